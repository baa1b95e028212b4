import type { ParentLink } from './parent.js';

/** The way up from a plan, nearest first: its parent, the parent's parent, and so on. */
export function ancestorsOf(links: readonly (Pick<ParentLink, 'parent'> | null)[], index: number): number[] {
  const way: number[] = [];
  for (let at = links[index]?.parent ?? null; at !== null; at = links[at]?.parent ?? null) {
    if (at === index || way.includes(at)) break; // links are checked for rings, but a plan may be its own by force
    way.push(at);
  }
  return way;
}
