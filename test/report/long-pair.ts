import type { Alignment, Finding } from '../../src/model/comparison.js';
import type { Item, OutlineNode, Plan } from '../../src/model/plan.js';
import type { PairInput } from '../../src/report/index.js';
import { childPlan, comparison, parentPlan } from './fixtures.js';

/** A pair long enough to scroll: sections of items that answer each other, a table, times, and text that is an attack. */

const HOSTILE = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '"><svg onload=window.pwned=1>',
  '</p></div></main><iframe src="https://example.invalid/"></iframe>',
  "' onmouseover='window.pwned=1",
  '<style>*{display:none}</style><base href="https://example.invalid/">',
  'javascript:window.pwned=1 data:text/html,<script>window.pwned=1</script>',
  '<!-- --><![CDATA[ ]]>&lt;script&gt;\u2028\u0000\uD800',
];
export const hostile = (index: number): string => HOSTILE[index % HOSTILE.length] ?? '';

const SECTIONS = 12;
const ITEMS = 6;

interface Draft {
  plan: Plan;
  ids: string[];
}

/** `skip`: every so many an item is left out; `more`: words at the end of every item. */
const planOf = (base: Plan, skip: number, more: string): Draft => {
  let text = 'ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nVề việc thử\n';
  const [outline, items]: [OutlineNode[], Item[]] = [[], []];
  const add = (line: string): { start: number; end: number } => {
    const span = { start: text.length, end: text.length + line.length };
    text += `${line}\n`;
    return span;
  };
  for (let section = 1; section <= SECTIONS; section++) {
    const heading = `${section}. Phần việc thứ ${section} ${hostile(section)}`;
    const span = add(heading);
    outline.push({ id: `o${section}`, label: `${section}.`, heading, kind: 'section', level: 1, span, children: [] });
    for (let item = 1; item <= ITEMS; item++) {
      const n = (section - 1) * ITEMS + item;
      if (n % skip === 0) continue;
      const words = `Việc số ${n}: mỗi đơn vị tổ chức ít nhất ${n} lần, báo cáo trước ngày 15 hằng tháng. ${hostile(n)} ${more}`;
      items.push({ id: `a${n}`, label: null, text: words, path: [heading], span: add(words) });
    }
  }
  const cells = [
    ['STT', 0, 0],
    ['Nội dung', 0, 1],
    ['Thời gian', 0, 2],
    ['1', 1, 0],
    [`Sơ kết ${hostile(1)}`, 1, 1],
    ['Quý II/2027', 1, 2],
    ['Cộng', 2, 0],
  ] as const;
  const placed = cells.map(([words, row, column]) => ({
    row,
    column,
    ...(words === 'Cộng' ? { columnSpan: 3 } : {}),
    ...add(words),
  }));
  const span = { start: placed[0]?.start ?? 0, end: placed.at(-1)?.end ?? 0 };
  const title = text.indexOf('Về việc thử');
  return {
    ids: items.map(({ id }) => id),
    plan: {
      ...base,
      text: text.trimEnd(),
      title: { ...base.title, span: { start: title, end: title + 'Về việc thử'.length } },
      outline,
      targets: [],
      recipients: [],
      unplaced: [],
      activities: items,
      tables: [{ columns: [], rows: 3, read: true, span, cells: placed }],
      source: { ...base.source, doubts: [{ start: title, end: title + 2, confidence: 0.4, reason: 'ocr' }] },
      milestones: [1, 2, 3].map((n) => ({
        id: `m${n}`,
        label: null,
        text: `Mốc ${n} ${hostile(n)}`,
        path: [],
        span: items[n]?.span ?? span,
        kind: n === 1 ? 'phase' : 'event',
        when: {
          ...(n === 1 ? { start: '2026-04-01' } : {}),
          end: `202${6 + n}-0${n + (skip > 50 ? 1 : 3)}-15`,
          raw: hostile(n),
        },
      })),
    },
  };
};

const parent = planOf(parentPlan, 1000, 'Theo kế hoạch chung của tỉnh.');
const child = planOf(
  childPlan,
  7,
  'Trên địa bàn xã, giao công chức văn hóa theo dõi, đôn đốc và tổng hợp kết quả.'.repeat(2),
);

const quote = ({ plan }: Draft, id: string): Finding['parent'] => {
  const item = plan.activities.find((one) => one.id === id);
  return item === undefined ? null : { itemId: id, text: item.text.slice(0, 200), path: item.path, span: item.span };
};

const findings = parent.ids
  .filter((_, index) => index % 5 === 1)
  .map(
    (id, index): Finding => ({
      id: `long-${index}`,
      rule: 'task-missing',
      kind: quote(child, id) === null ? 'missing' : 'weaker',
      part: index % 2 === 0 ? 'activities' : 'assignments',
      severity: index % 3 === 0 ? 'error' : 'warning',
      certainty: 'certain',
      message: `Nhận xét thử ${index} ${hostile(index)}`,
      suggestion: `Đề nghị bổ sung ${hostile(index + 1)}`,
      parent: quote(parent, id),
      child: quote(child, id),
      args: {},
    }),
  );

const decided = (finding: Finding, index: number): Finding => {
  if (index > 2) return finding;
  const standing = index === 2 ? 'reopened' : 'in-force';
  const state = index === 1 ? 'accepted' : 'dismissed';
  const reason = `Đã làm việc với đơn vị ${hostile(index)}`;
  return { ...finding, decision: { state, reason, author: 'Trần Thị B', date: '2026-05-02', expires: null, standing } };
};

const alignments = [...child.ids, 'm1', 'm2', 'm3'].map(
  (id): Alignment => ({ part: 'activities', parent: [id], child: [id], relation: 'equivalent', score: 1, why: '' }),
);

export const longPair: PairInput = {
  parent: parent.plan,
  child: child.plan,
  comparison: {
    ...comparison,
    alignments,
    demands: parent.ids.map((itemId) => ({
      itemId,
      part: 'activities',
      text: `Yêu cầu ${itemId}`,
      path: [],
      state: child.ids.includes(itemId) ? 'covered' : 'missing',
    })),
    strays: [{ itemId: 'a3', part: 'activities', text: hostile(3), path: [], word: 'orphaned' }],
    findings: findings.map(decided),
    undecided: [],
    inherited: [],
  },
};

/** Items that both plans have. */
export const SHARED = child.ids;
