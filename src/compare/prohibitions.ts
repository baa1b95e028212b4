import { severityOf } from '../knowledge/ladders.js';
import { OFFENCES, OFFENDERS, type Offence } from '../knowledge/offences.js';
import { fold } from '../vi/fold.js';
import type { Demand, ShiftFact, Statement } from './facts.js';
import { contained, type Lexicon, type Terms } from './lexical.js';
import { isCeiling } from './measure-axes.js';
import { measureValue } from './measures.js';
import { onceFor, remembering } from './memo.js';
import { type Ban, type Negations, othersOf, sameGroups, type ThresholdInput } from './threshold-input.js';

/** What must not be: prohibitions of a criterion that the answers keep, loosen or drop. */

/** Share of words that two prohibitions must have in common: within the answer, and in another criterion of the group. */
const SAID_HERE = 0.4;
const SAID_ELSEWHERE = 0.6;
/** So near an answer for other people is the same sentence all the same. */
const SAME_SENTENCE = 0.75;
/** "Không quá 02 vụ" allows two. */
const NEGATES = /không(?! (?:quá|vượt|dưới|ít|thấp|kém|nhiều hơn|chỉ|ngừng)(?!\p{L}))|chưa|nghiêm cấm|tuyệt đối/u;
const CLAUSES = /[;.]\s*|,\s*(?=không|chưa)/u;

export const negationsOf = (criteria: Statement[], lexicon: Lexicon): Negations =>
  new Map(criteria.map((s) => [s, deniedBans(s, lexicon)]));

/** Of each criterion of the child: what the parent forbids in the demand that it answers first of all. */
export const askedWith = (bound: Demand[], lexicon: Lexicon): Negations =>
  new Map(
    bound.flatMap(({ statement, answers: [first] }) =>
      first === undefined ? [] : [[first.statement, deniedBans(statement, lexicon)] as const],
    ),
  );

const deniedBans = ({ folded }: Statement, lexicon: Lexicon) =>
  deniedIn(folded).map((said) => ({ ban: banOf(said), terms: lexicon.terms(said) }));

/** The clauses of a folded text that say what must not be. */
const deniedIn = (folded: string): string[] =>
  NEGATES.test(folded) ? folded.split(CLAUSES).filter((clause) => NEGATES.test(clause)) : [];

const idsIn = (rows: Offence[], text: string): string[] =>
  rows.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);

const banOf = remembering(
  (folded: string): Ban => ({ offences: idsIn(OFFENCES, folded), people: idsIn(OFFENDERS, folded) }),
);

/** "Không có học sinh bị kỷ luật" is not kept by "giáo viên không bị kỷ luật"; nobody named is anybody. */
const samePeople = ({ people: x }: Ban, { people: y }: Ban): boolean =>
  x.length === 0 || y.length === 0 || x.some((id) => y.includes(id));

/** Every offence that the parent names is denied in the answers too, of the same people. */
function sameOffence(ban: Ban, denied: Ban[]): boolean {
  const said = denied.filter((other) => samePeople(ban, other)).flatMap(({ offences }) => offences);
  return ban.offences.length > 0 && ban.offences.every((id) => said.includes(id));
}

/** "Không có tiêu chuẩn nào dưới 60%" sets a number: its value is compared. */
const SETS_A_NUMBER = /(?:dưới|thấp hơn|chưa đạt|không đạt)\s+\d/u;

/** Two passages forbid the same thing by name, whatever the words round it. */
export const forbidSame = (p: Statement, c: Statement): boolean =>
  p.prohibits.length > 0 && c.prohibits.length > 0 && bansOf(p).every((ban) => sameOffence(ban, bansOf(c)));

/** Asked for every pair of criteria: read once a passage. */
const bansOf = onceFor(({ prohibits }: Statement): Ban[] => prohibits.map((clause) => banOf(fold(clause))));

/** "Không để hồ sơ quá hạn mà không xin lỗi" is kept by "hồ sơ quá hạn nào cũng phải xin lỗi", not by "hạn chế …". */
const AFFIRMS = /phải|nào cũng|100%|bắt buộc|đều/u;
const SOFTENS = /hạn chế|giảm|cố gắng|phấn đấu/u;
const affirms = (clause: string, answer: string, lexicon: Lexicon): boolean =>
  answer
    .split(/[;.]\s+/u)
    .some(
      (said) =>
        AFFIRMS.test(said) &&
        !SOFTENS.test(said) &&
        contained(lexicon.terms(clause.replace(/không(?: để| có)?/gu, ' ')), lexicon.terms(said)) >= SAID_ELSEWHERE,
    );

export function prohibitionShifts(input: ThresholdInput, answers: Statement[]): ShiftFact[] {
  const { demand, lexicon, negations } = input;
  const first = answers[0];
  if (first === undefined || demand.statement.prohibits.length === 0) return [];
  // what is forbidden to leaders is not to be looked for in what is asked of everybody
  if (otherPeople(demand.statement, first) && demand.score < SAME_SENTENCE) return [];
  // an answer of another part, or one that no part holds, was not weighed beforehand
  const here = answers.flatMap((a) => negations.get(a) ?? deniedBans(a, lexicon));
  const elsewhere = othersOf(input).flatMap((c) => (negations.get(c) ?? []).map((other) => ({ ...other, of: c })));
  // the parent says it there too, and asks for it here all the same
  const saidThereToo = (of: Statement, terms: Terms): boolean =>
    (input.asked?.get(of) ?? []).some((p) => contained(terms, p.terms) >= SAID_ELSEWHERE);
  const denied = answers.flatMap((a) => deniedIn(a.folded));
  const several = demand.statement.prohibits.length > 1;
  const dropped = demand.statement.prohibits.filter((clause) => {
    const folded = fold(clause);
    if (SETS_A_NUMBER.test(folded)) return false;
    const terms = lexicon.terms(folded);
    const ban = banOf(folded);
    if (
      sameOffence(
        ban,
        denied.map((clause) => banOf(clause)),
      ) ||
      answers.some((a) => affirms(folded, a.folded, lexicon))
    )
      return false;
    // a short prohibition may be the longer one in fewer words
    const alikeHere = here.some(
      (other) =>
        samePeople(ban, other.ban) &&
        Math.max(contained(terms, other.terms), contained(other.terms, terms)) >= SAID_HERE,
    );
    return (
      !alikeHere &&
      !elsewhere.some(
        (other) =>
          samePeople(ban, other.ban) &&
          contained(terms, other.terms) >= SAID_ELSEWHERE &&
          !saidThereToo(other.of, terms),
      ) &&
      // of two prohibitions in one sentence the other may be an item of its own
      !(several && elsewhere.some((other) => sameOffence(ban, [other.ban])))
    );
  });
  const [clause] = dropped;
  if (clause === undefined) return degreeShift(input, first, denied.join('; '));
  const allowed = answers.flatMap((a) => a.leaves).find(({ measure }) => isCeiling(measure));
  return [
    {
      direction: 'weaker',
      axis: 'prohibition',
      // one prohibition, and the answer forbids nothing at all
      certain: here.length === 0 && demand.statement.prohibits.length === 1 && sameGroups(demand.statement, first),
      demand,
      child: first,
      parentValue: clause,
      childValue: allowed === undefined ? 'chưa thể hiện' : measureValue(allowed.measure),
      parentSpan: null,
    },
  ];
}

const otherPeople = ({ groups: asked }: Statement, { groups: told }: Statement): boolean =>
  asked.length > 0 && told.length > 0 && !asked.some((group) => told.includes(group));

const FROM_DEGREE = /kỷ luật[^;.]{0,30}?(?:từ|ở)(?: hình thức| mức)? (?<degree>\p{L}+ \p{L}+(?: \p{L}+)?) trở lên/u;
/** From which penalty on a discipline counts: 0 for any. */
function degreeIn(folded: string): { rung: number; printed: string } | null {
  if (!folded.includes('kỷ luật')) return null;
  const printed = FROM_DEGREE.exec(folded)?.groups?.degree ?? '';
  const rung = printed === '' ? 0 : severityOf(printed);
  return rung === null ? null : { rung, printed };
}
const degreeWords = ({ printed }: { printed: string }): string =>
  printed === '' ? 'không bị kỷ luật' : `không bị kỷ luật từ ${printed} trở lên`;

/** "Không bị kỷ luật" -> "không bị kỷ luật từ cảnh cáo trở lên": the lighter penalty is now let pass. */
function degreeShift({ demand }: ThresholdInput, child: Statement, denied: string): ShiftFact[] {
  const asked = demand.statement.prohibits.map(fold).find((clause) => clause.includes('kỷ luật'));
  const [before, after] = [degreeIn(asked ?? ''), degreeIn(denied)];
  if (before === null || after === null || before.rung === after.rung) return [];
  return [
    {
      direction: before.rung < after.rung ? 'weaker' : 'stronger',
      axis: 'prohibition',
      certain: false,
      demand,
      child,
      parentValue: degreeWords(before),
      childValue: degreeWords(after),
      parentSpan: null,
    },
  ];
}
