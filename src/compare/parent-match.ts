import type { CitedFacts, PlanFacts } from './parent-facts.js';

/** How a candidate was recognised as the parent: by its number, by what else the citation says, or without a citation. */
export interface Match {
  by: 'number' | 'description' | 'likeness';
  score: number;
}

/** What two facts say about being the same: they agree, they differ, or one of them is not known. */
export type Verdict = 'agree' | 'differ' | 'unknown';

interface Evidence {
  number: Verdict;
  date: Verdict;
  issuer: Verdict;
  /** Title as cited. */
  title: Verdict;
  /** The child's own title: it repeats the parent's subject. */
  own: Verdict;
  period: Verdict;
  place: Verdict;
  /** The province, as the citation or else the child's own letterhead names it. */
  area: Verdict;
  /** The body over the child in its letterhead is the candidate's issuer. */
  superior: Verdict;
}

/** Weight of a fact that agrees, and what is taken off when it differs. Number and issuer identify, the rest supports. */
const WEIGHTS: Record<keyof Evidence, readonly [agree: number, differ: number]> = {
  number: [4, 1],
  date: [2, 1],
  issuer: [3, 3],
  title: [3, 2],
  own: [1, 1],
  period: [1, 1],
  place: [1, 1],
  area: [1, 3],
  superior: [1.5, 0],
};
/** A plan that stands among the bases is a weaker hint than the one that is being carried out. */
const BASIS_PENALTY = 1;

/** The best reading of the child's citations, or of its title where it cites no plan; null: nothing speaks for the candidate. */
export function matchOf(child: PlanFacts, candidate: PlanFacts): Match | null {
  const parents = child.cited.filter(({ role }) => role === 'parent');
  const cited = best(parents.map((citation) => citedAs(child, citation, candidate)));
  if (cited !== null) return cited;
  const bases = child.cited.filter(({ role, isPlan }) => role === 'basis' && isPlan);
  const basis = best(bases.map((citation) => citedAs(child, citation, candidate)));
  if (basis !== null) return { ...basis, score: basis.score - BASIS_PENALTY };
  return parents.some(({ isPlan }) => isPlan) ? null : likeness(child, candidate);
}

const best = (matches: (Match | null)[]): Match | null =>
  matches.reduce((a, b) => (a === null || (b !== null && b.score > a.score) ? b : a), null);

function citedAs(child: PlanFacts, cited: CitedFacts, candidate: PlanFacts): Match | null {
  const evidence: Evidence = {
    number: sameNumber(cited, candidate),
    date: sameFact(cited.date, candidate.date),
    issuer: sameIssuer(cited.issuer, candidate.issuer, child.superior),
    title: sameSubject(cited.subject, candidate.subject),
    ...around(child, candidate),
    ...(cited.areas.size > 0 ? { area: sameArea(cited.areas, candidate.areas) } : {}),
  };
  const by = meant(evidence);
  return by === null ? null : { by, score: scoreOf(evidence) };
}

/** Does the citation mean this plan? A wrong number or date is a slip of the pen; another issuer and another subject are not. */
function meant(e: Evidence): Match['by'] | null {
  if (e.number === 'agree') return numberMeant(e) ? 'number' : null;
  if ([e.issuer, e.title, e.period, e.area].includes('differ')) return null;
  const sameSubject = e.title === 'agree' || e.own === 'agree';
  if (e.issuer === 'agree') return sameSubject || (e.date === 'agree' && e.number !== 'differ') ? 'description' : null;
  const near = e.superior === 'agree' || e.place === 'agree';
  return e.title === 'agree' && near && e.number !== 'differ' ? 'description' : null;
}

/** Every office counts its plans from 1 each year: a number alone proves nothing against issuer, or date and subject. */
function numberMeant(e: Evidence): boolean {
  if (e.issuer === 'differ' || e.area === 'differ') return e.date === 'agree' && e.title === 'agree';
  if (e.title === 'differ') return e.issuer === 'agree' ? e.date !== 'differ' : e.date === 'agree';
  return e.issuer === 'agree' || e.date === 'agree' || e.title === 'agree' || e.own === 'agree';
}

/** A child that cites no plan as its parent: subject, period and hierarchy have to agree. */
function likeness(child: PlanFacts, candidate: PlanFacts): Match | null {
  const evidence: Evidence = {
    number: 'unknown',
    date: 'unknown',
    issuer: 'unknown',
    title: 'unknown',
    ...around(child, candidate),
  };
  const above = evidence.superior === 'agree' || addresses(candidate, child) || isProvinceOf(candidate, child);
  const fits =
    evidence.own === 'agree' &&
    ![evidence.period, evidence.area].includes('differ') &&
    above &&
    !isLater(candidate, child);
  return fits ? { by: 'likeness', score: scoreOf(evidence) } : null;
}

type Surroundings = Pick<Evidence, 'own' | 'period' | 'place' | 'area' | 'superior'>;

const around = (child: PlanFacts, candidate: PlanFacts): Surroundings => ({
  own: sameSubject(child.subject, candidate.subject),
  period: samePeriod(child, candidate),
  place: sameFact(child.place, candidate.place),
  area: sameArea(child.areas, candidate.areas),
  superior: sameIssuer(child.superior, candidate.issuer) === 'agree' ? 'agree' : 'unknown',
});

const scoreOf = (evidence: Evidence): number =>
  (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce((sum, fact) => {
    const [agree, differ] = WEIGHTS[fact];
    return sum + (evidence[fact] === 'agree' ? agree : evidence[fact] === 'differ' ? -differ : 0);
  }, 0);

// ---- Single facts -------------------------------------------------------------------------------------------------

const sameFact = (a: string | null, b: string | null): Verdict =>
  a === null || b === null ? 'unknown' : a === b ? 'agree' : 'differ';

export const sameArea = (a: ReadonlySet<string>, b: ReadonlySet<string>): Verdict =>
  a.size === 0 || b.size === 0 ? 'unknown' : [...a].some((name) => namesArea(b, name)) ? 'agree' : 'differ';

/** In capitals only the start of a name is known. */
const namesArea = (areas: ReadonlySet<string>, name: string): boolean =>
  [...areas].some((area) => area.startsWith(name) || name.startsWith(area));

function sameNumber(cited: CitedFacts, candidate: PlanFacts): Verdict {
  if (cited.ordinal === null || candidate.ordinal === null) return 'unknown';
  if (cited.ordinal !== candidate.ordinal) return 'differ';
  return sameFact(cited.symbol, candidate.symbol) === 'agree' ? 'agree' : 'unknown';
}

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh Sông Lam": one name continues the other. "Sở" alone means the body over the child. */
export function sameIssuer(a: string[], b: string[], superior: string[] = []): Verdict {
  if (a.length === 0 || b.length === 0) return 'unknown';
  if (isVague(a) || isVague(b)) {
    const known = superior.length > 0 && !isVague(superior);
    return known && startsWith(superior, a) && isOneName(superior, b) ? 'agree' : 'unknown';
  }
  return isOneName(a, b) ? 'agree' : 'differ';
}

const isOneName = (a: string[], b: string[]): boolean => startsWith(a, b) || startsWith(b, a);

const startsWith = (name: string[], start: string[]): boolean =>
  start.length <= name.length && start.every((word, index) => word === name[index]);

/** Names that mean no body in particular. */
const VAGUE = new Set([
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'sở',
  'ban',
  'trung tâm',
  'trường',
  'bệnh viện',
  'chi cục',
]);
const isVague = (name: string[]): boolean => VAGUE.has(name.join(' '));

/** Share of the shorter title's word pairs that the other title has too, from which on the subject is the same. */
const SAME_SUBJECT = 0.5;
/** A title with fewer word pairs proves nothing. */
const MIN_PAIRS = 3;

function sameSubject(a: ReadonlySet<string>, b: ReadonlySet<string>): Verdict {
  const shorter = Math.min(a.size, b.size);
  if (shorter < MIN_PAIRS) return 'unknown';
  return shared(a, b) / shorter >= SAME_SUBJECT ? 'agree' : 'differ';
}

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((pair) => b.has(pair)).length;

/** A child's period may be shorter than the parent's; plans of other years do not serve each other. */
function samePeriod({ period: a }: PlanFacts, { period: b }: PlanFacts): Verdict {
  if (a === null || b === null) return 'unknown';
  if (a.end < b.start || b.end < a.start) return 'differ';
  return a.start === b.start && a.end === b.end ? 'agree' : 'unknown';
}

const isLater = (a: PlanFacts, b: PlanFacts): boolean => a.date !== null && b.date !== null && a.date > b.date;

const addresses = (candidate: PlanFacts, child: PlanFacts): boolean =>
  child.issuer.length > 1 && candidate.addressed.some((name) => name.includes(child.issuer.join(' ')));

/** The candidate is the province's plan, and the child is a body of that province or names it. */
const isProvinceOf = (candidate: PlanFacts, child: PlanFacts): boolean =>
  candidate.kind === 'province' &&
  child.kind !== 'province' &&
  child.kind !== 'ministry' &&
  (sameFact(candidate.place, child.place) === 'agree' ||
    [...candidate.areas].some((area) => namesArea(child.areas, area) || child.text.includes(area)));

// ---- Places in a chain --------------------------------------------------------------------------------------------

/** The body over the child issued this plan, on the child's own subject and not for other years. */
export const isSuperiorOf = (candidate: PlanFacts, child: PlanFacts): boolean =>
  sameIssuer(child.superior, candidate.issuer) === 'agree' &&
  child.superior.length >= candidate.issuer.length &&
  sameSubject(child.subject, candidate.subject) === 'agree' &&
  samePeriod(child, candidate) !== 'differ' &&
  sameArea(child.areas, candidate.areas) !== 'differ' &&
  !isLater(candidate, child);

/** A second plan that is carried out with the first: of another body, on the child's own subject. A mere basis is on another. */
export const carriesOutToo = (child: PlanFacts, first: PlanFacts, second: PlanFacts): boolean =>
  sameIssuer(first.issuer, second.issuer) === 'differ' &&
  sameSubject(child.subject, second.subject) === 'agree' &&
  samePeriod(child, second) !== 'differ';

/** The same body's later plan on the same subject for the same years: one of the two is no longer in force. */
export const replaces = (newer: PlanFacts, older: PlanFacts): boolean =>
  newer.issuer.length === older.issuer.length &&
  sameIssuer(newer.issuer, older.issuer) === 'agree' &&
  sameArea(newer.areas, older.areas) !== 'differ' &&
  samePeriod(newer, older) === 'agree' &&
  older.date !== null &&
  newer.date !== null &&
  newer.date > older.date &&
  sameFact(
    newer.ordinal === null ? null : String(newer.ordinal),
    older.ordinal === null ? null : String(older.ordinal),
  ) === 'differ' &&
  shared(newer.subject, older.subject) / Math.max(newer.subject.size, older.subject.size, 1) >= SAME_TITLE;

// ---- Versions -----------------------------------------------------------------------------------------------------

/** Share of the longer title's word pairs that two versions of one plan have in common at least. */
const SAME_TITLE = 0.9;

/** Draft, final and signed copy of one plan: the same issuer, symbol, title and period, and no two numbers. */
export function isVersion(a: PlanFacts, b: PlanFacts): boolean {
  const sameBody = a.issuer.length === b.issuer.length && sameIssuer(a.issuer, b.issuer) === 'agree';
  if (!sameBody || sameArea(a.areas, b.areas) === 'differ' || samePeriod(a, b) === 'differ') return false;
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) return false;
  if (sameFact(a.symbol, b.symbol) === 'differ') return false;
  return shared(a.subject, b.subject) / Math.max(a.subject.size, b.subject.size, 1) >= SAME_TITLE;
}
