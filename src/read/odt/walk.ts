/** Goes through the body of an OpenDocument text: paragraphs, lists, tables, notes, frames. */
import type { BlockHints, CellAddress } from '../../model/text.js';
import { type Cured, cureRuns } from '../../vi/legacy/cure.js';
import { normalise } from '../../vi/normalise.js';
import type { Aside, Draft } from '../assemble.js';
import type { FlowRun } from '../flow.js';
import { MAX_COLUMNS, MAX_PARAGRAPHS } from '../limits.js';
import { unfoldDrafts } from '../unfold.js';
import { XmlLimit } from '../xml.js';
import { type Counting, headingLabel, labelIn, newCounting, type OpenList, openItem, openList } from './lists.js';
import { type Look, lookFor, type Styles } from './styles.js';
import { childOf, elementsOf, numberOf, type OdtNode } from './tree.js';

export interface OdtWalk {
  styles: Styles;
  counting: Counting;
  drafts: Draft[];
  raw: string[];
  /** Runs of each draft, its label aside. */
  runs: FlowRun[][];
  tables: number;
  notes: number;
  setAside: Aside[];
  tracked: boolean;
  /** Changes that are deletions, and those of them whose text is being read. */
  deletions: Set<string>;
  deleting: Set<string>;
  /** Names of the pictures in the package; "" for one that stands in the text itself. */
  pictures: string[];
}

interface Place {
  cell: CellAddress | undefined;
  list: OpenList | undefined;
}

/** What is gathered of one paragraph. */
interface Gathered {
  runs: FlowRun[];
  bold: boolean;
  italic: boolean;
  seen: boolean;
  /** Notes and frames, which stand behind it. */
  after: OdtNode[];
  hidden: string[];
  deleted: string[];
}

export const newWalk = (styles: Styles): OdtWalk => ({
  styles,
  counting: newCounting(styles),
  drafts: [],
  raw: [],
  runs: [],
  tables: 0,
  notes: 0,
  setAside: [],
  tracked: false,
  deletions: new Set(),
  deleting: new Set(),
  pictures: [],
});

/** Brings the paragraphs out of old encodings, decided over all of them at once. */
export function cureWalk(walk: OdtWalk): Pick<Cured, 'systems' | 'guesses'> {
  const { paragraphs, ...cured } = cureRuns(walk.runs);
  if (cured.systems.length === 0) return cured;
  walk.drafts.forEach((draft, i) => {
    const runs = walk.runs[i] ?? [];
    if (runs.length === 0) return;
    const raw = walk.raw[i] ?? '';
    const label = raw.slice(0, raw.length - runs.reduce((sum, run) => sum + run.text.length, 0));
    const text = `${label}${(paragraphs[i] ?? []).join('')}`;
    draft.content = normalise(text);
    walk.raw[i] = text;
  });
  return cured;
}

export const draftsOfWalk = (walk: OdtWalk): Draft[] => unfoldDrafts(walk.drafts, walk.raw);

type Visit = (walk: OdtWalk, node: OdtNode, place: Place) => void;

const inside: Visit = (walk, node, place) => {
  for (const child of elementsOf(node)) visit(walk, child, place);
};
const nothing: Visit = () => {};

/** What becomes of an element between paragraphs; one that is not here is gone through. */
const BETWEEN: Record<string, Visit> = {
  'text:p': addParagraph,
  'text:h': addParagraph,
  'text:list': addList,
  'table:table': addTable,
  'text:tracked-changes': addChanges,
  'office:annotation': (walk, node) => beside(walk, 'comment', node),
  'draw:image': (walk, node) => {
    walk.pictures.push(node.attributes['xlink:href'] ?? '');
  },
  'office:forms': nothing,
  'text:sequence-decls': nothing,
  'text:variable-decls': nothing,
  'text:user-field-decls': nothing,
  'text:index-title-template': nothing,
  'text:table-of-content-source': nothing,
  'office:event-listeners': nothing,
  'svg:title': nothing,
  'svg:desc': nothing,
  'text:section': (walk, node, place) => {
    if (node.attributes['text:display'] === 'none') beside(walk, 'hidden', node);
    else inside(walk, node, place);
  },
};

export function visit(walk: OdtWalk, node: OdtNode, place: Place): void {
  (BETWEEN[node.name] ?? inside)(walk, node, place);
}

/** Reads what stands in a node as a text of its own, and sets it aside. */
export function beside(walk: OdtWalk, reason: Aside['reason'], node: OdtNode): void {
  const inner = newWalk(walk.styles);
  inside(inner, node, { cell: undefined, list: undefined });
  for (const { content } of inner.drafts) walk.setAside.push({ reason, text: content.text });
}

function addParagraph(walk: OdtWalk, node: OdtNode, { cell, list }: Place): void {
  if (walk.drafts.length > MAX_PARAGRAPHS) throw new XmlLimit('quá nhiều đoạn văn');
  const look = lookFor(walk.styles, 'paragraph', node.attributes['text:style-name']);
  const found: Gathered = { runs: [], bold: true, italic: true, seen: false, after: [], hidden: [], deleted: [] };
  gather(walk, node, look, found);
  const level = node.name === 'text:h' ? numberOf(node, 'text:outline-level', 1) : undefined;
  const label = labelOf(walk, node, list, level);
  const raw = found.runs.map((run) => run.text).join('');
  if (found.seen || (cell !== undefined && label !== '-')) {
    const text = label === '' ? raw : `${label} ${raw}`;
    walk.drafts.push({
      content: normalise(text),
      cell,
      hints: hintsOf(found, look, level, label === '' ? undefined : list),
    });
    walk.raw.push(text);
    walk.runs.push(found.runs);
  }
  for (const reason of ['hidden', 'deleted'] as const) {
    const text = normalise(found[reason].join('')).text;
    if (text !== '') walk.setAside.push({ reason, text });
  }
  for (const one of found.after) addAfter(walk, one, cell);
}

function labelOf(walk: OdtWalk, node: OdtNode, list: OpenList | undefined, heading: number | undefined): string {
  if (list !== undefined) return labelIn(walk.counting, list);
  const numbered = heading !== undefined && node.attributes['text:is-list-header'] !== 'true';
  return numbered ? headingLabel(walk.counting, heading) : '';
}

function hintsOf(found: Gathered, look: Look, heading: number | undefined, list: OpenList | undefined): BlockHints {
  const hints: BlockHints = {};
  if (found.seen && found.bold) hints.bold = true;
  if (found.seen && found.italic) hints.italic = true;
  if (look.centred === true) hints.centred = true;
  if (heading !== undefined) hints.headingDepth = heading;
  if (list !== undefined) hints.autoLevel = list.level - 1;
  return hints;
}

/** Elements inside a paragraph that stand for characters. */
const SIGNS: Record<string, (node: OdtNode) => string> = {
  'text:tab': () => '\t',
  'text:line-break': () => '\n',
  'text:s': (node) => ' '.repeat(Math.min(Math.max(numberOf(node, 'text:c', 1), 1), MAX_SPACES)),
};
const MAX_SPACES = 1_000;
/** Read behind the paragraph, which goes on after them. */
const BEHIND = new Set([
  'text:note',
  'draw:frame',
  'draw:g',
  'draw:custom-shape',
  'draw:rect',
  'draw:text-box',
  'office:annotation',
]);
/** Said of the text, but no text. */
const SILENT = new Set(['office:event-listeners', 'text:ruby-text', 'svg:title', 'svg:desc', 'text:note-citation']);

function gather(walk: OdtWalk, node: OdtNode, look: Look, found: Gathered): void {
  for (const child of node.children) {
    if (typeof child === 'string') addText(walk, child.replace(/[ \t\r\n]+/gu, ' '), look, found);
    else if (SIGNS[child.name] !== undefined) addText(walk, SIGNS[child.name]?.(child) ?? '', look, found);
    else if (BEHIND.has(child.name)) found.after.push(child);
    else if (child.name === 'text:change-start' || child.name === 'text:change-end') noteChange(walk, child);
    else if (SILENT.has(child.name)) continue;
    else gather(walk, child, lookInside(walk, child, look), found);
  }
}

function noteChange(walk: OdtWalk, { name, attributes }: OdtNode): void {
  const id = attributes['text:change-id'] ?? '';
  if (name === 'text:change-end') walk.deleting.delete(id);
  else if (walk.deletions.has(id)) walk.deleting.add(id);
}

function lookInside(walk: OdtWalk, node: OdtNode, look: Look): Look {
  const hidden = (node.name === 'text:hidden-text' || node.name === 'text:hidden-paragraph') && isHidden(node);
  const own = node.name === 'text:span' ? lookFor(walk.styles, 'text', node.attributes['text:style-name']) : {};
  const { bold = look.bold, italic = look.italic, font = look.font } = own;
  return { bold, italic, font, centred: look.centred, hidden: hidden || (own.hidden ?? look.hidden) };
}

const isHidden = (node: OdtNode): boolean => node.attributes['text:is-hidden'] === 'true';

function addText(walk: OdtWalk, text: string, look: Look, found: Gathered): void {
  if (walk.deleting.size > 0) {
    found.deleted.push(text);
    return;
  }
  if (look.hidden === true) {
    found.hidden.push(text);
    return;
  }
  const font = look.font === undefined ? undefined : (walk.styles.fonts.get(look.font) ?? look.font);
  const before = found.runs.at(-1);
  // White space at either side of a change of format is one space.
  const clean = before?.text.endsWith(' ') === true && text.startsWith(' ') && text.length > 1 ? text.slice(1) : text;
  if (before !== undefined && before.font === font) before.text += clean;
  else found.runs.push({ text: clean, font });
  if (!/\S/u.test(text)) return;
  found.seen = true;
  found.bold &&= look.bold === true;
  found.italic &&= look.italic === true;
}

/** A note stands in brackets behind its paragraph; a frame as paragraphs of its own. */
function addAfter(walk: OdtWalk, node: OdtNode, cell: CellAddress | undefined): void {
  if (node.name !== 'text:note') {
    visit(walk, node, { cell, list: undefined });
    return;
  }
  const inner = newWalk(walk.styles);
  inside(inner, childOf(node, 'text:note-body') ?? node, { cell: undefined, list: undefined });
  const text = inner.drafts.map((draft) => draft.content.text).join('\n');
  if (text === '') return;
  const whole = `[${++walk.notes}: ${text}]`;
  walk.drafts.push({ content: normalise(whole), cell, hints: {} });
  walk.raw.push(whole);
  walk.runs.push([]);
}

function addList(walk: OdtWalk, node: OdtNode, { cell, list: outer }: Place): void {
  const list = openList(walk.counting, node, outer);
  for (const item of elementsOf(node)) {
    openItem(list, item);
    for (const child of elementsOf(item)) visit(walk, child, { cell, list });
  }
}

/** Deleted text is kept at the head of the document, away from its place; or it stays in place between two marks. */
function addChanges(walk: OdtWalk, node: OdtNode): void {
  for (const region of elementsOf(node)) {
    walk.tracked = true;
    const deletion = childOf(region, 'text:deletion');
    if (deletion === undefined) continue;
    walk.deletions.add(region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '');
    const text = { ...deletion, children: elementsOf(deletion).filter((child) => child.name !== 'office:change-info') };
    beside(walk, 'deleted', text);
  }
}

const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
const rowsOf = (node: OdtNode): OdtNode[] =>
  elementsOf(node).flatMap((child) => {
    if (ROW_GROUPS.has(child.name)) return rowsOf(child);
    return child.name === 'table:table-row' ? [child] : [];
  });

function addTable(walk: OdtWalk, node: OdtNode, { cell: outer }: Place): void {
  // A cell that was split holds a table that is none.
  if (node.attributes['table:is-sub-table'] === 'true') {
    for (const row of rowsOf(node))
      for (const cell of elementsOf(row)) inside(walk, cell, { cell: outer, list: undefined });
    return;
  }
  const table = walk.tables++;
  const rows = rowsOf(node);
  const placed: { node: OdtNode; address: Omit<CellAddress, 'columns'> }[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let column = 0;
    for (const child of elementsOf(row)) {
      const columnSpan = spanOf(child, 'table:number-columns-spanned', MAX_COLUMNS);
      const rowSpan = spanOf(child, 'table:number-rows-spanned', rows.length - r);
      if (child.name === 'table:table-cell' && column < MAX_COLUMNS) {
        placed.push({ node: child, address: { table, row: r, column, rowSpan, columnSpan, rows: rows.length } });
        columns = Math.max(columns, column + columnSpan);
      } else if (elementsOf(child).length > 0) inside(walk, child, { cell: outer, list: undefined });
      column += spanOf(child, 'table:number-columns-repeated', MAX_COLUMNS);
    }
  });
  for (const { node: one, address } of placed) inside(walk, one, { cell: { ...address, columns }, list: undefined });
}

const spanOf = (node: OdtNode, attribute: string, most: number): number =>
  Math.max(1, Math.min(numberOf(node, attribute, 1), most));
