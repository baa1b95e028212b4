/** Styles and list styles of an OpenDocument text, those of its parts together. */
import { childOf, elementsOf, numberOf, type OdtNode } from './tree.js';

export interface Look {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  hidden?: boolean | undefined;
  centred?: boolean | undefined;
  font?: string | undefined;
}

interface Style {
  parent: string | undefined;
  own: Look;
}

export interface ListLevel {
  /** "%1%.%2%)" with the numbers of the levels in their places; the sign itself for bullets. */
  pattern: string;
  format: string;
  start: number;
  bullet: boolean;
}

export interface Styles {
  looks: Map<string, Style>;
  lists: Map<string, Map<number, ListLevel>>;
  /** Numbers of headings. */
  outline: Map<number, ListLevel>;
  fonts: Map<string, string>;
}

export function readStyles(roots: OdtNode[]): Styles {
  const styles: Styles = { looks: new Map(), lists: new Map(), outline: new Map(), fonts: new Map() };
  for (const root of roots) {
    for (const face of elementsOf(childOf(root, 'office:font-face-decls'))) {
      const family = face.attributes['svg:font-family'] ?? '';
      styles.fonts.set(face.attributes['style:name'] ?? '', family.replace(/^'|'$/gu, ''));
    }
    for (const place of ['office:styles', 'office:automatic-styles']) {
      for (const node of elementsOf(childOf(root, place))) addStyle(styles, node);
    }
  }
  return styles;
}

function addStyle(styles: Styles, node: OdtNode): void {
  const name = node.attributes['style:name'] ?? '';
  if (node.name === 'style:style') {
    const key = `${node.attributes['style:family']}/${name}`;
    styles.looks.set(key, { parent: node.attributes['style:parent-style-name'], own: lookOf(node) });
  } else if (node.name === 'text:list-style') styles.lists.set(name, levelsOf(node));
  else if (node.name === 'text:outline-style') styles.outline = levelsOf(node);
}

const weightOf = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'bold' || Number(value) >= 600;

function lookOf(node: OdtNode): Look {
  const text = childOf(node, 'style:text-properties')?.attributes ?? {};
  const align = childOf(node, 'style:paragraph-properties')?.attributes['fo:text-align'];
  const slant = text['fo:font-style'];
  const display = text['text:display'];
  return {
    bold: weightOf(text['fo:font-weight']),
    italic: slant === undefined ? undefined : slant !== 'normal',
    hidden: display === undefined ? undefined : display === 'none',
    centred: align === undefined ? undefined : align === 'center',
    font: text['style:font-name'] ?? text['fo:font-family'],
  };
}

/** What a style says, with what its parents say where it is silent; guarded against rings. */
export function lookFor(styles: Styles, family: 'paragraph' | 'text', name: string | undefined): Look {
  const look: Look = {};
  const seen = new Set<string>();
  for (let at = name; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const style = styles.looks.get(`${family}/${at}`);
    if (style === undefined) break;
    look.bold ??= style.own.bold;
    look.italic ??= style.own.italic;
    look.hidden ??= style.own.hidden;
    look.centred ??= style.own.centred;
    look.font ??= style.own.font;
    at = style.parent;
  }
  return look;
}

function levelsOf(node: OdtNode): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const child of elementsOf(node)) {
    const level = numberOf(child, 'text:level', 0);
    if (level > 0) levels.set(level, levelOf(child, level));
  }
  return levels;
}

function levelOf({ name, attributes }: OdtNode, level: number): ListLevel {
  const at = (key: string): string => attributes[key] ?? '';
  const bullet = name !== 'text:list-level-style-number' && name !== 'text:outline-level-style';
  const told = attributes['style:num-list-format'] ?? attributes['loext:num-list-format'];
  const shown = Math.min(level, Math.max(1, Number(at('text:display-levels')) || 1));
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}%`).join('.');
  const pattern = bullet ? at('text:bullet-char') : (told ?? at('style:num-prefix') + numbers + at('style:num-suffix'));
  const start = Number(attributes['text:start-value'] ?? 1);
  return { pattern, bullet, format: at('style:num-format'), start: Number.isInteger(start) ? start : 1 };
}
