import { LAWS, type Law } from '../knowledge/laws.js';
import type { Citation, Plan } from '../model/plan.js';
import { fold, foldBare } from '../vi/fold.js';
import type { BasisFact, CitationFact } from './facts.js';
import { issueDateOf } from './issued.js';
import { abbreviates, bodyCore } from './unit.js';

/** How the child cites its parent, and on what else it rests. */

interface DocumentNumber {
  ordinal: number | null;
  symbol: string;
}

/** "46/KH-UBND" -> 46, "kh-ubnd"; spaces, "số" and look-alike letters do not count. */
export function numberOf(raw: string): DocumentNumber {
  const folded = foldBare(raw)
    .replace(/^so\s*:?\s*/u, '')
    .replace(/\s+/g, '');
  const m = /^(\d+)?[a-z]?([/-].*)?$/u.exec(folded);
  return { ordinal: m?.[1] === undefined ? null : Number(m[1]), symbol: (m?.[2] ?? folded).replace(/^[/-]/u, '') };
}

const sameNumber = (a: string, b: string): boolean => {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x.ordinal === y.ordinal && (x.symbol === y.symbol || x.symbol === '' || y.symbol === '');
};

const parentNumber = (parent: Plan): string | null =>
  parent.header.number?.ordinal == null ? null : parent.header.number.raw;

/** How likely a citation means this parent. */
function fitOf(citation: Citation, parent: Plan): number {
  const number = parentNumber(parent);
  const byNumber = number !== null && citation.number !== null && sameNumber(citation.number, number) ? 3 : 0;
  const byDate = citation.date !== null && citation.date === parent.header.date?.iso ? 2 : 0;
  const byRole = citation.role === 'parent' ? 1 : 0;
  const byType = fold(citation.type) === fold(parent.title.type) ? 0.5 : 0;
  const bySymbol =
    number !== null && citation.number !== null && numberOf(citation.number).symbol === numberOf(number).symbol
      ? 0.5
      : 0;
  return byNumber + byDate + byRole + byType + bySymbol;
}

export function citationFact(parent: Plan, child: Plan): CitationFact {
  const ranked = child.citations.map((c) => ({ c, fit: fitOf(c, parent) })).sort((a, b) => b.fit - a.fit);
  const best = ranked[0];
  if (best === undefined || best.fit < 1.4) return { cited: null, differs: [], blank: [], superseded: null };
  if (isHigher(best.c, parent, child)) return { cited: best.c, differs: [], blank: [], superseded: null, higher: true };
  const differs = differences(best.c, parent);
  return { cited: best.c, differs, blank: blanks(best.c, parent), superseded: supersededBy(best.c, differs, parent) };
}

/** The citation means the plan that the parent carries out, and no other citation means the parent, be it with a slip. */
function isHigher(cited: Citation, parent: Plan, child: Plan): boolean {
  if (cited.number === null || numberOf(cited.number).ordinal === null) return false;
  const own = parentNumber(parent);
  if (own !== null && sameNumber(cited.number, own)) return false;
  const overParent = parent.citations.some(
    ({ role, number, date, issuer }) =>
      role === 'parent' &&
      number !== null &&
      cited.number !== null &&
      numberOf(number).symbol !== '' &&
      sameNumber(number, cited.number) &&
      (date === null || cited.date === null || date === cited.date || isBodyOfOther(cited, issuer, parent)),
  );
  return overParent && !child.citations.some((other) => other !== cited && mayMean(other, parent));
}

/** The day is a slip: the body named is the one that the parent names, and not the parent's own. */
const isBodyOfOther = ({ issuer }: Citation, named: string | null, parent: Plan): boolean =>
  issuer !== null && named !== null && sameIssuer(issuer, named) && !sameIssuer(issuer, parent.header.issuer);

/** A plan of the parent's issuer, whatever number it was given. */
function mayMean({ type, number, issuer }: Citation, parent: Plan): boolean {
  const own = parentNumber(parent);
  const symbol = own !== null && number !== null && numberOf(number).symbol === numberOf(own).symbol;
  const body = issuer !== null && parent.header.issuer !== null && sameIssuer(issuer, parent.header.issuer);
  return fold(type) === fold(parent.title.type) && (symbol || body);
}

function differences(citation: Citation, parent: Plan): CitationFact['differs'] {
  const number = parentNumber(parent);
  const date = parent.header.date?.iso ?? null;
  const differs: CitationFact['differs'] = [];
  if (
    number !== null &&
    citation.number !== null &&
    numberOf(citation.number).ordinal !== null &&
    !sameNumber(citation.number, number)
  )
    differs.push('number');
  if (date !== null && citation.date !== null && citation.date !== date) differs.push('date');
  if (!sameIssuer(citation.issuer, parent.header.issuer)) differs.push('issuer');
  return differs;
}

/** "… thay thế Kế hoạch số 12/KH-UBND": what stands right before a citation of the parent. */
const REPLACES = /thay thế(?: cho)?(?: các)?\s*$/u;
const BEFORE_CITATION = 24;
/** A year and more between two plans is no slip of the pen. */
const CYCLE_DAYS = 360;
const DAY = 86_400_000;

/** Is the plan that the child cites another, older one of the same issuer? */
function supersededBy(cited: Citation, differs: CitationFact['differs'], parent: Plan): CitationFact['superseded'] {
  const { number } = cited;
  if (number === null || !differs.includes('number') || differs.includes('issuer')) return null;
  const replaced = parent.citations.some(
    (c) =>
      c.number !== null &&
      sameNumber(c.number, number) &&
      REPLACES.test(fold(parent.text.slice(Math.max(0, c.span.start - BEFORE_CITATION), c.span.start))),
  );
  if (replaced) return 'replaced';
  const issued = parent.header.date?.iso;
  const isPlan = fold(cited.type) === fold(parent.title.type);
  if (!isPlan || issued == null || cited.date === null) return null;
  return (Date.parse(issued) - Date.parse(cited.date)) / DAY > CYCLE_DAYS ? 'older' : null;
}

/** A shorter name of one body is no other body. */
function sameIssuer(cited: string | null, issuer: string | null): boolean {
  if (cited === null || issuer === null) return true;
  const [a, b] = [bodyCore(cited), bodyCore(issuer)];
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    a.includes(b) ||
    b.includes(a) ||
    abbreviates(a, b) ||
    abbreviates(b, a) ||
    /^chủ tịch /u.test(a)
  );
}

const blanks = (citation: Citation, parent: Plan): CitationFact['blank'] => [
  ...(parentNumber(parent) !== null && (citation.number === null || numberOf(citation.number).ordinal === null)
    ? (['number'] as const)
    : []),
  ...(parent.header.date?.iso != null && citation.date === null ? (['date'] as const) : []),
];

const lawOf = (citation: Citation): Law | undefined =>
  LAWS.find(
    (law) =>
      (citation.number !== null && foldBare(citation.number).replace(/\s+/g, '') === foldBare(law.number)) ||
      (citation.number === null && law.names?.some((name) => fold(citation.text).includes(name))),
  );

/** Bases out of force on the plan's own day; without a day, on that of its signature or the earliest it can have. */
export function basisFacts(child: Plan, parent: Plan | null): BasisFact[] {
  const issued = issueDateOf(child);
  const on = issued?.iso ?? parent?.header.date?.iso ?? null;
  if (on === null) return [];
  const known = child.citations.flatMap((citation) => {
    const law = lawOf(citation);
    return law === undefined ? [] : [{ citation, law }];
  });
  return known.flatMap(({ citation, law }) => {
    if (law.until === undefined || on < law.until) return [];
    const replaced = known.some((other) => law.successor?.includes(other.law.number));
    return law.guidance === true && replaced ? [] : [{ citation, law, on, own: issued?.printed === true }];
  });
}
