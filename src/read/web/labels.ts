import type { Element } from 'hast';
import { type Declarations, listStyle } from './style.js';
import { attribute } from './tree.js';

/** A list that is open: how its items are labelled, and the number of the next one. */
export interface OpenList {
  kind: 'none' | 'bullet' | 'decimal' | 'upper-roman' | 'lower-roman' | 'upper-alpha' | 'lower-alpha';
  next: number;
  level: number;
}

const BY_TYPE: Record<string, OpenList['kind']> = {
  '1': 'decimal',
  I: 'upper-roman',
  i: 'lower-roman',
  A: 'upper-alpha',
  a: 'lower-alpha',
};
const BY_STYLE: Record<string, OpenList['kind']> = {
  none: 'none',
  decimal: 'decimal',
  'upper-roman': 'upper-roman',
  'lower-roman': 'lower-roman',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
};
/** Numbers that a list may reach; a larger start is a slip. */
const MAX_ORDINAL = 999;

/** The list that an <ol> or <ul> opens below `outer` others. */
export function openList(element: Element, css: Declarations, outer: number): OpenList {
  const style = listStyle(css)
    .split(' ')
    .map((word) => BY_STYLE[word])
    .find((kind) => kind !== undefined);
  const ordered = element.tagName === 'ol';
  const kind = style ?? (ordered ? (BY_TYPE[attribute(element, 'type')] ?? 'decimal') : 'bullet');
  return { kind, next: numberOf(attribute(element, 'start'), 1), level: outer };
}

/** The label of the next item, written as plans write it: "I.", "1.", "a)", "-"; "" where the list shows none. */
export function labelOf(list: OpenList, item: Element): string {
  const ordinal = numberOf(attribute(item, 'value'), list.next);
  list.next = ordinal + 1;
  switch (list.kind) {
    case 'none':
      return '';
    case 'bullet':
      return '-';
    case 'decimal':
      return `${ordinal}.`;
    case 'upper-roman':
      return `${roman(ordinal)}.`;
    case 'lower-roman':
      return `${roman(ordinal).toLowerCase()})`;
    case 'upper-alpha':
      return `${letter(ordinal)}.`;
    default:
      return `${letter(ordinal).toLowerCase()})`;
  }
}

function numberOf(text: string, otherwise: number): number {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number > 0 && number <= MAX_ORDINAL ? number : otherwise;
}

/** As browsers print it: the Latin alphabet, without "đ". */
function letter(ordinal: number): string {
  const rest = (ordinal - 1) % 26;
  const more = Math.floor((ordinal - 1) / 26);
  return `${more > 0 ? letter(more) : ''}${String.fromCharCode(65 + rest)}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(ordinal: number): string {
  let rest = ordinal;
  let out = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) out += sign;
  return out;
}
