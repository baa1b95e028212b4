import type { UnitKind } from '../knowledge/agencies.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import { type Grouping, groupFit, measuresAll } from './align.js';
import type { Demand, Statement, Unit } from './facts.js';
import { contained, type Lexicon } from './lexical.js';

/** For whom: subjects that the child names more narrowly, criteria that it asks of other people. */

export interface NarrowedFact {
  demand: Demand;
  child: Statement;
  /** Kinds of people that are no longer named, or the word that leaves some out. */
  lost: string[];
  limited: boolean;
}

/** Kinds of people that plans list one by one. */
const KINDS: { name: string; pattern: RegExp }[] = [
  { name: 'cán bộ', pattern: /(?<!\p{L})cán bộ/u },
  { name: 'công chức', pattern: /công chức|cbcc/u },
  { name: 'viên chức', pattern: /viên chức|ccvc/u },
  { name: 'người lao động', pattern: /người lao động|(?<!\p{L})nlđ(?!\p{L})|cbccvclđ/u },
  { name: 'giáo viên', pattern: /giáo viên|nhà giáo|giảng viên/u },
  { name: 'nhân viên', pattern: /(?<!\p{L})nhân viên/u },
];

interface Group {
  name: string;
  pattern: RegExp;
  /** Units that are sure to have them: officials are in few, public employees in others. */
  units: UnitKind[] | 'all';
  /** Words that take them in without naming them. */
  takenIn: RegExp;
  /** Longest list, in words, that is read as leaving them out. */
  atMost: number;
}

const LISTED_MAX = 60;
const GROUPS: Group[] = [
  {
    name: 'người lao động',
    pattern: /người lao động|(?<!\p{L})nlđ(?!\p{L})|cbccvclđ/u,
    units: 'all',
    takenIn:
      /(?<!\p{L})(?:nhân viên|không chuyên trách|hợp đồng|giáo viên|nhà giáo|đoàn viên|hội viên|công nhân|lao động|mọi|tất cả|toàn thể|cá nhân|nhân dân|người dân|nông dân|hộ gia đình|trên địa bàn)(?!\p{L})/u,
    atMost: LISTED_MAX,
  },
  {
    name: 'học sinh, học viên',
    pattern: /học sinh|học viên|sinh viên|người học/u,
    units: ['school'],
    takenIn: /(?<!\p{L})(?:trẻ|mọi|tất cả|toàn thể|cá nhân|thành viên|các em)(?!\p{L})/u,
    atMost: LISTED_MAX,
  },
  {
    name: 'phòng, ban, khoa, tổ, đội và tương đương',
    pattern: /(?<!\p{L})(?:phòng|ban|khoa|tổ|đội|trạm|bộ phận|chi nhánh|lớp)(?!\p{L})/u,
    units: 'all',
    takenIn:
      /thuộc|tương đương|tất cả|toàn thể|mọi|các(?! cơ quan(?!\p{L}))|đơn vị|tập thể nhỏ|thôn|chi bộ|địa phương/u,
    // "Tập thể: cơ quan."
    atMost: 3,
  },
];
const LIMITS =
  /(?<!\p{L})(?:chỉ (?:xét|áp dụng|lựa chọn|gồm|tính)|không (?:xét|áp dụng|bao gồm)|trừ (?:các )?(?:trường hợp|đối tượng|cá nhân|tập thể|người))/u;

/** Words that the plan itself writes short, as far as they stand in a passage: "CCVC" of "(công chức, … viết tắt là CCVC)". */
function spelledOut({ text }: Statement, plan: string): string {
  const short = new Set(text.match(/(?<!\p{L})\p{Lu}{3,8}(?!\p{L})/gu));
  return fold([...short].flatMap((name) => DEFINED(name).exec(plan)?.[1] ?? []).join(' '));
}
const DEFINED = (name: string): RegExp =>
  new RegExp(
    `([^().\\n]{5,160})(?:(?:viết|gọi)(?: tắt| chung)+(?: là|:)? ?["“]?|\\((?:[^()\\n]{0,40} )?["“]?)${name}["”]?[).,;\\s]`,
    'u',
  );

export function narrowedFacts(bound: Demand[], children: Statement[], unit: Unit, plan: string): NarrowedFact[] {
  const subjects = children.filter((s) => s.part === 'subjects');
  return bound.flatMap((demand): NarrowedFact[] => {
    const { statement, presence } = demand;
    const child = answerOf(demand, subjects);
    if (statement.part !== 'subjects' || presence === 'absent' || child === undefined) return [];
    const limit = LIMITS.test(statement.folded) ? null : LIMITS.exec(child.folded);
    if (limit !== null) return [{ demand, child, lost: [limit[0]], limited: true }];
    const lost = GROUPS.filter((group) => isLost(group, statement, child, subjects, unit, plan)).map(
      ({ name }) => name,
    );
    return lost.length > 0 ? [{ demand, child, lost, limited: false }] : [];
  });
}

/** A short list has few words in common with a long one: then it is the one for the same people. */
const answerOf = ({ statement, answers }: Demand, subjects: Statement[]): Statement | undefined =>
  answers.find((a) => a.statement.part === 'subjects')?.statement ??
  subjects.find((s) => s.groups.length > 0 && s.groups.every((group) => statement.groups.includes(group)));

function isLost(
  group: Group,
  statement: Statement,
  child: Statement,
  subjects: Statement[],
  unit: Unit,
  plan: string,
): boolean {
  if (group.units !== 'all' && (unit.kind === null || !group.units.includes(unit.kind))) return false;
  // "tổ Quản lý học sinh" among the collectives names no pupils
  const same = subjects.filter(
    (s) => s.groups.length === 0 || statement.groups.length === 0 || s.groups.some((g) => statement.groups.includes(g)),
  );
  if (!group.pattern.test(statement.folded) || same.some((s) => group.pattern.test(s.folded))) return false;
  if (same.some((s) => group.pattern.test(spelledOut(s, plan)))) return false;
  const own = child.folded.replace(HEAD, ' ');
  const list = words(own);
  const listsPeople = kindsIn(own).length > 0 || (group.atMost < LISTED_MAX && list.length > 0);
  return listsPeople && list.length <= group.atMost && !group.takenIn.test(own);
}

/** "Đối với cá nhân: ", "Tập thể: ". */
const HEAD = /^(?:đối với )?(?:các )?(?:cá nhân|tập thể)(?=[\s:,-])[\s:-]*/u;
const kindsIn = (folded: string): string[] =>
  KINDS.filter(({ pattern }) => pattern.test(folded)).map(({ name }) => name);

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
  const told = children.filter((s) => s.part === 'criteria' && s.groups.length > 0);
  // both ways: neither says much that the other does not
  const likeness = (p: Statement, c: Statement): number => {
    const [x, y] = [lexicon.terms(p.folded), lexicon.terms(c.folded)];
    return Math.min(contained(x, y), contained(y, x));
  };
  // what answers another demand in other words is still free for the one whose words it has
  const taken = (c: Statement, by: number): boolean =>
    met.some(({ statement, answers: [first] }) => first?.statement === c && likeness(statement, c) >= by);
  return bound.flatMap((demand): MovedFact[] => {
    const { statement, presence } = demand;
    if (statement.part !== 'criteria' || statement.groups.length === 0 || presence === 'present') return [];
    const child = told.find((s) => {
      if (groupFit(statement, s, grouping) !== 0) return false;
      const near = likeness(statement, s);
      return near >= sameFrom(statement, s) && !taken(s, near);
    });
    return child === undefined ? [] : [{ demand, child }];
  });
}
