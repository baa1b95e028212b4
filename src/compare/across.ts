import { type Grouping, groupFit } from './align.js';
import type { Demand, IncomparableFact, Leaf, ShiftFact, Statement } from './facts.js';
import { measureValue, orderOf } from './measures.js';
import { printedShare } from './targets.js';
import type { Found, OwnedLeaf } from './threshold-input.js';

/** Values that nothing orders: awards on two ladders, shares of two wholes. A person decides. */

/** Awards for work; a cultured family or village is another matter. */
const MERIT = new Set([
  'individual-title',
  'collective-title',
  'commendation',
  'order',
  'emulation-flag',
  'teaching-title',
]);
const isMerit = ({ rung, measure }: Leaf): boolean => measure.what === 'award' && MERIT.has(rung?.ladder ?? '');

/** Both sides measure, but on different ladders. */
export function acrossLadders(leaf: Leaf, spare: OwnedLeaf[], demand: Demand): IncomparableFact[] {
  const other = isMerit(leaf) ? spare.find(isMerit) : undefined;
  if (other === undefined) return [];
  const [parentValue, childValue] = [measureValue(leaf.measure), measureValue(other.measure)];
  return [{ demand, child: other.owner, parentValue, childValue }];
}

/** A criterion of an award and little else, in words. */
const BARE = 160;
const isBareAward = ({ part, leaves, prohibits, folded }: Statement): boolean =>
  part === 'criteria' && leaves.length > 0 && leaves.every(isMerit) && prohibits.length === 0 && folded.length <= BARE;

/**
 * An award that is asked for and not found, where the child asks the same people for another one that stands for nothing
 * else: they may be meant for each other, so it is a question and not a loss.
 */
export function answeredAcross(demands: Demand[], children: Statement[], grouping: Grouping): Demand[] {
  const met = demands.filter(({ presence }) => presence === 'present');
  const used = new Set(met.flatMap(({ answers }) => answers.map(({ statement }) => statement)));
  const spare = children.filter((s) => isBareAward(s) && !used.has(s));
  if (spare.length === 0) return demands;
  return demands.map((demand) => {
    const { statement, presence, applicability } = demand;
    if (presence === 'present' || applicability.binding !== 'binds' || !isBareAward(statement)) return demand;
    const other = spare.find(
      (s) =>
        groupFit(statement, s, grouping) > 0.8 &&
        statement.leaves.every((p) => s.leaves.every((c) => orderOf(p, c) === null)),
    );
    if (other === undefined) return demand;
    spare.splice(spare.indexOf(other), 1);
    const why = 'cùng nhóm đối tượng, đều là danh hiệu hoặc hình thức khen thưởng nhưng khác thang bậc';
    return { ...demand, presence: 'present', answers: [{ statement: other, score: demand.score, why }] };
  });
}

/** "20% trong tổng số cán bộ" and "20% trong số cán bộ hoàn thành xuất sắc": the share is the same, the whole is not. */
const WHOLE =
  /(?<percent>\d+(?:[.,]\d+)?)\s*%\s*(?:trở lên )?(?:trong )?(?<total>tổng )?số (?<base>\p{L}[^;:.]{2,90}?)(?= (?:được|là|có|đạt|tham gia|trở lên)(?!\p{L})|[;:.]|$)/gu;

interface Whole {
  percent: number;
  total: boolean;
  base: string;
}
const wholesIn = (folded: string): Whole[] =>
  [...folded.matchAll(WHOLE)].map(({ groups = {} }) => ({
    percent: Number((groups.percent ?? '').replace(',', '.')),
    total: groups.total !== undefined,
    base: (groups.base ?? '').trim(),
  }));

const wholeValue = ({ percent, total, base }: Whole): string =>
  `${printedShare(percent)} ${total ? 'tổng ' : ''}số ${base}`;

const SHARED_OUT =
  /(?<percent>\d+(?:[.,]\d+)?)\s*%\s*(?:tổng số |số )?(?<people>\p{L}[^;:.%]{2,90}?)(?= (?:được|đạt|có|hoàn|tham|ký|trở)(?!\p{L})|[;:.]|$)/u;
/** Hired people are in every unit; officials and public employees are not. */
const HIRED = /người lao động|(?<!\p{L})nlđ(?!\p{L})/u;
const STAFF = /(?<!\p{L})(?:cán bộ|công chức|viên chức)(?!\p{L})/u;

/** "94% công chức, viên chức, người lao động" -> "94% công chức": the same share of fewer people. */
export function fewerPeople({ parent, owner }: Found, demand: Demand): ShiftFact[] {
  const percent = parent.measure.percent;
  const [before, after] = [demand.statement.folded, owner.folded].map((text) => SHARED_OUT.exec(text)?.groups);
  if (percent === undefined || before === undefined || after === undefined) return [];
  const [all, some] = [before.people ?? '', after.people ?? ''];
  if (before.percent !== after.percent || !HIRED.test(all) || HIRED.test(some) || !STAFF.test(all) || !STAFF.test(some))
    return [];
  if (/lao động|nhân viên|toàn thể|cá nhân|giáo viên/u.test(some)) return [];
  return [
    {
      direction: 'weaker',
      axis: 'whole',
      certain: false,
      demand,
      child: owner,
      parentValue: `${printedShare(percent)} ${all}`,
      childValue: `${printedShare(percent)} ${some}`,
      parentSpan: parent.measure.span ?? null,
    },
  ];
}

/** The part of a whole that one side names and the other does not. */
export function otherWhole({ parent, owner }: Found, demand: Demand): IncomparableFact[] {
  const percent = parent.measure.percent;
  if (percent === undefined) return [];
  const of = (folded: string): Whole | undefined => wholesIn(folded).find((w) => w.percent === percent);
  const [before, after] = [of(demand.statement.folded), of(owner.folded)];
  if (before === undefined || after === undefined || before.total === after.total) return [];
  const [total, part] = before.total ? [before, after] : [after, before];
  if (!part.base.startsWith(`${total.base} `)) return [];
  return [{ demand, child: owner, parentValue: wholeValue(before), childValue: wholeValue(after) }];
}
