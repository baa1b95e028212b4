import { childOf, cloneDoc } from './child.js';
import { type Doc, lineById, paragraphs } from './document.js';
import { type Family, familyOf } from './grammar/parent.js';
import { OPERATORS } from './operators/index.js';
import { randomOf } from './random.js';
import type { Container, Expected, FindingKind, FindingPart, Operator, Planted, Size } from './types.js';

export const SEED = 'kehoach-1';
/** Synthetic parents. */
export const FAMILIES = 56;
/** Cases of one operator, over its sizes. */
export const CASES_DEFECT = 33;
export const CASES_HARMLESS = 24;

/** What has to be remarked, in words: a quotation of either plan. */
export interface Expectation {
  kind: FindingKind;
  part: FindingPart;
  rule: string;
  /** Other rules of the catalogue that may say it. */
  also: string[];
  parentTexts: string[];
  childTexts: string[];
  /** Worth no more than information. */
  note?: boolean;
}

export interface Case {
  id: string;
  operator: string;
  family: string;
  size: Size;
  /** What was laid over it; none. */
  coat: string | null;
  parent: string;
  split: 'calibration' | 'test';
  doc: Doc;
  container: Container;
  expect: Expectation[];
  allow: Expectation[];
}

/** A parent plan as it is sent: printed from the grammar, or a document of a folder. */
export interface Source {
  id: string;
  family: Family;
  /** The document itself, where it is not printed from the family. */
  text?: string;
}

interface Coat {
  id: string;
  layers: readonly (readonly [operator: string, size: Size])[];
}
/** What a unit does to a text besides: one change, or several at once. */
const COATS: readonly Coat[] = [
  { id: 'synonyms', layers: [['synonyms', 'large']] },
  { id: 'numbers', layers: [['numbers-spelled', 'medium']] },
  { id: 'dates', layers: [['dates-spelled', 'medium']] },
  { id: 'tones', layers: [['tone-placement', 'medium']] },
  {
    id: 'own',
    layers: [
      ['own-tasks', 'medium'],
      ['own-criteria', 'medium'],
      ['own-introduction', 'medium'],
    ],
  },
  {
    id: 'order',
    layers: [
      ['items-reordered', 'medium'],
      ['renumbered-slashes', 'medium'],
    ],
  },
  {
    id: 'rewritten',
    layers: [
      ['synonyms', 'large'],
      ['items-reordered', 'medium'],
      ['numbers-spelled', 'large'],
      ['dates-spelled', 'small'],
      ['headings-renamed', 'medium'],
    ],
  },
];
/** The other defects stand alone. */
const COATED = 0.65;

const operatorById = new Map(OPERATORS.map((one) => [one.id, one]));

/** Lays harmless changes over the child: what the defect touched is changed with the rest. */
function coated(planted: Planted, source: Source, seed: string): { doc: Doc; coat: string | null } {
  const random = randomOf(seed, 'coat');
  if (!random.chance(COATED)) return { doc: planted.doc, coat: null };
  const coat = random.pick(COATS);
  let doc = cloneDoc(planted.doc);
  for (const [id, size] of coat.layers) {
    const child = { ...childOf(source.family), doc };
    const out = operatorById.get(id)?.apply({ family: source.family, child, doc, random, size });
    if (out !== null && out !== undefined) doc = out.doc;
  }
  return { doc, coat: coat.id };
}

const textsOf = (doc: Doc, ids: readonly string[] | undefined): string[] =>
  (ids ?? []).flatMap((id) => lineById(doc, id)?.text ?? []);

const inWords = (expected: Expected, parent: Doc, child: Doc, rules: readonly string[]): Expectation => ({
  kind: expected.kind,
  part: expected.part,
  rule: rules[0] ?? '',
  also: rules.slice(1),
  parentTexts: textsOf(parent, expected.parentLines),
  childTexts: [...textsOf(child, expected.childLines), ...(expected.words ?? [])],
  ...(expected.note === true ? { note: true } : {}),
});

/** One operator on one parent; null where it finds nothing to touch. */
export function caseOf(source: Source, operator: Operator, size: Size, seed: string): Case | null {
  const id = `${operator.id}-${size}-${source.id}`;
  const child = childOf(source.family);
  const doc = cloneDoc(child.doc);
  const before = paragraphs(doc).join('\n');
  const planted = operator.apply({ family: source.family, child, doc, random: randomOf(seed, id), size });
  if (planted === null) return null;
  const changes = operator.container === undefined && operator.id !== 'untouched';
  if (changes && paragraphs(planted.doc).join('\n') === before) return null;
  const mayCoat = operator.family === 'defect' && operator.coat !== false;
  const { doc: final, coat } = mayCoat ? coated(planted, source, `${seed}${id}`) : { doc: planted.doc, coat: null };
  const { parent } = source.family;
  return {
    id,
    operator: operator.id,
    family: operator.family,
    size,
    coat,
    parent: source.id,
    split: randomOf('split', source.id).chance(0.5) ? 'calibration' : 'test',
    doc: final,
    container: operator.container ?? 'txt',
    expect: planted.expect.map((one) => inWords(one, parent, final, operator.rules)),
    allow: (planted.allow ?? []).map((one) => inWords(one, parent, final, [])),
  };
}

export const syntheticSources = (seed: string): Source[] =>
  Array.from({ length: FAMILIES }, (_, number) => {
    const family = familyOf(number, seed);
    return { id: family.id, family };
  });

/** All cases of an operator: sizes in turn over the parents, in an order of its own. */
export function casesOf(operator: Operator, sources: readonly Source[], seed: string): Case[] {
  const wanted = operator.family === 'defect' ? CASES_DEFECT : CASES_HARMLESS;
  const out = new Map<string, Case>();
  const rounds = operator.sizes.length;
  for (let round = 0; round < rounds && out.size < wanted; round++) {
    const order = randomOf(seed, operator.id, 'order').shuffle(sources);
    order.forEach((source, at) => {
      const size = operator.sizes[(at + round) % operator.sizes.length];
      if (out.size >= wanted || size === undefined) return;
      const made = caseOf(source, operator, size, seed);
      if (made !== null) out.set(made.id, made);
    });
  }
  return [...out.values()];
}
