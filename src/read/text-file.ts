import { failed, type Result } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import { decodeText } from './decode.js';
import { diagnose } from './diagnostics.js';
import { tellLegacy } from './legacy.js';
import { MAX_TEXT_BYTES } from './limits.js';
import { readTxt } from './txt.js';

/** Decodes a text file and reads it with the reader given. */
export function readTextFile(
  bytes: Uint8Array,
  read: (text: string) => Result<SourceText> = readTxt,
): Result<SourceText> {
  if (bytes.length > MAX_TEXT_BYTES) return failed(diagnose('too-large', `${bytes.length} byte văn bản`));
  const decoded = decodeText(bytes);
  const result = read(decoded.text);
  if (result.value?.text === '') return failed(diagnose('empty-file'));
  const doubt = decoded.guessed ? [diagnose('guessed-encoding', decoded.encoding)] : [];
  const old = result.value === null ? [] : tellLegacy(result.value, decoded.cured);
  return { value: result.value, diagnostics: [...doubt, ...old, ...result.diagnostics] };
}
