import { failed, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { diagnose } from '../diagnostics.js';
import { MAX_HTML_BYTES } from '../limits.js';
import { decodePage } from './encoding.js';
import { pageInMht } from './mht.js';
import { readHtml } from './page.js';

/**
 * Reads a saved web page or what Word saves as one: the document on it as blocks, the rest of the page set aside. A page
 * that is too much for the parser is read as plain text.
 */
export async function readWebPage(bytes: Uint8Array): Promise<Result<SourceText>> {
  if (bytes.length > MAX_HTML_BYTES) return failed(diagnose('too-large', `${bytes.length} byte trang web`));
  const page = pageInMht(bytes);
  if (page === null) return failed(diagnose('page-without-text'));
  const decoded = decodePage(page.bytes, page.charset);
  const result = readHtml(decoded.text);
  if (!decoded.guessed) return result;
  return { value: result.value, diagnostics: [diagnose('guessed-encoding', decoded.encoding), ...result.diagnostics] };
}
