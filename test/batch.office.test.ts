import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../src/batch/in-process.js';
import { comparePair, PathError, reviewFolder } from '../src/batch/run.js';
import { CACHE_NAME } from '../src/batch/site.js';
import { checkForm } from '../src/form/index.js';
import { CHILD_TEXT, PARENT_TEXT } from './report/fixtures.js';
import { folderWith } from './support/folder.js';

const OFFICE =
  'cơ quan chủ quản: UBND tỉnh Sông Lam\ncơ quan: Sở Nội vụ\nđịa danh: Sông Lam\ncông văn:\n  ký hiệu: SNV-BTĐKT\n';

/** The tail that makes a plan of the invented child: its signature. */
const CHILD = `${CHILD_TEXT}\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An`;

const wordsIn = (file: string): string => {
  const { 'word/document.xml': part = new Uint8Array() } = unzipSync(readFileSync(file));
  return strFromU8(part);
};

/** Without what the tool keeps for the next run. */
const resultsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== CACHE_NAME)
    .sort();

const plans = (): string =>
  folderWith({ 'vao/KH tinh.txt': PARENT_TEXT, 'vao/KH xa.txt': CHILD, 'co-quan.yaml': OFFICE, 'sai.yaml': 'tên: A' });

describe('--office', () => {
  it('reaches every Word file of a folder', async () => {
    const folder = plans();
    const out = path.join(folder, 'ra');
    await reviewFolder(path.join(folder, 'vao'), {
      out,
      extracted: path.join(folder, 'plan'),
      formats: ['docx', 'letter'],
      office: path.join(folder, 'co-quan.yaml'),
      workshop: inProcess,
    });
    const made = resultsIn(out);
    expect(made).toEqual(['KH xa.cong-van.docx', 'KH xa.docx']);
    for (const name of made) {
      const file = path.join(out, name);
      expect(wordsIn(file)).toContain('>UBND TỈNH SÔNG LAM<');
      expect(wordsIn(file)).toContain('>Sông Lam, ngày ');
      expect(checkForm(readFileSync(file))).toEqual([]);
    }
    expect(wordsIn(path.join(out, 'KH xa.cong-van.docx'))).toContain('/SNV-BTĐKT<');
  });

  it('reaches those of a pair', async () => {
    const folder = plans();
    const out = path.join(folder, 'ra');
    const [parent, child] = ['KH tinh.txt', 'KH xa.txt'].map((name) => path.join(folder, 'vao', name));
    await comparePair(parent ?? '', child ?? '', {
      out,
      formats: ['letter'],
      office: path.join(folder, 'co-quan.yaml'),
      workshop: inProcess,
    });
    expect(wordsIn(path.join(out, 'KH xa.cong-van.docx'))).toContain('>SỞ NỘI VỤ<');
  });

  it.each([
    ['sai.yaml', 'Không có mục “ten”'],
    ['khong-co.yaml', 'không mở được tệp'],
  ])('stops at what cannot be used: %s', async (name, said) => {
    const folder = plans();
    const out = path.join(folder, 'ra');
    const run = reviewFolder(path.join(folder, 'vao'), {
      out,
      extracted: path.join(folder, 'plan'),
      office: path.join(folder, name),
      workshop: inProcess,
    });
    await expect(run).rejects.toThrow(PathError);
    await expect(run).rejects.toThrow(said);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['a plan without its parent', { 'KH xa.txt': CHILD }],
    ['a file that is no plan any more', { 'KH tinh.txt': PARENT_TEXT, 'KH xa.txt': 'Thực đơn tuần này.' }],
  ])('takes away the letter of an earlier run on what is now %s', async (_, files) => {
    const folder = plans();
    const out = path.join(folder, 'ra');
    const options = { out, extracted: path.join(folder, 'plan'), formats: ['letter'], workshop: inProcess } as const;
    const letter = path.join(out, 'KH xa.cong-van.docx');
    const first = await reviewFolder(path.join(folder, 'vao'), options);
    expect(first.written).toContain(letter);
    expect(first.dropped ?? []).toEqual([]);
    const { dropped } = await reviewFolder(folderWith(files), options);
    expect(dropped).toEqual([letter]);
    expect(resultsIn(out)).toEqual([]);
  });
});
