import { failed, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { diagnose } from '../diagnostics.js';

/** Not read yet. */
export async function readWebPage(_bytes: Uint8Array): Promise<Result<SourceText>> {
  return failed(diagnose('unsupported-format', 'trang web (.html, .xml)'));
}
