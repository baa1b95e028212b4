import { COMMON_RULE } from '../checks/common-gaps.js';
import type { Comparison, Demand, Finding, Party } from '../model/comparison.js';
import { type Decisions, type FindingDecision, isDismissed } from '../model/decision.js';
import { fold } from '../vi/fold.js';
import { isSameText, isUnchanged, kinship, ruleOf } from './matter.js';
import { STATE_WORDS } from './schema.js';
import type { BookEntry, DecisionBook, Entry, Quoted } from './types.js';

/** Lays what people decided over a comparison. Findings keep their places; what is dismissed is told apart and counted nowhere. */

/** Which decisions must be answered here: all of the file, those on this unit, none (another comparison may answer). */
export type Answerable = 'all' | 'own' | 'none';

export interface Decided {
  comparison: Comparison;
  /** Lines of the decisions that some finding answered. */
  answered: number[];
}

type Found = Map<Finding, { entry: BookEntry; same: boolean }>;

export function decided(
  comparison: Comparison,
  book: DecisionBook | undefined,
  answerable: Answerable = 'own',
): Decided {
  if (book === undefined || comparison.status !== 'compared') return { comparison, answered: [] };
  const entries = inForce(concerning(book, comparison.child).entries);
  const { findings, undecided, inherited, silenced, common } = comparison;
  const found = matched([...findings, ...undecided, ...inherited, ...(silenced ?? []), ...(common ?? [])], entries);
  const told = (list: readonly Finding[]): Finding[] => list.map((finding) => withDecision(finding, found));
  const answered = new Set([...found.values()].map(({ entry }) => entry.line));
  for (const entry of entries) if (!answered.has(entry.line) && isOutdated(entry, found)) answered.add(entry.line);
  const open = entries.filter((entry) => !answered.has(entry.line) && mustAnswer(entry, answerable));
  const now = { ...comparison, findings: told(findings), undecided: told(undecided), inherited: told(inherited) };
  const quiet = told(silenced ?? []);
  return {
    comparison: {
      ...now,
      demands: settled(now, quiet),
      ...(silenced === undefined ? {} : { silenced: quiet }),
      ...(common === undefined ? {} : { common: told(common) }),
      decisions: { file: book.file, stale: open.map((entry) => stale(entry, HERE)) },
    },
    answered: [...answered],
  };
}

const baseName = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file;

const isOfAll = ({ unit, file }: Entry): boolean => unit === null && file === null;

/** The decisions on one plan: what is decided on others is not its business. */
export function concerning({ file, entries }: DecisionBook, child: Pick<Party, 'issuer' | 'file'>): DecisionBook {
  const plan = { unitKey: child.issuer === null ? null : fold(child.issuer), name: baseName(child.file) };
  return { file, entries: entries.filter((entry) => isAbout(entry, plan)) };
}

/** By the unit's name, which a re-submitted plan keeps; by the file's where no unit is named or none was read. */
function isAbout(entry: BookEntry, plan: { unitKey: string | null; name: string }): boolean {
  const { unitKey, file } = entry;
  if (isOfAll(entry)) return true;
  if (unitKey !== null && plan.unitKey !== null) return unitKey === plan.unitKey;
  return file !== null && baseName(file) === plan.name;
}

const mustAnswer = (entry: Entry, answerable: Answerable): boolean =>
  answerable === 'all' || (answerable === 'own' && !isOfAll(entry));

/** The last word on a finding; one on this unit goes before one on all. */
function inForce(entries: readonly BookEntry[]): BookEntry[] {
  const last = new Map<string, BookEntry>();
  for (const entry of entries) {
    const before = last.get(entry.finding);
    if (before === undefined || isOfAll(before) || !isOfAll(entry)) last.set(entry.finding, entry);
  }
  return [...last.values()];
}

/** Each decision with its finding: the one of its fingerprint, else the one on the same matter in other words. */
function matched(findings: readonly Finding[], entries: readonly BookEntry[]): Found {
  const byId = new Map(entries.map((entry) => [entry.finding, entry]));
  const found: Found = new Map();
  for (const finding of findings) {
    const entry = byId.get(finding.id);
    if (entry !== undefined) found.set(finding, { entry, same: isUnchanged(entry.quoted, finding) });
  }
  const answered = new Set([...found.values()].map(({ entry }) => entry));
  const lost = entries.filter((entry) => !answered.has(entry));
  const free = findings.filter((finding) => !found.has(finding));
  for (const { finding, entry } of likeliest(free, lost)) {
    if (found.has(finding) || answered.has(entry)) continue;
    answered.add(entry);
    found.set(finding, { entry, same: false });
  }
  return found;
}

/** Decided on anew since, in the words of a later submission: the earlier decision is history, not stale. */
const isOutdated = ({ finding: id, quoted, line }: BookEntry, found: Found): boolean =>
  quoted !== null &&
  [...found].some(
    ([finding, { entry }]) => entry.line > line && finding.rule === ruleOf(id) && kinship(quoted, finding) > 0,
  );

/** Findings of the same rule on what was decided, the nearest first. */
const likeliest = (findings: readonly Finding[], entries: readonly BookEntry[]) =>
  entries
    .flatMap((entry) =>
      findings
        .filter(({ rule }) => rule === ruleOf(entry.finding))
        .map((finding) => ({ finding, entry, near: entry.quoted === null ? 0 : kinship(entry.quoted, finding) })),
    )
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near);

function withDecision(finding: Finding, found: Found): Finding {
  const match = found.get(finding);
  if (match === undefined) return finding;
  const { entry, same } = match;
  const { state, reason, author, date, expires, quoted } = entry;
  const standing: FindingDecision['standing'] = !same ? 'reopened' : entry.expired ? 'expired' : 'in-force';
  const before = same || quoted === null ? {} : { before: changedIn(quoted, finding) };
  return { ...finding, decision: { state, reason, author, date, expires, standing, ...before } };
}

/** Only what has changed is worth reading twice. */
const changedIn = ({ parent, child }: Quoted, finding: Finding): Quoted => ({
  parent: isSameText(parent, finding.parent) ? null : parent,
  child: isSameText(child, finding.child) ? null : child,
});

/** Found in whole parts that are absent, not in single demands. */
const ABSENCE = /-absent$/u;
const SETTLED = new Set<Demand['state']>(['covered', 'stronger', 'not-applicable']);

/** A demand is open no more when all that was found on it was dismissed. */
function settled({ demands, findings, undecided }: Comparison, silenced: readonly Finding[]): Demand[] {
  const told = [...findings, ...undecided, ...silenced];
  if (!told.some(isDismissed)) return demands;
  return demands.map((demand) => {
    if (SETTLED.has(demand.state)) return demand;
    // what most units miss alike is one question, which quotes the first of its demands
    const isOn = ({ rule, parent }: Finding): boolean =>
      demand.common === true ? rule === COMMON_RULE : parent?.itemId === demand.itemId;
    const on = told.filter(isOn);
    const absence = told.filter(({ part, rule }) => part === demand.part && ABSENCE.test(rule));
    const why = on.length > 0 ? on : demand.state === 'missing' ? absence : [];
    return why.length > 0 && why.every(isDismissed) ? { ...demand, dismissed: true as const } : demand;
  });
}

const HERE = 'kế hoạch này không còn nhận xét nào ứng với quyết định';
const NOWHERE = 'không có nhận xét nào ứng với quyết định trong lần đối chiếu này';

const dayText = (iso: string): string => iso.split('-').reverse().join('/');

const stale = ({ finding, state, author, date, unit, line }: BookEntry, what: string): Decisions['stale'][number] => ({
  id: finding,
  message: `Quyết định “${STATE_WORDS[state]}” ngày ${dayText(date)} của ${author} đối với ${finding}${unit === null ? '' : ` (${unit})`}, dòng ${line}: ${what} (nội dung đã được sửa, đơn vị chưa gửi lại, hoặc mã viết sai); đề nghị xem lại.`,
});

/** Of a whole folder: what no plan in it answers. */
export function unanswered(book: DecisionBook, answered: ReadonlySet<number>): Decisions {
  const last = new Map(book.entries.map((entry) => [scopeOf(entry), entry]));
  const open = [...last.values()].filter(({ line }) => !answered.has(line));
  return { file: book.file, stale: open.map((entry) => stale(entry, NOWHERE)) };
}

const scopeOf = ({ finding, unitKey, file }: BookEntry): string =>
  [finding, unitKey ?? '', unitKey === null && file !== null ? baseName(file) : ''].join('\u001f');
