import { describe, expect, it } from 'vitest';
import { outputNames } from '../src/batch/names.js';

describe('names of results', () => {
  it('are the base names, byte for byte', () => {
    const files = ['d/KH 46 (bản ký) [final].docx', 'd/Kế hoạch  số 5.PDF', 'd/ké\u0302 hoạch.md', 'd/v1.2 - KH.txt'];
    expect(outputNames(files)).toEqual(['KH 46 (bản ký) [final]', 'Kế hoạch  số 5', 'ké\u0302 hoạch', 'v1.2 - KH']);
  });

  it('keep what follows a dot when it is no extension', () => {
    expect(outputNames(['d/KH 46.UBND tỉnh', 'd/KH 47'])).toEqual(['KH 46.UBND tỉnh', 'KH 47']);
  });

  it('are unlike: the first in path order keeps the name', () => {
    expect(outputNames(['a/KH.docx', 'a/KH.pdf', 'b/KH.docx', 'c/KH'])).toEqual([
      'KH',
      'KH.pdf~2',
      'KH.docx~3',
      'KH~4',
    ]);
  });

  it('are unlike on systems that know neither case nor Unicode forms', () => {
    expect(outputNames(['a/KH.docx', 'a/kh.pdf', 'b/Kế.md', 'b/Ke\u0302\u0301.txt'])).toEqual([
      'KH',
      'kh.pdf~2',
      'Kế',
      'Ke\u0302\u0301.txt~2',
    ]);
  });

  it('do not take the name of a later file, nor that of a report on the folder', () => {
    expect(outputNames(['a/KH.docx', 'a/KH.pdf', 'a/KH.pdf~2.docx'])).toEqual(['KH', 'KH.pdf~2', 'KH.pdf~2.docx~2']);
    expect(outputNames(['a/index.docx', 'a/Index.pdf'], ['index'])).toEqual(['index.docx~2', 'Index.pdf~3']);
  });

  it('of reports that came back leave theirs to the reports', () => {
    const files = ['a/KH.chu-thich.docx', 'a/KH.Cong-Van.docx', 'a/KH.docx'];
    expect(outputNames(files)).toEqual(['KH.chu-thich.docx~2', 'KH.Cong-Van.docx~2', 'KH']);
  });

  it('leave room for the suffix', () => {
    const [name = '', other = ''] = outputNames([`${'kế hoạch '.repeat(40)}.docx`, `${'kế hoạch '.repeat(41)}.docx`]);
    expect(Buffer.byteLength(`${name}.compare.json`)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(`${other}.compare.json`)).toBeLessThanOrEqual(255);
    expect(other).toBe(`${name}.docx~2`);
  });
});
