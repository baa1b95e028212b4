import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { goal, planOf, type Sketch } from '../../src/checks/sketch.js';
import type { Finding } from '../../src/model/comparison.js';
import type { Plan } from '../../src/model/plan.js';
import { readMeasures } from '../../src/plan/measures.js';
import { foldKeep } from '../../src/vi/fold.js';
import { INCOMPARABLE, LOST, MOVED } from '../compare/thresholds.data.js';

const criterion = (text: string, to: 'collective' | 'individual' = 'collective') => {
  const { requires, prohibits } = readMeasures(text, foldKeep(text), 0);
  return { text, to: [to], bans: prohibits, ...(requires === null ? {} : { needs: requires }) };
};

const parent = planOf({
  number: '46/KH-UBND',
  requirements: ['Mỗi đơn vị phải cụ thể hóa tiêu chí phù hợp với nhiệm vụ của mình.'],
  subjects: [['Cá nhân: cán bộ, công chức, viên chức, người lao động.', ['individual']]],
  criteria: [
    criterion('Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.'),
    criterion('Hằng năm có ít nhất 02 sáng kiến được công nhận cấp tỉnh.'),
    criterion('Không có cá nhân bị xử lý kỷ luật từ khiển trách trở lên.'),
    criterion('Được tặng 02 Bằng khen của Chủ tịch UBND tỉnh.', 'individual'),
    criterion('Gia đình đạt danh hiệu Gia đình văn hóa; gương mẫu ở nơi cư trú.', 'individual'),
  ],
  milestones: [
    { text: 'Sơ kết kế hoạch trước ngày 30/6/2028.', when: { end: '2028-06-30' }, due: '2028-06-30' },
    { text: 'Tổng kết kế hoạch trước ngày 30/9/2030.', when: { end: '2030-09-30' }, due: '2030-09-30' },
  ],
  tasks: [
    {
      actor: 'Sở Y tế',
      text: 'Xây dựng ít nhất 05 trạm y tế điển hình về chăm sóc sức khỏe ban đầu.',
      targets: [goal(5, 'trạm y tế')],
    },
  ],
});

const child: Sketch = {
  issuer: 'Sở Y tế',
  number: null,
  cites: [{ number: '64/KH-UBND', date: '2026-03-05', issuer: 'Ủy ban nhân dân tỉnh' }],
  subjects: [['Cá nhân: cán bộ, công chức, viên chức thuộc Sở.', ['individual']]],
  criteria: [
    criterion('Có ít nhất 01 năm hoàn thành xuất sắc nhiệm vụ.'),
    criterion('Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.'),
    criterion('Không có cá nhân bị xử lý kỷ luật từ cảnh cáo trở lên.'),
    criterion('Có 04 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.', 'individual'),
  ],
  milestones: [{ text: 'Sơ kết kế hoạch trước ngày 31/12/2028.', when: { end: '2028-12-31' }, due: '2028-12-31' }],
  tasks: [
    { actor: 'Sở Kế hoạch và Đầu tư', text: 'Phối hợp bố trí kinh phí tổng kết phong trào.' },
    { actor: 'Văn phòng Sở', text: 'Đôn đốc UBND các huyện gửi danh sách điển hình.' },
  ],
  recipients: ['Sở Tài chính', 'Lưu: VT'],
  defects: ['missing-number'],
};

const shuffled = <T>(list: T[], seed: number): T[] =>
  list
    .map((value, i) => ({ value, key: Math.sin(seed * 97 + i * 13.7) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

const FILLER = [
  'Kinh phí thực hiện theo quy định hiện hành của Nhà nước.',
  'Nội dung được niêm yết tại trụ sở cơ quan.',
  'Bảo đảm trật tự, an toàn khi tổ chức các hoạt động.',
];

/** The same child sent in again: other order, other labels, paragraphs added before and between. */
function again(seed: number, more: number): Plan {
  const plan = planOf({
    ...child,
    purposes: FILLER.slice(0, more),
    criteria: shuffled(child.criteria ?? [], seed),
    tasks: shuffled(child.tasks ?? [], seed + 1),
  });
  const relabelled = <T extends { label: string | null }>(items: T[]): T[] =>
    items.map((item, i) => ({ ...item, label: `${(i + seed) % 9}.${i + 1}.` }));
  return {
    ...plan,
    purposes: relabelled(plan.purposes),
    criteria: relabelled(plan.criteria),
    milestones: relabelled(plan.milestones),
    assignments: relabelled(plan.assignments),
  };
}

const idsOf = (plan: Plan): string[] => {
  const { findings, undecided } = comparePlans(parent, plan);
  return [...findings, ...undecided].map(({ id }) => id).sort();
};

describe('a plan that is sent in again', () => {
  const before = idsOf(planOf(child));
  it('has something to tell', () => expect(before.length).toBeGreaterThan(8));
  it('keeps the ids of what still holds, whatever moved round it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: FILLER.length }), (seed, more) => {
        const after = idsOf(again(seed, more));
        expect(before.filter((id) => !after.includes(id))).toEqual([]);
      }),
      { numRuns: 60 },
    ));
  it('has one finding less when one thing is put right', () => {
    const mended = (child.criteria ?? []).map((c, i) =>
      i === 0 ? criterion('Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.') : c,
    );
    const after = idsOf(planOf({ ...child, criteria: mended }));
    expect(before.filter((id) => !after.includes(id))).toHaveLength(1);
    expect(after.filter((id) => !before.includes(id))).toEqual([]);
  });
});

describe('one cause, one finding', () => {
  const others = [
    'Dẫn đầu phong trào thi đua của cụm, khối trong từng lĩnh vực công tác.',
    'Thực hiện tốt quy chế dân chủ ở cơ quan, chăm lo đời sống đoàn viên.',
  ];
  const among = (text: string) => planOf({ issuer: 'Sở Y tế', criteria: [...others, text].map((t) => criterion(t)) });
  const told = (a: string, b: string): Finding[] => {
    const { findings, undecided } = comparePlans(among(a), among(b));
    return [...findings, ...undecided].filter(({ severity, part }) => severity !== 'info' && part === 'criteria');
  };
  it.each([...MOVED, ...LOST])('%s: %s -> %s', (_, strict, loose) => {
    const found = told(strict, loose);
    expect(found.map(({ rule }) => rule)).toHaveLength(1);
    expect(found[0]?.kind).toBe('weaker');
  });
  it.each(INCOMPARABLE)('%s ? %s', (a, b) =>
    expect(told(a, b).map(({ rule }) => rule)).toEqual(['threshold-incomparable']),
  );
});
