import { failed, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { diagnose } from '../diagnostics.js';
import type { ReadTools } from '../tools.js';

/** Not read yet. */
export async function readRtf(_bytes: Uint8Array, _tools: ReadTools): Promise<Result<SourceText>> {
  return failed(diagnose('unsupported-format', 'RTF (.rtf)'));
}
