import { severityOf } from '../knowledge/ladders.js';
import { fold } from '../vi/fold.js';
import type { ShiftFact, Statement } from './facts.js';
import { contained, type Lexicon } from './lexical.js';
import { isCeiling } from './measure-axes.js';
import { measureValue } from './measures.js';
import { type Negations, othersOf, sameGroups, type ThresholdInput } from './threshold-input.js';

/** What must not be: prohibitions of a criterion that the answers keep, loosen or drop. */

/** Share of words that two prohibitions must have in common: within the answer, and in another criterion of the group. */
const SAID_HERE = 0.4;
const SAID_ELSEWHERE = 0.6;
/** "Không quá 02 vụ" allows two. */
const NEGATES = /không(?! (?:quá|vượt|dưới|ít|thấp|kém|nhiều hơn|chỉ|ngừng)(?!\p{L}))|chưa|nghiêm cấm|tuyệt đối/u;
const CLAUSES = /[;.]\s*|,\s*(?=không|chưa)/u;

export const negationsOf = (criteria: Statement[], lexicon: Lexicon): Negations =>
  new Map(criteria.map((s) => [s, deniedIn(s.folded).map(lexicon.terms)]));

/** The clauses of a folded text that say what must not be. */
const deniedIn = (folded: string): string[] =>
  NEGATES.test(folded) ? folded.split(CLAUSES).filter((clause) => NEGATES.test(clause)) : [];

/** What prohibitions are about. Words round it may differ: "không trong thời gian thi hành kỷ luật", "không đang chịu kỷ luật". */
const OFFENCES =
  /kỷ luật|tham nhũng|lãng phí|vi phạm pháp luật|khởi tố|khiếu nại|tố cáo|tai nạn|cháy|nợ thuế|nợ đọng|nợ bảo hiểm|bạo lực|tệ nạn|sự cố|quá hạn|nhũng nhiễu|ma túy|đình công|điểm nóng/gu;

const offencesIn = (text: string): string[] => [...new Set(text.match(OFFENCES) ?? [])];

/** Every offence that the parent names is denied in the answers too. */
function sameOffence(clause: string, denied: string): boolean {
  const named = offencesIn(clause);
  return named.length > 0 && named.every((offence) => denied.includes(offence));
}

/** Two passages forbid the same thing by name, whatever the words round it. */
export const forbidSame = (p: Statement, c: Statement): boolean =>
  p.prohibits.length > 0 &&
  c.prohibits.length > 0 &&
  foldedBans(p).every((clause) => sameOffence(clause, foldedBans(c).join('; ')));

/** Asked for every pair of criteria: folded once a passage. */
const BANS = new WeakMap<Statement, string[]>();
function foldedBans(statement: Statement): string[] {
  const known = BANS.get(statement) ?? statement.prohibits.map(fold);
  BANS.set(statement, known);
  return known;
}

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
  const here = answers.flatMap((a) => negations.get(a) ?? []);
  const elsewhere = othersOf(input, answers).flatMap((c) => negations.get(c) ?? []);
  const denied = answers.flatMap((a) => deniedIn(a.folded)).join('; ');
  const dropped = demand.statement.prohibits.filter((clause) => {
    const folded = fold(clause);
    const terms = lexicon.terms(folded);
    if (sameOffence(folded, denied) || answers.some((a) => affirms(folded, a.folded, lexicon))) return false;
    // a short prohibition may be the longer one in fewer words
    const alikeHere = here.some((other) => Math.max(contained(terms, other), contained(other, terms)) >= SAID_HERE);
    return !alikeHere && !elsewhere.some((other) => contained(terms, other) >= SAID_ELSEWHERE);
  });
  const [clause] = dropped;
  if (clause === undefined) return degreeShift(input, first, denied);
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
