import type { Part } from '../model/comparison.js';
import type { Assignment, Deadline, Item, Plan, PlanSpan, Target } from '../model/plan.js';
import { datesIn } from '../vi/dates/index.js';
import { fold, foldKeep } from '../vi/fold.js';
import { NUMBER, numberOf } from '../vi/numbers.js';
import { markerOf } from '../vi/outline.js';
import { periodIn } from '../vi/rhythm.js';
import { BEFORE } from '../vi/words.js';
import { deedsOf } from './deeds.js';
import type { Statement } from './facts.js';
import { leavesOf } from './leaves.js';
import { piecesOf, SPLIT } from './pieces.js';

/** A plan as statements: what several parts say about one passage is brought together, so that a move between parts is no loss. */

/** What a passage is when several parts claim it: the first of these. */
const RANK: Part[] = [
  'criteria',
  'targets',
  'assignments',
  'milestones',
  'deadlines',
  'subjects',
  'requirements',
  'purposes',
  'activities',
];
/** Two items are one passage when the shorter lies in the longer by this share. */
const SAME_PASSAGE = 0.6;

const blank = (item: Item, part: Part): Statement => ({
  id: item.id,
  ids: [item.id],
  part,
  parts: [part],
  label: item.label,
  text: item.text,
  clause: null,
  path: item.path,
  span: item.span,
  groups: [],
  field: null,
  scope: null,
  requires: null,
  prohibits: [],
  kind: null,
  when: null,
  deadlines: [],
  targets: [],
  actor: null,
  role: null,
  deeds: [],
  heading: '',
  folded: '',
  said: '',
  leaves: [],
});

function itemStatements(plan: Plan): Statement[] {
  const plain = (part: Part, items: Item[]) => items.map((item) => blank(item, part));
  return [
    ...plain('purposes', plan.purposes),
    ...plain('requirements', plan.requirements),
    ...plain('activities', plan.activities),
    ...plan.subjects.map((item) => ({ ...blank(item, 'subjects'), groups: item.appliesTo })),
    ...plan.criteria.map((item) => ({
      ...blank(item, 'criteria'),
      groups: item.appliesTo,
      field: item.field,
      scope: item.scope,
      requires: item.requires,
      prohibits: item.prohibits ?? [],
    })),
    ...plan.milestones.map((item) => ({ ...blank(item, 'milestones'), kind: item.kind, when: item.when })),
    ...plan.targets.map((item) => ({
      ...blank(ownCell(item, plan), 'targets'),
      targets: item.values,
      actor: item.addressee,
    })),
    ...plan.assignments.flatMap(taskStatements),
  ];
}

/** A body in a cell that holds for several rows stands far from most of them: the row is where its own words stand. */
function ownCell<T extends Plan['targets'][number]>(item: T, { text }: Plan): T {
  const { addressee, span } = item;
  if (addressee === null || !item.text.startsWith(`${addressee}:`) || lengthOf(span) < 2 * item.text.length)
    return item;
  const own = item.text.slice(addressee.length + 1).trim();
  const start = text.lastIndexOf(own, span.end);
  return own === '' || start < span.start ? item : { ...item, span: { start, end: start + own.length } };
}

function taskStatements(assignment: Assignment): Statement[] {
  const holders = assignment.targets.map((target) => ownerOf(target, assignment.tasks));
  return assignment.tasks.map((task) => ({
    ...blank(task, 'assignments'),
    targets: assignment.targets.filter((_, i) => holders[i] === task),
    when: whenOf(assignment),
    actor: assignment.actor,
    role: assignment.role,
  }));
}

/** "Quý III/2026" in a row's column of times: a day in it is a deadline already. */
function whenOf({ deadline, timing }: Assignment): Statement['when'] {
  if (deadline === undefined || timing === undefined) return null;
  const span = datesIn(fold(timing)).find(({ to, grain }) => to === deadline && grain !== 'day');
  return { ...(span === undefined ? {} : { start: span.from }), end: deadline, raw: timing };
}

const inside = (inner: PlanSpan, outer: PlanSpan): boolean => inner.start >= outer.start && inner.end <= outer.end;

function ownerOf(target: Target, tasks: Item[]): Item | undefined {
  const { span } = target;
  const bySpan = span === undefined ? undefined : tasks.find((task) => inside(span, task.span));
  return bySpan ?? tasks.find((task) => task.text.includes(target.text) || target.text.includes(task.text)) ?? tasks[0];
}

const overlap = (a: PlanSpan, b: PlanSpan): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const lengthOf = (span: PlanSpan): number => Math.max(1, span.end - span.start);
const samePassage = (a: PlanSpan, b: PlanSpan): boolean =>
  overlap(a, b) >= SAME_PASSAGE * Math.min(lengthOf(a), lengthOf(b));

/** The longer passage keeps its wording; everything said of either is kept. */
function join(a: Statement, b: Statement): Statement {
  const [long, short] = lengthOf(a.span) >= lengthOf(b.span) ? [a, b] : [b, a];
  const parts = [...new Set([...a.parts, ...b.parts])].sort((x, y) => RANK.indexOf(x) - RANK.indexOf(y));
  const part = parts[0] ?? long.part;
  const lead = a.part === part ? a : b;
  return {
    ...long,
    id: lead.id,
    ids: [...new Set([...a.ids, ...b.ids])],
    part,
    parts,
    path: long.path.length >= short.path.length ? long.path : short.path,
    groups: a.groups.length > 0 ? a.groups : b.groups,
    field: a.field ?? b.field,
    scope: a.scope ?? b.scope,
    requires: a.requires ?? b.requires,
    prohibits: [...a.prohibits, ...b.prohibits],
    kind: a.kind ?? b.kind,
    when: a.when ?? b.when,
    deadlines: [...a.deadlines, ...b.deadlines],
    targets: unionTargets(a.targets, b.targets),
    actor: actorOf(a, b),
    role: a.role ?? b.role,
  };
}

/** An assignment names its actor better than a target's addressee does. */
const actorOf = (a: Statement, b: Statement): string | null =>
  (a.parts.includes('assignments') ? a.actor : null) ??
  (b.parts.includes('assignments') ? b.actor : null) ??
  a.actor ??
  b.actor;

const sameTarget = (a: Target, b: Target): boolean =>
  a.count === b.count && a.percent === b.percent && fold(a.unit) === fold(b.unit);
const unionTargets = (a: Target[], b: Target[]): Target[] => [
  ...a,
  ...b.filter((t) => !a.some((o) => sameTarget(o, t))),
];

function gather(statements: Statement[]): Statement[] {
  const sorted = [...statements].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const joined: Statement[] = [];
  for (const statement of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && samePassage(last.span, statement.span)) joined[joined.length - 1] = join(last, statement);
    else joined.push(statement);
  }
  return joined;
}

/** A cell with a date belongs to the row before it, when the row carries the same date and ends so near. */
const NEXT_CELL = 300;

const homeOf = (deadline: Deadline, statements: Statement[]): Statement | undefined =>
  statements.find((s) => inside(deadline.span, s.span)) ??
  statements.find((s) => deadline.itemId !== undefined && s.ids.includes(deadline.itemId)) ??
  statements.findLast(
    (s) =>
      s.when?.end === deadline.due && s.span.end <= deadline.span.start && deadline.span.start - s.span.end < NEXT_CELL,
  );

const hold = (statement: Statement, deadlines: Deadline[]): Statement => {
  const apart = deadlines.filter((d) => overlap(d.span, statement.span) <= 0);
  return {
    ...statement,
    deadlines: [...statement.deadlines, ...deadlines],
    parts: [...statement.parts, 'deadlines'],
    // a date in a cell of its own is quoted with its row
    text: [statement.text, ...apart.map((d) => d.text)].join(' – '),
    span: { ...statement.span, end: Math.max(statement.span.end, ...apart.map((d) => d.span.end)) },
  };
};

function attachDeadlines(statements: Statement[], deadlines: Deadline[]): Statement[] {
  const homeless: Statement[] = [];
  const given = new Map<Statement, Deadline[]>();
  for (const deadline of deadlines) {
    const home = homeOf(deadline, statements);
    if (home !== undefined) given.set(home, [...(given.get(home) ?? []), deadline]);
    // Its row was not read: the day alone demands nothing of anybody. It stays among the plan's deadlines.
    else if (!isBareDay(deadline.text))
      homeless.push({ ...blank({ ...deadline, label: null }, 'deadlines'), deadlines: [deadline] });
  }
  const attached = statements.map((s) => {
    const own = given.get(s);
    return own === undefined ? s : hold(s, own);
  });
  return [...attached, ...homeless].sort((a, b) => a.span.start - b.span.start);
}

/** Words that only lead to a day: "Hoàn thành trước ngày 30/9/2026", "Hạn cuối: 31/10". */
const OF_TIME =
  /(?<!\p{L})(?:trước|ngày|tháng|quý|năm|hạn|cuối|chót|nộp|xong|hoàn thành|thời gian|thời hạn|từ|đến|hết|trong|chậm nhất|muộn nhất|không quá|hằng|mỗi|các|sau|giờ|i{1,3}|iv)(?!\p{L})/gu;
const isBareDay = (text: string): boolean => !/\p{L}{2}/u.test(foldKeep(text).replace(OF_TIME, ' '));

/** What the plan says, as it is read. */
export function statementsOf(plan: Plan): Statement[] {
  return attachDeadlines(gather(itemStatements(plan)), plan.deadlines)
    .flatMap(piecesOf)
    .map(finisher());
}

/** A passage that no part of the plan holds, and one whose wording changed: made ready to be compared. */
export const newStatement = blank;
export const finished = (statement: Statement): Statement => finisher()(statement);

const NO_DEEDS: Part[] = ['criteria', 'subjects'];

/** A day bounded in the text of an item that no part took for a date ("… trước ngày 10/12" among the targets). */
function datedByText(s: Statement, folded: string): Pick<Statement, 'when' | 'deadlines'> {
  const open = s.when === null && s.deadlines.length === 0 && SPLIT.includes(s.part);
  const dates = open ? datesIn(folded).filter(({ bound }) => bound !== undefined) : [];
  const days = dates.filter(({ grain }) => grain === 'day');
  const yearly = dates.filter(({ grain }) => grain === 'month-day').map(({ to }) => to);
  return {
    when: yearly.length === 0 ? s.when : { monthDay: yearly.join(' '), raw: folded.slice(0, RAW_MAX) },
    deadlines: [
      ...s.deadlines,
      ...days.map(({ to, bound }, i) => ({
        id: `${s.id}.${i}`,
        due: to,
        strict: bound === 'before',
        text: s.clause ?? s.text,
        path: s.path,
        itemId: s.id,
        span: s.span,
      })),
    ],
  };
}
const RAW_MAX = 120;

/** Folds what is matched on; headings and actors recur, so each is folded once. */
function finisher(): (statement: Statement) => Statement {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = fold(text.slice(markerOf(text)?.length ?? 0));
    known.set(text, made);
    return made;
  };
  return (statement) => {
    const folded = fold(statement.clause ?? statement.text);
    const byActor = statement.actor !== null && statement.parts.includes('assignments');
    const counts = statement.targets.length === 0 && statement.deadlines.length === 0;
    return {
      ...statement,
      ...datedByText(statement, folded),
      heading: once(statement.path.at(-1) ?? ''),
      folded,
      said: byActor ? `${once(statement.actor ?? '')} ${folded}` : folded,
      deeds: NO_DEEDS.includes(statement.part) ? [] : deedsOf(folded),
      leaves: leavesOf(statement.requires),
      targets: counts && SPLIT.includes(statement.part) ? looseTargets(folded) : statement.targets,
    };
  };
}

const LOOSE = new RegExp(
  `${BEFORE}(?:ít nhất|tối thiểu|không dưới|không ít hơn) (?<number>${NUMBER})(?<percent>\\s*%)?\\s+(?<unit>\\p{L}+(?: \\p{L}+){0,2})`,
  'gu',
);
/** "ít nhất 02 lần …" of which no target was made: a number all the same. */
function looseTargets(folded: string): Target[] {
  const { period } = periodIn(folded);
  return [...folded.matchAll(LOOSE)].flatMap((m): Target[] => {
    const value = numberOf(m.groups?.number ?? '');
    if (Number.isNaN(value)) return [];
    const share = m.groups?.percent !== undefined;
    return [
      {
        count: share ? null : value,
        ...(share ? { percent: value } : {}),
        op: '>=',
        unit: m.groups?.unit ?? '',
        ...(period === undefined ? {} : { period }),
        force: 'must',
        text: m[0],
      },
    ];
  });
}
