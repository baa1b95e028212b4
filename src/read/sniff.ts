import { fileTypeFromBuffer } from 'file-type';
import type { Diagnostic } from '../model/result.js';
import type { SourceFormat } from '../model/text.js';
import { decodeText, hasMark } from './decode.js';
import { diagnose } from './diagnostics.js';
import { looksLikeMarkdown } from './markdown-signs.js';
import { looksLikeMht } from './web/mht.js';

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

/** Archives that are not unpacked; a .zip is, by the batch, before its documents come here. */
const ARCHIVES = new Set(['rar', '7z', 'tar', 'gz', 'bz2', 'xz']);

/** Bytes looked at to tell text from something else. */
const HEAD = 8_192;
const PDF_HEAD = 1_024;
/** Share of control characters from which bytes are no text. */
const MAX_CONTROL = 0.02;

/** Decides by content what the bytes are; the extension only tells markdown from plain text where the content cannot. */
export async function sniff(bytes: Uint8Array, extension: string): Promise<Sniffed> {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return format('pdf');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return compound(bytes);
  if (/^(?:\uFEFF|ï»¿)?\s*\{\\rtf/u.test(head)) return format('rtf');
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
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage')) return refused(diagnose('encrypted'));
  if (names.includes('WordDocument')) return format('doc');
  if (names.includes('Workbook')) return unsupported('Excel 97-2003 (.xls)');
  return unsupported('tệp Office cũ (.doc, .xls, .ppt)');
}

/** A docx whose first entries are unusual is a plain zip to file-type. */
function zipKind(bytes: Uint8Array): Sniffed {
  return latin(bytes).includes('word/document.xml') ? format('docx') : unsupported('tệp nén (.zip)');
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

/** A page, a page saved as one mail, or XML of another kind; null when the text is none of them. */
function markupKind(text: string, extension: string): Sniffed | null {
  if (looksLikeMht(text)) return format('html');
  const start = text.replace(/^(?:\s|\uFEFF|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,300}>)+/u, '');
  if (PAGE.test(start)) return format('html');
  if (/^\s*<\?xml/u.test(text)) return unsupported(TITLES.xml ?? 'XML');
  return FRAGMENT.test(start) && !MARKDOWN.has(extension) ? format('html') : null;
}

const MARKDOWN = new Set(['md', 'markdown']);

/** Bytes as characters one to one, for finding ASCII words in them. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
