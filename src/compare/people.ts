import { type Grouping, groupFit, measuresAll } from './align.js';
import type { Demand, Statement } from './facts.js';
import { contained, type Lexicon } from './lexical.js';

/** For whom: subjects that the child names more narrowly, criteria that it asks of other people. */

export interface NarrowedFact {
  demand: Demand;
  child: Statement;
  /** Kinds of people that are no longer named, or the word that leaves some out. */
  lost: string[];
  limited: boolean;
}

/** Kinds of working people that plans of state bodies list one by one. */
const KINDS: { name: string; pattern: RegExp }[] = [
  { name: 'cán bộ', pattern: /(?<!\p{L})cán bộ/u },
  { name: 'công chức', pattern: /công chức|cbcc/u },
  { name: 'viên chức', pattern: /viên chức|ccvc/u },
  { name: 'người lao động', pattern: /người lao động|(?<!\p{L})nlđ(?!\p{L})|cbccvclđ/u },
];
/** Officials are in few units, public employees in others; hired people are in all. */
const EVERYWHERE = 'người lao động';
/** Words that take in people whom no kind names. */
const TAKES_IN =
  /(?<!\p{L})(?:nhân viên|không chuyên trách|hợp đồng|giáo viên|nhà giáo|đoàn viên|hội viên|công nhân|lao động|mọi|tất cả|toàn thể|cá nhân|nhân dân)(?!\p{L})/u;
/** One kind shows that the child lists them too. */
const LISTED = 1;
const LIMITS =
  /(?<!\p{L})(?:chỉ (?:xét|áp dụng|lựa chọn|gồm|tính)|không (?:xét|áp dụng|bao gồm)|trừ (?:các )?(?:trường hợp|đối tượng|cá nhân|tập thể|người))/u;

export function narrowedFacts(bound: Demand[], children: Statement[]): NarrowedFact[] {
  const subjects = children.filter((s) => s.part === 'subjects');
  const all = subjects.map((s) => s.folded).join('; ');
  return bound.flatMap((demand): NarrowedFact[] => {
    const { statement, answers, presence } = demand;
    const child = answers.find((a) => a.statement.part === 'subjects')?.statement;
    if (statement.part !== 'subjects' || presence !== 'present' || child === undefined) return [];
    const limit = LIMITS.test(statement.folded) ? null : LIMITS.exec(child.folded);
    if (limit !== null) return [{ demand, child, lost: [limit[0]], limited: true }];
    const lost = kindsIn(statement.folded).filter((kind) => kind === EVERYWHERE && !kindsIn(all).includes(kind));
    const listed = kindsIn(child.folded).length >= LISTED && !TAKES_IN.test(withoutKinds(child.folded));
    return lost.length > 0 && listed ? [{ demand, child, lost, limited: false }] : [];
  });
}

const kindsIn = (folded: string): string[] =>
  KINDS.filter(({ pattern }) => pattern.test(folded)).map(({ name }) => name);
const withoutKinds = (folded: string): string =>
  folded.replace(/người lao động/gu, ' ').replace(/^(?:đối với )?(?:các )?cá nhân(?=[\s:,-])/u, ' ');

export interface MovedFact {
  demand: Demand;
  child: Statement;
}

/** Share of words in which a criterion is the same sentence. */
const SAME_SENTENCE = 0.8;

/** … and in which it is, where the very same is measured. */
const SAME_MEASURE = 0.55;
const sameFrom = (p: Statement, c: Statement): number => (measuresAll(p, c, 0.95) ? SAME_MEASURE : SAME_SENTENCE);

/** A criterion that is not there for its own people and stands, nearly in its own words, among those for others. */
export function movedFacts(bound: Demand[], children: Statement[], lexicon: Lexicon, grouping: Grouping): MovedFact[] {
  const met = bound.filter(({ presence }) => presence === 'present');
  const used = new Set(met.flatMap(({ answers }) => answers.map(({ statement }) => statement)));
  const spare = children.filter((s) => s.part === 'criteria' && s.groups.length > 0 && !used.has(s));
  return bound.flatMap((demand): MovedFact[] => {
    const { statement, presence } = demand;
    if (statement.part !== 'criteria' || statement.groups.length === 0 || presence === 'present') return [];
    const terms = lexicon.terms(statement.folded);
    const child = spare.find(
      (s) =>
        groupFit(statement, s, grouping) === 0 &&
        contained(terms, lexicon.terms(s.folded)) >= sameFrom(statement, s) &&
        contained(lexicon.terms(s.folded), terms) >= sameFrom(statement, s),
    );
    return child === undefined ? [] : [{ demand, child }];
  });
}
