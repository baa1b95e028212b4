import type { Element, Nodes } from 'hast';
import { attribute, childrenOf } from './tree.js';

/** What of an element's look matters to a reader of plans. Handed down from element to element. */
export interface Look {
  bold: boolean;
  italic: boolean;
  centred: boolean;
  /** Line breaks of the source stand as they are. */
  pre: boolean;
}

export const PLAIN: Look = { bold: false, italic: false, centred: false, pre: false };

/** Declarations by simple selector ("p", ".title", "p.title", "#id") out of the page's own style sheets. */
export type Sheet = Map<string, Map<string, string>>;

/** A style sheet longer than this belongs to a web framework, not to the document. */
const MAX_SHEET_CHARS = 300_000;
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][A-Za-z][\p{L}\p{N}_-]*)?$/u;

/** The rules of all <style> elements that are about one tag, class or id. */
export function sheetOf(root: Nodes): Sheet {
  const sheet: Sheet = new Map();
  const todo: Nodes[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'element' && node.tagName === 'style') addRules(sheet, cssOf(node));
    else for (const child of childrenOf(node)) todo.push(child);
  }
  return sheet;
}

const cssOf = (style: Element): string =>
  style.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .slice(0, MAX_SHEET_CHARS)
    .replace(/<!--|-->/gu, '');

/** Reads rule by rule; what stands in an at-rule (print, small screens) says nothing of the page as it is seen. */
function addRules(sheet: Sheet, css: string): void {
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    const selectors = withoutComments(css.slice(at, open)).trim();
    const close = selectors.startsWith('@') ? endOfBlock(css, open) : css.indexOf('}', open);
    if (close < 0) return;
    at = close + 1;
    if (selectors.startsWith('@')) continue;
    for (const selector of selectors.split(',').map((s) => s.trim())) {
      if (SIMPLE.test(selector) && selector !== '') addRule(sheet, selector, css.slice(open + 1, close));
    }
  }
}

/** Comments never nest: cut at each opening, what follows its end is kept. */
const withoutComments = (css: string): string =>
  css
    .split('/*')
    .map((part, i) => (i === 0 ? part : (part.split('*/')[1] ?? '')))
    .join('');

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** What reaches an element by itself: property -> value, in small letters. */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();
/** Properties that are looked at; all others would only be carried along. */
const PROPERTIES =
  /^(?:display|visibility|font-(?:size|weight|style)|text-align|white-space|list-style(?:-type)?|mso-(?:hide|element))$/u;

function addRule(sheet: Sheet, selector: string, body: string): void {
  const declarations = sheet.get(selector) ?? new Map<string, string>();
  declare(declarations, body);
  sheet.set(selector, declarations);
}

/** Adds the declarations of a text; a later one for the same property stands. */
function declare(into: Map<string, string>, text: string): void {
  for (const declaration of text.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim();
    if (!PROPERTIES.test(property)) continue;
    into.set(
      property,
      declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim(),
    );
  }
}

/** The declarations of an element; of several for one property the strongest stands. */
export function declarationsOf(element: Element, sheet: Sheet): Declarations {
  const own = attribute(element, 'style');
  if (own === '' && sheet.size === 0) return NONE;
  const found = new Map<string, string>();
  for (const name of sheet.size === 0 ? [] : selectorsOf(element)) {
    for (const [property, value] of sheet.get(name) ?? []) found.set(property, value);
  }
  if (own !== '') declare(found, own);
  return found;
}

/** An element has a few classes; half a million are an attack. */
const MAX_CLASSES = 30;

function selectorsOf(element: Element): string[] {
  const { tagName } = element;
  const classes = attribute(element, 'className').split(' ').filter(Boolean).slice(0, MAX_CLASSES);
  return [
    tagName,
    ...classes.map((c) => `.${c}`),
    ...classes.map((c) => `${tagName}.${c}`),
    `#${attribute(element, 'id')}`,
  ];
}

const BOLD_TAGS = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const ITALIC_TAGS = new Set(['i', 'em', 'cite', 'dfn']);

/** The look of an element inside one that looks like `outer`. */
export function lookOf(element: Element, css: Declarations, outer: Look): Look {
  const { tagName } = element;
  const weight = css.get('font-weight');
  const slant = css.get('font-style');
  const align = css.get('text-align') ?? attribute(element, 'align').toLowerCase();
  const space = css.get('white-space');
  return {
    bold: weight === undefined ? outer.bold || BOLD_TAGS.has(tagName) : /^(?:bold|[6-9]00)/u.test(weight),
    italic: slant === undefined ? outer.italic || ITALIC_TAGS.has(tagName) : /^(?:italic|oblique)/u.test(slant),
    centred: tagName === 'center' || (align === '' ? outer.centred && tagName !== 'td' : align.startsWith('cent')),
    pre: tagName === 'pre' || tagName === 'xmp' || (space === undefined ? outer.pre : /^pre/u.test(space)),
  };
}

/** Not shown: by attribute, by style, or by Word's own hidden text. */
export const isHiddenBy = (element: Element, css: Declarations): boolean =>
  element.properties.hidden === true ||
  css.get('display') === 'none' ||
  css.get('visibility') === 'hidden' ||
  css.get('mso-hide') === 'all' ||
  /^0(?:px|pt|em)?$/u.test(css.get('font-size') ?? '');

/** A span or an unknown element that stands as a block. */
export const isBlockBy = (css: Declarations): boolean =>
  /^(?:block|table|flex|grid|list-item)/u.test(css.get('display') ?? '');

/** What kind of marker a list asks for by style; "" when it says nothing. */
export const listStyle = (css: Declarations): string => css.get('list-style-type') ?? css.get('list-style') ?? '';
