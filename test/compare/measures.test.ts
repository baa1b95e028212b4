import { describe, expect, it } from 'vitest';
import type { Measure, Requires } from '../../src/model/plan.js';
import { facts } from './support.js';

/** "axis direction" of every value that moved. */
const moves = (
  parent: Requires,
  child: Requires,
  texts: [string, string] = ['Điều kiện xét chọn điển hình.', 'Điều kiện xét chọn điển hình.'],
): string[] =>
  facts({ criteria: [{ text: texts[0], needs: parent }] }, { criteria: [{ text: texts[1], needs: child }] }).shifts.map(
    (s) => `${s.axis} ${s.direction}`,
  );

const award = (name: string, more: Partial<Measure> = {}): Measure => ({ what: 'award', name, count: 1, ...more });
const excellent = (years: number): Measure => ({ what: 'rating', name: 'hoàn thành xuất sắc nhiệm vụ', years });

describe('typed values decide', () => {
  it.each<[string, Requires, Requires, string[]]>([
    ['count down', award('Bằng khen cấp tỉnh', { count: 2 }), award('Bằng khen cấp tỉnh'), ['count weaker']],
    ['count up', award('Bằng khen cấp tỉnh'), award('Bằng khen cấp tỉnh', { count: 2 }), ['count stronger']],
    ['years down', excellent(2), excellent(1), ['years weaker']],
    ['share down', { what: 'percent', percent: 90 }, { what: 'percent', percent: 85 }, ['percent weaker']],
    [
      'an upper bound up',
      { what: 'percent', percent: 5, op: '<=' },
      { what: 'percent', percent: 8, op: '<=' },
      ['percent weaker'],
    ],
    ['rung down', award('Tập thể lao động xuất sắc'), award('Tập thể lao động tiên tiến'), ['rung weaker']],
    ['rung up', award('Lao động tiên tiến'), award('Chiến sĩ thi đua cơ sở'), ['rung stronger']],
    ['tỉnh and bộ are one rung', award('Bằng khen cấp tỉnh'), award('Bằng khen cấp bộ'), []],
    ['a commendation of no level', award('Bằng khen'), award('Giấy khen'), ['rung weaker']],
    [
      'level down',
      { what: 'initiative', level: 'tỉnh', count: 1 },
      { what: 'initiative', level: 'cơ sở', count: 1 },
      ['level weaker'],
    ],
    ['running years lost', { ...excellent(3), consecutive: true }, excellent(3), ['consecutive weaker']],
    [
      'và -> hoặc',
      { all: [excellent(2), award('Giấy khen')] },
      { any: [excellent(2), award('Giấy khen')] },
      ['alternative weaker'],
    ],
    [
      'hoặc -> và',
      { any: [excellent(2), award('Giấy khen')] },
      { all: [excellent(2), award('Giấy khen')] },
      ['alternative stronger'],
    ],
    ['another way in', excellent(2), { any: [excellent(2), award('Giấy khen')] }, ['alternative weaker']],
    [
      'a third way in beside two that are kept',
      { any: [excellent(2), award('Bằng khen cấp tỉnh')] },
      { any: [excellent(2), award('Bằng khen cấp tỉnh'), award('Giấy khen')] },
      ['alternative weaker'],
    ],
    ['an alternative less is stronger, not dropped', { any: [excellent(2), award('Giấy khen')] }, excellent(2), []],
    ['a measure gone', { all: [excellent(2), award('Bằng khen cấp tỉnh')] }, excellent(2), ['dropped weaker']],
    ['nothing moved', { all: [excellent(2), award('Giấy khen')] }, { all: [award('Giấy khen'), excellent(2)] }, []],
  ])('%s', (_, parent, child, expected) => expect(moves(parent, child)).toEqual(expected));

  it('two ladders are a question', () => {
    const found = facts(
      { criteria: [{ text: 'Điều kiện xét chọn.', needs: award('Bằng khen cấp tỉnh') }] },
      { criteria: [{ text: 'Điều kiện xét chọn.', needs: award('Chiến sĩ thi đua cơ sở') }] },
    );
    expect(found.shifts).toEqual([]);
    expect(found.incomparable).toHaveLength(1);
  });

  it.each([
    [
      'Có giải pháp làm lợi từ 20 triệu đồng trở lên.',
      'Có giải pháp làm lợi từ 10 triệu đồng trở lên.',
      ['count weaker'],
    ],
    ['Được ít nhất 2/3 số phiếu tán thành.', 'Được ít nhất 1/2 số phiếu tán thành.', ['count weaker']],
    ['Chi phí không quá 10 triệu đồng.', 'Chi phí không quá 20 triệu đồng.', ['count weaker']],
  ])('quantities that no measure was made of: %s', (parent, child, expected) => {
    const found = facts({ criteria: [{ text: parent }] }, { criteria: [{ text: child }] });
    expect(found.shifts.map((s) => `${s.axis} ${s.direction}`)).toEqual(expected);
  });

  it('a softened sentence', () =>
    expect(
      moves({ ...excellent(2), force: 'must' }, { ...excellent(2), force: 'strive' }, [
        'Có 02 năm hoàn thành xuất sắc.',
        'Phấn đấu có 02 năm hoàn thành xuất sắc.',
      ]),
    ).toEqual(['force weaker']));
});
