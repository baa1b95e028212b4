import type { Measure, Requires, Target } from '../model/plan.js';
import { readMeasures } from '../plan/measures.js';
import { readTargets } from '../plan/targets.js';
import { fold, foldKeep } from '../vi/fold.js';
import { amountIn, amountText, numberText, opWord, periodIn, periodText, softWord } from './amounts.js';
import { isProblem, keyOf, type Problem, problem } from './words.js';

/** Typed values as lines of words, one value a line, and back. A line that nobody touched keeps the value it was made of. */

const WHAT: Record<Measure['what'], string> = {
  award: 'Khen thưởng',
  rating: 'Xếp loại',
  standard: 'Danh hiệu, tiêu chuẩn',
  initiative: 'Sáng kiến',
  percent: 'Tỷ lệ',
  count: 'Số lượng',
};
const NAMED = new Set<Measure['what']>(['award', 'rating', 'standard']);
const COUNTED: Partial<Record<Measure['what'], string>> = {
  award: 'lần',
  rating: 'lần',
  standard: 'lần',
  initiative: 'sáng kiến',
};
const FIELD = '; ';
const OR = 'hoặc: ';
const BAN = 'Loại trừ: ';
const OPEN = ' trở lên';

/** "Xếp loại: hoàn thành tốt nhiệm vụ trở lên; 03 năm liên tục". */
export function measureLine(m: Measure): string {
  const { op, force } = m;
  const amounts = m.count !== undefined || m.percent !== undefined;
  const fields = [
    NAMED.has(m.what) ? `${m.name ?? ''}${m.atLeast === true ? OPEN : ''}` : '',
    m.percent === undefined ? '' : amountText({ op, force, value: m.percent, percent: true, of: m.denominator ?? '' }),
    m.count === undefined
      ? ''
      : amountText({ op, force, value: m.count, percent: false, of: COUNTED[m.what] ?? m.name ?? '' }),
    m.years === undefined ? '' : yearsText(m, amounts),
    m.level === undefined ? '' : `cấp ${m.level}${m.atLeast === true ? OPEN : ''}`,
    periodText(m.period),
    amounts ? '' : softWord(force),
    m.atLeast === true && m.level === undefined && !NAMED.has(m.what) ? OPEN.trim() : '',
  ];
  return `${WHAT[m.what]}: ${fields.filter((field) => field !== '').join(FIELD)}`;
}

/** Where nothing else is counted, the comparator is the years'. */
const yearsText = ({ years = 0, op, consecutive }: Measure, amounts: boolean): string =>
  `${amounts || op === undefined ? '' : `${opWord(op)} `}${numberText(years)} năm${consecutive === true ? ' liên tục' : ''}`;

const IN_YEARS = /^năm(\s+(?:liên tục|liền|liên tiếp))?$/u;

/** One field of a line: what it sets. Null when nobody understands it. */
function fieldOf(field: string, what: Measure['what']): Partial<Measure> | null {
  const folded = fold(field);
  const amount = amountIn(field);
  const years = IN_YEARS.exec(fold(amount?.of ?? ''));
  if (amount !== null && years !== null)
    return {
      years: amount.value,
      ...(amount.op === undefined ? {} : { op: amount.op }),
      ...(years[1] === undefined ? {} : { consecutive: true }),
    };
  if (amount !== null) return amountOf(amount, what);
  if (folded === OPEN.trim()) return { atLeast: true };
  if (folded.startsWith('cấp ')) {
    const open = folded.endsWith(OPEN);
    return { level: folded.slice('cấp '.length, open ? -OPEN.length : undefined), ...(open ? { atLeast: true } : {}) };
  }
  if (folded === softWord('strive')) return { force: 'strive' };
  if (folded === softWord('may')) return { force: 'may' };
  const period = periodIn(field);
  return period === null ? null : { period };
}

function amountOf(amount: NonNullable<ReturnType<typeof amountIn>>, what: Measure['what']): Partial<Measure> {
  const { op, force, value, percent, of } = amount;
  const common = { ...(op === undefined ? {} : { op }), ...(force === undefined ? {} : { force }) };
  if (percent) return { ...common, percent: value, ...(of === '' ? {} : { denominator: of }) };
  return { ...common, count: value, ...(what === 'count' && of !== '' ? { name: of } : {}) };
}

/** A line in the sheet's own form. */
function measureInForm(line: string): Measure | null {
  const colon = line.indexOf(':');
  const what = colon < 0 ? null : keyOf(WHAT, line.slice(0, colon));
  if (what === null) return null;
  const fields = line
    .slice(colon + 1)
    .split(';')
    .map((field) => field.trim())
    .filter((field) => field !== '');
  const named = NAMED.has(what) ? namedBy(fields.shift() ?? '') : {};
  const set = fields.map((field) => fieldOf(field, what));
  return set.includes(null) ? null : Object.assign({ what }, named, ...set);
}

/** The canonical name that plans are read with, where there is one. */
function namedBy(field: string): Pick<Measure, 'name' | 'atLeast'> {
  const open = fold(field).endsWith(OPEN);
  const name = open ? field.slice(0, -OPEN.length).trim() : field;
  const [read] = measuresIn(`đạt ${name} trở lên`);
  return { name: read?.name ?? name, ...(open ? { atLeast: true } : {}) };
}

const leaves = (tree: Requires): Measure[] =>
  'all' in tree ? tree.all.flatMap(leaves) : 'any' in tree ? tree.any.flatMap(leaves) : [tree];

const measuresIn = (text: string): Measure[] => {
  const { requires } = readMeasures(text, foldKeep(text), 0);
  return requires === null ? [] : leaves(requires);
};

/** What the analyst wrote instead of a measure; what a line cannot say stays as it was. */
function measureIn(line: string, was: Measure | undefined): Measure | Problem {
  const text = stripOr(line);
  const read = measureInForm(text) ?? only(measuresIn(text));
  if (read === null) {
    return problem(
      `không hiểu giá trị “${line}”; đề nghị ghi theo mẫu các dòng khác, ví dụ “Sáng kiến: ít nhất 02; cấp cơ sở”`,
    );
  }
  const kept = was !== undefined && was.what === read.what ? { span: was.span } : {};
  return { ...kept, ...(read.force === undefined && was?.force === 'must' ? { force: 'must' as const } : {}), ...read };
}

const only = <T>(list: T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);
const stripOr = (line: string): string => (fold(line).startsWith(fold(OR)) ? line.slice(OR.length).trim() : line);

interface Line<V> {
  text: string;
  value: V;
}

/** Leaves with their lines; the later ones of alternatives are marked. */
function leafLines(tree: Requires, alternative = false): Line<Measure>[] {
  if ('all' in tree) return tree.all.flatMap((branch, i) => leafLines(branch, alternative && i === 0));
  if ('any' in tree) return tree.any.flatMap((branch, i) => leafLines(branch, i > 0 || alternative));
  return [{ text: `${alternative ? OR : ''}${measureLine(tree)}`, value: tree }];
}

export interface Criteria {
  requires: Requires | null;
  prohibits: string[];
}

/** A criterion's measures and prohibitions, a line each. */
export const criteriaText = ({ requires, prohibits }: Criteria): string =>
  [
    ...(requires === null ? [] : leafLines(requires).map(({ text }) => text)),
    ...prohibits.map((ban) => BAN + ban),
  ].join('\n');

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Each line of a cell beside the value that it was made of: equal lines first, the others in order. */
function paired<V>(
  now: readonly string[],
  before: readonly Line<V>[],
): { line: string; was: V | undefined; same: boolean }[] {
  const free = [...before];
  const take = (index: number): V | undefined => (index < 0 ? undefined : free.splice(index, 1)[0]?.value);
  const equal = now.map((line) => {
    const index = free.findIndex(({ text }) => fold(text) === fold(line));
    return index < 0 ? null : { line, was: take(index), same: true };
  });
  return now.map((line, index) => equal[index] ?? { line, was: take(0), same: false });
}

export function criteriaIn(text: string, before: Criteria): Criteria | Problem {
  const lines = linesIn(text);
  const isBan = (line: string): boolean => fold(line).startsWith(fold(BAN).trim());
  const bans = lines.filter(isBan).map((line) => line.slice(BAN.length).trim());
  const known = before.requires === null ? [] : leafLines(before.requires);
  const pairs = paired(
    lines.filter((line) => !isBan(line)),
    known,
  ).map(({ line, was, same }) => ({ was, line, now: same && was !== undefined ? was : measureIn(line, was) }));
  const wrong = pairs.map(({ now }) => now).find(isProblem);
  if (wrong !== undefined) return wrong;
  const kept = new Map(
    pairs.flatMap(({ was, now }) => (was === undefined || isProblem(now) ? [] : [[was, now] as const])),
  );
  const fresh = pairs.flatMap(({ was, now, line }) => (was !== undefined || isProblem(now) ? [] : [{ now, line }]));
  const tree = before.requires === null ? null : replaced(before.requires, kept);
  return { requires: fresh.reduce(grown, tree), prohibits: bans };
}

/** The tree with new leaves; without those whose lines are gone. */
function replaced(tree: Requires, kept: ReadonlyMap<Measure, Measure>): Requires | null {
  const within = (branches: Requires[]): Requires[] => branches.flatMap((branch) => replaced(branch, kept) ?? []);
  if ('all' in tree) return joined(within(tree.all), (all) => ({ all }));
  if ('any' in tree) return joined(within(tree.any), (any) => ({ any }));
  return kept.get(tree) ?? null;
}

const joined = (branches: Requires[], make: (branches: Requires[]) => Requires): Requires | null =>
  branches.length > 1 ? make(branches) : (branches[0] ?? null);

/** A new line is demanded too, or stands for everything else ("hoặc: …"). */
function grown(tree: Requires | null, { now, line }: { now: Measure; line: string }): Requires {
  if (tree === null) return now;
  if (stripOr(line) !== line) return { any: [tree, now] };
  return 'all' in tree ? { all: [...tree.all, now] } : { all: [tree, now] };
}

/** "ít nhất 10 tập thể; hằng năm; từng đơn vị". */
export function targetLine(t: Target): string {
  const { op, force } = t;
  const amount =
    t.percent !== undefined
      ? amountText({ op, force, value: t.percent, percent: true, of: t.unit })
      : t.count === null
        ? t.unit
        : amountText({ op, force, value: t.count, percent: false, of: t.unit });
  return [amount, periodText(t.period), t.each === true ? EACH : ''].filter((field) => field !== '').join(FIELD);
}
const EACH = 'từng đơn vị';

export const targetsText = (targets: readonly Target[]): string => targets.map(targetLine).join('\n');

export function targetsIn(text: string, before: readonly Target[]): Target[] | Problem {
  const known = before.map((value) => ({ text: targetLine(value), value }));
  const read = paired(linesIn(text), known).map(({ line, was, same }) =>
    same && was !== undefined ? was : targetIn(line, was),
  );
  return read.find(isProblem) ?? read.flatMap((one) => (isProblem(one) ? [] : [one]));
}

function targetIn(line: string, was: Target | undefined): Target | Problem {
  const [first = '', ...rest] = line.split(';').map((field) => field.trim());
  const amount = amountIn(first);
  const loose = amount === null ? only(readTargets(line, foldKeep(line), 0)) : null;
  if (loose !== null) return loose;
  const period = rest.map(periodIn).find((one) => one !== null);
  const each = rest.some((field) => fold(field) === EACH);
  const understood = rest.every((field) => periodIn(field) !== null || fold(field) === EACH);
  if (amount === null || (amount.of === '' && !amount.percent) || !understood)
    return problem(`không hiểu giá trị “${line}”; đề nghị ghi theo mẫu “ít nhất 10 tập thể; hằng năm”`);
  const { op = was?.op ?? '>=', value, percent, of } = amount;
  const force = amount.force ?? (was?.force === 'must' ? 'must' : undefined);
  return {
    count: percent ? null : value,
    ...(percent ? { percent: value } : {}),
    op,
    unit: of,
    ...(period === undefined ? {} : { period }),
    ...(force === undefined ? {} : { force }),
    ...(each ? { each: true } : {}),
    text: first,
    ...(was?.span === undefined ? {} : { span: was.span }),
  };
}
