import type { Plan } from '../model/plan.js';
import { daysBetween } from '../vi/dates/types.js';
import { ABSENT, deedFit, PRESENT, sharesMainDeed, sharesStep } from './align.js';
import { type Due, duesOf } from './dues.js';
import type { Answer, Demand } from './facts.js';
import { alike, type Lexicon } from './lexical.js';
import { foldBody } from './unit.js';

/** Which dates of the child may serve a date of the parent. */

export interface DateInput {
  demand: Demand;
  parent: Plan;
  child: Plan;
  /** All dues of the child. */
  dues: Due[];
  /** All days that the parent names to this unit. */
  others: Due[];
  lexicon: Lexicon;
}

/** Fit from which a date of the child is the step that the parent asks for. */
const SAME_STEP = 0.7;
const SAME_NAMED_STEP = 0.5;
/** The same obligation by what is done; the clause has to tell, not the whole item. */
const SAME_DEED = 0.55;

/** Words in common without which two dates have nothing to do with each other; fewer when deed and year agree. */
const TRACE = 0.22;
const TRACE_OF_STEP = 0.1;

/** As good as a clause that names the deed. */
const ONWARD = 0.7;

/** Further apart than this, two dates are of two steps. */
const NEAR = 550;

export interface Candidate {
  due: Due;
  fit: number;
  answering: boolean;
}

/** Bodies to which something is sent: "về Sở Nội vụ" -> "sở nội vụ". */
const SENT_TO =
  /(?:gửi|nộp|báo cáo|trình|đến)(?: [^;,.]{0,80}?)?(?: về| đến| cho| tới)? ((?:sở|ủy ban nhân dân|ban|hội đồng|phòng|văn phòng|cơ quan|bộ|trung tâm|thường trực)[^;,.()]*?)(?= trước| chậm nhất| để| muộn nhất| trong| hằng|[;,.()]|$)/u;
export const sentTo = (clause: string): string | null => SENT_TO.exec(foldBody(clause))?.[1]?.trim() ?? null;

const REVIEWS = ['interim-review', 'final-review'];
/** A mid-term review is no final one. */
const otherReview = (a: string[], b: string[]): boolean => {
  const [x, y] = [REVIEWS.filter((id) => a.includes(id)), REVIEWS.filter((id) => b.includes(id))];
  return x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id));
};

/** The child's date is that of another demand of the parent, which its words fit better: it serves that one. */
const servesAnother = (due: Due, parent: Due, words: number, others: Due[], lexicon: Lexicon): boolean =>
  due.exact &&
  due.named !== parent.named &&
  others.some((o) => o.named === due.named && alike(lexicon.terms(o.clause), lexicon.terms(due.clause)) > words);

export function candidates(parent: Due, { demand, dues, others, lexicon }: DateInput): Candidate[] {
  const answers = demand.answers.filter(({ score }) => score >= ABSENT).map(({ statement }) => statement);
  const answering = new Set(answers);
  const items = new Set(answers.flatMap((a) => a.ids));
  const to = sentTo(parent.clause);
  const terms = lexicon.terms(parent.clause);
  return dues.flatMap((due) => {
    if (otherReview(parent.deeds, due.deeds)) return [];
    const deeds = deedFit(parent.deeds, due.deeds);
    const own = answering.has(due.statement);
    // "…; Sở tổng hợp, gửi Sở Nội vụ trước ngày …": the rest of an answering item, to the same address
    const onward =
      to !== null &&
      due.deeds.length === 0 &&
      foldBody(due.clause).includes(to) &&
      due.statement.ids.some((id) => items.has(id));
    const sameDeeds = deeds >= SAME_DEED || sharesMainDeed(parent.deeds, due.deeds);
    // most dates end here, before any words are weighed
    if (!onward && !sameDeeds && parent.deeds.length > 0) return [];
    if (!own && !onward && Math.abs(daysBetween(parent.last, due.last)) > NEAR) return [];
    const words = alike(terms, lexicon.terms(due.clause));
    const same = onward || (parent.deeds.length > 0 ? sameDeeds : words >= PRESENT);
    const sure = sharesStep(parent.deeds, due.deeds) && parent.last.slice(0, 4) === due.last.slice(0, 4);
    if (!same || (!own && !onward && words < (sure ? TRACE_OF_STEP : TRACE))) return [];
    if (servesAnother(due, parent, words, others, lexicon)) return [];
    const fit = parent.deeds.length > 0 ? 0.65 * deeds + 0.35 * words : words;
    return [{ due, fit: onward ? ONWARD : fit + (own ? 0.2 : 0), answering: own || onward }];
  });
}

/** A dated step that the words did not find may be found by what is done and when. */
export function datedAnswers(input: DateInput): Answer[] {
  const own = duesOf(input.demand.statement, input.parent);
  const found = own.flatMap((due) => candidates(due, input)).sort((a, b) => b.fit - a.fit);
  const [best] = found;
  return best === undefined ||
    best.fit < (sharesStep(input.demand.statement.deeds, best.due.deeds) ? SAME_NAMED_STEP : SAME_STEP)
    ? []
    : [{ statement: best.due.statement, score: PRESENT, why: 'cùng việc phải làm, thời gian gần nhau' }];
}
