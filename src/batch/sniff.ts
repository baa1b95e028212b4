import path from 'node:path';

/** Word processors' extensions: those that are read, and those that get a diagnostic which says how to convert them. */
const DOCUMENT = /\.(?:docx?|docm|dotx?|dotm|pdf|md|markdown|txt|rtf|odt|ott|wps|pages)$/iu;
/** Archives that are not opened: listed with the advice to unpack them. */
const CLOSED_ARCHIVE = /\.(?:rar|7z)$/iu;
/** Known to be something else: not worth opening. */
const OTHER =
  /\.(?:json|jsonl|[cm]?[jt]sx?|css|xml|ya?ml|toml|csv|tsv|xlsx?|xlsm|ods|pptx?|odp|gz|tar|gif|svg|webp|ico|mp[34]|avi|mov|wav|exe|dll|lnk|url|ini|db|log|bak|tmp|sh|bat|cmd|ps1|py|java|sql|lock|map|eml|msg)$/iu;
/** Word saves whole documents as one XML file, and says so at its beginning; any other XML is data. */
const XML = /\.xml$/iu;
const WORD_XML = /<\?mso-application\s+progid=["']Word\.Document/u;
/** Folder that a browser or Word writes beside a saved page: pictures, advertisements, frames. */
const PAGE_ASSETS = /(?:_files|\.files)$/iu;
const PAGE_BESIDE = ['.html', '.htm', '.mht', '.doc'];

/** What a file is among documents. An archive holds documents; what is null is none. */
export type Kind = 'document' | 'archive';

/** True when the name alone says that this is a text document. */
export const isDocumentName = (name: string): boolean => DOCUMENT.test(name);

/** Dot files are nobody's documents. */
export const isHidden = (name: string): boolean => name.startsWith('.') && !isLock(name);

/** The lock files that Word ("~$KH.docx") and LibreOffice (".~lock.KH.docx#") leave beside an open document. */
export const isLock = (name: string): boolean => name.startsWith('~$') || /^\.~lock\..*#$/u.test(name);

/** Papers of an office that are no text documents: an appendix may be among them, so they are named, not passed over. */
const OTHER_PAPER = /\.(?:xls[xmb]?|ods|csv|ppt[xm]?|odp|eml|msg|heic|webp|tiff?)$/iu;
export const isOtherPaper = (name: string): boolean => OTHER_PAPER.test(name);

export function isAssetFolder(name: string, beside: () => ReadonlySet<string>): boolean {
  if (!PAGE_ASSETS.test(name)) return false;
  const names = beside();
  return PAGE_BESIDE.some((ext) => names.has(name.replace(PAGE_ASSETS, ext)));
}

/** A file to look into: its name, its size, and its first bytes when they are needed. */
export interface Look {
  name: string;
  size: number;
  firstBytes: () => Promise<Uint8Array>;
}

/** Is it a document, or an archive of documents? The content decides wherever the name leaves a choice. */
export async function kindOfFile({ name, size, firstBytes }: Look): Promise<Kind | null> {
  if (isDocumentName(name) || CLOSED_ARCHIVE.test(name)) return 'document';
  const xml = XML.test(name);
  if ((OTHER.test(name) && !xml) || size === 0) return null;
  const head = Buffer.from(await firstBytes()).toString('latin1');
  if (xml) return WORD_XML.test(head) ? 'document' : null;
  if (/^PK(?:\x03\x04|\x05\x06)/u.test(head)) return zipKind(head, name);
  if (head.startsWith('%PDF-') || head.startsWith('{\\rtf') || head.startsWith(COMPOUND_FILE)) return 'document';
  if (isPage(head, name)) return isOwnPage(head) ? null : 'document';
  return isPicture(head, size) ? 'document' : null;
}

/** The container of Word 97-2003 documents. */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Of a zip file only the names of its first members are seen; a Word document starts with its own parts. */
const WORD_ZIP = /word\/|\[Content_Types\]\.xml|opendocument\.text/u;
/** Other files that are zip archives inside: spreadsheets, slides, books, programs. */
const OTHER_ZIP = /xl\/|ppt\/|opendocument\.|application\/epub|META-INF\/|AndroidManifest/u;

/** What a packed document begins with; an archive begins with a file or folder that somebody named. */
const PACKAGE = /^(?:\[Content_Types\]\.xml|_rels\/|word[\\/]|xl\/|ppt\/|docProps\/|customXml\/|META-INF\/|mimetype)/iu;

/** Name of the first member. Those behind it cannot be told from what an unpacked member holds, a Word document for one. */
const firstMember = (head: string): string => head.slice(30, 30 + head.charCodeAt(26) + 256 * head.charCodeAt(27));

function zipKind(head: string, name: string): Kind | null {
  if (/\.zip$/iu.test(name) && !PACKAGE.test(firstMember(head))) return 'archive';
  if (OTHER_ZIP.test(head) && !/opendocument\.text/u.test(head)) return null;
  if (WORD_ZIP.test(head)) return 'document';
  // What calls itself by another extension may be any program's container.
  return /\.zip$/iu.test(name) || path.extname(name) === '' ? 'archive' : null;
}

const PAGE_NAME = /\.(?:x?html?|mht|mhtml)$/iu;
const PAGE = /<(?:!doctype\s+html|html|head|body|meta|div|table|p)[\s>]|^(?:from|mime-version|content-type):/iu;

/** A page under its own extension, or one that says at its very beginning that it is. */
function isPage(head: string, name: string): boolean {
  const text = head.replace(/\0/gu, ''); // UTF-16
  return PAGE_NAME.test(name)
    ? PAGE.test(text)
    : /^(?:\s|\xef\xbb\xbf|\xff\xfe)*<(?:!doctype\s+html|html)[\s>]/iu.test(text);
}

/** The reports of this tool forbid everything but their own style and script, by hash. */
const isOwnPage = (head: string): boolean =>
  head.includes(`content="default-src 'none'; style-src 'sha256-`) ||
  head.includes('content="default-src &#39;none&#39;; style-src');

/** A page photographed or scanned has more bytes than this; a logo, a button or a seal has fewer. */
const MIN_PICTURE_BYTES = 30_000;
const PICTURE = /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|BM)/u;
/** Nobody draws a logo or a button as TIFF, and a page of a fax is small. */
const MIN_TIFF_BYTES = 4_000;
const TIFF = /^(?:II\*\0|MM\0\*)/u;

const isPicture = (head: string, size: number): boolean =>
  TIFF.test(head) ? size >= MIN_TIFF_BYTES : size >= MIN_PICTURE_BYTES && PICTURE.test(head);
