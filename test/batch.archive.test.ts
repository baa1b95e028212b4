import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchives } from '../src/batch/archives.js';
import { inProcess } from '../src/batch/in-process.js';
import { extractAll } from '../src/batch/run.js';
import { survey } from '../src/batch/walk.js';
import { folderWith } from './support/folder.js';
import { type ZipPart, zipOf } from './support/zip.js';

const TEXT = 'KẾ HOẠCH\nXây dựng điển hình tiên tiến\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n';

/** What a folder with this archive holds, in one word each: the name, or the name and what is wrong with it. */
async function listed(parts: readonly ZipPart[]): Promise<string[]> {
  const folder = folderWith({ 'a.zip': zipOf(parts) });
  const opened = await openArchives(await survey([folder]), inProcess);
  const short = (file: string): string => file.slice(file.indexOf('/a.zip') + 1);
  const entries = opened.entries.map(({ file, problem }) => [short(file), problem?.code].filter(Boolean).join(' '));
  const skipped = opened.skipped.map(({ file, reason }) => `${short(file)} (${reason.code})`);
  opened.close();
  return [...entries, ...skipped];
}

const doc = (name: ZipPart['name'], lies?: ZipPart['lies']): ZipPart => ({
  name,
  content: TEXT,
  ...(lies ? { lies } : {}),
});
const inner = (parts: readonly ZipPart[]): Uint8Array => zipOf(parts);

describe('an archive of documents', () => {
  const rows: [string, ZipPart[], string[]][] = [
    ['folders', [doc('KH/Sở Y tế/a.txt'), doc('b.txt')], ['a.zip/KH/Sở Y tế/a.txt', 'a.zip/b.txt']],
    ['what is no document', [doc('a.txt'), doc('b.json'), doc('README.md'), doc('.c.txt')], ['a.zip/a.txt']],
    [
      'names in the Vietnamese code page',
      [doc(Buffer.from('K\xea\xec ho\xc2ch.txt', 'latin1'))],
      ['a.zip/Kế hoÂch.txt'],
    ],
    ['names of DOS', [doc(Buffer.from('K\x81.txt', 'latin1'))], ['a.zip/Kü.txt']],
    ['names with backslashes', [doc('KH\\a.txt')], ['a.zip/KH/a.txt']],
    ['one name twice', [doc('a.txt'), doc('a.txt')], ['a.zip/a.txt', 'a.zip/a.txt']],
    [
      'names that lead out',
      [doc('../../a.txt'), doc('/etc/b.txt'), doc('C:\\c.txt')],
      ['a.zip/C:/c.txt archive-unsafe-name', 'a.zip/a.txt archive-unsafe-name', 'a.zip/etc/b.txt archive-unsafe-name'],
    ],
    ['links', [doc('a.txt', { attributes: 0o120777 * 65536 })], ['a.zip archive-empty', 'a.zip/a.txt (archive-link)']],
    [
      'lock files and the folder of a Mac',
      [doc('~$a.docx'), doc('.~lock.a.odt#'), doc('__MACOSX/._a.txt'), doc('__MACOSX/b.txt'), doc('a.txt')],
      [
        'a.zip/a.txt',
        'a.zip/.~lock.a.odt# (lock-file)',
        'a.zip/__MACOSX (archive-furniture)',
        'a.zip/~$a.docx (lock-file)',
      ],
    ],
    ['files under a password', [doc('a.txt', { flags: 1 })], ['a.zip/a.txt archive-encrypted']],
    ['a size that is too small', [doc('a.txt', { size: 10 })], ['a.zip/a.txt archive-damaged']],
    ['a size that is too large', [doc('a.txt', { size: 5_000 })], ['a.zip/a.txt archive-damaged']],
    ['a size beyond all documents', [doc('a.docx', { size: 4_000_000_000 })], ['a.zip/a.docx archive-too-large']],
    ['bytes that changed', [doc('a.txt', { crc: 1 })], ['a.zip/a.txt archive-damaged']],
    ['a bomb', [{ name: 'a.txt', content: new Uint8Array(20_000_000) }], ['a.zip/a.txt archive-bomb']],
    ['an archive in it', [{ name: 'b.zip', content: inner([doc('c.txt')]) }], ['a.zip/b.zip/c.txt']],
    [
      'archives too deep',
      [{ name: 'b.zip', content: inner([{ name: 'c.zip', content: inner([doc('d.txt')]) }]) }],
      ['a.zip/b.zip/c.zip archive-too-deep'],
    ],
    ['an empty document', [{ name: 'a.docx', content: '' }], ['a.zip/a.docx empty-file']],
    ['nothing', [], ['a.zip archive-empty']],
    [
      'a saved page with its pictures',
      [
        { name: 'a.html', content: `<html><p>${TEXT}</p></html>` },
        { name: 'a_files/ad.html', content: '<html><p>x</p></html>' },
      ],
      ['a.zip/a.html'],
    ],
    ['too many files', Array.from({ length: 2_001 }, (_, i) => doc(`${i}.json`)), ['a.zip archive-too-large']],
  ];
  it.each(rows)('holds %s', async (_, parts, expected) => {
    expect(await listed(parts)).toEqual(expected);
  });

  it('may be cut off', async () => {
    const folder = folderWith({ 'a.zip': zipOf([doc('a.txt')]).subarray(0, 60) });
    const opened = await openArchives(await survey([folder]), inProcess);
    expect(opened.entries.map(({ problem }) => problem?.code)).toEqual(['archive-damaged']);
    opened.close();
  });

  it('leaves nothing behind', async () => {
    const folder = folderWith({ 'a.zip': zipOf([doc('a.txt')]) });
    const opened = await openArchives(await survey([folder]), inProcess);
    const at = opened.entries[0]?.path ?? '';
    expect(readFileSync(at, 'utf8')).toBe(TEXT);
    opened.close();
    expect(existsSync(path.dirname(at))).toBe(false);
  });

  it('gives its documents results under their own names', async () => {
    const folder = folderWith({ 'a.zip': zipOf([doc('x/KH 1.txt'), doc('y/KH 1.txt')]), 'KH 1.txt': TEXT });
    const out = path.join(folder, 'out');
    const { outcomes } = await extractAll([folder], { out, workshop: inProcess });
    const name = path.basename(folder);
    expect(outcomes.map(({ document }) => document.entry.file)).toEqual([
      `${name}/KH 1.txt`,
      `${name}/a.zip/x/KH 1.txt`,
      `${name}/a.zip/y/KH 1.txt`,
    ]);
    expect(readdirSync(out).sort()).toEqual(['KH 1.plan.json', 'KH 1.txt~2.plan.json', 'KH 1.txt~3.plan.json']);
  });
});
