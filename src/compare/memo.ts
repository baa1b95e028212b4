/** More different texts than these are not looked up twice in a run. */
const KEPT = 20_000;
/** Longer texts are whole paragraphs, which seldom come again. */
const LONGEST = 400;

/**
 * A function of a text that remembers what it made: headings, bodies and the sentences of a parent are asked for by every
 * child of it. When too much is remembered all of it is let go.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= KEPT) known.clear();
    known.set(text, made);
    return made;
  };
}

/** A function of an object that never changes (a plan, a passage), asked once for each as long as somebody holds it. */
export function onceFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { made: T }>();
  return (key) => {
    const found = known.get(key) ?? { made: make(key) };
    known.set(key, found);
    return found.made;
  };
}
