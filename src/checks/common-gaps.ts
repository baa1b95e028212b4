import { type Comparison, type Demand, type Finding, fingerprint, type Kind } from '../model/comparison.js';
import { fold } from '../vi/fold.js';
import { coverageOf } from './compose.js';
import { gist } from './quotes.js';

/**
 * What is held against nearly every unit under one parent, and rests on words alone, more often comes from a parent that
 * was misread than from units that all erred. Such a remark is put to a person, once for each unit; what typed values
 * decide stands, and so does what one unit alone leaves open.
 */

/** A demand on which remarks are made, and how many of the units that it binds get one, by whatever rule. */
export interface CommonGap {
  itemId: string;
  units: number;
  asked: number;
}

/** What is to be remembered of a comparison, for the look over all of them. */
export interface GapSlip {
  /** sha256 of the parent's document. */
  parent: string;
  /** Items of the parent on which words alone hold something against the unit. */
  doubted: string[];
  asked: string[];
}

export const COMMON_RULE = 'common-gaps';

/** That a whole part is absent shows in the unit's plan, however the parent was read. */
const OF_PARTS: ReadonlySet<string> = new Set([
  'criteria-absent',
  'criteria-group-absent',
  'timeline-absent',
  'targets-absent',
  'subjects-absent',
  'assignments-absent',
]);

/** So many units, and so large a share of those asked: one that has it among three leaves the reading in doubt all the same. */
const FEWEST = 2;
const MOST = 2 / 3;

const itemOf = ({ parent }: Finding): string => parent?.itemId ?? '';

const isOpenToDoubt = ({ certainty, severity, parent, rule }: Finding): boolean =>
  certainty === 'likely' && severity !== 'info' && parent?.itemId != null && !OF_PARTS.has(rule);

/** Null where nothing was compared. */
export function gapSlip({ status, parent, findings, demands }: Comparison): GapSlip | null {
  if (status !== 'compared' || parent === null) return null;
  return {
    parent: parent.sha256,
    doubted: [...new Set(findings.filter(isOpenToDoubt).map(itemOf))],
    asked: demands.filter(({ state }) => state !== 'not-applicable').map(({ itemId }) => itemId),
  };
}

/** By the sha256 of the parent, the demands on which most of its units get a remark. */
export function commonGaps(slips: readonly GapSlip[]): Map<string, CommonGap[]> {
  const families = new Map<string, GapSlip[]>();
  for (const slip of slips) families.set(slip.parent, [...(families.get(slip.parent) ?? []), slip]);
  return new Map([...families].map(([parent, units]) => [parent, gapsAmong(units)]));
}

function gapsAmong(units: readonly GapSlip[]): CommonGap[] {
  const asked = countOf(units.flatMap((unit) => unit.asked));
  return [...countOf(units.flatMap(({ doubted }) => doubted))].flatMap(([itemId, count]): CommonGap[] => {
    const whom = Math.max(asked.get(itemId) ?? units.length, count);
    return count >= FEWEST && count >= MOST * whom ? [{ itemId, units: count, asked: whom }] : [];
  });
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The comparison with its common remarks put as one question; they are kept in `common`, and their demands are undecided. */
export function withCommonGaps(comparison: Comparison, gaps: readonly CommonGap[]): Comparison {
  const known = new Map(gaps.map((gap) => [gap.itemId, gap]));
  // what an analyst wrote into the sheet of demands was read by a person
  const settled = new Set(comparison.overrides?.entries.map(({ itemId }) => itemId));
  const isCommon = (finding: Finding): boolean =>
    // nor is what a person decided on
    finding.decision?.standing !== 'in-force' &&
    isOpenToDoubt(finding) &&
    known.has(itemOf(finding)) &&
    !settled.has(itemOf(finding));
  const common = comparison.findings.filter(isCommon);
  if (common.length === 0) return comparison;
  const about = new Set(common.map(({ parent }) => parent?.itemId));
  const demands = comparison.demands.map(
    (row): Demand =>
      about.has(row.itemId) && row.state === 'missing' ? { ...row, state: 'undecided', common: true } : row,
  );
  const asked = jointQuestion(common, (finding) => known.get(itemOf(finding)));
  return {
    ...comparison,
    demands,
    coverage: coverageOf(demands),
    findings: comparison.findings.filter((finding) => !isCommon(finding)),
    undecided: [...comparison.undecided, asked],
    common,
  };
}

const SAID: Partial<Record<Kind, string>> = {
  missing: 'chưa thể hiện',
  weaker: 'thấp hơn',
  later: 'muộn hơn',
  mismatch: 'chưa thống nhất',
};

/** Every passage is named: the question stands for all of them. */
function jointQuestion(common: readonly Finding[], gapOf: (finding: Finding) => CommonGap | undefined): Finding {
  const [first] = common;
  const passages = common.map((finding) => {
    const gap = gapOf(finding);
    const share = gap === undefined ? '' : `, ${gap.units}/${gap.asked} đơn vị`;
    return `“${gist(finding.parent?.text ?? finding.message, 90)}” (${SAID[finding.kind] ?? 'cần xem'}${share})`;
  });
  const said = {
    rule: COMMON_RULE,
    parent: first?.parent ?? null,
    child: null,
    args: { passages: passages.join('; ') },
  };
  return {
    // how many other units get the remark is no part of it
    id: fingerprint(
      {
        ...said,
        args: {
          about: common
            .map(({ id }) => id)
            .sort()
            .join(' '),
        },
      },
      fold,
    ),
    ...said,
    kind: first?.kind ?? 'missing',
    part: first?.part ?? 'requirements',
    severity: 'warning',
    certainty: 'review',
    message: `Đề nghị chuyên viên kiểm tra cách đọc kế hoạch cấp trên: phần lớn đơn vị cùng có nhận xét về ${said.args.passages}. Đây có phải là yêu cầu đối với đơn vị này không?`,
    suggestion:
      'Nếu phải, đề nghị đơn vị bổ sung, điều chỉnh; nếu không, ghi “Không yêu cầu” vào bảng yêu cầu của kế hoạch cấp trên (kehoach requirements).',
  };
}
