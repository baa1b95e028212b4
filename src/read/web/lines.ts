import type { Element, Nodes } from 'hast';
import type { BlockHints, CellAddress, SetAsideReason } from '../../model/text.js';
import { joinNormalised, normalise } from '../../vi/normalise.js';
import { startsWithMarker } from '../lines.js';
import type { TextLine } from '../paragraphs.js';
import { isChrome, NEVER_SHOWN } from './cues.js';
import { labelOf, type OpenList, openList } from './labels.js';
import {
  type Declarations,
  declarationsOf,
  isBlockBy,
  isHiddenBy,
  type Look,
  lookOf,
  PLAIN,
  type Sheet,
} from './style.js';
import { gridOf, type Measures } from './tables.js';
import { attribute, childrenOf } from './tree.js';

/** A printed line of the page: what stands between two breaks or block ends. */
export interface WebLine extends TextLine {
  /** As on the page, odd spaces kept: columns that are set with them show. */
  raw: string;
  hints: BlockHints;
  /** What the list that it stands in writes before it; not part of `content` yet. */
  label: string;
  level: number;
  /** Share of its characters that lead to other pages. */
  linked: number;
  /** Why it is no running text, as far as its element says; null: it is, until the whole page is looked at. */
  aside: SetAsideReason | null;
  /** The table row that it stands in, counted over the page; 0 outside tables. */
  row: number;
  /** Where its links to other places of this page lead, and the names that such links know its own places by. */
  links: string[];
  names: string[];
}

/** An element that holds several lines: from..to, end exclusive. */
export interface Region {
  from: number;
  to: number;
  /** Why its element is set apart: hidden, or furniture of the page by its tag, role or class. */
  apart: 'hidden' | 'chrome' | null;
  parent: Region | null;
  children: Region[];
}

interface Piece {
  text: string;
  look: Look;
  linked: boolean;
}

interface Walk {
  lines: WebLine[];
  sheet: Sheet;
  measures: Measures;
  region: Region;
  pieces: Piece[];
  links: string[];
  names: string[];
  /** A blank line or a new paragraph stands before the next line. */
  gap: boolean;
  soft: boolean;
  heading: number | undefined;
  lists: OpenList[];
  /** Where lists of a kind and level stopped counting. */
  stopped: Map<string, number>;
  label: string;
  aside: SetAsideReason | null;
  cell: CellAddress | undefined;
  row: number;
  rows: number;
  tables: number;
}

export interface PageLines {
  lines: WebLine[];
  whole: Region;
}

/** The lines of a page in reading order, and the elements that they stand in. */
export function linesOfPage(root: Nodes, sheet: Sheet): PageLines {
  const whole: Region = { from: 0, to: 0, apart: null, parent: null, children: [] };
  const walk: Walk = {
    lines: [],
    sheet,
    measures: new Map(),
    region: whole,
    pieces: [],
    links: [],
    names: [],
    gap: true,
    soft: false,
    heading: undefined,
    lists: [],
    stopped: new Map(),
    label: '',
    aside: null,
    cell: undefined,
    row: 0,
    rows: 0,
    tables: 0,
  };
  for (const node of childrenOf(root)) visit(walk, node, PLAIN, false);
  flush(walk);
  whole.to = walk.lines.length;
  return { lines: walk.lines, whole };
}

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|button|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|head|header|hgroup|hr|html|legend|li|main|menu|nav|noscript|ol|option|p|pre|search|section|select|summary|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|ul|xmp)$/u;
/** Blocks with a margin: what stands in them is a paragraph. A <div> may be one printed line of a longer one. */
const PARAGRAPHS = /^(?:p|h[1-6]|li|dt|dd|td|th|table|ul|ol|blockquote|pre|section|article)$/u;

function visit(walk: Walk, node: Nodes, look: Look, linked: boolean): void {
  if (node.type === 'text') addText(walk, node.value, look, linked);
  else if (node.type === 'element') visitElement(walk, node, look, linked);
  else for (const child of childrenOf(node)) visit(walk, child, look, linked);
}

function visitElement(walk: Walk, element: Element, outer: Look, linked: boolean): void {
  const { tagName } = element;
  if (NEVER_SHOWN.has(tagName)) return;
  if (tagName === 'br') {
    endLine(walk);
    return;
  }
  const css = declarationsOf(element, walk.sheet);
  const look = lookOf(element, css, outer);
  const aside = asideOf(element, css);
  const block = BLOCKS.test(tagName) || isBlockBy(css) || aside !== null;
  if (!block) {
    inline(walk, element, look, linked);
    return;
  }
  const saved = { aside: walk.aside, heading: walk.heading, lists: walk.lists };
  walk.aside = walk.aside ?? aside;
  startBlock(walk, tagName);
  const apart = aside === 'hidden' ? 'hidden' : isChrome(element) ? 'chrome' : null;
  within(walk, apart, () => content(walk, element, css, look, linked));
  startBlock(walk, tagName);
  Object.assign(walk, saved);
}

/** Parts that are no running text by their own element. */
function asideOf(element: Element, css: Declarations): SetAsideReason | null {
  const word = css.get('mso-element') ?? '';
  const { tagName } = element;
  if (tagName === 'del') return 'deleted';
  if (word.includes('comment')) return 'comment';
  const page = attribute(element, 'title');
  if (word === 'header' || (tagName === 'div' && page === 'header')) return 'header';
  if (word === 'footer' || (tagName === 'div' && page === 'footer')) return 'footer';
  if (tagName === 'title') return 'boilerplate';
  const hidden = tagName === 'template' || tagName === 'noscript' || isHiddenBy(element, css);
  return hidden ? 'hidden' : null;
}

function inline(walk: Walk, element: Element, look: Look, linked: boolean): void {
  const href = element.tagName === 'a' ? attribute(element, 'href') : '';
  const local = /^(?:[^#]*\.html?)?#./u.exec(href);
  if (local !== null) walk.links.push(href.slice(href.indexOf('#') + 1));
  const names = element.tagName === 'a' ? [attribute(element, 'name'), attribute(element, 'id')] : [];
  walk.names.push(...names.filter((name) => name !== ''));
  const away = linked || (href !== '' && local === null);
  for (const child of childrenOf(element)) visit(walk, child, look, away);
}

function content(walk: Walk, element: Element, css: Declarations, look: Look, linked: boolean): void {
  const { tagName } = element;
  if (tagName === 'table') {
    addTable(walk, element, look, linked);
    return;
  }
  if (/^h[1-6]$/u.test(tagName)) walk.heading = Number(tagName.slice(1));
  const list = tagName === 'ol' || tagName === 'ul' ? enterList(walk, element, css) : null;
  if (tagName === 'li') walk.label = labelFor(walk, element);
  for (const child of childrenOf(element)) visit(walk, child, look, linked);
  if (tagName === 'li') endItem(walk);
  if (list !== null) walk.stopped.set(`${list.kind} ${list.level}`, list.next);
}

function endItem(walk: Walk): void {
  flush(walk);
  walk.label = '';
}

/**
 * A list that begins with a deeper list, and not with an item, goes on where the last of its kind stopped: so word
 * processors write one that a table or a paragraph parted.
 */
function enterList(walk: Walk, element: Element, css: Declarations): OpenList {
  const list = openList(element, css, walk.lists.length);
  const first = childrenOf(element).find((child) => child.type === 'element');
  const parted = first?.type === 'element' && /^[ou]l$/u.test(first.tagName);
  if (parted && attribute(element, 'start') === '')
    list.next = walk.stopped.get(`${list.kind} ${list.level}`) ?? list.next;
  walk.lists = [...walk.lists, list];
  return list;
}

function labelFor(walk: Walk, item: Element): string {
  const list = walk.lists.at(-1);
  return list === undefined ? '' : labelOf(list, item);
}

/** Runs the visit of an element that may hold several lines, and notes which. */
function within(walk: Walk, apart: Region['apart'], run: () => void): void {
  const { region } = walk;
  const inner: Region = { from: walk.lines.length, to: 0, apart, parent: region, children: [] };
  walk.region = inner;
  run();
  flush(walk);
  inner.to = walk.lines.length;
  walk.region = region;
  if (inner.to - inner.from > 1 || (apart !== null && inner.to > inner.from)) region.children.push(inner);
}

function addTable(walk: Walk, table: Element, look: Look, linked: boolean): void {
  const grid = gridOf(table, walk.measures);
  const { cell: outer, row: outerRow, lists } = walk;
  const number = grid.layout ? -1 : walk.tables++;
  walk.lists = [];
  for (const node of grid.outside) visit(walk, node, look, linked);
  let row = -1;
  let count = 0;
  for (const { node, ...place } of grid.cells) {
    if (place.row !== row) count = ++walk.rows;
    row = place.row;
    walk.row = grid.layout ? outerRow : count;
    const { rows, columns } = grid;
    walk.cell = grid.layout ? outer : { table: number, ...place, rows, columns };
    visit(walk, node, look, linked);
  }
  Object.assign(walk, { cell: outer, row: outerRow, lists });
}

function addText(walk: Walk, value: string, look: Look, linked: boolean): void {
  if (!look.pre) {
    walk.pieces.push({ text: value.replace(/[ \t\n\r\f]+/gu, ' '), look, linked });
    return;
  }
  value.split(/\r\n|[\n\r]/u).forEach((text, i) => {
    if (i > 0) endLine(walk);
    walk.pieces.push({ text, look, linked });
  });
}

/** A break inside a paragraph: the next line may go on; an empty one parts two paragraphs. */
function endLine(walk: Walk): void {
  const before = walk.lines.length;
  flush(walk);
  walk.soft = walk.lines.length > before;
  if (!walk.soft) walk.gap = true;
}

function startBlock(walk: Walk, tagName: string): void {
  flush(walk);
  walk.soft = false;
  if (PARAGRAPHS.test(tagName)) walk.gap = true;
}

/** Turns the pieces gathered so far into a line, if they say anything. */
function flush(walk: Walk): void {
  const { pieces, links, names } = walk;
  Object.assign(walk, { pieces: [], links: [], names: [] });
  const raw = pieces.map(({ text }) => text).join('');
  const content = raw.trim() === '' ? { text: '', originals: [] } : normalise(raw);
  if (content.text === '') return;
  const { gap, soft, label, cell, aside, row } = walk;
  const level = walk.lists.at(-1)?.level ?? 0;
  const hints = hintsOf(pieces, walk.heading);
  const alone = walk.heading !== undefined;
  const linked = linkedShare(pieces);
  walk.lines.push({
    content,
    raw,
    gap,
    soft,
    alone,
    indent: indentOf(pieces),
    cell,
    hints,
    label,
    level,
    linked,
    aside,
    row,
    links,
    names,
  });
  Object.assign(walk, { gap: false, soft: false, label: '' });
}

const inked = (pieces: readonly Piece[]): Piece[] => pieces.filter(({ text }) => /\S/u.test(text));

function hintsOf(pieces: readonly Piece[], heading: number | undefined): BlockHints {
  const seen = inked(pieces);
  const hints: BlockHints = {};
  if (seen.every(({ look }) => look.bold)) hints.bold = true;
  if (seen.every(({ look }) => look.italic)) hints.italic = true;
  if (seen.every(({ look }) => look.centred)) hints.centred = true;
  if (heading !== undefined) hints.headingDepth = heading;
  return hints;
}

function linkedShare(pieces: readonly Piece[]): number {
  const size = (some: readonly Piece[]): number => some.reduce((sum, { text }) => sum + text.trim().length, 0);
  return size(pieces.filter(({ linked }) => linked)) / Math.max(1, size(pieces));
}

/** Only where spaces stand as they are typed do they say anything. */
function indentOf(pieces: readonly Piece[]): number {
  if (pieces[0]?.look.pre !== true) return 0;
  return /^\s*/u.exec(pieces.map(({ text }) => text).join(''))?.[0].length ?? 0;
}

/** A line with the label that its list writes before it, unless the writer typed one too. */
export function labelled(line: WebLine): WebLine {
  if (line.label === '' || startsWithMarker(line.content.text)) return line;
  const content = joinNormalised([{ text: line.label, originals: [] }, line.content], ' ');
  return { ...line, content, hints: { ...line.hints, autoLevel: line.level } };
}
