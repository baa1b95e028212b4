/** An OpenDocument part as a tree with its text. */
import { type Attributes, streamXml } from '../xml.js';

export interface OdtNode {
  name: string;
  attributes: Attributes;
  children: (OdtNode | string)[];
}

export function treeOf(xml: string): OdtNode {
  const root: OdtNode = { name: '', attributes: {}, children: [] };
  const stack = [root];
  streamXml(xml, {
    open(name, attributes) {
      const node: OdtNode = { name, attributes, children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    },
    close() {
      stack.pop();
    },
    text(text) {
      stack.at(-1)?.children.push(text);
    },
  });
  return root;
}

export const elementsOf = (node: OdtNode | undefined): OdtNode[] =>
  (node?.children ?? []).filter((child): child is OdtNode => typeof child !== 'string');

export const childOf = (node: OdtNode | undefined, name: string): OdtNode | undefined =>
  elementsOf(node).find((child) => child.name === name);

/** All elements of a name below a node, outermost only. */
export function allOf(node: OdtNode | undefined, name: string): OdtNode[] {
  return elementsOf(node).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

export function numberOf(node: OdtNode, attribute: string, fallback: number): number {
  const value = Number(node.attributes[attribute] ?? Number.NaN);
  return Number.isInteger(value) ? value : fallback;
}
