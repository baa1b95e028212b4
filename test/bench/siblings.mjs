/** A folder of `count` children of one parent, made of the given plans, each with some words of its own. */
export function manyChildren(plans, count) {
  return Array.from({ length: count }, (_, n) => {
    const plan = structuredClone(plans[n % plans.length]);
    plan.source.file = `${n}.docx`;
    plan.source.sha256 = String(n);
    plan.text += `\n${Array.from({ length: 300 }, (_, i) => `từ${(n * 7919 + i * 104729) % 99991}`).join(' ')}`;
    return plan;
  });
}

/** Milliseconds of so many single comparisons, and of the same with the look over all of them. */
export function familyTimes({ comparePlans, siblingsOf }, parent, children) {
  const start = performance.now();
  const pairs = children.map((child, n) => ({
    name: String(n),
    parent,
    child,
    comparison: comparePlans(parent, child),
  }));
  const single = performance.now() - start;
  siblingsOf(pairs);
  return { single, whole: performance.now() - start };
}
