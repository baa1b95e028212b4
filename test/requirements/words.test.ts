import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../src/compare/leaves.js';
import { statementsOf } from '../../src/compare/statements.js';
import type { Measure, Plan, Requires } from '../../src/model/plan.js';
import { dueOf } from '../../src/requirements/rows.js';
import { dueIn, dueText } from '../../src/requirements/times.js';
import { criteriaIn, criteriaText, targetsIn, targetsText } from '../../src/requirements/values.js';
import { isProblem } from '../../src/requirements/words.js';
import { ROOT } from '../support/sources.js';

const folder = path.join(ROOT, 'extracted');
const plans: Plan[] = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
const statements = plans.flatMap(statementsOf);

const understood = <T>(read: T): Exclude<T, { problem: string }> => {
  if (isProblem(read)) throw new Error(read.problem);
  return read as Exclude<T, { problem: string }>;
};

/** What a line says; where it stood and how surely it was read it cannot say. */
const core = ({ span: _, certainty: __, force, ...rest }: Measure) => ({
  ...rest,
  ...(force === 'strive' || force === 'may' ? { force } : {}),
});
const leaves = (requires: Requires | null) => leavesOf(requires).map(({ measure }) => core(measure));

describe('typed values in words say the same when they are read back from nothing', () => {
  it('measures and prohibitions', () => {
    const measured = statements.filter(({ requires, prohibits }) => requires !== null || prohibits.length > 0);
    expect(measured.length).toBeGreaterThan(60);
    for (const one of measured) {
      const text = criteriaText(one);
      const read = understood(criteriaIn(text, { requires: null, prohibits: [] }));
      expect(leaves(read.requires), text).toEqual(leaves(one.requires));
      expect(read.prohibits.length, text).toBe(one.prohibits.length);
    }
  });

  it('numbers to be reached', () => {
    const counted = statements.filter(({ part, targets }) => part !== 'criteria' && targets.length > 0);
    expect(counted.length).toBeGreaterThan(40);
    for (const { targets } of counted) {
      const text = targetsText(targets);
      const read = understood(targetsIn(text, []));
      const said = (list: typeof targets) =>
        list.map(({ count, percent, op, unit, period, each }) => ({ count, percent, op, unit, period, each }));
      expect(said(read), text).toEqual(said(targets));
    }
  });

  it('days, spans, rhythms', () => {
    const dated = statements.map(dueOf).filter((due) => dueText(due) !== '');
    expect(dated.length).toBeGreaterThan(50);
    for (const due of dated) {
      const text = dueText(due);
      expect(dueText(understood(dueIn(text, due))), text).toBe(text);
    }
  });
});

describe('dates as analysts write them', () => {
  it.each([
    ['trước ngày 15/04/2026', 'trước ngày 15/04/2026'],
    ['chậm nhất 30/6/2028', 'chậm nhất ngày 30/06/2028'],
    ['15/4/2026', 'chậm nhất ngày 15/04/2026'],
    ['quý III/2028', 'từ ngày 01/07/2028 đến ngày 30/09/2028'],
    ['trước ngày 10/6 hằng năm', 'trước ngày 10/6 hằng năm'],
    ['hằng quý', 'hằng quý'],
    ['', ''],
  ])('%s', (given, shown) => expect(dueText(understood(dueIn(given, { days: [], when: null })))).toBe(shown));
  it.each(['sớm', '32/13/2028', 'khi nào cũng được'])('%s is not understood', (given) =>
    expect(isProblem(dueIn(given, { days: [], when: null }))).toBe(true),
  );
});

describe('values as analysts write them', () => {
  const none = { requires: null, prohibits: [] };
  it.each<[string, Partial<Measure>[]]>([
    ['Sáng kiến: ít nhất 03; cấp tỉnh', [{ what: 'initiative', count: 3, op: '>=', level: 'tỉnh' }]],
    ['Tỷ lệ: ít nhất 92,5% cán bộ', [{ what: 'percent', percent: 92.5, op: '>=', denominator: 'cán bộ' }]],
    [
      'Xếp loại: hoàn thành xuất sắc nhiệm vụ; 02 năm',
      [{ what: 'rating', name: 'hoàn thành xuất sắc nhiệm vụ', years: 2 }],
    ],
    ['ít nhất 02 sáng kiến cấp cơ sở', [{ what: 'initiative', count: 2, level: 'cơ sở' }]],
    ['Số lượng: không quá 1.250 hộ nghèo', [{ what: 'count', count: 1250, op: '<=', name: 'hộ nghèo' }]],
  ])('%s', (given, expected) => {
    const read = understood(criteriaIn(given, none));
    expect(leaves(read.requires)).toMatchObject(expected);
  });
  it.each(['Sáng kiến: nhiều', 'rất tốt', 'Loại gì đó: 02'])('%s is not understood', (given) =>
    expect(isProblem(criteriaIn(given, none))).toBe(true),
  );
  it('keeps the other lines and the alternatives', () => {
    const before = criteriaIn('Khen thưởng: Bằng khen cấp tỉnh; ít nhất 01 lần', none);
    const more = criteriaIn(
      `${criteriaText(understood(before))}\nhoặc: Sáng kiến: ít nhất 01; cấp tỉnh`,
      understood(before),
    );
    const read = understood(more).requires;
    expect(read).toHaveProperty('any');
    const gone = criteriaIn('hoặc: Sáng kiến: ít nhất 01 sáng kiến; cấp tỉnh', understood(more));
    expect(leaves(understood(gone).requires)).toMatchObject([{ what: 'initiative', count: 1 }]);
  });
});
