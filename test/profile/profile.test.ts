import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePlans, RULES } from '../../src/checks/index.js';
import type { Comparison } from '../../src/model/comparison.js';
import { graded, isUnusable, type Profile, readProfile } from '../../src/profile/index.js';
import { renderJson } from '../../src/report/json.js';
import { CHILD, PARENT } from '../requirements/support.js';
import { ROOT } from '../support/sources.js';

const IDS = RULES.map(({ id }) => id);
const profile = (text: string): Profile => {
  const read = readProfile(text, 'ho-so.yaml', IDS);
  if (isUnusable(read)) throw new Error(read.problems.join(' '));
  return read;
};
const comparison = comparePlans(PARENT, CHILD);
const all = ({ findings, undecided, silenced = [] }: Comparison) => [...findings, ...undecided, ...silenced];

describe('a profile', () => {
  it('reads levels alone and with a note, rules and parts', () => {
    expect(
      profile(
        'name: Hồ sơ thử\nrules:\n  numbering-defect: off\n  target-added: { severity: info, note: tham khảo }\nparts:\n  Thể thức: info\n  recipients: off\n',
      ),
    ).toEqual({
      file: 'ho-so.yaml',
      name: 'Hồ sơ thử',
      rules: { 'numbering-defect': { severity: 'off' }, 'target-added': { severity: 'info', note: 'tham khảo' } },
      parts: { form: { severity: 'info' }, recipients: { severity: 'off' } },
    });
  });

  it('the example in docs/ can be used as it is', () => {
    const text = readFileSync(path.join(ROOT, 'docs', 'ho-so-quy-tac.yaml'), 'utf8');
    expect(Object.keys(profile(text).rules).length).toBeGreaterThan(2);
  });

  it.each<[string, RegExp]>([
    ['rules: [', /Không đọc được như một tệp YAML \(dòng \d+\)/u],
    ['rules:\n  deadline-later: off\n  deadline-later: info\n', /Không đọc được như một tệp YAML/u],
    ['rules:\n  deadline-latr: off\n', /Không có quy tắc “deadline-latr”\. Có phải ý bạn là “deadline-later”\?/u],
    ['rules:\n  viec-khac: off\n', /Không có quy tắc “viec-khac”\. Xem danh sách: kehoach rules\./u],
    ['rules:\n  deadline-later: tắt\n', /Giá trị chưa đúng ở “rules › deadline-later”: mức độ chỉ nhận error/u],
    ['rules:\n  deadline-later: { severity: off, ghi-chu: a }\n', /./u],
    ['parts:\n  Phụ lục: off\n', /Không có phần “Phụ lục”/u],
    ['quy-tac: {}\n', /Có mục không dùng được/u],
    ['', /Hồ sơ không nêu quy tắc nào/u],
    ['chỉ một dòng chữ', /./u],
    ['rules: null', /./u],
  ])('%j is refused', (text, message) => {
    const read = readProfile(text, 'ho-so.yaml', IDS);
    expect(isUnusable(read) ? read.problems.join(' ') : '').toMatch(message);
  });
});

describe('a comparison under a profile', () => {
  const some = comparison.findings.find(({ severity }) => severity === 'error');
  const rule = some?.rule ?? '';

  it('loses nothing: what is silenced stands in its own list', () => {
    const now = graded(comparison, profile(`name: A\nrules:\n  ${rule}: { severity: off, note: đã thống nhất }\n`));
    expect(now.findings.map((f) => f.rule)).not.toContain(rule);
    expect(now.silenced?.length).toBeGreaterThan(0);
    expect(
      all(now)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      all(comparison)
        .map(({ id }) => id)
        .sort(),
    );
    expect(now.profile).toMatchObject({ name: 'A', regraded: 0, notes: { [rule]: 'đã thống nhất' } });
    expect(
      JSON.parse(new TextDecoder().decode(renderJson({ parent: null, child: null, comparison: now }))),
    ).toMatchObject({
      profile: { name: 'A' },
      silenced: now.silenced,
    });
  });

  it('grades down, and counts it', () => {
    const now = graded(comparison, profile(`rules:\n  ${rule}: info\n`));
    expect(now.findings.filter((f) => f.rule === rule).map(({ severity }) => severity)).toContain('info');
    expect(now.profile?.regraded).toBeGreaterThan(0);
  });

  it('makes no error of what is not certain', () => {
    const doubted: Comparison = {
      ...comparison,
      findings: comparison.findings.map((f) => ({ ...f, severity: 'info', certainty: 'likely' })),
    };
    const now = graded(doubted, profile(`rules:\n  ${rule}: error\n`));
    expect(now.findings.filter((f) => f.rule === rule).map(({ severity }) => severity)).toContain('warning');
    expect(now.findings.some(({ severity }) => severity === 'error')).toBe(false);
  });

  it('a rule goes before its part', () => {
    const part = some?.part ?? 'form';
    const now = graded(comparison, profile(`rules:\n  ${rule}: warning\nparts:\n  ${part}: off\n`));
    expect(now.findings.map((f) => f.rule)).toContain(rule);
  });

  it('without a profile nothing changes', () => expect(graded(comparison, undefined)).toBe(comparison));
});
