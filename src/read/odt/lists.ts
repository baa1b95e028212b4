/** Counts the automatic lists of an OpenDocument text. */
import { formatNumber } from '../number-format.js';
import type { ListLevel, Styles } from './styles.js';
import { numberOf, type OdtNode } from './tree.js';

type Counters = (number | undefined)[];

export interface Counting {
  styles: Styles;
  /** Where each list has got to, by its id, and the last one of each list style. */
  byId: Map<string, Counters>;
  byStyle: Map<string, Counters>;
  outline: Counters;
}

export interface OpenList {
  style: string;
  level: number;
  counters: Counters;
  /** The item that is being read: its first paragraph is the one that has a number. */
  item: { counted: boolean; start: number | undefined; header: boolean } | undefined;
}

export const newCounting = (styles: Styles): Counting => ({ styles, byId: new Map(), byStyle: new Map(), outline: [] });

/** Opens a list: a new one, or one that goes on from another. */
export function openList(counting: Counting, node: OdtNode, outer: OpenList | undefined): OpenList {
  const own = node.attributes['text:style-name'];
  if (outer !== undefined) {
    return { style: own ?? outer.style, level: outer.level + 1, counters: outer.counters, item: undefined };
  }
  const style = own ?? '';
  const before = node.attributes['text:continue-list'];
  const goesOn = node.attributes['text:continue-numbering'] === 'true';
  const counters =
    (before === undefined ? undefined : counting.byId.get(before)) ??
    (goesOn ? counting.byStyle.get(style) : undefined) ??
    [];
  counting.byStyle.set(style, counters);
  const id = node.attributes['xml:id'];
  if (id !== undefined) counting.byId.set(id, counters);
  return { style, level: 1, counters, item: undefined };
}

export function openItem(list: OpenList, node: OdtNode): void {
  const start = numberOf(node, 'text:start-value', Number.NaN);
  const header = node.name === 'text:list-header';
  list.item = { counted: false, start: Number.isNaN(start) ? undefined : start, header };
}

/** The label of the paragraph that comes next in the list; "" when it has none. */
export function labelIn(counting: Counting, list: OpenList): string {
  const { item } = list;
  if (item === undefined || item.counted || item.header) return '';
  item.counted = true;
  const levels = counting.styles.lists.get(list.style);
  return nextIn(levels, list.counters, list.level, item.start);
}

/** The number of a heading that stands in no list. */
export const headingLabel = (counting: Counting, level: number): string =>
  nextIn(counting.styles.outline, counting.outline, level, undefined);

function nextIn(
  levels: Map<number, ListLevel> | undefined,
  counters: Counters,
  level: number,
  start: number | undefined,
): string {
  const own = levels?.get(level);
  const before = counters[level];
  counters[level] = start ?? (before === undefined ? (own?.start ?? 1) : before + 1);
  counters.length = level + 1;
  if (own === undefined || levels === undefined) return '';
  return own.bullet ? bulletOf(own.pattern) : labelOf(own, levels, counters);
}

/** Drawn bullets become "-", as in Word files. */
const bulletOf = (sign: string): string => (sign === '+' || sign === '*' ? sign : '-');

const FORMATS: Record<string, string> = {
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
  '': 'none',
};

function labelOf(own: ListLevel, levels: Map<number, ListLevel>, counters: Counters): string {
  if (own.format === '') return own.pattern.replace(/%\d+%/gu, '').trim();
  return own.pattern.replace(/%(\d{1,2})%/gu, (_, digits: string) => {
    const one = levels.get(Number(digits));
    const value = counters[Number(digits)] ?? one?.start ?? 1;
    return formatNumber(value, FORMATS[one?.format ?? '1'] ?? one?.format ?? '1');
  });
}
