import type { Citation, Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { asWritten } from '../vi/names.js';
import { factsOf, isPlanType, type PlanFacts } from './parent-facts.js';
import { carriesOutToo, isSuperiorOf, isVersion, type Match, matchOf, replaces } from './parent-match.js';

/** What a plan is among the plans of its folder. Numbers are places in the list of plans. */
export interface ParentLink {
  /** root: the folder's top plan (or another version of it): others carry it out, and it has no parent here itself. */
  role: 'child' | 'root' | 'alone';
  parent: number | null;
  by: Match['by'] | 'forced' | null;
  /** The plan of the body right over it, which carries the parent out too and which it does not cite. */
  skipped: number | null;
  /** Further plans of other bodies that it carries out as well; each is compared with it too. */
  further: number[];
  /** A newer plan of the folder that seems to stand in the parent's place. */
  replacement: number | null;
  /** Plans that fit equally well: the analyst has to choose, `parent` is null. */
  rivals: number[];
  diagnostics: Diagnostic[];
}

export const NO_PARENT = 'Chưa có kế hoạch cấp trên để đối chiếu';

/** Two candidates closer than this are a tie: less than any fact that tells two plans apart. */
const TIE = 0.75;

/** Finds each plan's direct parent among the plans of one folder, or takes the one that the analyst names. */
export function findParents(plans: readonly Plan[], forced: number | null = null): ParentLink[] {
  const folder = folderOf(plans);
  if (forced !== null) return plans.map((_, index) => forcedLink(folder, index, forced));
  const links = plans.map((_, child) => linkOf(folder, child));
  return markRoots(folder, withoutCycles(plans, links));
}

interface Candidate extends Match {
  index: number;
}

interface Folder {
  plans: readonly Plan[];
  facts: PlanFacts[];
  /** For each plan the first plan of the list that is a version of it. */
  versions: number[];
  /** For each plan the plans that may be its parent, best first. */
  candidates: Candidate[][];
}

function folderOf(plans: readonly Plan[]): Folder {
  const facts = plans.map(factsOf);
  const versions = facts.map((own, index) => {
    const sha256 = plans[index]?.source.sha256;
    return facts.findIndex((other, at) => at === index || plans[at]?.source.sha256 === sha256 || isVersion(other, own));
  });
  const candidates = facts.map((child, index) =>
    facts
      .flatMap((candidate, at) => {
        const match = versions[at] === versions[index] ? null : matchOf(child, candidate);
        return match === null ? [] : [{ ...match, index: at }];
      })
      .sort((a, b) => b.score - a.score || a.index - b.index),
  );
  return { plans, facts, versions, candidates };
}

function linkOf(folder: Folder, child: number): ParentLink {
  const candidates = folder.candidates[child] ?? [];
  const direct = candidates.filter(({ index }) => !isGrandparent(index, candidates, folder));
  const [first] = direct;
  if (first === undefined) return alone([noParent(folder.plans[child])]);
  const rivals = direct.filter(
    ({ index, score }) => !sameVersion(folder, index, first.index) && first.score - score < TIE,
  );
  if (rivals.length > 0) return undecided(folder, [first, ...rivals]);
  const chosen = bestVersion(folder, direct, first);
  const further = furtherParents(folder, child, chosen, direct);
  const replacement = replacementOf(folder, chosen.index, child);
  const diagnostics = [
    ...remarks(folder, chosen),
    ...(further.length === 0 ? [] : [severalParents(folder, [chosen.index, ...further])]),
    ...(replacement === null ? [] : [replaced(folder, chosen.index, replacement)]),
    ...otherVersions(folder, child),
  ];
  const skipped = skippedSuperior(folder, child, chosen);
  return { role: 'child', parent: chosen.index, by: chosen.by, skipped, rivals: [], further, replacement, diagnostics };
}

/**
 * The plan of the body that the letterhead names over the child, where the child does not cite it but the plan that both
 * carry out. What a plan cites is its parent all the same: many units answer the province directly.
 */
function skippedSuperior(folder: Folder, child: number, cited: Candidate): number | null {
  const own = folder.facts[child];
  if (own === undefined || cited.by === 'likeness') return null;
  const between = folder.facts.findIndex((facts, at) => {
    const apart = !sameVersion(folder, at, child) && !sameVersion(folder, at, cited.index);
    const over = (folder.candidates[at] ?? []).some(({ index }) => sameVersion(folder, index, cited.index));
    return apart && over && isSuperiorOf(facts, own);
  });
  return between < 0 ? null : between;
}

/** Plans of other bodies that the child cites by their numbers and carries out as well. */
function furtherParents(folder: Folder, child: number, chosen: Candidate, direct: Candidate[]): number[] {
  const [own, first] = [folder.facts[child], folder.facts[chosen.index]];
  if (own === undefined || first === undefined || chosen.by !== 'number') return [];
  const more = direct.filter(({ index, by }) => {
    const facts = folder.facts[index];
    return by === 'number' && facts !== undefined && carriesOutToo(own, first, facts);
  });
  return more
    .map((candidate) => bestVersion(folder, direct, candidate).index)
    .filter((index, at, all) => all.indexOf(index) === at && !sameVersion(folder, index, chosen.index));
}

/** A newer plan of the parent's body on the same subject for the same years, unless the child itself is that plan. */
function replacementOf(folder: Folder, parent: number, child: number): number | null {
  const old = folder.facts[parent];
  const at = folder.facts.findIndex(
    (facts, index) =>
      old !== undefined &&
      !sameVersion(folder, index, parent) &&
      !sameVersion(folder, index, child) &&
      replaces(facts, old),
  );
  return at < 0 ? null : at;
}

const alone = (diagnostics: Diagnostic[]): ParentLink => ({
  role: 'alone',
  parent: null,
  by: null,
  skipped: null,
  rivals: [],
  further: [],
  replacement: null,
  diagnostics,
});

function undecided(folder: Folder, candidates: Candidate[]): ParentLink {
  const rivals = candidates.map(({ index }) => index);
  return { ...alone([ambiguous(rivals.map((index) => folder.plans[index]))]), rivals };
}

const sameVersion = ({ versions }: Folder, a: number, b: number): boolean => versions[a] === versions[b];

/** The department's and the province's plan are both cited: the one that the other carries out is not the direct parent. */
const isGrandparent = (index: number, candidates: Candidate[], folder: Folder): boolean =>
  candidates.some(
    (other) =>
      !sameVersion(folder, other.index, index) &&
      (folder.candidates[other.index] ?? []).some((over) => sameVersion(folder, over.index, index)),
  );

/** Of the versions that fit, the one with the most of a letterhead; the first in path order among equals. */
function bestVersion(folder: Folder, direct: Candidate[], first: Candidate): Candidate {
  const versions = direct.filter(({ index }) => sameVersion(folder, index, first.index));
  const completeness = ({ index }: Candidate): number => letterheadFacts(folder.plans[index]);
  const most = Math.max(...versions.map(completeness));
  const fullest = versions.filter((version) => completeness(version) === most);
  return fullest.reduce((a, b) => (b.index < a.index ? b : a), fullest[0] ?? first);
}

const letterheadFacts = (plan: Plan | undefined): number =>
  [plan?.header.number?.ordinal, plan?.header.date?.iso, plan?.header.issuer, plan?.signature].filter(
    (fact) => fact !== null && fact !== undefined,
  ).length;

function forcedLink(folder: Folder, index: number, forced: number): ParentLink {
  if (sameVersion(folder, index, forced)) return root(folder, index);
  return { ...alone([]), role: 'child', parent: forced, by: 'forced' };
}

const root = (folder: Folder, index: number): ParentLink => ({
  ...alone(otherVersions(folder, index)),
  role: 'root',
});

/** Plans that name each other as parent: the oldest of the ring is nobody's child. */
function withoutCycles(plans: readonly Plan[], links: ParentLink[]): ParentLink[] {
  const oldest = new Set(
    links.flatMap((_, index) => {
      const ring = ringFrom(links, index);
      return ring.length === 0 ? [] : [ring.reduce((a, b) => (isOlder(plans, b, a) ? b : a))];
    }),
  );
  return links.map((link, index) => (oldest.has(index) ? alone([noParent(plans[index])]) : link));
}

/** The plans on the way up that leads back to this one; empty when the way ends elsewhere. */
function ringFrom(links: ParentLink[], start: number): number[] {
  const ring = [start];
  for (let at = links[start]?.parent ?? null; at !== null; at = links[at]?.parent ?? null) {
    if (at === start) return ring;
    if (ring.includes(at)) return [];
    ring.push(at);
  }
  return [];
}

/** Without a date a plan counts as the younger one; among equals the first in path order is the older. */
function isOlder(plans: readonly Plan[], a: number, b: number): boolean {
  const [x, y] = [plans[a]?.header.date?.iso ?? '9999', plans[b]?.header.date?.iso ?? '9999'];
  return x < y || (x === y && a < b);
}

/** A plan that others carry out, or may carry out where several fit, is a top plan unless it has a parent or a question itself. */
function markRoots(folder: Folder, links: ParentLink[]): ParentLink[] {
  const above = links.flatMap(({ parent, rivals }) => (parent === null ? rivals : [parent]));
  const cited = new Set(above.map((index) => folder.versions[index]));
  return links.map((link, index) => {
    const isTop = link.role === 'alone' && link.rivals.length === 0 && cited.has(folder.versions[index]);
    return isTop ? root(folder, index) : link;
  });
}

// ---- What is said about it ----------------------------------------------------------------------------------------

function noParent(plan: Plan | undefined): Diagnostic {
  const cited = plan?.citations.find((citation) => citation.role === 'parent' && isPlanType(citation));
  const reason =
    cited === undefined
      ? 'văn bản chưa dẫn chiếu kế hoạch cấp trên nào'
      : `${nameOf(cited, plan?.text ?? '')} mà văn bản dẫn chiếu không có trong thư mục`;
  return { code: 'no-parent', severity: 'warning', message: `${NO_PARENT}: ${reason}.`, span: cited?.span };
}

/** A title in capitals cites in capitals; in a sentence the name stands as the plan's running text prints it. */
const nameOf = ({ type, number, issuer }: Citation, text: string): string =>
  [type, number === null ? '' : numberAs(number), issuer === null ? '' : `của ${asWritten(issuer, [text])}`]
    .filter(Boolean)
    .join(' ');

/** "số 46/KH-UBND"; a number that was left blank is called so: "chưa ghi số (…/KH-UBND)". */
const numberAs = (number: string): string => (/^[^/]*\d/u.test(number) ? `số ${number}` : `chưa ghi số (…${number})`);

const ambiguous = (rivals: (Plan | undefined)[]): Diagnostic => ({
  code: 'parent-ambiguous',
  severity: 'warning',
  message: `Có ${rivals.length} kế hoạch cùng phù hợp làm kế hoạch cấp trên (${filesOf(rivals)}); đề nghị chuyên viên chọn bằng tùy chọn --parent.`,
});

/** More file names than this make no sentence. */
const NAMED_FILES = 4;

function filesOf(plans: (Plan | undefined)[]): string {
  const named = plans.slice(0, NAMED_FILES).map((plan) => `"${plan?.source.file}"`);
  const rest = plans.length - named.length;
  return [...named, ...(rest === 0 ? [] : [`${rest} tệp khác`])].join(', ');
}

const FOUND_BY = {
  description:
    'số, ký hiệu trong căn cứ chưa khớp hoặc còn trống, xác định theo cơ quan ban hành, trích yếu và giai đoạn',
  likeness: 'văn bản chưa dẫn chiếu kế hoạch cấp trên, xác định theo trích yếu, giai đoạn và cơ quan cấp trên',
} as const;

const fileAt = ({ plans }: Folder, index: number): string => `"${plans[index]?.source.file ?? ''}"`;

const severalParents = (folder: Folder, parents: number[]): Diagnostic => ({
  code: 'several-parents',
  severity: 'info',
  message: `Kế hoạch này thực hiện ${parents.length} kế hoạch cấp trên (${parents.map((index) => fileAt(folder, index)).join(', ')}); đã đối chiếu riêng với từng kế hoạch.`,
});

const replaced = (folder: Folder, parent: number, replacement: number): Diagnostic => ({
  code: 'parent-replaced',
  severity: 'warning',
  message: `Kế hoạch cấp trên ${fileAt(folder, parent)} có thể đã được thay thế bằng ${fileAt(folder, replacement)} trong cùng thư mục; đề nghị xác nhận văn bản còn hiệu lực trước khi kết luận.`,
});

function remarks(folder: Folder, { index, by }: Candidate): Diagnostic[] {
  const file = folder.plans[index]?.source.file;
  const found: Diagnostic[] =
    by === 'number'
      ? []
      : [
          {
            code: 'parent-by-description',
            severity: 'info',
            message: `Kế hoạch cấp trên được xác định là "${file}": ${FOUND_BY[by]}.`,
          },
        ];
  const others = versionsBeside(folder, index);
  if (others.length === 0) return found;
  const message = `Thư mục có nhiều bản của kế hoạch cấp trên; đã dùng "${file}", bản khác: ${filesOf(others)}.`;
  return [...found, { code: 'parent-versions', severity: 'info', message }];
}

function otherVersions(folder: Folder, index: number): Diagnostic[] {
  const others = versionsBeside(folder, index);
  if (others.length === 0) return [];
  return [
    { code: 'other-versions', severity: 'info', message: `Thư mục có bản khác của kế hoạch này: ${filesOf(others)}.` },
  ];
}

const versionsBeside = (folder: Folder, index: number): Plan[] =>
  folder.plans.filter((_, other) => other !== index && sameVersion(folder, other, index));
