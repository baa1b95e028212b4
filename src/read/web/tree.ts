import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from '../unified.js';

const processor = unified().use(rehypeParse, { fragment: false });

/** The tree of a page as a browser would build it, or null when the page is too much for the parser. */
export function pageTree(html: string): Root | null {
  try {
    return processor.parse(html) as Root;
  } catch {
    return null;
  }
}

/** The content of a node, that of a <template> too. */
export const childrenOf = (node: Nodes): Nodes[] => {
  if (!('children' in node)) return [];
  if (node.type === 'element' && node.content !== undefined) return [...node.children, ...node.content.children];
  return node.children as Nodes[];
};

/** An attribute as text; lists ("class") joined by spaces. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
