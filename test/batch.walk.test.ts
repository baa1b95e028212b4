import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../src/batch/walk.js';
import { folderWith } from './support/folder.js';

const under = async (folder: string, skip: string[] = []): Promise<string[]> =>
  (await walk([folder], { skip })).map(({ file }) => file.replace(`${path.basename(folder)}/`, ''));

describe('walking a folder', () => {
  it('takes documents by extension, those that cannot be read yet too', async () => {
    const names = ['a.docx', 'b.PDF', 'c.md', 'd.txt', 'e.doc', 'f.rtf', 'g.odt', 'sub/h.docx'];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, 'x'])));
    expect(await under(folder)).toEqual(names);
  });

  it('takes documents by content when the name says nothing', async () => {
    const folder = folderWith({
      'KH 46': '%PDF-1.7',
      'KH.47.UBND': 'PK\x03\x04…word/document.xml',
      'KH 48': 'PK\x03\x04…xl/',
    });
    expect(await under(folder)).toEqual(['KH 46', 'KH.47.UBND']);
  });

  it('passes over what is no document', async () => {
    const folder = folderWith({
      '~$a.docx': 'x',
      '.b.docx': 'x',
      '.git/c.md': 'x',
      'node_modules/d.md': 'x',
      'README.md': 'x',
      'e.gold.json': '{}',
      'f.mjs': '',
      'g.xlsx': 'PK\x03\x04',
      'h.png': '',
    });
    expect(await under(folder)).toEqual([]);
  });

  it('takes a path that is named itself as it is', async () => {
    const folder = folderWith({ 'README.md': 'x', 'e.json': '{}' });
    const entries = await walk([path.join(folder, 'README.md'), path.join(folder, 'e.json')]);
    expect(entries.map(({ file }) => path.posix.basename(file))).toEqual(['README.md', 'e.json']);
  });

  it('keeps an empty file: it is to be listed', async () => {
    expect(await under(folderWith({ 'a.docx': '' }))).toEqual(['a.docx']);
  });

  it('passes over its own results', async () => {
    const folder = folderWith({
      'a.docx': 'x',
      'reports/a.docx': 'x',
      'cũ/a.docx': 'x',
      'cũ/a.html': 'x',
      'cũ/a.compare.json': '{}',
    });
    expect(await under(folder, [path.join(folder, 'reports')])).toEqual(['a.docx']);
  });

  it('follows links, but not in circles, and takes a file once', async () => {
    const folder = folderWith({ 'a/x.docx': 'x' });
    symlinkSync(folder, path.join(folder, 'a', 'up'));
    symlinkSync(path.join(folder, 'a', 'x.docx'), path.join(folder, 'b.docx'));
    symlinkSync(path.join(folder, 'a'), path.join(folder, 'c'));
    expect(await under(folder)).toEqual(['a/x.docx']);
  });

  it('lists what is missing or broken', async () => {
    const folder = folderWith();
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'a.docx'));
    const entries = await walk([folder, path.join(folder, 'không có.docx')]);
    expect(entries.map(({ problem }) => problem?.code)).toEqual(['file-missing', 'file-missing']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'lists a folder that it may not open',
    async () => {
      const folder = folderWith({ 'kín/a.docx': 'x' });
      chmodSync(path.join(folder, 'kín'), 0);
      const entries = await walk([folder]);
      chmodSync(path.join(folder, 'kín'), 0o700);
      expect(entries.map(({ problem }) => problem?.code)).toEqual(['folder-unreadable']);
    },
  );

  it('is in path order, with names that do not depend on where the tool runs', async () => {
    const folder = folderWith({ 'b/1.txt': 'x', 'a.txt': 'x', 'B.txt': 'x', 'b.txt': 'x' });
    const name = path.basename(folder);
    const absolute = (await walk([folder])).map(({ file }) => file);
    const relative = (await walk([path.relative(process.cwd(), folder)])).map(({ file }) => file);
    expect(absolute).toEqual(['B.txt', 'a.txt', 'b.txt', 'b/1.txt'].map((file) => `${name}/${file}`));
    expect(relative).toEqual(absolute);
  });
});
