/** What the properties of a .doc say of a paragraph and of a run, their styles included. */
import type { RowDefinition } from '../flow.js';
import { type DocFile, partOf } from './file.js';
import { eachChange, type Stretch } from './properties.js';

export interface ParagraphFacts {
  centred: boolean;
  inTable: boolean;
  depth: number;
  rowEnd: boolean;
  /** In a table within a table cells and rows end with an ordinary paragraph mark. */
  innerCellEnd: boolean;
  innerRowEnd: boolean;
  list: number;
  level: number;
  heading: number | undefined;
  row: RowDefinition | undefined;
}

export interface RunFacts {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  /** A character of a symbol font that stands for the one in the text. */
  symbol: number | undefined;
  font: number | undefined;
}

interface Style {
  heading: number | undefined;
  base: number;
  paragraph: DataView;
  run: DataView;
}

export type Styles = Map<number, Style>;

const NO_BASE = 0xfff;
const CHARACTER_STYLE = 2;
const MAX_HEADING = 9;
const EMPTY = new DataView(new ArrayBuffer(0));

export function readStyles(file: DocFile): Styles {
  const styles: Styles = new Map();
  const view = partOf(file, 'styles');
  try {
    const header = view.byteLength < 4 ? 0 : view.getUint16(0, true);
    const count = header === 0 ? 0 : view.getUint16(2, true);
    const fixed = header === 0 ? 0 : view.getUint16(4, true);
    let at = 2 + header;
    for (let id = 0; id < count; id++) {
      const size = view.getUint16(at, true);
      if (size > 0) styles.set(id, readStyle(new DataView(view.buffer, view.byteOffset + at + 2, size), fixed));
      at += 2 + size;
    }
  } catch (error) {
    // Styles that are cut short: what was read of them holds.
    if (!(error instanceof RangeError)) throw error;
  }
  return styles;
}

function readStyle(view: DataView, fixed: number): Style {
  const sort = view.getUint16(0, true) & 0xfff;
  const second = view.getUint16(2, true);
  const style: Style = {
    heading: sort >= 1 && sort <= MAX_HEADING ? sort : undefined,
    base: second >> 4,
    paragraph: EMPTY,
    run: EMPTY,
  };
  let at = fixed + 2 + 2 * view.getUint16(fixed, true) + 2;
  const next = (): DataView => {
    const size = at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
    const found =
      size > 0 && at + 2 + size <= view.byteLength ? new DataView(view.buffer, view.byteOffset + at + 2, size) : EMPTY;
    at += 2 + size + (size & 1);
    return found;
  };
  if ((second & 0xf) === CHARACTER_STYLE) style.run = next();
  else {
    const own = next();
    style.paragraph = own.byteLength > 2 ? new DataView(own.buffer, own.byteOffset + 2, own.byteLength - 2) : EMPTY;
    style.run = next();
  }
  return style;
}

/** The style and those it is based on, the deepest first; guarded against rings. */
function chainOf(styles: Styles, id: number): Style[] {
  const chain: Style[] = [];
  const seen = new Set<number>();
  for (let at = id; at !== NO_BASE && !seen.has(at); ) {
    seen.add(at);
    const style = styles.get(at);
    if (style === undefined) break;
    chain.unshift(style);
    at = style.base;
  }
  return chain;
}

const firstByte = (value: DataView): number => (value.byteLength > 0 ? value.getUint8(0) : 0);
const firstWord = (value: DataView): number => (value.byteLength > 1 ? value.getUint16(0, true) : 0);

const PARAGRAPH_CHANGES: Record<number, (facts: ParagraphFacts, value: DataView) => void> = {
  9219: (f, v) => (f.centred = firstByte(v) === 1), // 0x2403
  9313: (f, v) => (f.centred = firstByte(v) === 1), // 0x2461
  9238: (f, v) => (f.inTable = firstByte(v) !== 0), // 0x2416
  9239: (f, v) => (f.rowEnd = firstByte(v) !== 0), // 0x2417
  26185: (f, v) => (f.depth = firstByte(v)), // 0x6649
  9291: (f, v) => (f.innerCellEnd = firstByte(v) !== 0), // 0x244B
  9292: (f, v) => (f.innerRowEnd = firstByte(v) !== 0), // 0x244C
  9738: (f, v) => (f.level = firstByte(v)), // 0x260A
  17931: (f, v) => (f.list = firstWord(v)), // 0x460B
  54792: (f, v) => (f.row = rowDefinition(v)), // 0xD608
  54827: (f, v) => mergeUp(f, v), // 0xD62B
};

const CELL_SIZE = 20;
const MERGED_LEFT = 0x02;
const MERGED_UP = 0x20;
const FIRST_UP = 0x40;

function rowDefinition(value: DataView): RowDefinition | undefined {
  const count = value.byteLength > 2 ? value.getUint8(2) : 0;
  const cells = 3 + 2 * (count + 1);
  if (count === 0 || cells > value.byteLength) return undefined;
  const edge = (i: number): number => value.getInt16(3 + 2 * i, true);
  return {
    left: edge(0),
    cells: Array.from({ length: count }, (_, i) => {
      const at = cells + CELL_SIZE * i;
      const flags = at + 2 <= value.byteLength ? value.getUint16(at, true) : 0;
      const mergedUp = (flags & MERGED_UP) !== 0 && (flags & FIRST_UP) === 0;
      return { right: edge(i + 1), mergedLeft: (flags & MERGED_LEFT) !== 0 && (flags & 1) === 0, mergedUp };
    }),
  };
}

function mergeUp(facts: ParagraphFacts, value: DataView): void {
  if (value.byteLength < 3) return;
  const cell = facts.row?.cells[value.getUint8(1)];
  if (cell !== undefined) cell.mergedUp = value.getUint8(2) === 1;
}

export function paragraphFacts(file: DocFile, styles: Styles, stretch: Stretch | undefined): ParagraphFacts {
  const facts: ParagraphFacts = {
    centred: false,
    inTable: false,
    depth: 0,
    rowEnd: false,
    innerCellEnd: false,
    innerRowEnd: false,
    list: 0,
    level: 0,
    heading: undefined,
    row: undefined,
  };
  const apply = (code: number, value: DataView): void => PARAGRAPH_CHANGES[code]?.(facts, value);
  for (const style of chainOf(styles, stretch?.style ?? 0)) {
    facts.heading = style.heading ?? facts.heading;
    eachChange(file, style.paragraph, apply);
  }
  if (stretch !== undefined) eachChange(file, stretch.changes, apply);
  if (facts.inTable && facts.depth === 0) facts.depth = 1;
  if (!facts.inTable) facts.depth = 0;
  return facts;
}

type Switch = 'bold' | 'italic' | 'hidden' | 'deleted' | 'inserted';
const SWITCHES: Record<number, Switch> = {
  2101: 'bold', // 0x0835
  2102: 'italic', // 0x0836
  2108: 'hidden', // 0x083C
  2048: 'deleted', // 0x0800
  2049: 'inserted', // 0x0801
};
const SYMBOL = 0x6a09;
const FONT = 0x4a4f;
const STYLE = 0x4a30;
/** Values of a switch that depend on the style: as it says, or the opposite. */
const AS_STYLE = 0x80;
const UNLIKE_STYLE = 0x81;

const PLAIN: RunFacts = {
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  inserted: false,
  symbol: undefined,
  font: undefined,
};

/** What the paragraph's style says of its letters. */
export function styledRun(file: DocFile, styles: Styles, style: number, from: RunFacts = PLAIN): RunFacts {
  let facts = from;
  for (const one of chainOf(styles, style)) facts = changedRun(file, styles, one.run, facts);
  return facts;
}

export function changedRun(file: DocFile, styles: Styles, changes: DataView, base: RunFacts): RunFacts {
  const facts = { ...base };
  let style = base;
  eachChange(file, changes, (code, value) => {
    const key = SWITCHES[code];
    if (key !== undefined) {
      const told = firstByte(value);
      facts[key] = told === AS_STYLE ? style[key] : told === UNLIKE_STYLE ? !style[key] : told === 1;
    } else if (code === SYMBOL && value.byteLength >= 4) facts.symbol = value.getUint16(2, true);
    else if (code === FONT) facts.font = firstWord(value);
    else if (code === STYLE) {
      style = styledCharacters(file, styles, firstWord(value), base);
      Object.assign(facts, style);
    }
  });
  return facts;
}

/** A character style named inside a character style would go round: it is applied once. */
function styledCharacters(file: DocFile, styles: Styles, id: number, base: RunFacts): RunFacts {
  const facts = { ...base };
  for (const one of chainOf(styles, id)) {
    eachChange(file, one.run, (code, value) => {
      const key = SWITCHES[code];
      if (key !== undefined) facts[key] = firstByte(value) === 1 || (firstByte(value) === UNLIKE_STYLE && !base[key]);
    });
  }
  return facts;
}
