import { partyOf } from '../compare/party.js';
import { type Sibling, type SiblingFacts, siblingFacts } from '../compare/siblings.js';
import type { Comparison } from '../model/comparison.js';
import { type Plan, SCHEMA_VERSION } from '../model/plan.js';
import type { Duplicate, Family, Quota, SiblingFinding, Siblings } from '../model/siblings.js';
import { asWritten } from '../vi/names.js';
import { gist } from './quotes.js';

/** What is said of the plans under one parent together. Nothing of it is held against a single unit in its own report. */

export interface ComparedPair {
  name: string;
  parent: Plan | null;
  child: Plan | null;
  comparison: Comparison;
}

/** One unit has no siblings. */
const FEWEST = 2;

export const siblingsOf = (pairs: readonly ComparedPair[]): Siblings => ({
  schemaVersion: SCHEMA_VERSION,
  families: familiesIn(pairs).map(({ parent, siblings }) => familyOf(parent, siblings)),
});

function familiesIn(pairs: readonly ComparedPair[]): { parent: Plan; siblings: Sibling[] }[] {
  const families = new Map<string, { parent: Plan; siblings: Sibling[] }>();
  for (const { name, parent, child, comparison } of pairs) {
    if (parent === null || child === null || comparison.status !== 'compared') continue;
    const key = `${parent.source.sha256} ${parent.source.file}`;
    const family = families.get(key) ?? { parent, siblings: [] };
    family.siblings.push({ name, plan: child, comparison });
    families.set(key, family);
  }
  return [...families.values()].filter(({ siblings }) => siblings.length >= FEWEST);
}

function familyOf(parent: Plan, siblings: readonly Sibling[]): Family {
  const facts = siblingFacts(parent, siblings);
  const called = namesOf(parent, siblings);
  return {
    parent: partyOf(parent),
    ...facts,
    findings: [...shortQuotas(facts, called), ...copies(facts, called)],
  };
}

type Called = (name: string) => string;

/** Units by their names, not by their files'. */
function namesOf(parent: Plan, siblings: readonly Sibling[]): Called {
  const names = new Map(
    siblings.map(({ name, plan }) => [
      name,
      plan.header.issuer === null ? name : asWritten(plan.header.issuer, [plan.text, parent.text]),
    ]),
  );
  return (name) => names.get(name) ?? name;
}

/** More names than these make no sentence. */
const NAMED = 12;

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(rest > 0 ? [`${rest} đơn vị khác`] : [])].join('; ');
}

/** With less than this of the whole most units' plans are simply not in the folder. */
const NEARLY_ALL = 0.5;

/** Who sets no number may still give one, and who sent no plan too: a sum may fall short only when all have spoken. */
const shortQuotas = ({ quotas }: SiblingFacts, called: Called): SiblingFinding[] =>
  quotas
    .filter(({ sum, total, gives, silent }) => sum < total && gives.length >= silent.length)
    .map((quota) => shortQuota(quota, called));

function shortQuota({ value, total, sum, gives, silent, text, part }: Quota, called: Called): SiblingFinding {
  const amounts = listed(gives.map(({ name, count }) => `${called(name)}: ${count}`));
  const whole = silent.length === 0 && sum >= NEARLY_ALL * total;
  const others = silent.length === 0 ? '' : `; chưa thấy nêu số: ${listed(silent.map(called))}`;
  return {
    rule: 'target-sum-short',
    kind: 'weaker',
    part,
    severity: whole ? 'warning' : 'info',
    certainty: whole ? 'likely' : 'review',
    message: `Tổng chỉ tiêu của ${gives.length} đơn vị trong thư mục là ${sum}, thấp hơn mức “${value}” của kế hoạch cấp trên (“${gist(text)}”): ${amounts}${others}.`,
    suggestion: `Đề nghị rà soát việc giao chỉ tiêu giữa các đơn vị để bảo đảm tổng không thấp hơn ${total}; lưu ý đơn vị chưa gửi kế hoạch thì chưa được tính.`,
    units: gives.map(({ name }) => name),
  };
}

const copies = ({ duplicates }: SiblingFacts, called: Called): SiblingFinding[] =>
  duplicates.map(({ units, likeness, text }: Duplicate) => ({
    rule: 'sibling-duplicate',
    kind: 'copied',
    part: 'form',
    severity: 'warning',
    certainty: 'likely',
    message: `Kế hoạch của ${units.length} đơn vị gần trùng nhau (từ ${Math.round(100 * likeness)}% phần tự viết, không tính nội dung lấy từ kế hoạch cấp trên): ${listed(units.map(called))}. Ví dụ: “${gist(text, 160)}”.`,
    suggestion: 'Đề nghị các đơn vị cụ thể hóa theo điều kiện, nhiệm vụ của mình, không dùng chung một bản.',
    units,
  }));
