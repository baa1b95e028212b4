import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHILD, edited, PARENT } from './requirements/support.js';
import { CORPUS, kehoach } from './support/cli.js';
import { folderForAll } from './support/folder.js';

// The built command with a corrected sheet and a profile, as an analyst uses them.
const cwd = folderForAll();
const inCorpus = (file: string): string => path.join(CORPUS, path.posix.basename(file));
const [above, below] = [inCorpus(PARENT.source.file), inCorpus(CHILD.source.file)];
const compare = (...more: string[]) => kehoach(cwd, 'compare', above, below, '--format', 'json', ...more);
const report = (folder: string): string => {
  const [name = ''] = readdirSync(path.join(cwd, folder)).filter((one) => one.endsWith('.compare.json'));
  return readFileSync(path.join(cwd, folder, name), 'utf8');
};
const ROW = 'Các cơ quan, đơn vị, địa phương tổ chức sơ kết';

beforeAll(async () => {
  const { code, stdout } = kehoach(cwd, 'requirements', above, '-o', 'yc.xlsx');
  expect(stdout).toContain('Bảng yêu cầu: yc.xlsx');
  expect(code).toBe(0);
  const bytes = new Uint8Array(readFileSync(path.join(cwd, 'yc.xlsx')));
  const write = (name: string, content: Uint8Array | string): void => writeFileSync(path.join(cwd, name), content);
  write('chinh.xlsx', await edited(bytes, [[ROW, 'Áp dụng', 'Không yêu cầu']]));
  write('sai.xlsx', await edited(bytes, [[ROW, 'Thời hạn', 'sớm']]));
  write('la.xlsx', 'không phải bảng tính');
  write('hs.yaml', 'name: Hồ sơ thử\nparts:\n  milestones: off\n  targets: off\n  criteria: off\n');
  write('hs-sai.yaml', 'rules:\n  deadline-latr: off\n');
});

describe('kehoach requirements', () => {
  it('does not write over what an analyst corrected, unless told to', () => {
    writeFileSync(path.join(cwd, 'cu.xlsx'), readFileSync(path.join(cwd, 'chinh.xlsx')));
    const refused = kehoach(cwd, 'requirements', above, '-o', 'cu.xlsx');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('không ghi đè');
    expect(kehoach(cwd, 'requirements', above, '-o', 'cu.xlsx', '--force').code).toBe(0);
  });

  it('says what it cannot read', () => {
    expect(kehoach(cwd, 'requirements', 'khong-co.docx').code).toBe(3);
    expect(kehoach(cwd, 'requirements', 'la.xlsx', '-o', 'x.xlsx').code).toBe(3);
    expect(kehoach(cwd, 'requirements', above, '-o', 'x.txt').code).toBe(2);
  });
});

describe('--requirements', () => {
  it('unedited gives the same bytes', () => {
    expect(compare('-o', 'r0').code).toBe(0);
    const { code, stderr } = compare('-o', 'r1', '--requirements', 'yc.xlsx');
    expect(code).toBe(0);
    expect(stderr).toContain('không có chỗ chỉnh nào');
    expect(report('r1')).toBe(report('r0'));
  });

  it('edited is told on the screen and in the report', () => {
    const { stdout, stderr } = compare('-o', 'r2', '--requirements', 'chinh.xlsx');
    expect(stdout).toContain('“chinh.xlsx” do chuyên viên chỉnh (1 chỗ)');
    expect(stderr).toMatch(/Chuyên viên đã chỉnh yêu cầu tại mục .*: không yêu cầu/u);
    expect(JSON.parse(report('r2')).overrides.entries).toHaveLength(1);
  });

  it('is told in every report of a folder, and the plans stay as they were extracted', () => {
    mkdirSync(path.join(cwd, 'f'), { recursive: true });
    for (const file of [above, below]) writeFileSync(path.join(cwd, 'f', path.basename(file)), readFileSync(file));
    const run = kehoach(cwd, 'batch', 'f', '--out', 'rb', '--extracted', 'eb', '--requirements', 'chinh.xlsx');
    expect(run.code).toBe(0);
    const files = readdirSync(path.join(cwd, 'rb'));
    const pages = files.filter((name) => name.endsWith('.html') || name.endsWith('.compare.json'));
    expect(pages.length).toBe(3);
    for (const name of pages)
      expect(readFileSync(path.join(cwd, 'rb', name), 'utf8'), name).toContain('Chuyên viên đã chỉnh yêu cầu');
    for (const name of readdirSync(path.join(cwd, 'eb')))
      expect(readFileSync(path.join(cwd, 'eb', name), 'utf8')).not.toContain('corrections');
  });

  it.each<[string, RegExp]>([
    ['la.xlsx', /Bảng yêu cầu "la\.xlsx" chưa dùng được: không mở được/u],
    ['khong-co.xlsx', /không tìm thấy tệp/u],
    ['sai.xlsx', /Dòng \d+: không hiểu thời hạn “sớm”/u],
  ])('%s: told, exit 2, nothing written', (file, message) => {
    const { code, stderr } = compare('-o', 'rx', '--requirements', file);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(readdirSync(cwd)).not.toContain('rx');
  });

  it('of another parent, or two of one parent: told, exit 2', () => {
    const other = kehoach(cwd, 'compare', below, above, '-o', 'rx', '--requirements', 'yc.xlsx');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('không phải kế hoạch cấp trên nào đang dùng');
    const twice = compare('-o', 'rx', '--requirements', 'yc.xlsx', '--requirements', 'chinh.xlsx');
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain('của cùng kế hoạch này');
  });
});

describe('--profile', () => {
  it('is counted on the screen; nothing is lost', () => {
    compare('-o', 'r0');
    const { stdout } = compare('-o', 'r3', '--profile', 'hs.yaml');
    const [plain, graded] = [JSON.parse(report('r0')), JSON.parse(report('r3'))];
    expect(stdout).toContain(`Hồ sơ quy tắc “Hồ sơ thử”: ${graded.silenced.length} nhận xét được lược`);
    const count = (c: typeof plain): number => c.findings.length + c.undecided.length + (c.silenced?.length ?? 0);
    expect(graded.silenced.length).toBeGreaterThan(0);
    expect(count(graded)).toBe(count(plain));
  });

  it('a wrong one is told: exit 2', () => {
    const { code, stderr } = compare('-o', 'rx', '--profile', 'hs-sai.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('Có phải ý bạn là “deadline-later”?');
    expect(compare('-o', 'rx', '--profile', 'khong-co.yaml').code).toBe(2);
  });
});
