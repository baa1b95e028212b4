/** Word processors' extensions: those that are read, and those that get a diagnostic which says how to convert them. */
const DOCUMENT = /\.(?:docx?|docm|dotx?|dotm|pdf|md|markdown|txt|rtf|odt|ott|wps|pages)$/iu;
/** Known to be something else: not worth opening. */
const OTHER =
  /\.(?:json|jsonl|[cm]?[jt]sx?|html?|css|xml|ya?ml|toml|csv|tsv|xlsx?|xlsm|ods|pptx?|odp|zip|rar|7z|gz|tar|png|jpe?g|gif|bmp|tiff?|svg|webp|mp[34]|avi|mov|wav|exe|dll|lnk|url|ini|db|log|bak|tmp|sh|bat|cmd|ps1|py|java|sql|lock|map|eml|msg)$/iu;

/** True when the name alone says that this is a text document. */
export const isDocumentName = (name: string): boolean => DOCUMENT.test(name);

/** For a name that says nothing ("KH 46", "KH.46.UBND"): does the content? */
export async function looksLikeDocument(name: string, firstBytes: () => Promise<Uint8Array>): Promise<boolean> {
  if (OTHER.test(name)) return false;
  const head = Buffer.from(await firstBytes()).toString('latin1');
  return head.startsWith('%PDF-') || head.startsWith('{\\rtf') || isWordZip(head) || head.startsWith(COMPOUND_FILE);
}

/** The container of Word 97-2003 documents. */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Of a zip file only the names of its first members are seen; a Word document starts with its own parts. */
const isWordZip = (head: string): boolean =>
  head.startsWith('PK\x03\x04') && /word\/|\[Content_Types\]\.xml|opendocument\.text/u.test(head);
