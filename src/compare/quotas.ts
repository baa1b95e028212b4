import type { Item, Plan, Target } from '../model/plan.js';
import type { Quota } from '../model/siblings.js';
import { fold } from '../vi/fold.js';
import { countsForAll } from './applicability.js';
import { alike, lexiconOf } from './lexical.js';
import { SURELY_SAME, sameUnit, targetValue } from './targets.js';

/** A number that the parent asks of all its units together, against the sum of what they set themselves. */

interface Counted {
  item: Pick<Item, 'id' | 'text' | 'path'>;
  target: Target;
  part: Quota['part'];
}

/** Every count of a plan with the item that it stands in. Shares and caps do not add up. */
const countsIn = (plan: Plan): Counted[] => [
  ...plan.targets.flatMap((item) => item.values.map((target) => ({ item, target, part: 'targets' as const }))),
  ...plan.assignments.flatMap(({ tasks, targets }) =>
    targets.flatMap((target) => {
      const item = tasks.find(({ text }) => text.includes(target.text)) ?? tasks[0];
      return item === undefined ? [] : [{ item, target, part: 'assignments' as const }];
    }),
  ),
];

const addsUp = ({ target: { count, percent, op, each } }: Counted): boolean =>
  count !== null && percent === undefined && each !== true && op !== '<=' && op !== '<';

/** Least likeness of the sentences round two numbers of one unit. */
const SAME_MATTER = 0.3;
/** A sum over fewer units says nothing of the whole. */
const FEWEST = 2;

export function quotasOf(parent: Plan, children: readonly { name: string; plan: Plan }[]): Quota[] {
  const totals = countsIn(parent).filter((one) => addsUp(one) && countsForAll(fold(one.item.text)));
  if (totals.length === 0) return [];
  const lexicon = lexiconOf(totals.map(({ item }) => fold(item.text)));
  const offers = children.map(({ name, plan }) => ({ name, counts: countsIn(plan).filter(addsUp) }));
  return totals.flatMap((total) => {
    const terms = lexicon.terms(fold(total.item.text));
    const found = offers.map(({ name, counts }) => {
      const fitting = counts
        .filter(({ target }) => sameUnit(total.target, target) >= SURELY_SAME && target.period === total.target.period)
        .map((one) => ({ one, near: alike(terms, lexicon.terms(fold(one.item.text))) }))
        .filter(({ near }) => near >= SAME_MATTER)
        .sort((a, b) => b.near - a.near);
      return { name, best: fitting[0]?.one };
    });
    const gives = found.flatMap(({ name, best }) =>
      best === undefined ? [] : [{ name, count: best.target.count ?? 0, text: best.item.text }],
    );
    if (gives.length < FEWEST) return [];
    const { id, text, path } = total.item;
    return [
      {
        itemId: id,
        part: total.part,
        text,
        path,
        value: targetValue(total.target),
        total: total.target.count ?? 0,
        sum: gives.reduce((sum, { count }) => sum + count, 0),
        gives,
        silent: found.flatMap(({ name, best }) => (best === undefined ? [name] : [])),
      },
    ];
  });
}
