import type { Comparison, Finding } from '../model/comparison.js';

/** What people decided before the comparison, as every report tells it: it changes the result, so it is never hidden. */
export interface Decision {
  kind: 'requirements' | 'profile';
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
};

export const decisionsOf = (comparison: Comparison): Decision[] => [
  ...requirementsDecision(comparison),
  ...profileDecision(comparison),
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
