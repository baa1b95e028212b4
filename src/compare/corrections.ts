import { PARTS, type Part } from '../model/comparison.js';
import type { Correction, Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import type { Ruling, Statement } from './facts.js';
import { leavesOf } from './leaves.js';
import { finished, newStatement, statementsOf } from './statements.js';

/** The demands of a parent as an analyst wants them: what was read, with the corrections that the plan carries. */

export const demandStatementsOf = (plan: Plan): Statement[] => {
  const entries = plan.corrections?.entries ?? [];
  if (entries.length === 0) return statementsOf(plan);
  const read = statementsOf(plan).map((statement) => {
    const correction = entries.find((entry) => isAbout(entry, statement));
    return correction === undefined ? statement : changed(statement, correction);
  });
  return [...read, ...entries.flatMap((entry, index) => (entry.kind === 'added' ? [added(entry, index, plan)] : []))];
};

/** The obligation itself, of several in one item the one meant. */
export const saidBy = ({ clause, text }: Pick<Statement, 'clause' | 'text'>): string => clause ?? text;

const isAbout = ({ kind, itemId, said }: Correction, statement: Statement): boolean =>
  kind !== 'added' && kind !== 'unmatched' && itemId === statement.id && said === saidBy(statement);

function changed(statement: Statement, correction: Correction): Statement {
  const { wording } = correction;
  const worded = wording === undefined ? statement : finished(reworded(statement, wording));
  return retyped(worded, correction);
}

function reworded(statement: Statement, wording: string): Statement {
  const { clause, text } = statement;
  if (clause === null) return { ...statement, text: wording };
  return { ...statement, clause: wording, text: text.includes(clause) ? text.replace(clause, () => wording) : wording };
}

/** The values that the analyst set, over those that were read. */
function retyped(statement: Statement, correction: Correction): Statement {
  const { actor, groups, requires, prohibits, targets, due } = correction;
  return {
    ...statement,
    ...(actor === undefined ? {} : byActor(statement, actor)),
    ...(groups === undefined ? {} : { groups }),
    ...(requires === undefined ? {} : { requires, leaves: leavesOf(requires) }),
    ...(prohibits === undefined ? {} : { prohibits }),
    ...(targets === undefined ? {} : { targets }),
    ...(due === undefined ? {} : { deadlines: deadlinesOf(statement, due), when: due.when }),
    ruling: rulingOf(correction),
  };
}

const byActor = (statement: Statement, actor: string | null): Pick<Statement, 'actor' | 'said'> => ({
  actor,
  said:
    actor !== null && statement.parts.includes('assignments') ? `${fold(actor)} ${statement.folded}` : statement.folded,
});

/** A day that was read keeps its place in the text. */
const deadlinesOf = (statement: Statement, { days }: NonNullable<Correction['due']>): Statement['deadlines'] =>
  days.map((day, index) => {
    const read = statement.deadlines[index];
    const { id, path, span } = statement;
    return { ...(read ?? { id: `${id}.${index}`, path, span, itemId: id, text: saidBy(statement) }), ...day };
  });

const rulingOf = ({ struck, optional, units }: Correction): Ruling => ({
  struck: struck === true,
  optional: optional === true,
  units: units ?? null,
});

/** Headings over what no plan holds. */
const ADDED_PATH = ['Yêu cầu do chuyên viên bổ sung'];

/** It stands behind the last letter of the plan: no passage of it is meant. */
function added(correction: Correction, index: number, plan: Plan): Statement {
  const end = plan.text.length;
  const item = {
    id: correction.itemId ?? `bs${index + 1}`,
    label: null,
    text: correction.wording ?? correction.text,
    path: ADDED_PATH,
    span: { start: end, end },
  };
  return retyped(finished(newStatement(item, partOf(correction.part))), correction);
}

const partOf = (name: string): Part => PARTS.find((part) => part === name) ?? 'assignments';
