import { describe, expect, it } from 'vitest';
import { clip, displayWidth, table } from '../src/cli/table.js';

describe('the summary table', () => {
  it('knows how wide Vietnamese is, in either Unicode form', () => {
    for (const text of ['Kế hoạch', 'Ủy ban nhân dân', 'Trường ĐH Sông Lam']) {
      expect(displayWidth(text)).toBe([...text].length);
      expect(displayWidth(text.normalize('NFD'))).toBe([...text].length);
    }
    expect(displayWidth('計画')).toBe(4);
    expect(displayWidth('a\u200bb')).toBe(2);
  });

  it('cuts by columns', () => {
    expect(clip('Ủy ban nhân dân tỉnh', 8)).toBe('Ủy ban…');
    expect(clip('Sở  Y\ntế', 8)).toBe('Sở Y tế');
  });

  it('aligns its columns', () => {
    const text = table(
      [{ title: 'Đơn vị' }, { title: 'Số', right: true }],
      [
        ['Sở Y tế'.normalize('NFD'), '3'],
        ['UBND xã Lam Thủy', '12'],
      ],
    );
    expect(text.split('\n')).toEqual([
      'Đơn vị            Số',
      '────────────────  ──',
      'Sở Y tế            3',
      'UBND xã Lam Thủy  12',
    ]);
  });
});
