/** Puts comments into the parts of a Word document: nothing is changed, a few strings are added. */
import { xmlSafe } from '../package.js';
import { encoded, NotCommentable, type Part, splitName, type WordFile } from './package.js';
import type { Piece, Scan } from './scan.js';
import type { Line } from './text.js';

/** A comment, and the pieces of the text from the first to the last of which it stands. */
export interface Comment {
  lines: Line[];
  first: Piece;
  last: Piece;
}

export interface Author {
  name: string;
  initials: string;
}

/** The new contents of the parts that change, by their names in the archive. */
export function withComments(
  file: WordFile,
  { namespace }: Scan,
  comments: readonly Comment[],
  author: Author,
): Map<string, Uint8Array> {
  const first = firstId(file);
  const written = comments.map((comment, k) => commentXml(comment.lines, first + k, namespace, author)).join('');
  const changes = new Map<string, Uint8Array>();
  const put = ({ name, encoding }: Part, xml: string): void => void changes.set(name, encoded(xml, encoding));
  put(file.document, insertAll(file.document.xml, anchors(comments, first, namespace)));
  if (file.comments !== null) {
    put(file.comments, insideRoot(file.comments.xml, written));
    return changes;
  }
  const name = file.commentsName ?? freeName(file);
  changes.set(name, encoded(`${DECLARATION}<w:comments xmlns:w="${namespace}">${written}</w:comments>`, 'utf-8'));
  put(file.types, withType(file.types.xml, name));
  if (file.commentsName === null) relate(file, name, namespace, put, changes);
  return changes;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TRANSITIONAL_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const STRICT_TYPE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';

/** Behind every number that stands in a comment or at an anchor of one. */
function firstId({ comments, document }: WordFile): number {
  let highest = -1;
  for (const [xml, pattern] of [
    [comments?.xml ?? '', /<(?:[^\s<>/:]+:)?comment\s[^<>]*?[\s:]id\s*=\s*["'](\d{1,9})["']/gu],
    [
      document.xml,
      /<(?:[^\s<>/:]+:)?comment(?:RangeStart|RangeEnd|Reference)\s[^<>]*?[\s:]id\s*=\s*["'](\d{1,9})["']/gu,
    ],
  ] as const) {
    for (const [, id = '0'] of xml.matchAll(pattern)) highest = Math.max(highest, Number(id));
  }
  return highest + 1;
}

/** A name for the comments that nothing in the package has. */
function freeName({ document, names }: WordFile): string {
  const { folder } = splitName(document.name);
  for (let k = 0; ; k++) {
    const name = `${folder}comments${k === 0 ? '' : `-kehoach${k}`}.xml`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

function relate(
  file: WordFile,
  name: string,
  namespace: string,
  put: (part: Part, xml: string) => void,
  changes: Map<string, Uint8Array>,
): void {
  const xml = file.relations?.xml ?? `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  let [id, k] = ['rIdKehoach', 0];
  while (xml.includes(`"${id}"`) || xml.includes(`'${id}'`)) id = `rIdKehoach${++k}`;
  const type = namespace.includes('purl.oclc.org') ? STRICT_TYPE : TRANSITIONAL_TYPE;
  const { base } = splitName(name);
  const relation = `<Relationship xmlns="${RELATIONS}" Id="${id}" Type="${type}" Target="${escaped(base)}"/>`;
  const related = insideRoot(xml, relation);
  if (file.relations === null) changes.set(file.relationsName, encoded(related, 'utf-8'));
  else put(file.relations, related);
}

/** A kind of the part, where the package does not name it yet. */
function withType(xml: string, name: string): string {
  const part = `/${name}`;
  const named = [...xml.matchAll(/PartName\s*=\s*["']([^"']*)["']/gu)].some(([, at = '']) => same(at, part));
  return named
    ? xml
    : insideRoot(xml, `<Override xmlns="${TYPES}" PartName="${escaped(part)}" ContentType="${COMMENTS_TYPE}"/>`);
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Adds to the end of the root element; of an empty root the short form is written out. */
function insideRoot(xml: string, more: string): string {
  const end = xml.lastIndexOf('</');
  if (end >= 0) return `${xml.slice(0, end)}${more}${xml.slice(end)}`;
  const empty = /<([^\s<>!?/]+)([^<>]*)\/>\s*$/u.exec(xml);
  if (empty === null) throw new NotCommentable('phần chú thích sẵn có của tệp không đúng cấu trúc');
  const [whole, name = '', attributes = ''] = empty;
  return `${xml.slice(0, empty.index)}<${name}${attributes}>${more}</${name}>${whole.slice(whole.indexOf('/>') + 2)}`;
}

interface Insert {
  at: number;
  /** At one place ends stand before beginnings. */
  rank: number;
  xml: string;
}

function anchors(comments: readonly Comment[], firstId: number, namespace: string): Insert[] {
  return comments.flatMap(({ first, last }, k) => {
    const id = firstId + k;
    const tag = (name: string, { prefix }: Piece, more = ''): string =>
      prefix === ''
        ? `<kw:${name} xmlns:kw="${namespace}" kw:id="${id}"/>${more}`
        : `<${prefix}:${name} ${prefix}:id="${id}"/>${more}`;
    const prefix = last.prefix === '' ? 'kw' : last.prefix;
    const declared = last.prefix === '' ? ` xmlns:kw="${namespace}"` : '';
    const mark = `<${prefix}:r${declared}><${prefix}:commentReference ${prefix}:id="${id}"/></${prefix}:r>`;
    const empty = first.start === last.end;
    return [
      { at: first.start, rank: 1, xml: tag('commentRangeStart', first) },
      { at: last.end, rank: empty ? 1 : 0, xml: tag('commentRangeEnd', last, mark) },
    ];
  });
}

function insertAll(xml: string, inserts: readonly Insert[]): string {
  const sorted = [...inserts].sort((a, b) => a.at - b.at || a.rank - b.rank);
  const out: string[] = [];
  let from = 0;
  for (const { at, xml: more } of sorted) {
    out.push(xml.slice(from, at), more);
    from = at;
  }
  out.push(xml.slice(from));
  return out.join('');
}

function commentXml(lines: readonly Line[], id: number, namespace: string, { name, initials }: Author): string {
  const paragraphs = lines.map(({ text, bold, struck }, k) => {
    const properties = `<w:rPr>${bold ? '<w:b/>' : ''}${struck ? '<w:strike/><w:color w:val="7F7F7F"/>' : ''}<w:sz w:val="20"/></w:rPr>`;
    const reference = k === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    return `<w:p>${reference}<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  });
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${escaped(name)}" w:initials="${escaped(initials)}">${paragraphs.join('')}</w:comment>`;
}

const escaped = (text: string): string =>
  xmlSafe(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
