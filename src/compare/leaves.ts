import { rungOf } from '../knowledge/ladders.js';
import type { Measure, Requires } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import type { Leaf } from './facts.js';

/** An award whose level is not said has at least this one. */
const LEAST: [RegExp, string][] = [
  [/^bằng khen/u, 'Bằng khen cấp tỉnh'],
  [/^cờ thi đua/u, 'Cờ thi đua cấp tỉnh'],
  [/^chiến sĩ thi đua$/u, 'Chiến sĩ thi đua cơ sở'],
  [/^huân chương lao động$/u, 'Huân chương Lao động hạng Ba'],
];

function leafOf(measure: Measure, choices: Leaf['choices']): Leaf {
  const name = fold(measure.name ?? '');
  const least = LEAST.find(([pattern]) => pattern.test(name))?.[1];
  const rung = rungOf(measure.name ?? '') ?? (least === undefined ? null : rungOf(least));
  return { measure, choices, name, words: new Set(words(name)), rung };
}

/** The measures of an and/or tree, each with the alternatives it belongs to. */
export function leavesOf(requires: Requires | null): Leaf[] {
  let node = 0;
  const walk = (tree: Requires, choices: Leaf['choices']): Leaf[] => {
    if ('all' in tree) return tree.all.flatMap((branch) => walk(branch, choices));
    if ('any' in tree) {
      const here = node++;
      return tree.any.flatMap((part, branch) => walk(part, [...choices, { node: here, branch }]));
    }
    return [leafOf(tree, choices)];
  };
  return requires === null ? [] : walk(requires, []);
}
