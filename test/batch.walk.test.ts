import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { survey, walk } from '../src/batch/walk.js';
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

  it('takes XML that Word wrote, and no other', async () => {
    const folder = folderWith({
      'a.xml': '<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?><w:wordDocument/>',
      'b.xml': '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
      'c.xml': '<?xml version="1.0"?><data/>',
    });
    expect(await under(folder)).toEqual(['a.xml']);
  });

  it('takes pages, pictures and archives for what they hold', async () => {
    const picture = new Uint8Array(40_000);
    picture.set([0xff, 0xd8, 0xff]);
    const page = '<!doctype html><html><p>x</p></html>';
    const folder = folderWith({
      'a.html': page,
      'a_files/ad.html': page,
      'a_files/b.jpg': picture,
      'b_files/c.html': page,
      'd.html': 'no page',
      'e.jpg': picture,
      'f.jpg': picture.subarray(0, 5_000),
      'g.png': picture,
      'h.jpg': 'no picture'.padEnd(40_000),
      'i.zip': 'PK\x03\x04…a.txt',
      'j.zip': `PK\x03\x04${'\0'.repeat(22)}\x11\0\0\0word/document.xml`,
      'm.zip': `PK\x03\x04${'\0'.repeat(22)}\x06\0\0\0a.docxPK\x03\x04word/document.xml`,
      'k.rar': 'Rar!',
      'l.html': `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'">`,
      'm.html': page,
      'm.compare.json': '{}',
    });
    const entries = (await walk([folder])).map(
      ({ file, archive }) => `${file.slice(file.indexOf('/') + 1)}${archive ? ' (archive)' : ''}`,
    );
    expect(entries).toEqual([
      'a.html',
      'b_files/c.html',
      'e.jpg',
      'g.png',
      'i.zip (archive)',
      'j.zip',
      'k.rar',
      'm.zip (archive)',
    ]);
  });

  it('lists lock files and empty documents without opening them', async () => {
    const folder = folderWith({ '~$a.docx': 'x', '.~lock.b.odt#': 'x', 'a.docx': '', '.gitkeep': '' });
    const { entries, skipped } = await survey([folder]);
    expect(entries.map(({ problem }) => problem?.code)).toEqual(['empty-file']);
    expect(skipped.map(({ file, reason }) => [file.slice(file.indexOf('/') + 1), reason.code])).toEqual([
      ['.~lock.b.odt#', 'lock-file'],
      ['~$a.docx', 'lock-file'],
    ]);
  });

  it.each(['~$a.docx', '.~lock.b.odt#'])('says of %s, named itself, what it is', async (name) => {
    const entries = await walk([path.join(folderWith({ [name]: 'x' }), name)]);
    expect(entries.map(({ problem }) => problem?.code)).toEqual(['lock-file']);
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
