import type { Result } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import type { ReadTools } from './tools.js';

/** Reads an old office document by way of docx; null when there is no converter, or it could not. */
export async function readConverted(
  bytes: Uint8Array,
  format: 'doc' | 'rtf' | 'odt',
  tools: ReadTools,
): Promise<Result<SourceText> | null> {
  const docx = (await tools.office?.(bytes, format)) ?? null;
  if (docx === null) return null;
  const { value, diagnostics } = await (await import('./docx/index.js')).readDocx(docx, tools);
  return value === null ? null : { value: { ...value, format }, diagnostics };
}
