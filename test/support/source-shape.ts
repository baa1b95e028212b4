import type { SourceText } from '../../src/model/text.js';

/**
 * What is wrong with the shape of a read text; empty when all is well: blocks tile the text in order, one line break
 * between two of them, none empty, and every remark on a place stays inside the text.
 */
export function faultsOf(source: SourceText): string[] {
  const faults: string[] = [];
  let last = -1;
  for (const [i, { start, end }] of source.blocks.entries()) {
    if (start !== last + 1) faults.push(`block ${i} begins at ${start}, not at ${last + 1}`);
    if (i > 0 && source.text[start - 1] !== '\n') faults.push(`no line break before block ${i}`);
    if (end <= start) faults.push(`block ${i} is empty`);
    last = end;
  }
  if (last !== source.text.length) faults.push(`blocks end at ${last}, the text at ${source.text.length}`);
  if (source.text.trim() === '') faults.push('no text');
  for (const { start, end } of [...source.originals, ...source.doubts]) {
    if (start < 0 || end < start || end > source.text.length) faults.push(`place ${start}-${end} is outside the text`);
  }
  return faults;
}
