import { describe, expect, it } from 'vitest';
import { type Case, caseOf, casesOf, SEED, type Source, syntheticSources } from '../../eval/cases.js';
import { childOf, demands } from '../../eval/child.js';
import { paragraphs } from '../../eval/document.js';
import { fold } from '../../eval/fold.js';
import { OPERATORS } from '../../eval/operators/index.js';

const sources = syntheticSources(SEED);
const some: Source[] = sources.slice(0, 4);
/** What an operator makes of the first few parents that it can touch. */
const known = new Map<string, Case[]>();
const made = (id: string): Case[] => {
  const before = known.get(id);
  if (before !== undefined) return before;
  const operator = OPERATORS.find((one) => one.id === id);
  if (operator === undefined) throw new Error(id);
  const all = operator.sizes.flatMap((size) => {
    const cases: Case[] = [];
    for (const source of sources) {
      const one = caseOf(source, operator, size, SEED);
      if (one !== null) cases.push(one);
      if (cases.length === 2) break;
    }
    return cases;
  });
  known.set(id, all);
  return all;
};

describe('the parents', () => {
  it('are many and all different', () => {
    const texts = sources.map(({ family }) => paragraphs(family.parent).join('\n'));
    expect(sources.length).toBeGreaterThanOrEqual(40);
    expect(new Set(texts).size).toBe(sources.length);
  });

  it('have children that carry out every demand but the sending of the plan itself', () => {
    for (const { id, family } of sources) {
      const { doc } = childOf(family);
      const binding = family.parent.body.filter(({ binds }) => binds === 'all' || binds === 'unit');
      const left = binding.filter((line) => !doc.body.some((own) => own.id === line.id));
      expect([id, left.map(({ text }) => /gửi về/u.test(text))]).toEqual([id, [true]]);
      expect(demands(family.parent, doc)).toHaveLength(binding.length - 1);
    }
  });

  it('are the same for the same seed and others for another', () => {
    const text = (seed: string): string => JSON.stringify(syntheticSources(seed).slice(0, 6));
    expect(text(SEED)).toBe(text(SEED));
    expect(text(SEED)).not.toBe(text('another'));
  });
});

describe('the operators', () => {
  it('are many, each with a name of its own', () => {
    expect(new Set(OPERATORS.map(({ id }) => id)).size).toBe(OPERATORS.length);
    expect(OPERATORS.filter(({ family }) => family === 'defect').length).toBeGreaterThanOrEqual(40);
    expect(OPERATORS.filter(({ family }) => family === 'harmless').length).toBeGreaterThanOrEqual(20);
  });

  it('give the same cases for the same seed', () => {
    const operator = OPERATORS.find(({ id }) => id === 'count-lower');
    if (operator === undefined) throw new Error('gone');
    expect(casesOf(operator, sources, SEED)).toEqual(casesOf(operator, sources, SEED));
  });

  it.each(OPERATORS.map(({ id }) => id))('%s has cases in every size', (id) => {
    const operator = OPERATORS.find((one) => one.id === id);
    expect(new Set(made(id).map(({ size }) => size))).toEqual(new Set(operator?.sizes));
  });

  it.each(OPERATORS.filter(({ family }) => family !== 'harmless').map(({ id }) => id))(
    '%s changes the text, and where it says',
    (id) => {
      const cases = made(id);
      expect(cases.length).toBeGreaterThan(0);
      for (const one of cases) {
        const family = sources.find((source) => source.id === one.parent)?.family;
        if (family === undefined) throw new Error(one.parent);
        const after = fold(paragraphs(one.doc).join('\n'));
        const before = fold(paragraphs(childOf(family).doc).join('\n'));
        const parent = fold(paragraphs(family.parent).join('\n'));
        expect(after).not.toBe(before);
        expect(one.expect.length).toBeGreaterThan(0);
        for (const { kind, parentTexts, childTexts } of one.expect) {
          for (const text of parentTexts) expect(parent).toContain(fold(text));
          for (const text of childTexts) expect(after).toContain(fold(text));
          // What is missing is gone, what is changed stands there in other words.
          if (kind === 'missing' && parentTexts.length > 0)
            expect(childTexts.every((text) => !parentTexts.includes(text))).toBe(true);
          if (['weaker', 'later', 'stronger', 'earlier'].includes(kind)) expect(parentTexts.length).toBeGreaterThan(0);
        }
      }
    },
  );

  it('leave nothing to remark in what is harmless', () => {
    for (const operator of OPERATORS.filter(({ family }) => family === 'harmless')) {
      expect(
        some.flatMap((source) => caseOf(source, operator, operator.sizes[0] ?? 'medium', SEED)?.expect ?? []),
      ).toEqual([]);
    }
  });
});
