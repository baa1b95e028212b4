import type { Comparison, Finding } from '../model/comparison.js';
import type { DECISION_STATES, FindingDecision, STANDINGS } from '../model/decision.js';
import { dayOf } from './days.js';

/** What people decided before the comparison and on earlier findings, as every report tells it: it changes the result, so it is never hidden. */
export interface Decision {
  kind: 'requirements' | 'profile' | 'decisions';
  /** The file that says so. */
  file: string;
  /** One sentence on the whole. */
  lead: string;
  /** A line each: what was corrected, what was left out. */
  lines: { text: string; note: string }[];
}

export const DECISION_LABELS: Record<Decision['kind'], string> = {
  requirements: 'Bảng yêu cầu',
  profile: 'Hồ sơ quy tắc',
  decisions: 'Tệp quyết định',
};

export const DECISION_STATE_LABELS: Record<(typeof DECISION_STATES)[number], string> = {
  accepted: 'Đã xác nhận',
  dismissed: 'Đã bác bỏ',
  corrected: 'Đã khắc phục bằng cách khác',
};

/** Why a decision counts no more; one in force needs no word. */
export const STANDING_LABELS: Record<(typeof STANDINGS)[number], string> = {
  'in-force': 'còn hiệu lực',
  reopened: 'mở lại vì nội dung đã thay đổi',
  expired: 'hết hạn, tính lại',
};

/** "Đã bác bỏ (mở lại vì nội dung đã thay đổi): … – Nguyễn Văn A, 20/11/2026." */
export function decisionText({ state, standing, reason, author, date, expires }: FindingDecision): string {
  const stands = standing === 'in-force' ? '' : ` (${STANDING_LABELS[standing]})`;
  const until = expires === null ? '' : `, đến hết ${dayOf(expires)}`;
  return `${DECISION_STATE_LABELS[state]}${stands}: ${reason.replace(/[.\s]+$/u, '')} – ${author}, ${dayOf(date)}${until}.`;
}

/** The same on a finding; "" where nobody decided anything. */
export const decisionOn = ({ decision }: Finding): string => (decision === undefined ? '' : decisionText(decision));

/** Of a reopened decision, what was quoted then; empty where nothing was. */
export const beforeText = ({ before }: FindingDecision): string =>
  (['parent', 'child'] as const)
    .flatMap((side) => {
      const text = before?.[side] ?? '';
      return text === '' ? [] : [`${BEFORE_LABELS[side]}: “${text}”`];
    })
    .join(' ');

const BEFORE_LABELS = { parent: 'Cấp trên khi quyết định', child: 'Đơn vị khi quyết định' } as const;

export const decisionsOf = (comparison: Comparison): Decision[] => [
  ...requirementsDecision(comparison),
  ...profileDecision(comparison),
  ...findingDecisions(comparison),
];

const requirementsDecision = ({ overrides }: Comparison): Decision[] =>
  overrides === undefined
    ? []
    : [
        {
          kind: 'requirements',
          file: overrides.file,
          lead: `Yêu cầu của kế hoạch cấp trên được đối chiếu theo bảng “${overrides.file}” do chuyên viên chỉnh (${overrides.entries.length} chỗ).`,
          lines: overrides.entries.map(({ message, note = '' }) => ({ text: message, note })),
        },
      ];

function profileDecision({ profile, silenced = [] }: Comparison): Decision[] {
  if (profile === undefined) return [];
  const changed = profile.regraded === 0 ? '' : `, ${profile.regraded} nhận xét đổi mức độ`;
  return [
    {
      kind: 'profile',
      file: profile.file,
      lead: `Hồ sơ quy tắc “${profile.name}”: ${silenced.length} nhận xét được lược${changed}.`,
      lines: silenced.map(({ rule, message }) => ({ text: message, note: profile.notes[rule] ?? '' })),
    },
  ];
}

/** Also those that stand in no list of the reports: silenced by a profile, or put together as one question. */
export const everyFinding = ({ findings, undecided, inherited, silenced = [], common = [] }: Comparison): Finding[] => [
  ...[findings, undecided, inherited, silenced, common].flat(),
];

/** Every decision on a finding of this unit with its reason, and those that no finding answers any more. */
function findingDecisions(comparison: Comparison): Decision[] {
  const { decisions } = comparison;
  if (decisions === undefined) return [];
  const on = everyFinding(comparison).flatMap(({ message, decision }) =>
    decision === undefined ? [] : [{ message, decision }],
  );
  if (on.length + decisions.stale.length === 0) return [];
  const counted = ([what, has]: readonly [string, (one: FindingDecision) => boolean]): string[] => {
    const count = on.filter(({ decision }) => has(decision)).length;
    return count === 0 ? [] : [`${count} ${what}`];
  };
  const stale = decisions.stale.length === 0 ? [] : [`${decisions.stale.length} quyết định không còn nhận xét ứng với`];
  return [
    {
      kind: 'decisions',
      file: decisions.file,
      lead: `Tệp quyết định “${decisions.file}”: ${[...SORTS.flatMap(counted), ...stale].join('; ')}.`,
      lines: [
        ...on.map(({ message, decision }) => ({
          text: message,
          note: [decisionText(decision), beforeText(decision)].filter(Boolean).join(' '),
        })),
        ...decisions.stale.map(({ message }) => ({ text: message, note: '' })),
      ],
    },
  ];
}

const SORTS: readonly (readonly [string, (one: FindingDecision) => boolean])[] = [
  ['nhận xét đã bác bỏ, không tính', ({ state, standing }) => standing === 'in-force' && state === 'dismissed'],
  ['nhận xét đã xác nhận', ({ state, standing }) => standing === 'in-force' && state === 'accepted'],
  ['nhận xét đã khắc phục bằng cách khác', ({ state, standing }) => standing === 'in-force' && state === 'corrected'],
  ['nhận xét mở lại vì nội dung đã thay đổi', ({ standing }) => standing === 'reopened'],
  ['nhận xét tính lại vì quyết định hết hạn', ({ standing }) => standing === 'expired'],
];

/** "… (Ghi chú: …)". */
export const lineText = ({ text, note }: Decision['lines'][number]): string =>
  note === '' ? text : `${text} (Ghi chú: ${note})`;

/** For a finding on a corrected demand, what was corrected. */
export function overriddenIn({ overrides }: Comparison): (finding: Finding) => string | null {
  const messages = new Map(
    (overrides?.entries ?? []).flatMap(({ itemId, message }) => (itemId === null ? [] : [[itemId, message] as const])),
  );
  return ({ parent }) => (parent?.itemId == null ? null : (messages.get(parent.itemId) ?? null));
}
