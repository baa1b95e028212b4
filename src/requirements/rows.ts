import { namesBodies, subjectOf } from '../compare/address.js';
import { saidBy } from '../compare/corrections.js';
import type { Statement } from '../compare/facts.js';
import { statementsOf } from '../compare/statements.js';
import type { Part } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { type Placer, placerOf } from '../report/place.js';
import { fold } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import { dayText, dueText } from './times.js';
import type { Cells, RequirementRow, SheetParent } from './types.js';
import { criteriaText, targetsText } from './values.js';
import { APPLIES, FORCE_WORDS, GROUP_WORDS, type SheetForce } from './words.js';

/** What a parent demands, a row a demand, in the order of the document: what the comparison itself works on. */
export function rowsOf(plan: Plan): RequirementRow[] {
  const place = placerOf(plan);
  const count = new Map<string, number>();
  return [
    ...headRows(plan),
    ...statementsOf(plan).map((statement) => {
      const n = (count.get(statement.id) ?? 0) + 1;
      count.set(statement.id, n);
      return rowOf(statement, n === 1 ? statement.id : `${statement.id}#${n}`, place);
    }),
  ];
}

const rowOf = (statement: Statement, key: string, place: Placer): RequirementRow => ({
  key,
  part: statement.part,
  place: place({ itemId: statement.id, path: statement.path, span: statement.span }),
  cells: {
    text: saidBy(statement),
    value: valueText(statement),
    due: dueText(dueOf(statement)),
    whom: whomText(statement),
    force: FORCE_WORDS[forceOf(statement)],
    applies: APPLIES[0],
    units: '',
    note: '',
  },
  statement,
});

/** Criteria measure; everything else counts. */
export const isMeasured = ({ part }: Pick<RequirementRow, 'part'>): boolean => part === 'criteria';
export const isGrouped = ({ part }: Pick<RequirementRow, 'part'>): boolean =>
  part === 'criteria' || part === 'subjects';

const valueText = (s: Statement): string => (isMeasured(s) ? criteriaText(s) : targetsText(s.targets));

export const dueOf = ({ deadlines, when }: Pick<Statement, 'deadlines' | 'when'>) => ({
  days: deadlines.map(({ due, strict, time }) => ({ due, strict, ...(time === undefined ? {} : { time }) })),
  when,
});

/** The groups a criterion is for; the body a task is given to, or whom the sentence addresses. */
function whomText(s: Statement): string {
  if (isGrouped(s)) return s.groups.map((group) => GROUP_WORDS[group]).join('; ');
  if (s.actor !== null) return s.actor;
  const said = saidBy(s);
  const subject = subjectOf(s.folded);
  const at = subject === '' || !namesBodies(subject) ? -1 : fold(said).indexOf(subject);
  return at < 0 || fold(said).length !== said.length ? '' : said.slice(at, at + subject.length);
}

const OPTIONAL = phrase('khuyến khích');
const STRIVEN = phrase('phấn đấu');

/** Of its values; without one, of its sentence. */
export function forceOf({ targets, leaves, folded }: Statement): SheetForce {
  const forces = [...targets.map(({ force }) => force), ...leaves.map(({ measure }) => measure.force)];
  const all = (which: 'may' | 'strive'): boolean => forces.length > 0 && forces.every((force) => force === which);
  if (all('may') || (forces.length === 0 && OPTIONAL.test(folded))) return 'may';
  return all('strive') || (forces.length === 0 && STRIVEN.test(folded)) ? 'strive' : 'must';
}

/** What is read off the letterhead and the title: one misread figure here would be told of every unit. */
export const HEAD_KEYS = ['header.number', 'header.date', 'header.issuer', 'period'] as const;
export type HeadKey = (typeof HEAD_KEYS)[number];

const HEAD_TEXTS: Record<HeadKey, { text: string; part: Part }> = {
  'header.number': { text: 'Số, ký hiệu mà kế hoạch của đơn vị phải dẫn', part: 'citations' },
  'header.date': { text: 'Ngày ban hành mà kế hoạch của đơn vị phải dẫn', part: 'citations' },
  'header.issuer': { text: 'Cơ quan ban hành mà kế hoạch của đơn vị phải dẫn', part: 'citations' },
  period: { text: 'Giai đoạn thực hiện', part: 'period' },
};

const headValue = ({ header, period }: Plan): Record<HeadKey, string> => ({
  'header.number': header.number?.raw ?? '',
  'header.date': header.date?.iso === undefined || header.date.iso === null ? '' : dayText(header.date.iso),
  'header.issuer': header.issuer ?? '',
  period: period === null ? '' : `${dayText(period.start)} - ${dayText(period.end)}`,
});

const headRows = (plan: Plan): RequirementRow[] => {
  const values = headValue(plan);
  return HEAD_KEYS.map((key) => ({
    key,
    part: HEAD_TEXTS[key].part,
    place: 'phần đầu',
    cells: { ...EMPTY, text: HEAD_TEXTS[key].text, value: values[key], force: FORCE_WORDS.must, applies: APPLIES[0] },
    statement: null,
  }));
};

export const EMPTY: Cells = { text: '', value: '', due: '', whom: '', force: '', applies: '', units: '', note: '' };

export const sheetParentOf = ({ source, header }: Plan): SheetParent => ({
  file: source.file,
  sha256: source.sha256,
  issuer: header.issuer ?? '',
  number: header.number?.raw ?? '',
  date: header.date?.iso ?? '',
});
