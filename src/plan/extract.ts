import type { Citation, Item, Plan } from '../model/plan.js';
import { SCHEMA_VERSION } from '../model/plan.js';
import { type Diagnostic, failed, ok, type Result } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import { datesIn } from '../vi/dates/index.js';
import { fold, foldKeep } from '../vi/fold.js';
import { accountFor } from './account.js';
import { splitActor } from './actors.js';
import { isObligation } from './aims.js';
import { readAppendices } from './appendix.js';
import { assignmentsBelow } from './assignments.js';
import { gradesOf, markCertainty } from './certainty.js';
import { citationsIn, mergeCitations } from './citations.js';
import { readTail } from './closing.js';
import { isDefinition, isScope, toCriterion, toSubject } from './criteria.js';
import { diagnose } from './diagnose.js';
import { incomplete } from './incomplete.js';
import { type Draft, emptyLists, itemsOf } from './items.js';
import { issuerFromOpening, readLetterhead } from './letterhead.js';
import { type Line, linesOf } from './lines.js';
import { ancestorsOf, kindAt, type Node, outlineOf, pathOf, treeOf, walk } from './outline.js';
import { linesOver, placeTables, type TableDue, tablesIn } from './place-tables.js';
import { recoverParts } from './recover.js';
import { readTargets } from './targets.js';
import { deadlinesIn, isDated, planYear, toMilestone } from './timeline.js';
import { furtherTitles, otherTitle, titleIndex } from './title.js';
import { type Zones, zonesOf } from './zones.js';

export interface SourceMeta {
  /** Path as the plan names it, relative and with "/". */
  file: string;
  sha256: string;
}

/** Turns a read document into a Plan. A document that is no plan gives the diagnostic `not-a-plan` and no value. */
export function extractPlan(source: SourceText, meta: SourceMeta): Result<Plan> {
  const lines = linesOf(source);
  const title = titleIndex(lines);
  if (title < 0) return failed(notAPlan(lines));
  const zones = zonesOf(lines, title);
  const { draft, root, remarks } = compose(source, meta, lines, zones);
  return ok({
    ...draft,
    diagnostics: [
      ...diagnose(draft, root),
      ...incomplete({ plan: draft, root, lines, zones }),
      ...remarks,
      ...furtherPlans(lines, title),
    ],
  });
}

/** Only the first plan of a file is read as one: the others lie in what could not be placed. */
const furtherPlans = (lines: Line[], title: number): Diagnostic[] =>
  furtherTitles(lines, title).map(({ start, end }) => ({
    code: 'further-plan',
    severity: 'warning',
    message:
      'Tệp còn một kế hoạch khác ở phía sau; chỉ kế hoạch đầu tiên được đọc và đối chiếu, đề nghị tách mỗi kế hoạch thành một tệp.',
    span: { start, end },
  }));

/** A plan attached to a decision leaves recipients and signature to the decision. */
function tailOf(tail: Line[], decision: Line[]): ReturnType<typeof readTail> {
  const own = readTail(tail);
  if (own.recipients.length > 0 || own.signature !== null || decision.length === 0) return own;
  return readTail(decision);
}

function notAPlan(lines: Line[]): Diagnostic {
  const type = otherTitle(lines);
  const seen = type === null ? 'không thấy tên loại "KẾ HOẠCH"' : `tên loại là "${type}"`;
  return {
    code: 'not-a-plan',
    severity: 'error',
    message: `Văn bản không phải là kế hoạch (${seen}); không đối chiếu. Nếu đây là kế hoạch, đề nghị kiểm tra phần đầu văn bản.`,
  };
}

interface Composed {
  draft: Draft;
  root: Node;
  remarks: Diagnostic[];
}

function compose(source: SourceText, meta: SourceMeta, lines: Line[], zones: Zones): Composed {
  const zone = ([from, to]: [number, number]): Line[] => lines.slice(from, to);
  const body = [...zone(zones.body), ...zone(zones.appendix)];
  const tables = tablesIn(body.filter((l) => l.hints.note !== true));
  const inTable = new Set(tables.flat());
  const notes = [...zone(zones.opening), ...body].filter((l) => l.hints.note === true);
  const told = (l: Line): boolean => !inTable.has(l) && l.hints.note !== true;
  const overTables = linesOver(tables, lines);
  const root = treeOf(zone(zones.body).filter(told), overTables);
  recoverParts(root);
  const appendix = zone(zones.appendix);
  const decision = zone(zones.decision);
  const tail = tailOf(zone(zones.tail), decision);
  const opening = zone(zones.opening);
  const header = readLetterhead(zone(zones.letterhead));
  const draft: Draft = {
    schemaVersion: SCHEMA_VERSION,
    source: {
      ...meta,
      format: source.format,
      ...(source.pages ? { pages: source.pages } : {}),
      ...readingOf(source),
    },
    text: source.text,
    header: { ...header, issuer: header.issuer ?? issuerFromOpening(opening.map((l) => l.text).join('\n')) },
    title: { type: 'KẾ HOẠCH', subject: zones.subject, span: zones.subjectSpan },
    period: periodOf(zones, opening),
    citations: citations([...decision, ...opening], body).filter((c) => !isSelf(c, header)),
    outline: outlineOf(root),
    ...emptyLists(),
    recipients: tail.recipients,
    signature: tail.signature,
    unplaced: [],
  };
  placeItems(root, draft, overTables);
  const read = readAppendices(appendix.filter(told), new Set(itemsOf(draft).map((item) => fold(item.text))));
  for (const tree of read.trees) placeItems(tree, draft, overTables);
  const placed = placeTables(tables, { body, appendix, root, place: (node) => place(node, draft) }, draft);
  number(draft);
  draft.deadlines = deadlines([...body, ...zone(zones.closing)], draft, placed.dues);
  const inBody = body.filter((l) => (l.index < zones.body[1] || inTable.has(l)) && l.hints.note !== true);
  const { coverage, lost } = accountFor(lines, inBody, new Set(placed.unread), root, draft);
  draft.unplaced = [
    ...unplaced([...zone(zones.closing), ...zone(zones.tail).filter((l) => !tail.used.has(l))], 'closing'),
    ...unplaced(
      read.loose.filter((l) => !placed.titles.has(l)),
      'appendix',
    ),
    ...unplaced(placed.unread, 'table'),
    ...unplaced(notes, 'note'),
    ...unplaced(lost, 'lost'),
  ];
  draft.source.coverage = coverage;
  markCertainty(draft, source.doubts, zone(zones.letterhead));
  return { draft, root, remarks: placed.remarks };
}

/** How the document was read: what of it the plan carries on. */
const readingOf = ({ originals, doubts, pageGrades, setAside, marks }: SourceText): Partial<Plan['source']> => ({
  ...(originals.length > 0 ? { originals } : {}),
  ...(doubts.length > 0 ? { doubts } : {}),
  ...(pageGrades.length > 0 ? { ...gradesOf(pageGrades), pageGrades } : {}),
  ...(setAside.length > 0 ? { setAside } : {}),
  ...(marks.length > 0 ? { marks } : {}),
});

const makeItem = (node: Node, text?: string, start?: number): Item => {
  const line = node.line as Line;
  const from = start ?? line.textStart;
  return {
    id: '',
    label: line.marker?.label ?? null,
    text: (text ?? line.text).trim(),
    path: pathOf(node),
    span: { start: from, end: line.end, ...(line.page ? { page: line.page } : {}) },
  };
};

/** Puts every item of the tree into the part that its content and the headings above it call for. */
function placeItems(root: Node, draft: Draft, overTables: Map<Line, Line>): void {
  const assigned = new Set<Node>();
  walk(root, (node) => {
    if (node.kind !== 'assignments' || assigned.has(node)) return;
    placeAssignments(node, draft, assigned);
  });
  walk(root, (node) => {
    if (node.line === null || assigned.has(node)) return;
    if (node.role !== 'item') {
      const leads = /:\s*$/u.test(node.line.text) || overTables.has(node.line);
      if (node.children.length === 0 && !leads && node.line.text.length > 60) place(node, draft);
      return;
    }
    place(node, draft);
  });
}

/** Assignments below a section; nested sections of another kind (a timeline) go their own way. */
function placeAssignments(section: Node, draft: Draft, assigned: Set<Node>): void {
  const own: Node = {
    ...section,
    children: section.children.filter((n) => !OWN_PARTS.has(n.kind ?? '') || isBodyHeading(n)),
  };
  const { drafts, rest } = assignmentsBelow(own, makeItem);
  draft.assignments.push(...drafts.map((d) => ({ ...d, id: '' })));
  const left = new Set(rest);
  for (const child of own.children) {
    assigned.add(child);
    walk(child, (n) => {
      assigned.add(n);
    });
  }
  for (const node of left) {
    if (node.line === null) continue;
    place(node, draft);
  }
}

/** Parts that may stand inside TỔ CHỨC THỰC HIỆN and are read as what they announce. */
const TIME_PARTS = new Set<string>(['timeline', 'phase', 'reporting', 'review', 'criteria', 'targets']);
const OWN_PARTS = new Set<string>([
  'timeline',
  'phase',
  'reporting',
  'review',
  'criteria',
  'criteria-general',
  'criteria-specific',
  'subjects',
  'subjects-criteria',
  'targets',
  'funding',
  'purposes',
  'requirements',
  'aims',
]);
const isBodyHeading = (n: Node): boolean =>
  n.line !== null && !TIME_PARTS.has(n.kind ?? '') && splitActor(`${n.line.text}:`, `${n.line.folded}:`) !== null;

function place(node: Node, draft: Draft): void {
  const line = node.line as Line;
  const item = makeItem(node);
  const folded = line.folded;
  switch (inlineKind(node) ?? kindAt(node)) {
    case 'aims':
      (isObligation(folded) ? draft.requirements : draft.purposes).push(item);
      return;
    case 'purposes':
      draft.purposes.push(item);
      return;
    case 'requirements':
      draft.requirements.push(item);
      return;
    case 'subjects':
      if (isScope(folded)) draft.activities.push(item);
      else draft.subjects.push(toSubject(item, node, folded));
      return;
    case 'subjects-criteria':
    case 'criteria':
    case 'criteria-general':
    case 'criteria-specific':
      if (isDefinition(node, folded)) draft.subjects.push(toSubject(item, node, folded));
      else draft.criteria.push(toCriterion(item, node, folded));
      return;
    case 'targets':
      placeTarget(item, node, folded, draft);
      return;
    case 'timeline':
    case 'phase':
      draft.milestones.push(toMilestone(item, node, folded, planYear(draft)));
      return;
    case 'review':
    case 'reporting':
      if (isDated(folded) && !/^(?:nguồn )?kinh phí/u.test(folded))
        draft.milestones.push(toMilestone(item, node, folded, planYear(draft)));
      else draft.activities.push(item);
      return;
    default:
      draft.activities.push(item);
  }
}

/** Under "Chỉ tiêu, tiến độ" what sets no number and names a time is a step, no target. */
function placeTarget(item: Item, node: Node, folded: string, draft: Draft): void {
  const values = readTargets(item.text, folded, item.span.start);
  const shared = ancestorsOf(node).some((n) => n.kind === 'targets' && TIMES_TOO.test(n.line?.folded ?? ''));
  if (shared && values.length === 0 && isDated(folded))
    draft.milestones.push(toMilestone(item, node, folded, planYear(draft)));
  else draft.targets.push({ ...item, values, addressee: addressee(item.text, folded) });
}

const TIMES_TOO = /tiến độ|thời gian|lộ trình|mốc|lịch /u;

/** "1. Đối tượng: Là các tập thể …": the item's own head says which part it is. */
function inlineKind(node: Node): ReturnType<typeof kindAt> {
  const head = node.line?.folded.match(/^([^:.;]{4,60}):\s/u)?.[1];
  if (head === undefined || node.line === null) return null;
  const kind = INLINE_KINDS.find((k) => k.pattern.test(head))?.kind ?? null;
  return kind;
}

const INLINE_KINDS: { kind: NonNullable<ReturnType<typeof kindAt>>; pattern: RegExp }[] = [
  { kind: 'subjects', pattern: /^(?:phạm vi,? )?(?:và )?đối tượng(?: áp dụng| lựa chọn| thi đua| tham gia)?$/u },
  { kind: 'purposes', pattern: /^mục đích$/u },
  { kind: 'requirements', pattern: /^yêu cầu$/u },
  { kind: 'timeline', pattern: /^(?:thời gian|lộ trình|tiến độ)(?: thực hiện| triển khai)?$/u },
];

function addressee(text: string, folded: string): string | null {
  const split = splitActor(text, folded);
  return split === null ? null : split.actor.replace(/^\d+%\s+/u, '');
}

/** Ids are the part's letter and a running number. */
function number(draft: Draft): void {
  const give = (letter: string, items: { id: string }[]): void => {
    items.forEach((item, i) => {
      item.id = `${letter}${i + 1}`;
    });
  };
  give('p', draft.purposes);
  give('r', draft.requirements);
  give('u', draft.subjects);
  give('c', draft.criteria);
  give('a', draft.activities);
  give('m', draft.milestones);
  give('t', draft.targets);
  give('g', draft.assignments);
  for (const g of draft.assignments) {
    g.tasks.forEach((task, i) => {
      task.id = `${g.id}.${i + 1}`;
    });
  }
}

/** Dated obligations of all items and closing lines; an assignment's deadline is its first. */
function deadlines(lines: Line[], draft: Draft, dues: TableDue[]): Plan['deadlines'] {
  const items = itemsOf(draft);
  const found: Plan['deadlines'] = [];
  for (const l of lines) {
    for (const d of deadlinesIn(l.text, l.folded, l.textStart, draft.header.date)) {
      const { at, ...deadline } = d;
      const item = items.find((i) => i.span.start <= at && at < i.span.end) ?? rowTask(l, draft);
      found.push({
        id: `d${found.length + 1}`,
        ...deadline,
        path: item?.path ?? [],
        ...(item ? { itemId: item.id } : {}),
        span: { ...d.span, ...(l.page ? { page: l.page } : {}) },
      });
    }
  }
  for (const { due, text, owner, span } of dues) {
    const inRow = (d: Plan['deadlines'][number]): boolean => d.span.start >= span.start && d.span.end <= span.end;
    const known = found.find((d) => d.due === due.date && (d.itemId === owner.id || inRow(d)));
    if (known !== undefined) {
      if (known.itemId === undefined) Object.assign(known, { itemId: owner.id, path: owner.path });
      continue;
    }
    const { date, strict, implied } = due;
    found.push({
      id: `d${found.length + 1}`,
      due: date,
      strict,
      ...(implied ? { implied: ['year' as const] } : {}),
      text,
      path: owner.path,
      itemId: owner.id,
      span,
    });
  }
  for (const g of draft.assignments) {
    const due = found.find((d) => g.tasks.some((t) => t.id === d.itemId))?.due;
    if (due !== undefined) g.deadline = due;
  }
  return found;
}

/** A date in a table belongs to the task of its row. */
const rowTask = (l: Line, draft: Draft): Item | undefined =>
  l.cell === undefined
    ? undefined
    : draft.assignments.find((g) => g.span.start <= l.start && l.end <= g.span.end)?.tasks[0];

function citations(opening: Line[], body: Line[]): Citation[] {
  const found = opening.flatMap((l) => citationsIn(l.text, l.textStart, true));
  const inBody = body.flatMap((l) => (/\d\s*[-/]/u.test(l.text) ? citationsIn(l.text, l.textStart, false) : []));
  return mergeCitations([...found, ...inBody]);
}

/** "(Kèm theo Kế hoạch số …)" over an appendix names the plan itself. */
const isSelf = ({ type, number, date, role }: Citation, header: Plan['header']): boolean =>
  role === 'mention' &&
  type === 'Kế hoạch' &&
  number !== null &&
  fold(number) === fold(header.number?.raw ?? '') &&
  (date === null || header.date?.iso == null || date === header.date.iso);

/** The plan's own period: as its title says, else as its enacting sentence does. */
function periodOf(zones: Zones, opening: Line[]): Plan['period'] {
  const inTitle = periodIn(zones.subject);
  if (inTitle !== null) return { ...inTitle, span: zones.subjectSpan };
  for (const l of [...opening].reverse()) {
    const found = periodIn(l.text.slice(-220)) ?? periodIn(l.text);
    if (found !== null) return { ...found, span: { start: l.textStart, end: l.end } };
  }
  return null;
}

function periodIn(text: string): { start: string; end: string } | null {
  const dates = datesIn(foldKeep(text)).filter((d) => d.grain === 'range' || d.grain === 'year');
  const d = dates.find((x) => x.grain === 'range') ?? dates.at(-1);
  return d === undefined ? null : { start: d.from, end: d.to };
}

const unplaced = (
  lines: Line[],
  reason: 'closing' | 'appendix' | 'table' | 'note' | 'lost',
): NonNullable<Plan['unplaced']> =>
  lines
    .filter((l) => /[\p{L}\p{N}]/u.test(l.text))
    .map((l) => ({ text: l.text, reason, span: { start: l.start, end: l.end, ...(l.page ? { page: l.page } : {}) } }));
