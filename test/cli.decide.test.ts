import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Finding } from '../src/model/comparison.js';
import { CHILD, PARENT } from './requirements/support.js';
import { CORPUS, kehoach } from './support/cli.js';
import { folderForAll } from './support/folder.js';

// Decisions as an analyst makes them: a run, a decision, the next run.
const cwd = folderForAll();
const at = (...parts: string[]): string => path.join(cwd, ...parts);
const batch = (out: string, ...more: string[]) =>
  kehoach(cwd, 'batch', 'kh', '--out', out, '--extracted', 'e', '--format', 'json', ...more);
const name = `${path.parse(CHILD.source.file).name}.compare.json`;
const report = (out: string): Comparison => JSON.parse(readFileSync(at(out, name), 'utf8'));
const REASON = 'Sở Nội vụ đã đồng ý tại Công văn 1424/SNV-BTĐKT';
const decide = (...more: string[]) => kehoach(cwd, 'decide', 'r0', ...more);
const yaml = at('kh', 'decisions.yaml');
const errorIn = ({ findings }: Comparison): Finding => {
  const [first] = findings.filter(({ severity }) => severity === 'error');
  if (first === undefined) throw new Error('no error');
  return first;
};

beforeAll(() => {
  mkdirSync(at('kh'));
  for (const { source } of [PARENT, CHILD]) {
    const file = path.posix.basename(source.file);
    cpSync(path.join(CORPUS, file), at('kh', file));
  }
  expect(batch('r0').code).toBe(0);
});

describe('kehoach decide', () => {
  it('without an id prints lines to fill in, and writes nothing', () => {
    const { code, stdout } = decide();
    expect(code).toBe(0);
    expect(stdout).toContain('decisions:\n');
    for (const { id } of report('r0').findings) expect(stdout).toContain(`#  - finding: ${id}\n`);
    expect(existsSync(yaml)).toBe(false);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a reason too short',
      ['ID', '--dismiss', 'không đúng', '--author', 'A'],
      /“reason” bác bỏ phải nêu lý do cụ thể/u,
    ],
    ['no author', ['ID', '--dismiss', REASON], /Cần nêu người quyết định/u],
    ['a finding that is not there', ['x-1', '--dismiss', REASON, '--author', 'A'], /Không có nhận xét "x-1"/u],
    [
      'a number for a whole folder of units',
      ['1', '--accept', 'đúng', '--author', 'A', '--date', 'mai'],
      /“date” cần ngày/u,
    ],
    ['two answers', ['ID', '--dismiss', REASON, '--accept', 'đúng', '--author', 'A'], /không dùng cùng với/u],
    ['no finding', ['--dismiss', REASON, '--author', 'A'], /Cần nêu mã nhận xét/u],
  ])('%s is refused, and nothing is written', (_, more, message) => {
    const { code, stderr } = decide(...more.map((one) => (one === 'ID' ? errorIn(report('r0')).id : one)));
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(existsSync(yaml)).toBe(false);
  });

  it('what it writes holds in the next run: not counted, told everywhere, not deleted', () => {
    const before = report('r0');
    const finding = errorIn(before);
    const { code, stdout } = decide(
      finding.id,
      '--dismiss',
      REASON,
      '--author',
      'Nguyễn Văn A',
      '--date',
      '2026-11-20',
    );
    expect(code).toBe(0);
    expect(stdout).toContain(path.join('kh', 'decisions.yaml'));
    const run = kehoach(cwd, 'batch', 'kh', '--out', 'r1', '--extracted', 'e', '--fail-on', 'error', '--json');
    expect(run.stderr).toContain('Quyết định theo "decisions.yaml": 1 nhận xét đã bác bỏ, không tính');
    const errors = before.findings.filter(({ severity }) => severity === 'error').length;
    const row = JSON.parse(run.stdout).documents.find(({ file }: { file: string }) => file === before.child.file);
    expect(row.counts.error).toBe(errors - 1);
    expect(run.code).toBe(errors > 1 ? 1 : 0);
    expect(report('r1').findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    for (const file of readdirSync(at('r1')).filter((one) => one.endsWith('.html') && one !== 'index.html'))
      expect(readFileSync(at('r1', file), 'utf8')).toContain(REASON);
  });

  it('by the number in the report of one unit; comments in the file stay', () => {
    writeFileSync(yaml, `# ghi chú của tôi\n${readFileSync(yaml, 'utf8')}`);
    const { code } = kehoach(
      cwd,
      'decide',
      path.join('r0', name),
      '2',
      '--accept',
      'Đúng như công cụ nêu',
      '--author',
      'B',
    );
    expect(code).toBe(0);
    const text = readFileSync(yaml, 'utf8');
    expect(text).toMatch(/^# ghi chú của tôi\n/u);
    expect(text.match(/ {2}- finding:/gu)).toHaveLength(2);
    expect(batch('r2').stderr).toContain('1 nhận xét đã bác bỏ');
    expect(report('r2').findings.filter(({ decision }) => decision?.state === 'accepted')).toHaveLength(1);
  });

  it('compare finds the file beside the plan, and tells what is dismissed with its reason', () => {
    const [above, below] = [PARENT, CHILD].map(({ source }) => at('kh', path.posix.basename(source.file)));
    const { stdout, stderr } = kehoach(cwd, 'compare', above ?? '', below ?? '', '--format', 'json', '--out', 'rc');
    expect(stderr).toContain('1 nhận xét đã bác bỏ, không tính');
    expect(stdout).toContain('không tính 1 nội dung chuyên viên đã bác bỏ');
    expect(stdout).not.toContain(`. ${errorIn(report('r0')).message}\n`);
  });

  it('a decision that nothing answers warns', () => {
    writeFileSync(
      at('cu.yaml'),
      `decisions:\n  - finding: x-00000000000000\n    state: accepted\n    reason: đúng\n    author: C\n    date: 2026-01-01\n`,
    );
    const { code, stderr } = batch('r3', '--decisions', 'cu.yaml');
    expect(code).toBe(0);
    expect(stderr).toMatch(/Quyết định “xác nhận” ngày 01\/01\/2026 của C .* không có nhận xét nào ứng/u);
  });

  it('a wrong file is told with its line and stops everything', () => {
    writeFileSync(at('sai.yaml'), 'decisions:\n  - finding: a\n    state: bo\n');
    for (const file of ['sai.yaml', 'khong-co.yaml']) {
      const { code, stderr } = batch('r4', '--decisions', file);
      expect(code).toBe(2);
      expect(stderr).toMatch(/Tệp quyết định ".*" chưa dùng được: .*Chưa ghi kết quả nào\./u);
    }
    expect(batch('r4', '--decisions', 'sai.yaml').stderr).toContain('Dòng 3: “state” cần một trong');
    expect(existsSync(at('r4'))).toBe(false);
    const before = readFileSync(at('sai.yaml'), 'utf8');
    expect(decide(errorIn(report('r0')).id, '--accept', 'đúng', '--author', 'A', '--decisions', 'sai.yaml').code).toBe(
      2,
    );
    expect(readFileSync(at('sai.yaml'), 'utf8')).toBe(before);
  });
});
