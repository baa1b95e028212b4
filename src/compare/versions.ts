import type { Plan } from '../model/plan.js';
import { words } from '../vi/words.js';
import { factsOf, type PlanFacts } from './parent-facts.js';
import { sameArea, sameIssuer, shared } from './parent-match.js';
import { isScan } from './scan.js';
import { type Contradiction, differences } from './version-values.js';

/** Versions of one plan among the plans of a folder. Numbers are places in the list of plans. */
export interface VersionGroup {
  /** The one that is compared. */
  chosen: number;
  /** Why this one, for a sentence. */
  because: string;
  others: number[];
  /** Values that the others state differently. */
  differences: Difference[];
}

/** What another version states differently. */
export interface Difference extends Contradiction {
  other: number;
}

/** Words in a row that texts are held against each other by. */
const SHINGLE = 3;
/** Share of the shorter text that versions have in common. Plans of two years of one office share up to 0.7. */
const SAME_TEXT = 0.8;
/** One word in twenty is misread on a scan, and with it three runs of three words. */
const SAME_SCAN = 0.6;
/** A version may lack the appendix, hardly more. */
const SAME_LENGTH = 0.5;
/** Share of the shorter title's word pairs. */
const SAME_TITLE = 0.5;

interface Candidate {
  plan: Plan;
  facts: PlanFacts;
  index: number;
  shingles: () => ReadonlySet<string>;
}

/** Finds the plans that lie in the folder in several versions. `keep`: a plan that the analyst named, never to be passed over. */
export function findVersions(plans: readonly Plan[], keep: number | null = null): VersionGroup[] {
  const candidates = plans.map((plan, index): Candidate => {
    const facts = factsOf(plan);
    return { plan, facts, index, shingles: once(() => shinglesOf(facts.text)) };
  });
  const groups: Candidate[][] = [];
  for (const candidate of [...candidates].sort((a, b) => byRank(a, b))) {
    // All of a group, not one of it: a draft without number fits two plans that do not fit each other.
    const group = groups.find((members) => members.every((member) => areVersions(member, candidate)));
    if (group === undefined) groups.push([candidate]);
    else group.push(candidate);
  }
  return groups.filter((group) => group.length > 1).map((group) => groupOf(group, keep));
}

function groupOf(group: Candidate[], keep: number | null): VersionGroup {
  const named = group.find(({ index }) => index === keep);
  const chosen = named ?? (group[0] as Candidate);
  const others = group.filter((one) => one !== chosen).sort((a, b) => a.index - b.index);
  const because = named !== undefined ? 'bản mà chuyên viên chỉ định' : reasonFor(chosen, others);
  return {
    chosen: chosen.index,
    because,
    others: others.map(({ index }) => index),
    differences: others.flatMap(({ plan, index }) =>
      differences(chosen.plan, plan).map((one) => ({ ...one, other: index })),
    ),
  };
}

/** The same bytes, or the same plan by all that identifies it and nearly the same text. */
function areVersions(a: Candidate, b: Candidate): boolean {
  const { sha256 } = a.plan.source;
  if (sha256 !== '' && sha256 === b.plan.source.sha256) return true;
  const scanned = isScan(a.plan) || isScan(b.plan);
  return samePlan(a.facts, b.facts, scanned) && sameYears(a.plan, b.plan) && sameText(a, b);
}

/**
 * The issuer has to be known and equal; nothing else may contradict, a blank matches anything. Of a scan with the same
 * number the rest of the letterhead proves nothing: "SÔNGLAM" is how an engine reads "SÔNG LAM".
 */
function samePlan(a: PlanFacts, b: PlanFacts, scanned: boolean): boolean {
  if (a.issuer.length !== b.issuer.length || sameIssuer(a.issuer, b.issuer) !== 'agree') return false;
  if (contradict(a.ordinal, b.ordinal)) return false;
  const numbered = scanned && a.ordinal !== null && a.ordinal === b.ordinal;
  if (!numbered && !sameLetterhead(a, b)) return false;
  if (a.period !== null && b.period !== null && (a.period.start !== b.period.start || a.period.end !== b.period.end))
    return false;
  const shorter = Math.min(a.subject.size, b.subject.size);
  return shorter === 0 ? a.subject.size === b.subject.size : shared(a.subject, b.subject) / shorter >= SAME_TITLE;
}

function sameLetterhead(a: PlanFacts, b: PlanFacts): boolean {
  if (contradict(a.symbol, b.symbol) || contradict(a.place, b.place)) return false;
  if (sameArea(a.areas, b.areas) === 'differ') return false;
  return a.superior.length === 0 || b.superior.length === 0 || sameIssuer(a.superior, b.superior) !== 'differ';
}

const contradict = (a: number | string | null, b: number | string | null): boolean =>
  a !== null && b !== null && a !== '' && b !== '' && a !== b;

/** "năm 2025" and "năm 2026" are two plans, however alike. */
function sameYears(a: Plan, b: Plan): boolean {
  const years = ({ title }: Plan): string =>
    [...new Set(title.subject.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu))].sort().join();
  return !contradict(years(a), years(b));
}

function sameText(a: Candidate, b: Candidate): boolean {
  const [shorter, longer] = [a.shingles(), b.shingles()].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  if (shorter.size < SAME_LENGTH * longer.size) return false;
  if (longer.size === 0) return true;
  const share = shared(shorter, longer) / Math.max(1, shorter.size);
  return share >= (isScan(a.plan) || isScan(b.plan) ? SAME_SCAN : SAME_TEXT);
}

function shinglesOf(text: string): ReadonlySet<string> {
  const list = words(text);
  return new Set(list.slice(SHINGLE - 1).map((_, at) => list.slice(at, at + SHINGLE).join(' ')));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

// ---- Which one is compared ----------------------------------------------------------------------------------------

const isDigitallySigned = ({ source }: Plan): boolean => (source.marks ?? []).some(({ kind }) => kind === 'signature');
/** What is issued goes out as PDF: one that carries a number, in letters that are certain, is the issued copy. */
const isIssuedCopy = (plan: Plan): boolean =>
  plan.source.format === 'pdf' && !isScan(plan) && typeof plan.header.number?.ordinal === 'number';
const isDraft = ({ source }: Plan): boolean => (source.marks ?? []).some(({ kind }) => kind === 'draft');
const hasNumber = ({ header }: Plan): boolean => typeof header.number?.ordinal === 'number';
const hasDay = ({ header }: Plan): boolean => typeof header.date?.day === 'number';
const yes = (fact: boolean): number => (fact ? 1 : 0);

/** What speaks for a version, the strongest first; the file's own time says nothing, copying changes it. */
const RANKS: readonly { of: (plan: Plan) => number; because: string }[] = [
  { of: (plan) => yes(isDigitallySigned(plan)), because: 'bản đã ký số' },
  { of: (plan) => yes(isIssuedCopy(plan)), because: 'bản PDF đã có số' },
  { of: (plan) => yes(!isDraft(plan)), because: 'bản không ghi dự thảo' },
  { of: (plan) => yes(hasNumber(plan)), because: 'bản đã có số' },
  { of: (plan) => yes(hasDay(plan)), because: 'bản đã ghi ngày' },
  { of: ({ header }) => Number((header.date?.iso ?? '').replaceAll('-', '') || 0), because: 'bản có ngày mới nhất' },
  { of: ({ signature }) => yes(signature !== null), because: 'bản có người ký' },
  { of: (plan) => yes(!isScan(plan)), because: 'bản không phải bản chụp' },
  { of: ({ source }) => source.grade ?? 1, because: 'bản đọc được rõ nhất' },
  { of: ({ text }) => text.length, because: 'bản đầy đủ nhất' },
  { of: ({ source }) => -source.file.split('/').length, because: 'bản nằm ngoài tệp nén hoặc thư mục con' },
];

const byRank = (a: Candidate, b: Candidate): number =>
  RANKS.map(({ of }) => of(b.plan) - of(a.plan)).find((difference) => difference !== 0) ?? a.index - b.index;

function reasonFor(chosen: Candidate, others: readonly Candidate[]): string {
  const rank = RANKS.find(({ of }) => others.some(({ plan }) => of(plan) < of(chosen.plan)));
  return (
    rank?.because ??
    'số, ngày, dấu hiệu ban hành của các bản không phân biệt được bản nào sau, tạm lấy bản đứng đầu theo tên tệp'
  );
}
