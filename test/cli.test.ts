import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../src/batch/outcome.js';
import { review } from '../src/batch/review.js';
import { CACHE_NAME } from '../src/batch/site.js';
import { slipOf } from '../src/batch/spool.js';
import { batchSummary } from '../src/cli/summary.js';
import { CORPUS, kehoach } from './support/cli.js';
import { folderWith } from './support/folder.js';
import { planOf } from './support/plans.js';

const sample = (start: string): Buffer => {
  const name = readdirSync(CORPUS).find((file) => file.startsWith(start)) ?? '';
  return readFileSync(path.join(CORPUS, name));
};
const PARENT = sample('KH 46');
const CHILD = sample('512');
const LETTER = [
  'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM',
  'Số: 120/UBND-NC',
  'Sông Lam, ngày 10 tháng 3 năm 2026',
  'Kính gửi: Các sở, ban, ngành cấp tỉnh.',
  'Ủy ban nhân dân tỉnh yêu cầu các đơn vị báo cáo tình hình công tác quý I năm 2026 trước ngày 25 tháng 3 năm 2026.',
  'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
].join('\n');
/** The container of a Word document under a password. */
const ENCRYPTED = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
/** One page and no letter on it. */
const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length 24>>stream
0 0 595 842 re 0.9 g f
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`;

const ls = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name !== CACHE_NAME)
        .sort()
    : [];
const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

describe('help and usage', () => {
  it('is Vietnamese throughout', () => {
    const cwd = folderWith();
    for (const command of [[], ['batch'], ['compare'], ['extract'], ['rules'], ['explain'], ['schema'], ['doctor']]) {
      const { code, stdout } = kehoach(cwd, ...command, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Cách dùng: kehoach/u);
      expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|options|display|default|choices/u);
    }
  });

  it.each([
    [[], /Cách dùng/u],
    [['btch', 'x'], /Không có lệnh "btch"\. Có phải ý bạn là batch\?/u],
    [['batch'], /Thiếu tham số <thư mục>/u],
    [['batch', 'a', 'b'], /Thừa tham số: cần 1, nhận được 2/u],
    [['compare', 'a'], /Thiếu tham số <kế hoạch đơn vị>/u],
    [['extract'], /Thiếu tham số/u],
    [['batch', 'a', '--fail-on', 'info'], /Giá trị "info".*Chọn một trong: error, warning, never/u],
    [['batch', 'a', '--format', 'html,pdf'], /Không có loại báo cáo "pdf"/u],
    [['batch', 'a', '--out'], /"-o, --out <thư mục>" cần một giá trị/u],
    [['extract', 'a', '--ou', 'b'], /Không có tùy chọn "--ou"/u],
    [['explain', 'khong-co'], /Không có quy tắc "khong-co"/u],
    [['schema', '--of', 'x'], /Chọn một trong: plan, comparison/u],
  ])('%j is called wrongly: exit 2', (args, message) => {
    const { code, stdout, stderr } = kehoach(folderWith(), ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/error:|\bat file/u);
  });
});

describe('bad input', () => {
  const cases: [name: string, content: string | Buffer, code: string][] = [
    ['rỗng.docx', '', 'empty-file'],
    ['cắt cụt.docx', PARENT.subarray(0, PARENT.length / 2), 'unreadable'],
    ['cắt cụt.pdf', '%PDF-1.7\n1 0 obj<<', 'unreadable'],
    ['rác.docx', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 197) % 256)), 'unreadable'],
    ['có mật khẩu.docx', ENCRYPTED, 'encrypted'],
    ['bản chụp.pdf', SCAN, 'no-text-layer'],
    ['cũ.doc', Buffer.concat([ENCRYPTED.subarray(0, 512), Buffer.from('WordDocument', 'utf16le')]), 'unreadable'],
    [
      'ảnh.docx',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'unreadable',
    ],
  ];

  it.each(cases)('%s: one diagnostic, exit 3, and the rest goes on', (name, content, code) => {
    const cwd = folderWith({ 'kh/46.docx': PARENT, 'kh/512.docx': CHILD, [`kh/${name}`]: content });
    const run = kehoach(cwd, 'batch', 'kh', '--format', 'json');
    expect(run.code).toBe(3);
    expect(run.stderr.trim()).toMatch(new RegExp(`^kh/${name}: .+\\. \\[${code}\\]$`, 'u'));
    expect(run.stdout).toContain(name);
    const base = path.parse(name).name;
    expect(ls(path.join(cwd, 'extracted'))).toEqual(['46.plan.json', '512.plan.json']);
    expect(ls(path.join(cwd, 'reports'))).toEqual(['512.compare.json', `${base}.compare.json`, 'siblings.json'].sort());
    const comparison = json(path.join(cwd, 'reports', `${base}.compare.json`));
    expect(comparison).toMatchObject({ status: 'unreadable', parent: null, findings: [], diagnostics: [{ code }] });
    expect(json(path.join(cwd, 'reports', '512.compare.json'))).toMatchObject({ status: 'compared' });
  });

  it('a missing file or folder: exit 3', () => {
    const cwd = folderWith({ '46.docx': PARENT });
    for (const args of [
      ['batch', 'không có'],
      ['extract', 'không có.docx'],
      ['compare', '46.docx', 'không có.docx'],
      ['compare', 'không có.docx', '46.docx'],
    ]) {
      const { code, stderr } = kehoach(cwd, ...args);
      expect(code).toBe(3);
      expect(stderr).toMatch(/^không có.*\[file-missing\]\n$/u);
      expect(ls(cwd)).toEqual(['46.docx']);
    }
    expect(kehoach(cwd, 'extract', 'không có.docx', '46.docx').stdout).toContain('46.plan.json');
  });

  it('names the path as it was given', () => {
    const cwd = folderWith({ 'a/b/rỗng.docx': '' });
    for (const args of [
      ['batch', path.join(cwd, 'a')],
      ['batch', './a'],
      ['extract', path.join('a', 'b', 'rỗng.docx')],
      ['extract', path.join(cwd, 'a', 'không có')],
    ]) {
      const [, given = ''] = args;
      const { stderr } = kehoach(cwd, ...args, '--out', 'ra');
      expect(path.normalize(stderr).startsWith(path.normalize(given))).toBe(true);
    }
  });

  it('a child that is there and cannot be read: its report says so', () => {
    const cwd = folderWith({ '46.docx': PARENT, 'rỗng.docx': '' });
    expect(kehoach(cwd, 'compare', '46.docx', 'rỗng.docx').code).toBe(3);
    expect(json(path.join(cwd, 'reports', 'rỗng.compare.json'))).toMatchObject({ status: 'unreadable' });
  });

  it('a folder without documents: said, exit 3', () => {
    const { code, stdout } = kehoach(folderWith({ 'kh/a.png': 'x' }), 'batch', 'kh');
    expect(code).toBe(3);
    expect(stdout).toContain('Không thấy văn bản nào');
  });

  it('a wrong extension: read by content, said, exit 3', () => {
    const cwd = folderWith({ 'kh/46.docx': PARENT, 'kh/512.pdf': CHILD });
    const { code, stderr } = kehoach(cwd, 'batch', 'kh', '--format', 'json');
    expect(code).toBe(3);
    expect(stderr).toContain('[wrong-extension]');
    expect(json(path.join(cwd, 'reports', '512.compare.json'))).toMatchObject({ status: 'compared' });
  });

  it('a document that is no plan: said, no findings invented', () => {
    const cwd = folderWith({ 'kh/46.docx': PARENT, 'kh/công văn.txt': LETTER });
    const { code, stderr } = kehoach(cwd, 'batch', 'kh');
    expect(code).toBe(0);
    expect(stderr).toContain('[not-a-plan]');
    expect(ls(path.join(cwd, 'extracted'))).toEqual(['46.plan.json']);
    const comparison = json(path.join(cwd, 'reports', 'công văn.compare.json'));
    expect(comparison).toMatchObject({ status: 'not-a-plan', findings: [], undecided: [] });
  });

  it('a child whose parent is not there: a state of its own, not zero findings', () => {
    const cwd = folderWith({ 'kh/512.docx': CHILD });
    const { code, stdout } = kehoach(cwd, 'batch', 'kh');
    expect(code).toBe(0);
    expect(stdout).toContain('Chưa có kế hoạch cấp trên để đối chiếu');
    const comparison = json(path.join(cwd, 'reports', '512.compare.json'));
    expect(comparison).toMatchObject({
      status: 'no-parent',
      parent: null,
      findings: [],
      diagnostics: [{ code: 'no-parent' }],
    });
  });
});

describe('extract', () => {
  it('writes one plan a document, under the document’s own name', () => {
    const cwd = folderWith({
      'kh/KH (1) [bản cuối].docx': CHILD,
      'kh/sub/KH (1) [bản cuối].docx': PARENT,
      'một.docx': CHILD,
    });
    const { code, stdout } = kehoach(cwd, 'extract', 'kh', 'một.docx');
    expect(code).toBe(0);
    const names = ['KH (1) [bản cuối].docx~2.plan.json', 'KH (1) [bản cuối].plan.json', 'một.plan.json'];
    expect(ls(path.join(cwd, 'extracted'))).toEqual(names);
    for (const name of names) expect(stdout).toContain(name);
  });

  it('--json: stdout carries JSON alone', () => {
    const { stdout } = kehoach(
      folderWith({ 'a.docx': CHILD, 'b.txt': LETTER }),
      'extract',
      'a.docx',
      'b.txt',
      '--json',
      '-o',
      'ra',
    );
    const { documents } = JSON.parse(stdout);
    expect(documents.map(({ state }: { state: string }) => state)).toEqual(['read', 'not-a-plan']);
    expect(documents[0].plan.header.number.raw).toBe('512/KH-SCT');
  });
});

describe('compare', () => {
  it('writes the reports on the child, and prints the findings', () => {
    const cwd = folderWith({ 'a/46.docx': PARENT, 'b/512.docx': CHILD });
    const { code, stdout } = kehoach(cwd, 'compare', 'a/46.docx', 'b/512.docx');
    expect(code).toBe(0);
    expect(stdout).toContain('Báo cáo: reports');
    expect(ls(path.join(cwd, 'reports'))).toEqual(expect.arrayContaining(['512.compare.json', '512.html']));
  });

  it('--json prints the comparison', () => {
    const cwd = folderWith({ '46.docx': PARENT, '512.docx': CHILD });
    const { stdout } = kehoach(cwd, 'compare', '46.docx', '512.docx', '--json', '-o', 'ra', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual(json(path.join(cwd, 'ra', '512.compare.json')));
  });

  it('says so when the parent cannot be read', () => {
    const cwd = folderWith({ '46.docx': '', '512.docx': CHILD });
    const { code, stderr } = kehoach(cwd, 'compare', '46.docx', '512.docx');
    expect(code).toBe(3);
    expect(stderr).toContain('[empty-file]');
    expect(json(path.join(cwd, 'reports', '512.compare.json'))).toMatchObject({ status: 'no-parent' });
  });
});

describe('batch', () => {
  it('prints a table and where the reports are, and is quiet about progress in a pipe', () => {
    const { code, stdout, stderr } = kehoach(folderWith(), 'batch', CORPUS, '--format', 'json,html');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const word of ['46/KH-UBND', '512/KH-SCT', 'Kế hoạch cấp trên', 'Báo cáo: reports', 'index.html']) {
      expect(stdout).toContain(word);
    }
    const [titles = '', ...rows] = stdout.split('\n');
    const state = titles.indexOf('Trạng thái');
    expect(rows.slice(1, 8).every((row) => row[state - 1] === ' ' && row[state] !== ' ')).toBe(true);
  });

  it('--json: stdout carries JSON alone', () => {
    const { stdout } = kehoach(folderWith(), 'batch', CORPUS, '--json', '--format', 'json');
    const { documents } = JSON.parse(stdout);
    expect(documents).toHaveLength(readdirSync(CORPUS).length);
    expect(documents.filter(({ state }: { state: string }) => state === 'root')).toHaveLength(1);
  });

  it('--fail-on turns findings into exit 1, and an unread file outranks it', () => {
    const cwd = folderWith();
    const batch = (...more: string[]): number | null => kehoach(cwd, 'batch', 'kh', '--format', 'json', ...more).code;
    mkdirSync(path.join(cwd, 'kh'));
    writeFileSync(path.join(cwd, 'kh', '46.docx'), PARENT);
    writeFileSync(path.join(cwd, 'kh', '873.pdf'), sample('873'));
    expect([batch(), batch('--fail-on', 'never'), batch('--fail-on', 'warning')]).toEqual([0, 0, 1]);
    writeFileSync(path.join(cwd, 'kh', 'hỏng.docx'), 'PK\x03\x04');
    expect(batch('--fail-on', 'warning')).toBe(3);
  });

  it('compare takes two files: no folder, and not one file twice', () => {
    const cwd = folderWith({ 'kh/46.docx': PARENT, 'kh/512.docx': CHILD });
    for (const pair of [
      ['kh', 'kh/512.docx'],
      ['kh/46.docx', 'kh'],
      ['kh/512.docx', './kh/512.docx'],
    ]) {
      const { code, stderr, stdout } = kehoach(cwd, 'compare', ...pair);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/là thư mục|cùng một tệp/u);
    }
    expect(existsSync(path.join(cwd, 'reports'))).toBe(false);
  });

  it('--parent names the parent of all, inside the folder or outside', () => {
    const cwd = folderWith({ 'trên/46.docx': PARENT, 'kh/512.docx': CHILD });
    expect(kehoach(cwd, 'batch', 'kh', '--parent', 'trên/46.docx', '--format', 'json').code).toBe(0);
    expect(json(path.join(cwd, 'reports', '512.compare.json'))).toMatchObject({
      status: 'compared',
      parent: { file: 'trên/46.docx', number: '46/KH-UBND' },
    });
  });

  it.each([
    ['không có.docx', 2, /Không tìm thấy tệp "không có\.docx"/u],
    ['trên', 2, /"trên" nêu ở --parent là thư mục/u],
    ['trên/rỗng.docx', 3, /^"trên\/rỗng\.docx" nêu ở --parent .+\[empty-file\]$/u],
    ['trên/công văn.txt', 3, /\[not-a-plan\]$/u],
    ['kh/hỏng.docx', 3, /\[unsupported-format\]$/u],
  ])('--parent %s cannot serve: one message, exit %i, nothing written', (parent, exit, message) => {
    const cwd = folderWith({
      'kh/46.docx': PARENT,
      'kh/512.docx': CHILD,
      'kh/hỏng.docx': 'PK\x03\x04',
      'trên/rỗng.docx': '',
      'trên/công văn.txt': LETTER,
    });
    const { code, stdout, stderr } = kehoach(cwd, 'batch', 'kh', '--parent', parent);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(ls(cwd)).toEqual(['kh', 'trên']);
  });

  it('calls units as running text does, not in the capitals of a letterhead', async () => {
    const above = planOf({ issuer: 'Ủy ban nhân dân tỉnh', text: 'Giao Sở Y tế chủ trì' });
    const child = planOf({ issuer: 'SỞ Y TẾ' });
    const cwd = folderWith({ 'parent.json': JSON.stringify(above), 'child.json': JSON.stringify(child) });
    const at = (name: string): string => path.join(cwd, name);
    const { identity, verdict } = await review({
      file: 'kh/syt.docx',
      sha256: '',
      parent: at('parent.json'),
      child: { plan: at('child.json') },
      diagnostics: [],
      keep: at('comparison.json'),
    });
    const entry = { path: 'syt.docx', file: 'syt.docx', given: 'syt.docx' };
    const document = { entry, name: 'syt', plan: slipOf(child), sha256: '', diagnostics: [], at: at('child.json') };
    const outcome: Outcome = { document, state: 'compared', parent: null, identity, verdict, diagnostics: [] };
    const places = { folder: 'kh', out: 'reports', extracted: 'extracted' };
    const result = { outcomes: [outcome], skipped: [], written: [], replaced: [] };
    expect(batchSummary(result, places)).toMatch(/^Sở Y tế /mu);
  });

  it('--parent does not make up for a folder that is not there', () => {
    const cwd = folderWith({ '46.docx': PARENT });
    expect(kehoach(cwd, 'batch', 'không có', '--parent', '46.docx').code).toBe(3);
    expect(ls(cwd)).toEqual(['46.docx']);
  });

  it('names the files where unit and number leave two rows alike, and only there', () => {
    const cwd = folderWith({ 'kh/46.docx': PARENT, 'kh/512.docx': CHILD });
    const titles = (): string => kehoach(cwd, 'batch', 'kh', '--format', 'json').stdout.split('\n')[0] ?? '';
    expect(titles()).not.toContain('Tệp');
    writeFileSync(path.join(cwd, 'kh', '512 (bản ký).docx'), CHILD);
    const { stdout } = kehoach(cwd, 'batch', 'kh', '--format', 'json');
    expect(stdout.split('\n')[0]).toMatch(/ Tệp$/u);
    for (const file of ['46.docx', '512.docx', '512 (bản ký).docx']) expect(stdout).toContain(`  ${file}\n`);
    mkdirSync(path.join(cwd, 'kh', 'cũ'));
    writeFileSync(path.join(cwd, 'kh', 'cũ', '512.docx'), CHILD);
    const deeper = kehoach(cwd, 'batch', 'kh', '--format', 'json').stdout;
    for (const file of ['kh/512.docx', 'kh/cũ/512.docx']) expect(deeper).toContain(`  ${file}\n`);
  });

  it('passes over its own results and says what it replaces', () => {
    const cwd = folderWith({ '46.docx': PARENT, '512.docx': CHILD });
    expect(kehoach(cwd, 'batch', '.').stderr).toBe('');
    const second = kehoach(cwd, 'batch', '.');
    expect(second.stderr).toBe('');
    expect(second.stdout.match(/^\S.*(?:Đạt|Kế hoạch cấp trên|Đề nghị)/gmu)).toHaveLength(2);
    writeFileSync(path.join(cwd, '512.docx'), sample('KH 31'));
    expect(kehoach(cwd, 'batch', '.').stderr).toMatch(/^Đã thay kết quả của lần chạy trước: /mu);
  });

  it('does not write its review sheets among the documents', () => {
    const cwd = folderWith({ 'kh/46.docx': PARENT, 'kh/512.docx': CHILD });
    const { code, stderr } = kehoach(cwd, 'batch', 'kh', '--out', 'kh');
    expect(code).toBe(2);
    expect(stderr).toContain('hãy chọn thư mục khác');
    expect(readFileSync(path.join(cwd, 'kh', '512.docx')).equals(CHILD)).toBe(true);
    expect(kehoach(cwd, 'batch', 'kh', '--out', 'kh', '--extracted', 'kh', '--format', 'json').code).toBe(0);
  });

  it('says when a result cannot be written', () => {
    const cwd = folderWith({ 'kh/512.docx': CHILD, reports: 'a file, not a folder' });
    const { code, stderr } = kehoach(cwd, 'batch', 'kh');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Không ghi được "/mu);
  });
});

describe('what the tool knows', () => {
  it('rules and explain: every rule has a title and can be explained', () => {
    const cwd = folderWith();
    const rules: { id: string; title: string }[] = JSON.parse(kehoach(cwd, 'rules', '--json').stdout);
    const { stdout } = kehoach(cwd, 'rules');
    expect(rules.length).toBeGreaterThan(10);
    for (const { id } of rules) expect(stdout).toContain(id);
    const [first] = rules;
    expect(kehoach(cwd, 'explain', first?.id ?? '').stdout).toContain(first?.title);
  });

  it('schema: a JSON Schema that the goldens keep', () => {
    for (const of of ['plan', 'comparison']) {
      const schema = JSON.parse(kehoach(folderWith(), 'schema', '--of', of).stdout);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.properties).toHaveProperty(of === 'plan' ? 'criteria' : 'findings');
    }
  });

  it('doctor: says which parts are there', () => {
    const { code, stdout } = kehoach(folderWith(), 'doctor');
    expect(code).toBe(0);
    for (const part of ['mammoth', 'pdf-parse', 'LibreOffice', process.version]) expect(stdout).toContain(part);
  });
});
