import type { Plan } from '../model/plan.js';
import type { Family, Siblings } from '../model/siblings.js';
import type { BatchView } from './batch-view.js';
import { PART_LABELS } from './labels.js';
import { placerOf } from './place.js';
import type { BatchInput } from './types.js';
import { demandPlace, type Identity, identityOf } from './view.js';

/** A line of the look over all units of one parent: what it is, on what, how much, who. */
export interface SiblingRow {
  topic: Topic;
  parent: string;
  place: string;
  text: string;
  /** "5/8" of the units asked; "27/300". */
  amount: string;
  units: string[];
  /** What is said of it, in a sentence; empty where the row speaks for itself. */
  remark: string;
}

export type Topic = 'missed' | 'quotas' | 'duplicates' | 'outliers';
export const TOPIC_LABELS: Record<Topic, string> = {
  missed: 'Yêu cầu nhiều đơn vị chưa đáp ứng',
  quotas: 'Tổng chỉ tiêu so với mức chung',
  duplicates: 'Kế hoạch gần trùng nhau',
  outliers: 'Đơn vị khác hẳn mặt bằng chung',
};
export const TOPICS = Object.keys(TOPIC_LABELS) as Topic[];

/** Half of those asked: then the demand itself, or how it was handed out, may be the cause. */
export const MOST = 0.5;
/** A page lists so many; the file has them all. */
const LISTED = 30;

export const NO_SIBLINGS: Siblings = { schemaVersion: 1, families: [] };

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Every line there is, family by family. */
export const siblingRows = (input: BatchInput, view: BatchView): SiblingRow[] =>
  (input.siblings ?? NO_SIBLINGS).families.flatMap((family) => rowsOf(family, input, view));

/** A letterhead in capitals: the first unit's plan may write the name out. */
function parentOf({ parent }: Family, pairs: BatchInput['pairs']): { plan: Plan | null; identity: Identity } {
  const pair = pairs.find((one) => one.parent?.source.sha256 === parent.sha256);
  const plan = pair?.parent ?? null;
  return { plan, identity: identityOf(parent, plan, [pair?.child ?? null]) };
}

function rowsOf(family: Family, input: BatchInput, view: BatchView): SiblingRow[] {
  const { plan, identity } = parentOf(family, input.pairs);
  const [parent, place] = [identity.full, placerOf(plan)];
  const names = new Map(view.units.map(({ name, unit }) => [name, unit]));
  const called = (units: readonly string[]): string[] => units.map((name) => names.get(name) ?? name);
  const row = (topic: Topic, more: Partial<SiblingRow>): SiblingRow => ({
    ...{ topic, parent, place: '', text: '', amount: '', units: [], remark: '' },
    ...more,
  });
  const remarkOn = (rule: string, units: readonly string[]): string =>
    family.findings.find((one) => one.rule === rule && one.units.join() === units.join())?.message ?? '';
  return [
    ...mostMissed(family).map((one) =>
      row('missed', {
        place: [PART_LABELS[one.part], demandPlace({ ...one, state: 'missing' }, place)].filter(Boolean).join(', '),
        text: one.text,
        amount: `${one.missing + one.weaker}/${one.asked}`,
        units: called(one.units),
      }),
    ),
    ...family.quotas.map((one) =>
      row('quotas', {
        place: demandPlace({ ...one, state: 'missing' }, place),
        text: one.text,
        amount: `${one.sum}/${one.total}`,
        units: one.gives.map(({ name, count }) => `${called([name])[0]}: ${count}`),
        remark: one.silent.length === 0 ? '' : `Chưa thấy nêu số: ${called(one.silent).join('; ')}.`,
      }),
    ),
    ...family.duplicates.map((one) =>
      row('duplicates', {
        text: one.text,
        amount: `từ ${percent(one.likeness)}`,
        units: called(one.units),
        remark: remarkOn('sibling-duplicate', one.units),
      }),
    ),
    ...family.units
      .filter(({ outlier }) => outlier)
      .map((one) =>
        row('outliers', {
          amount: `${one.open}/${one.asked}`,
          units: called([one.name]),
          remark: `Chưa đáp ứng ${percent(one.share)} yêu cầu, các đơn vị thường là ${percent(family.usual)}.`,
        }),
      ),
  ];
}

export const mostMissed = ({ missed }: Pick<Family, 'missed'>): Family['missed'] =>
  missed.filter(({ share }) => share >= MOST).slice(0, LISTED);

const named = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`]);

/** One line a family, for whoever runs the command. */
export const siblingLines = ({ families }: Siblings, pairs: BatchInput['pairs']): string[] =>
  families.flatMap((family) => {
    const found = [
      ...named(
        family.missed.filter(({ share }) => share >= MOST).length,
        'yêu cầu từ một nửa số đơn vị trở lên chưa đáp ứng',
      ),
      ...named(family.duplicates.length, 'nhóm kế hoạch gần trùng nhau'),
      ...named(
        family.findings.filter(({ rule, severity }) => rule === 'target-sum-short' && severity !== 'info').length,
        'chỉ tiêu chung có tổng các đơn vị thấp hơn',
      ),
      ...named(family.units.filter(({ outlier }) => outlier).length, 'đơn vị khác hẳn mặt bằng chung'),
    ];
    const of = parentOf(family, pairs).identity.full;
    return found.length === 0 ? [] : [`Nhìn chung ${family.units.length} đơn vị thực hiện ${of}: ${found.join('; ')}.`];
  });
