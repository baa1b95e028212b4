/** A page saved as one file (.mht): a mail of parts, of which the first HTML part is the page. */
export interface SavedPage {
  bytes: Uint8Array;
  charset?: string | undefined;
}

/** The header of a mail stands within this many bytes. */
const HEAD = 8_192;

/** Does the text begin like a mail that carries a page? */
export const looksLikeMht = (head: string): boolean =>
  /^(?:[A-Za-z0-9-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:mime-version|content-type):/iu.test(head) &&
  /content-type:\s*(?:multipart\/|text\/html)/iu.test(head);

/** The page in a saved mail; the bytes themselves when they are no mail, null when the mail holds no page. */
export function pageInMht(bytes: Uint8Array): SavedPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!looksLikeMht(text.slice(0, HEAD))) return { bytes };
  return htmlPart(text, 0);
}

/** Mails stand in mails; a page does not stand deeper than this. */
const MAX_DEPTH = 3;

function htmlPart(part: string, depth: number): SavedPage | null {
  const blank = /\r?\n\r?\n/u.exec(part);
  const head = part.slice(0, blank?.index ?? part.length).replace(/\r?\n[ \t]+/gu, ' ');
  const body = blank === null ? '' : part.slice(blank.index + blank[0].length);
  const type = headerOf(head, 'content-type');
  if (/^text\/html/iu.test(type)) return decoded(head, type, body);
  const boundary = /boundary="?([^";\s]+)"?/iu.exec(type)?.[1];
  if (boundary === undefined || depth >= MAX_DEPTH) return null;
  for (const inner of body.split(`--${boundary}`).slice(1)) {
    const found = htmlPart(inner.replace(/^\r?\n/u, ''), depth + 1);
    if (found !== null) return found;
  }
  return null;
}

const headerOf = (head: string, name: string): string =>
  head
    .split(/\r?\n/u)
    .find((line) => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim() ?? '';

function decoded(head: string, type: string, body: string): SavedPage {
  const charset = /charset="?([^";\s]+)"?/iu.exec(type)?.[1];
  const encoding = headerOf(head, 'content-transfer-encoding').toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  return { bytes: new Uint8Array(bytes), charset };
}

const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
