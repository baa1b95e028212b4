import type { Measured } from './bench.js';
import { OPERATORS } from './operators/index.js';
import { type RuleRow, wilson } from './score.js';

export interface Share {
  hits: number;
  of: number;
  low: number;
  high: number;
}
export const share = (hits: number, of: number): Share => {
  const [low, high] = wilson(hits, of);
  return { hits, of, low, high };
};

export interface RuleLine {
  rule: string;
  /** The catalogue has it. */
  there: boolean;
  recall: Share;
  precision: Share;
  deferred: number;
}
export interface OperatorLine {
  id: string;
  family: string;
  says: string;
  rule: string;
  there: boolean;
  /** By size, then all. */
  sizes: { size: string; found: Share }[];
  found: Share;
  asked: number;
  told: number;
  /** Cases without an alarm. */
  quiet: Share;
}
export interface Overall {
  name: string;
  recall: Share;
  precision: Share;
  /** Harmless cases without an alarm. */
  quiet: Share;
  note: string;
}
export interface Bucket {
  low: number;
  high: number;
  right: Share;
}
export interface Summary {
  cases: number;
  parents: number;
  overall: Overall[];
  splits: Overall[];
  rules: RuleLine[];
  operators: OperatorLine[];
  buckets: Bucket[];
  questions: number;
  certainFalse: number;
}

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;
const isFound = ({ outcome }: { outcome: string }): boolean => outcome === 'found';
const expectationsOf = (results: readonly Measured[]) => results.flatMap(({ expectations }) => expectations);
/** Stricter values are information, never a deviation: their recall stands by the operator, not in the total. */
const defects = (results: readonly Measured[]): Measured[] => results.filter(({ family }) => family === 'defect');
const harmless = (results: readonly Measured[]): Measured[] => results.filter(({ family }) => family !== 'defect');

type Rules = ReadonlyMap<string, RuleRow>;
const spoken =
  (rules: Rules) =>
  (one: { expect: { rule: string; also: string[] } }): boolean =>
    [one.expect.rule, ...one.expect.also].some((id) => rules.has(id));

function toolLine(name: string, results: readonly Measured[], rules: Rules | null, note: string): Overall {
  const all = expectationsOf(defects(results)).filter(rules === null ? () => true : spoken(rules));
  const found = count(all, isFound);
  const alarms = results.reduce((sum, { alarms: list }) => sum + list.length, 0);
  const quiet = harmless(results);
  return {
    name,
    recall: share(found, all.length),
    precision: share(found, found + alarms),
    quiet: share(
      count(quiet, ({ alarms: list }) => list.length === 0),
      quiet.length,
    ),
    note,
  };
}

type Flag = (line: Measured['peers']['lines'][number]) => boolean;

/** A peer finds a case when it flags a sentence that the case touched; every other flagged sentence is a false alarm. */
function peerLine(name: string, results: readonly Measured[], flag: Flag, note: string): Overall {
  const planted = defects(results);
  const hits = count(planted, ({ peers }) => peers.lines.some((line) => line.touched && flag(line)));
  const alarms = results.reduce((sum, { peers }) => sum + count(peers.lines, (line) => !line.touched && flag(line)), 0);
  const quiet = harmless(results);
  return {
    name,
    recall: share(hits, planted.length),
    precision: share(hits, hits + alarms),
    quiet: share(
      count(quiet, ({ peers }) => !peers.lines.some(flag)),
      quiet.length,
    ),
    note,
  };
}

const f1 = ({ recall, precision }: Overall): number => {
  const r = recall.hits / Math.max(1, recall.of);
  const p = precision.hits / Math.max(1, precision.of);
  return r + p === 0 ? 0 : (2 * r * p) / (r + p);
};

/** The threshold that is best on the calibration half. */
function bestThreshold(results: readonly Measured[], key: 'tfidf' | 'jaro'): number {
  let best = { at: 0.5, value: -1 };
  for (let at = 0.3; at < 1.0005; at += 0.01) {
    const value = f1(peerLine('', results, (line) => line[key] < at, ''));
    if (value > best.value) best = { at: Math.round(at * 100) / 100, value };
  }
  return best.at;
}

function peers(results: readonly Measured[]): Overall[] {
  const calibration = results.filter(({ split }) => split === 'calibration');
  const tfidf = bestThreshold(calibration, 'tfidf');
  const jaro = bestThreshold(calibration, 'jaro');
  return [
    peerLine('line diff', results, ({ line }) => line, 'labels, capitals and spaces ignored'),
    peerLine('word diff', results, ({ word }) => word, 'a sentence with a changed word is flagged'),
    peerLine(
      'TF-IDF cosine',
      results,
      (line) => line.tfidf < tfidf,
      `under ${tfidf}, the best threshold of the calibration half`,
    ),
    peerLine('Jaro-Winkler', results, (line) => line.jaro < jaro, `under ${jaro}, on the same extracted items`),
  ];
}

function ruleLines(results: readonly Measured[], rules: Rules): RuleLine[] {
  const all = expectationsOf(results);
  const ids = new Set([
    ...all.map(({ expect }) => expect.rule),
    ...results.flatMap(({ alarms }) => alarms.map(({ rule }) => rule)),
  ]);
  return [...ids].sort().map((rule) => {
    const mine = all.filter(({ expect }) => expect.rule === rule);
    const right = results.reduce((sum, one) => sum + count(one.right, (id) => id === rule), 0);
    const wrong = results.reduce((sum, one) => sum + count(one.alarms, (alarm) => alarm.rule === rule), 0);
    return {
      rule,
      there: rules.has(rule),
      recall: share(count(mine, isFound), mine.length),
      precision: share(right, right + wrong),
      deferred: count(mine, ({ outcome }) => outcome === 'asked'),
    };
  });
}

function operatorLines(results: readonly Measured[], rules: Rules): OperatorLine[] {
  return OPERATORS.flatMap((operator) => {
    const mine = results.filter((one) => one.operator === operator.id);
    if (mine.length === 0) return [];
    const all = expectationsOf(mine);
    const found = (list: readonly Measured[]): Share => {
      const own = expectationsOf(list);
      return share(count(own, isFound), own.length);
    };
    return [
      {
        id: operator.id,
        family: operator.family,
        says: operator.says,
        rule: operator.rules[0] ?? '',
        there: operator.rules.some((id) => rules.has(id)),
        sizes: operator.sizes.map((size) => ({ size, found: found(mine.filter((one) => one.size === size)) })),
        found: found(mine),
        asked: count(all, ({ outcome }) => outcome === 'asked'),
        told: count(all, ({ outcome }) => outcome === 'told'),
        quiet: share(
          count(mine, ({ alarms }) => alarms.length === 0),
          mine.length,
        ),
      },
    ];
  });
}

const STEPS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98, 1.0001] as const;
/** How often a pair of the alignment is right, by its score; on the test half. */
function reliability(results: readonly Measured[]): Bucket[] {
  const pairs = results.filter(({ split }) => split === 'test').flatMap((one) => one.pairs);
  return STEPS.slice(0, -1).flatMap((low, at) => {
    const high = STEPS[at + 1] ?? 1;
    const inside = pairs.filter(({ score }) => score >= low && score < high);
    return inside.length === 0
      ? []
      : [
          {
            low,
            high: Math.min(1, high),
            right: share(
              count(inside, ({ right }) => right),
              inside.length,
            ),
          },
        ];
  });
}

/** All figures of a run. */
export function summaryOf(results: readonly Measured[], rules: Rules): Summary {
  return {
    cases: results.length,
    parents: new Set(results.map(({ parent }) => parent)).size,
    overall: [
      toolLine('kehoach', results, null, 'all that was planted'),
      toolLine('kehoach, rules it has', results, rules, 'without what no rule of the catalogue speaks of yet'),
      ...peers(results),
    ],
    splits: [
      ...['calibration', 'test'].map((split) =>
        toolLine(
          split,
          results.filter((one) => one.split === split),
          null,
          '',
        ),
      ),
      toolLine(
        'parents of files',
        results.filter(({ parent }) => parent.startsWith('file-')),
        null,
        'plans of corpus/ and of the folder that KEHOACH_EVAL names',
      ),
    ],
    rules: ruleLines(results, rules),
    operators: operatorLines(results, rules),
    buckets: reliability(results),
    questions: results.reduce((sum, one) => sum + one.questions.length, 0),
    certainFalse: results.reduce((sum, one) => sum + count(one.alarms, ({ certainty }) => certainty === 'certain'), 0),
  };
}
