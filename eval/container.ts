import { type Doc, labelled, longDate, numberText, paragraphs, printed } from './document.js';
import type { Random } from './random.js';
import type { Container } from './types.js';
import { word } from './word.mjs';

/** A made document: its bytes and the name that tells its format. */
export interface Made {
  name: string;
  bytes: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Greedy wrap, as text copied from a PDF: the label stays with its line. */
function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const MISREAD: readonly (readonly [string, string])[] = [
  ['ủ', 'ù'],
  ['ỉnh', 'ính'],
  ['ưở', 'ườ'],
  ['l', 'I'],
  ['ệ', 'ê'],
  ['ộ', 'ô'],
  ['m', 'rn'],
  ['ấ', 'â'],
];
/** Two or three letters of a hundred lines misread, in long lines that are no headings; digits stay. */
function noisy(lines: string[], random: Random): string[] {
  return lines.map((line) => {
    if (line.length < 60 || !random.chance(0.3)) return line;
    const [from, to] = random.pick(MISREAD);
    const at = line.indexOf(from, random.int(8, 30));
    return at === -1 ? line : line.slice(0, at) + to + line.slice(at + from.length);
  });
}

/** Headings get a "#" at a depth that means nothing, bullets stay, paragraphs part by blank lines. */
function markdown(doc: Doc, random: Random): string {
  const headings = new Set(
    labelled(doc)
      .filter(({ line }) => line.heading && line.level < 3)
      .map(printed),
  );
  const escaped = (line: string): string => line.replace(/^(\d+)\. /u, '$1\\. ').replace(/^- /u, '\\- ');
  return paragraphs(doc)
    .map((line) =>
      headings.has(line) ? `${'#'.repeat(random.int(1, 4))} ${line}` : random.chance(0.5) ? line : escaped(line),
    )
    .join('\n\n');
}

const html = (doc: Doc): string => {
  const entities = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const body = paragraphs(doc)
    .filter((line) => line !== '')
    .map((line) => `<p>${entities(line)}</p>`);
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>${body.join('\n')}</body></html>`;
};

/** As offices make it: the letterhead in a table of two columns, recipients and signature in another. */
const wordFile = (doc: Doc): Promise<Uint8Array> => {
  const line = (text: string) => ({ text });
  const strong = (text: string) => ({ text, bold: true });
  const { signature } = doc;
  return word({
    letterhead: [
      [
        ...(doc.superior === null ? [] : [line(doc.superior)]),
        ...doc.issuer.split('\n').map(strong),
        line(`Số: ${numberText(doc)}`),
      ],
      [
        strong('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        strong('Độc lập - Tự do - Hạnh phúc'),
        line(`${doc.place}, ${longDate(doc.date)}`),
      ],
    ],
    body: [
      strong('KẾ HOẠCH'),
      strong(doc.title),
      ...doc.opening.map(({ text }) => line(text)),
      ...labelled(doc).map((row) => ({ text: printed(row), bold: row.line.heading })),
      line(doc.closing),
    ],
    closing: [
      [line('Nơi nhận:'), ...doc.recipients.map((one) => line(`- ${one}`))],
      signature === null
        ? [line('')]
        : [strong(signature.authority + signature.capacity), line(''), strong(signature.name)],
    ],
  });
};

const spaced = (text: string, random: Random): string =>
  text
    .replace(/ - /gu, () => random.pick([' – ', ' - ', ' — ']))
    .replace(/(\d) (?=\p{Ll})/gu, '$1\u00a0')
    .replace(/, /gu, () => random.pick([', ', ',  ', ',\u00a0']));

/** The document as a file of this kind. */
export async function made(doc: Doc, container: Container, random: Random): Promise<Made> {
  const lines = paragraphs(doc);
  const text = lines.join('\n');
  switch (container) {
    case 'txt':
      return { name: 'child.txt', bytes: utf8(text) };
    case 'nfd':
      return { name: 'child.txt', bytes: utf8(text.normalize('NFD')) };
    case 'wrapped':
      return { name: 'child.txt', bytes: utf8(lines.map((line) => wrapped(line, 72)).join('\n')) };
    case 'noisy':
      return { name: 'child.txt', bytes: utf8(noisy(lines, random).join('\n')) };
    case 'nbsp':
      return { name: 'child.txt', bytes: utf8(spaced(text, random)) };
    case 'md':
      return { name: 'child.md', bytes: utf8(markdown(doc, random)) };
    case 'html':
      return { name: 'child.html', bytes: utf8(html(doc)) };
    case 'docx':
      return { name: 'child.docx', bytes: await wordFile(doc) };
  }
}
