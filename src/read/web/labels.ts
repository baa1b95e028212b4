import type { Element } from 'hast';
import { formatNumber } from '../number-format.js';
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

/** The label of the next item; "" where the list shows none. */
export function labelOf(list: OpenList, item: Element): string {
  const ordinal = numberOf(attribute(item, 'value'), list.next);
  list.next = ordinal + 1;
  return LABELS[list.kind](ordinal);
}

/** Labels as plans write them: "I.", "1.", "a)". */
const LABELS: Record<OpenList['kind'], (ordinal: number) => string> = {
  none: () => '',
  bullet: () => '-',
  decimal: (ordinal) => `${ordinal}.`,
  'upper-roman': (ordinal) => `${formatNumber(ordinal, 'upperRoman')}.`,
  'lower-roman': (ordinal) => `${formatNumber(ordinal, 'lowerRoman')})`,
  'upper-alpha': (ordinal) => `${formatNumber(ordinal, 'upperAlpha')}.`,
  'lower-alpha': (ordinal) => `${formatNumber(ordinal, 'lowerAlpha')})`,
};

function numberOf(text: string, otherwise: number): number {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number > 0 && number <= MAX_ORDINAL ? number : otherwise;
}
