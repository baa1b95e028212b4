import { fileTypeFromBuffer } from 'file-type';
import type { Diagnostic } from '../model/result.js';
import type { SourceFormat } from '../model/text.js';
import { decodeText, hasMark } from './decode.js';
import { diagnose } from './diagnostics.js';
import { openCompound } from './doc/compound.js';
import { looksLikeMarkdown } from './markdown-signs.js';
import { looksLikeMht } from './web/mht.js';
import { listEntries } from './zip.js';

export type Sniffed = { kind: 'format'; format: SourceFormat } | { kind: 'failed'; diagnostic: Diagnostic };

const format = (name: SourceFormat): Sniffed => ({ kind: 'format', format: name });
const refused = (diagnostic: Diagnostic): Sniffed => ({ kind: 'failed', diagnostic });
const unsupported = (title: string): Sniffed => refused(diagnose('unsupported-format', title));

/** What file-type recognises and we read. */
const READ: Record<string, SourceFormat> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  pdf: 'pdf',
  rtf: 'rtf',
  odt: 'odt',
  ott: 'odt',
  png: 'image',
  jpg: 'image',
  tif: 'image',
  bmp: 'image',
};

/** Kinds that offices do send, by the name their user knows. */
const TITLES: Record<string, string> = {
  xlsx: 'Excel (.xlsx)',
  xlsm: 'Excel (.xlsm)',
  ods: 'bảng tính OpenDocument (.ods)',
  pptx: 'PowerPoint (.pptx)',
  epub: 'EPUB (.epub)',
  xml: 'XML (.xml)',
};

/** Word processors of before 1997, by their first bytes. */
const ANCIENT: readonly [bytes: readonly number[], title: string][] = [
  [[0xff, 0x57, 0x50, 0x43], 'WordPerfect (.wpd)'],
  [[0xdb, 0xa5, 0x2d], 'Word 2.0 (.doc)'],
  [[0x9b, 0xa5], 'Word 1.0 (.doc)'],
  [[0x31, 0xbe, 0, 0], 'Word cho DOS hoặc Write (.doc, .wri)'],
];

/** What the old container of Office holds, by the name of a stream in its root. */
const STREAMS: readonly [stream: string, found: Sniffed][] = [
  ['EncryptedPackage', { kind: 'failed', diagnostic: diagnose('encrypted') }],
  ['WordDocument', { kind: 'format', format: 'doc' }],
  ['Workbook', { kind: 'failed', diagnostic: diagnose('unsupported-format', 'Excel 97-2003 (.xls)') }],
  ['Book', { kind: 'failed', diagnostic: diagnose('unsupported-format', 'Excel 5.0/95 (.xls)') }],
  ['PowerPoint Document', { kind: 'failed', diagnostic: diagnose('unsupported-format', 'PowerPoint 97-2003 (.ppt)') }],
  ['__properties_version1.0', { kind: 'failed', diagnostic: diagnose('unsupported-format', 'thư Outlook (.msg)') }],
];
/** Archives that are not unpacked; a .zip is, by the batch, before its documents come here. */
const ARCHIVES = new Set(['rar', '7z', 'tar', 'gz', 'bz2', 'xz']);

/** Bytes looked at to tell text from something else. */
const HEAD = 8_192;
const PDF_HEAD = 1_024;
/** An OpenDocument text in one XML file. */
const FLAT_ODT = /<office:document\s[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.text/u;
/** Share of control characters from which bytes are no text. */
const MAX_CONTROL = 0.02;

/** Decides by content what the bytes are; the extension only tells markdown from plain text where the content cannot. */
export async function sniff(bytes: Uint8Array, extension: string): Promise<Sniffed> {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return format('pdf');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return compound(bytes);
  if (/^(?:\uFEFF|ï»¿)?\s*\{\\rtf/u.test(head)) return format('rtf');
  const ancient = ANCIENT.find(([first]) => first.every((byte, i) => bytes[i] === byte));
  if (ancient !== undefined) return unsupported(ancient[1]);
  if (FLAT_ODT.test(head)) return format('odt');
  // A byte order mark is text, though to file-type it may begin a sound file.
  if (hasMark(bytes)) return textKind(bytes, extension);
  const type = await typeOf(bytes);
  if (type !== undefined && type.ext !== 'xml') {
    const known = READ[type.ext];
    if (known !== undefined) return format(known);
    if (type.ext === 'zip') return zipKind(bytes);
    if (type.mime.startsWith('image/')) return unsupported(`ảnh (.${type.ext})`);
    if (ARCHIVES.has(type.ext)) return unsupported(`tệp nén (.${type.ext})`);
    return unsupported(TITLES[type.ext] ?? `.${type.ext}`);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refused(diagnose('unreadable', 'tệp nén bị cắt cụt'));
  return textKind(bytes, extension);
}

/** file-type throws on some truncated files: then the bytes are of no known type. */
async function typeOf(bytes: Uint8Array): Promise<{ ext: string; mime: string } | undefined> {
  try {
    return await fileTypeFromBuffer(bytes);
  } catch {
    return undefined;
  }
}

/** The old container of Office holds a .doc, an .xls, or a docx under a password. */
function compound(bytes: Uint8Array): Sniffed {
  const names = streamNames(bytes);
  const found = STREAMS.find(([stream]) => names.includes(stream))?.[1];
  if (found !== undefined) return found;
  if (names.length === 0) return refused(diagnose('unreadable', 'tệp Office cũ bị hỏng hoặc bị cắt cụt'));
  return unsupported('tệp Office cũ (.doc, .xls, .ppt)');
}

/** Where the directory is broken, any of the names anywhere tells what the file was. */
function streamNames(bytes: Uint8Array): string[] {
  try {
    return openCompound(bytes).names;
  } catch {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
    return STREAMS.map(([stream]) => stream).filter((stream) => text.includes(stream));
  }
}

/** A docx or odt whose first entries are unusual is a plain zip to file-type. */
function zipKind(bytes: Uint8Array): Sniffed {
  const names = namesIn(bytes);
  if (names.some((name) => /^word[\\/]document2?\.xml$/iu.test(name))) return format('docx');
  const packed = names.includes('content.xml') && latin(bytes.subarray(0, HEAD)).includes('opendocument.text');
  return packed ? format('odt') : unsupported('tệp nén (.zip)');
}

/**
 * Names of the members themselves: the bytes of an archive also show the names inside a document that it only stores. Of an
 * archive whose directory is lost any sign of Word has to do: its reader says what is wrong with it.
 */
function namesIn(bytes: Uint8Array): string[] {
  try {
    return listEntries(bytes).map(({ name }) => name);
  } catch {
    return /word[\\/]document2?\.xml/iu.test(latin(bytes)) ? ['word/document.xml'] : [];
  }
}

function textKind(bytes: Uint8Array, extension: string): Sniffed {
  const { text } = decodeText(bytes.subarray(0, HEAD));
  const control = (text.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/gu) ?? []).length;
  if (control > text.length * MAX_CONTROL) return refused(diagnose('unreadable', 'không nhận ra định dạng'));
  const markup = markupKind(text, extension);
  if (markup !== null) return markup;
  const whole = decodeText(bytes).text;
  if (whole.trim() === '') return refused(diagnose('empty-file'));
  return format(looksLikeMarkdown(whole, MARKDOWN.has(extension)) ? 'md' : 'txt');
}

const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/iu;
/** What a page that lost its frame begins with; in a markdown file it may be a table of its own. */
const FRAGMENT = /^<(?:div|table|p|h[1-6]|center|font|span|style|script|section|article|main|ul|ol|form)[\s>]/iu;

/** Word's XML in one file: of Word 2003, or a package without its zip. */
const WORD_XML =
  /<\?mso-application\s+progid=["']Word\.Document|<\p{L}+:wordDocument\s|<pkg:package\s[^>]{0,300}2006\/xmlPackage/u;

/** A page, a page saved as one mail, or XML of another kind; null when the text is none of them. */
function markupKind(text: string, extension: string): Sniffed | null {
  if (looksLikeMht(text)) return format('html');
  const start = text.replace(/^(?:\s|\uFEFF|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,300}>)+/u, '');
  if (PAGE.test(start)) return format('html');
  if (WORD_XML.test(text)) return format('docx');
  if (/^\s*<\?xml/u.test(text)) return unsupported(TITLES.xml ?? 'XML');
  return FRAGMENT.test(start) && !MARKDOWN.has(extension) ? format('html') : null;
}

const MARKDOWN = new Set(['md', 'markdown']);

/** Bytes as characters one to one, for finding ASCII words in them. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
