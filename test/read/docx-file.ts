import { strToU8, zipSync } from 'fflate';
import type { Result } from '../../src/model/result.js';
import type { SourceText } from '../../src/model/text.js';
import { readDocument } from '../../src/read/index.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const EXTRA =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export interface Parts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  firstHeader?: string;
  footer?: string;
  comments?: string;
}

/** A docx with just the parts given, as the XML inside their roots. */
export function docxFile(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string): void => {
    files[name] = strToU8(xml);
  };
  const relations: string[] = [];
  const add = (name: string, root: string, xml: string | undefined): void => {
    if (xml === undefined) return;
    put(`word/${name}.xml`, `<w:${root} ${W} ${EXTRA}>${xml}</w:${root}>`);
    const kind = root === 'hdr' ? 'header' : root === 'ftr' ? 'footer' : root;
    relations.push(`<Relationship Id="r${relations.length}" Type="${TYPE}${kind}" Target="${name}.xml"/>`);
  };
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  put(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPE}officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  put('word/document.xml', `<w:document ${W} ${EXTRA}><w:body>${parts.body}</w:body></w:document>`);
  add('styles', 'styles', parts.styles);
  add('numbering', 'numbering', parts.numbering);
  add('footnotes', 'footnotes', parts.footnotes);
  add('endnotes', 'endnotes', parts.endnotes);
  add('header1', 'hdr', parts.header);
  add('header2', 'hdr', parts.firstHeader);
  add('footer1', 'ftr', parts.footer);
  add('comments', 'comments', parts.comments);
  put(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  );
  return zipSync(files);
}

/** A paragraph: its properties and its text. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const numbered = (text: string, numId: number, level = 0): string => p(text, num(numId, level));
export const num = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
export const styled = (text: string, style: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const para = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`;
export const gone = (text: string): string =>
  `<w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
export const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

/** One level of an abstract list. */
export const lvl = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id: number, levels: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
export const list = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const readParts = (parts: Parts): Promise<Result<SourceText>> => readDocument(docxFile(parts), 'a.docx');

/** The blocks' texts; a soft break shows as " / ". */
export const textsOf = (result: Result<SourceText>): string[] =>
  result.value === null
    ? []
    : result.value.blocks.map((b) => (result.value?.text ?? '').slice(b.start, b.end).replaceAll('\n', ' / '));

export const textsIn = async (parts: Parts): Promise<string[]> => textsOf(await readParts(parts));
/** What was set aside: "reason: text". */
export const asidesOf = (result: Result<SourceText>): string[] =>
  (result.value?.setAside ?? []).map((a) => `${a.reason}: ${a.text}`);
export const codesOf = (result: Result<SourceText>): string[] => result.diagnostics.map((d) => d.code);
