import type { Plan, PlanSpan, Target } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { type Grouping, groupFit } from './align.js';
import type { Demand, Statement } from './facts.js';
import { contained, type Lexicon, type Terms } from './lexical.js';
import { passageIndexOf } from './passage-index.js';
import { type Passage, passagesOf } from './passages.js';
import { anyCount, printsNumber } from './quantities.js';
import { isAnothers, type SpokenFor } from './spoken-for.js';
import { finished, newStatement } from './statements.js';

/**
 * Before something is called missing, the child's whole text is searched for it, clause by clause and row by row: a number
 * with its noun, or a body that is set up, may stand in a sentence that no part of the plan holds.
 */

export interface SecondLook {
  child: Plan;
  children: Statement[];
  lexicon: Lexicon;
  grouping: Grouping;
  /** What answers other demands in their own words. */
  spoken: SpokenFor;
}

/** Share of the demand's words beside its own numbers, of large ones and of the small ones that stand everywhere. */
const WITH_VALUES = 0.27;
const WITH_SMALL = 0.4;
/** … when the number stands before its very noun. */
const WITH_NOUN = 0.28;
/** A number, its noun and little else: enough to doubt that it is missing. */
const DOUBT = 0.2;
/** … beside other numbers: what is counted is the same, so the values decide. */
const WITH_OTHERS = 0.6;
/** … and beside none. */
const WORDS_ALONE = 0.45;

const SEARCHED = new Set(['criteria', 'targets', 'assignments', 'activities', 'requirements']);

export function secondLook(demands: Demand[], look: SecondLook): Demand[] {
  return demands.map((demand) => {
    const { statement, presence, applicability, excused } = demand;
    const settled = presence === 'present' || excused || applicability.binding === 'other';
    if (settled || !SEARCHED.has(statement.part)) return demand;
    const found = setUp(statement, look) ?? told(demand, look);
    if (found === null) return doubted(demand, look);
    const answer = holderOf(found.passage, look.children) ?? unread(found.passage, statement);
    return {
      ...demand,
      presence: 'present',
      answers: [{ statement: answer, score: demand.score, why: found.why }],
    };
  });
}

/** Not said to be missing where its number stands with its noun. */
function doubted(demand: Demand, look: SecondLook): Demand {
  const { statement } = demand;
  if (demand.presence !== 'absent' || statement.part !== 'criteria') return demand;
  const values = valuesOf(statement);
  if (values.length === 0) return demand;
  const terms = look.lexicon.terms(deedOf(statement));
  const near = withAll(look, values, 'holds', terms, DOUBT).some(
    (p) =>
      values.every((v) => v.percent || p.folded.includes(v.noun)) &&
      contained(terms, look.lexicon.terms(p.folded)) >= DOUBT &&
      fits(p, statement, look),
  );
  return near ? { ...demand, presence: 'doubtful' } : demand;
}

/** Without the body that it is addressed to: the child does not address itself. */
const deedOf = ({ folded, actor }: Statement): string => {
  const address = actor === null ? '' : `${fold(actor)}:`;
  return address !== '' && folded.startsWith(address) ? folded.slice(address.length) : folded;
};

interface Found {
  passage: Passage;
  why: string;
}

interface Value {
  value: number;
  percent: boolean;
  /** What is counted, folded. */
  noun: string;
  /** "không quá 04 giờ": fewer is stricter. */
  cap?: boolean;
}

/** Every number that a demand asks for. */
const valuesOf = ({ leaves, targets }: Statement): Value[] => [
  ...leaves.flatMap(({ measure: m, name }): Value[] =>
    m.percent !== undefined
      ? [{ value: m.percent, percent: true, noun: '' }]
      : [m.count, m.years].flatMap((value) => (value === undefined ? [] : [{ value, percent: false, noun: name }])),
  ),
  ...targets.flatMap(({ percent, count, unit, op }): Value[] =>
    percent !== undefined
      ? [{ value: percent, percent: true, noun: '' }]
      : count === null
        ? []
        : [{ value: count, percent: false, noun: fold(unit), cap: op === '<=' || op === '<' }],
  ),
];

const SMALL = 3;
/** A number that stands everywhere: small ones, and the whole of anything. */
const isCommon = ({ value, percent }: Value): boolean => (percent ? value === 100 : value <= SMALL);

/** As many of the same thing, or more. */
const reaches = (folded: string, { value, noun, cap }: Value): boolean =>
  anyCount(folded, noun).some((other) => (cap === true ? other <= value : other >= value));

/** The demand's own number, or more of the same thing. */
const holds = (folded: string, v: Value): boolean =>
  printsNumber(folded, v.value, v.percent) || (!v.percent && reaches(folded, v));

/** What is asked of the passages by number. Percentages are reached by no count. */
const ASKED = {
  holds,
  reaches: (folded: string, v: Value): boolean => !v.percent && reaches(folded, v),
  counts: (folded: string, { percent, noun }: Value): boolean =>
    percent ? /\d\s*%|phần trăm/u.test(folded) : anyCount(folded, noun).length > 0,
};

type Asked = keyof typeof ASKED;

/** Many demands ask the same passages for the same numbers: each is looked for once in a comparison. */
const ANSWERED = new WeakMap<SecondLook, Map<string, Map<Passage, boolean>>>();
function asker(look: SecondLook, v: Value, asked: Asked): (p: Passage) => boolean {
  const all = ANSWERED.get(look) ?? new Map<string, Map<Passage, boolean>>();
  ANSWERED.set(look, all);
  const key = `${asked} ${v.value} ${v.percent} ${v.cap === true} ${v.noun}`;
  const known = all.get(key) ?? new Map<Passage, boolean>();
  all.set(key, known);
  return (p) => {
    const answer = known.get(p) ?? ASKED[asked](p.folded, v);
    known.set(p, answer);
    return answer;
  };
}

/** Passages with every one of the values and, as far as a look at their words tells, with this share of the terms; in order. */
function withAll(look: SecondLook, values: Value[], asked: Asked, terms: Terms, least: number): Passage[] {
  const askers = values.map((v) => asker(look, v, asked));
  return passageIndexOf(look.child)
    .mayHold(terms, least)
    .filter((p) => askers.every((asks) => asks(p)));
}

function told(demand: Demand, look: SecondLook): Found | null {
  const { statement } = demand;
  const values = valuesOf(statement);
  const terms = look.lexicon.terms(deedOf(statement));
  const share = ({ folded }: Passage): number => contained(terms, look.lexicon.terms(folded));
  const object = values.every(isCommon) ? objectOf(statement, look) : null;
  const open = (p: Passage): boolean =>
    fits(p, statement, look) &&
    (object === null || contained(object, look.lexicon.terms(p.folded)) >= TRACE_OF_OBJECT) &&
    !look.children.some((s) => look.spoken.has(s) && overlaps(s.span, p.span) && isAnothers(s, demand, look.spoken));
  const titled = (p: Passage): number => share(p) + underTitle(p, statement, look);
  const find = (asked: Asked, least: number, why: string): Found | null =>
    best(withAll(look, values, asked, terms, least), { share, open }, least, why);
  if (values.length === 0) return statement.part === 'criteria' ? find('holds', WORDS_ALONE, 'lời văn gần nhau') : null;
  const least = values.every(isCommon) ? WITH_SMALL : WITH_VALUES;
  return (
    find('holds', least, 'cùng số lượng') ??
    // who reaches a number holds it
    find('reaches', WITH_NOUN, 'cùng số lượng') ??
    // the same thing counted, with another number
    best(
      withAll(look, values, 'counts', terms, WITH_OTHERS - UNDER_TITLE),
      { share: titled, open },
      WITH_OTHERS,
      'cùng nội dung được đếm',
    )
  );
}

/** A number that stands everywhere answers only where something of what is done stands by it. */
const TRACE_OF_OBJECT = 0.1;
/** "Cấp chữ ký số cho 100% …": the deed and its object before the number; null where the sentence begins with the number. */
function objectOf(statement: Statement, { lexicon }: SecondLook): Terms | null {
  if (statement.part !== 'assignments') return null;
  const before = deedOf(statement).match(/^[^\d;.]+(?=\d)/u)?.[0] ?? '';
  const terms = lexicon.terms(before);
  return terms.weights.size < OBJECT_TERMS ? null : terms;
}
/** Fewer than three syllables that tell something are no object. */
const OBJECT_TERMS = 4;

/** An answer counts as many of the same thing although no target was made of it. */
export const reachedIn = ({ count, unit, op }: Target, answers: readonly Statement[]): boolean =>
  count !== null &&
  answers.some(({ folded }) =>
    reaches(folded, { value: count, percent: false, noun: fold(unit), cap: op === '<=' || op === '<' }),
  );

/** The number of a target stands in another passage that says as much of the demand as the answer does, and at least half. */
export function toldElsewhere(
  demand: Demand,
  target: Target,
  { child, lexicon }: Pick<SecondLook, 'child' | 'lexicon'>,
): boolean {
  const terms = lexicon.terms(demand.statement.folded);
  const answered = Math.max(0, ...demand.answers.map((a) => contained(terms, lexicon.terms(a.statement.said))));
  const [value] = valuesOf({ ...demand.statement, leaves: [], targets: [target] });
  if (value === undefined) return false;
  const least = Math.max(HALF, answered);
  return passageIndexOf(child)
    .mayHold(terms, least)
    .some(
      ({ folded }) =>
        (value.percent ? printsNumber(folded, value.value, true) : reaches(folded, value)) &&
        contained(terms, lexicon.terms(folded)) >= least,
    );
}
const HALF = 0.5;

/** Of numbers of the same things the one is meant that tells what the table with the row is named after. */
const UNDER_TITLE = 0.2;
function underTitle({ folded }: Passage, { part, actor, path }: Statement, { lexicon }: SecondLook): number {
  if (part !== 'targets' || actor === null || path.length === 0) return 0;
  return UNDER_TITLE * contained(lexicon.terms(fold(path.at(-1) ?? '')), lexicon.terms(folded));
}

interface Likeness {
  share: (p: Passage) => number;
  /** Asked last: it looks through all passages of the child. */
  open: (p: Passage) => boolean;
}

function best(among: Passage[], { share, open }: Likeness, least: number, why: string): Found | null {
  let top: Found | null = null;
  let most = least;
  for (const passage of among) {
    const own = share(passage);
    // of two that say as much the shorter one says it
    const better = own > most || (own === most && (top === null || passage.text.length < top.passage.text.length));
    if (better && open(passage)) {
      most = own;
      top = { passage, why };
    }
  }
  return top;
}

const overlaps = (a: PlanSpan, b: PlanSpan): boolean => a.start < b.end && b.start < a.end;
const inside = (inner: PlanSpan, outer: PlanSpan): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The same people, as far as the child tells them apart. */
const SAME_PEOPLE = 0.8;

/** A criterion is answered by a criterion for the same people, or by what no part of the child holds: a duty is no criterion. */
function fits({ span }: Passage, statement: Statement, { children, grouping }: SecondLook): boolean {
  if (statement.part !== 'criteria') return true;
  return children.every(
    (s) => !overlaps(s.span, span) || (s.part === 'criteria' && groupFit(statement, s, grouping) > SAME_PEOPLE),
  );
}

const holderOf = ({ span }: Passage, children: Statement[]): Statement | undefined =>
  children.find((s) => inside(span, s.span));

/** What no part of the child holds, as a statement of the part that is asked for. */
function unread({ text, span }: Passage, { part, groups }: Statement): Statement {
  const item = { id: `@${span.start}`, label: null, text: text.replace(/\s+/gu, ' ').trim(), path: [], span };
  return finished({ ...newStatement(item, part), groups });
}

/** "Thành lập Ban Chỉ đạo (hoặc Tổ công tác)": one of the bodies that are named is enough. */
const BODY =
  /ban chỉ đạo|ban tổ chức|tổ công tác|tổ giúp việc|tổ thường trực|tổ triển khai|hội đồng|bộ phận thường trực/gu;
const SETS_UP = /(?:thành lập|kiện toàn|củng cố|lập|tổ chức)(?: \p{L}+){0,3}? $/u;

function setUp({ folded }: Statement, { child }: SecondLook): Found | null {
  if (!/^(?:\p{L}[^:;.]{0,60} )?(?:thành lập|kiện toàn)(?!\p{L})/u.test(folded)) return null;
  const bodies = new Set(folded.match(BODY) ?? []);
  const passage = passagesOf(child).find((p) =>
    [...p.folded.matchAll(BODY)].some((m) => bodies.has(m[0]) && SETS_UP.test(p.folded.slice(0, m.index))),
  );
  return passage === undefined ? null : { passage, why: 'cùng tổ chức được thành lập' };
}
