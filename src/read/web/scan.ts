import { MAX_HTML_DEPTH, MAX_HTML_REOPENED, MAX_HTML_TAGS } from '../limits.js';

/** A piece of the page: a tag (`name`, with "/" before it when it closes), or the characters between two tags. */
interface Piece {
  name: string | null;
  from: number;
  to: number;
}

/** Elements whose inside is no markup and is never shown. */
const RAW = new Set(['script', 'style']);
/** Elements that end by themselves where the next one begins, and those without content: they do not nest. */
const SELF_CLOSING =
  /^(?:p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|colgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;
/** Elements that a parser opens again in every block until they are closed. */
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/u;
const BLOCK = /^(?:p|div|table|tr|td|th|ul|ol|li|h[1-6]|center|blockquote|section|article)$/u;
/** Equal formatting elements that count: HTML's own rule keeps three. */
const EQUAL_KEPT = 3;

/** Walks over tags and texts in one pass; no construct makes it go back. */
function* piecesOf(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) yield { name: null, from: at, to: open < 0 ? html.length : open };
    if (open < 0) return;
    const comment = html.startsWith('<!--', open);
    const name = comment ? '' : (/^\/?[a-z][^\s/>]*/iu.exec(html.slice(open + 1, open + 40))?.[0] ?? '').toLowerCase();
    if (name === '' && !/^<[!?/]/u.test(html.slice(open, open + 2))) {
      yield { name: null, from: open, to: open + 1 };
      at = open + 1;
      continue;
    }
    const end = comment ? html.indexOf('-->', open) : html.indexOf('>', open);
    const after = end < 0 ? html.length : end + (comment ? 3 : 1);
    yield { name, from: open, to: after };
    at = RAW.has(name) ? endOfRaw(html, name, after) : after;
  }
}

/** Where the end tag of a script or style begins. */
function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'giu');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** What makes the page too much for a parser, in words for a message; null when nothing does. */
export function hazardOf(html: string): string | null {
  let tags = 0;
  let depth = 0;
  let reopened = 0;
  const open = new Map<string, number>();
  let formatting = 0;
  for (const { name, from, to } of piecesOf(html)) {
    if (name === null || name === '') continue;
    if (++tags > MAX_HTML_TAGS) return `hơn ${MAX_HTML_TAGS} thẻ`;
    const closes = name.startsWith('/');
    const bare = closes ? name.slice(1) : name;
    if (!SELF_CLOSING.test(bare)) depth = Math.max(0, depth + (closes ? -1 : 1));
    if (depth > MAX_HTML_DEPTH) return `hơn ${MAX_HTML_DEPTH} thẻ lồng nhau`;
    if (FORMATTING.test(bare))
      formatting = closes ? Math.max(0, formatting - 1) : formatting + grown(open, html, from, to);
    else if (!closes && BLOCK.test(bare)) reopened += formatting;
    if (formatting === 0) open.clear();
    if (reopened > MAX_HTML_REOPENED) return 'quá nhiều thẻ không đóng';
  }
  return null;
}

/** 1 when the element is one that a parser would keep beside its equals. */
function grown(open: Map<string, number>, html: string, from: number, to: number): number {
  const tag = html.slice(from, Math.min(to, from + 200));
  const equal = (open.get(tag) ?? 0) + 1;
  open.set(tag, equal);
  return equal <= EQUAL_KEPT ? 1 : 0;
}

/** The page's text without a parser: block ends and breaks are line breaks, everything else between tags is kept. */
export function plainOf(html: string): string {
  const out: string[] = [];
  for (const { name, from, to } of piecesOf(html)) {
    if (name === null) out.push(html[from] === '<' ? '<' : decoded(html.slice(from, to)).replace(/[\t\n\r ]+/gu, ' '));
    else if (name !== '' && (name === 'br' || BLOCK.test(name.replace('/', '')))) out.push('\n');
  }
  return out.join('');
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
};

/** Characters that are written by name or number. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/giu,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (dec !== undefined) return character(Number.parseInt(dec, 10));
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
    },
  );

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
