import { sharesMainDeed } from '../compare/align.js';
import type { Demand, Facts, Statement } from '../compare/facts.js';
import { datesIn, recurrenceOf } from '../vi/dates/index.js';

/** Demands that bind this unit and that nothing answers. */
export const absent = ({ demands }: Facts, which: (statement: Statement) => boolean): Demand[] =>
  demands.filter(
    (d) => d.applicability.binding === 'binds' && d.presence === 'absent' && !d.excused && which(d.statement),
  );

export const doubtful = ({ demands }: Facts, which: (statement: Statement) => boolean): Demand[] =>
  demands.filter(
    (d) => d.applicability.binding === 'binds' && d.presence === 'doubtful' && !d.excused && which(d.statement),
  );

/** Steps worth a remark even when only their phase is dated. */
const DATED_STEPS = ['interim-review', 'final-review', 'list', 'congress'];

/** A span of years is a phase, whatever it is called. */
const isLong = ({ when }: Statement): boolean =>
  when?.start !== undefined && when.end !== undefined && when.start.slice(0, 4) !== when.end.slice(0, 4);

/** The sentence itself names a date, or a step that every plan dates; a date inherited from a heading does not make a milestone. */
export function isStep(s: Statement): boolean {
  if (s.deadlines.length > 0 || datesIn(s.folded).length > 0) return true;
  if (s.kind === 'phase' || isLong(s)) return DATED_STEPS.some((id) => s.deeds.includes(id));
  return sharesMainDeed(s.deeds, s.deeds) || recurrenceOf(s.folded) !== null;
}

/** A body to be set up is there or is not. */
const SETS_UP = /(?:thành lập|kiện toàn) (?:các )?(?:tổ|ban|hội đồng|đoàn|bộ phận)(?!\p{L})/u;

/** Given to this unit by name, a body to set up, or with a number or a date of its own: worth a remark or a question. */
export function isWeighty({ statement, applicability }: Demand): boolean {
  if (statement.part === 'milestones' || statement.part === 'deadlines') return isStep(statement);
  if (statement.targets.length > 0 || statement.deadlines.length > 0) return true;
  if (SETS_UP.test(statement.folded)) return true;
  return applicability.why.includes('đích danh') || applicability.why.includes('đề mục');
}
