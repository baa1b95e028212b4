import { z } from 'zod';
import { overrideSchema } from './corrections.js';
import { decisionsSchema, findingDecisionSchema } from './decision.js';
import { diagnosticSchema, SCHEMA_VERSION, spanSchema } from './plan.js';

export const STATUSES = ['compared', 'no-parent', 'not-a-plan', 'unreadable'] as const;
export const KINDS = [
  'missing',
  'weaker',
  'stronger',
  'later',
  'earlier',
  'mismatch',
  'added',
  'copied',
  'defect',
] as const;
export const PARTS = [
  'citations',
  'period',
  'purposes',
  'requirements',
  'subjects',
  'criteria',
  'milestones',
  'deadlines',
  'assignments',
  'targets',
  'activities',
  'recipients',
  'form',
] as const;
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export const CERTAINTIES = ['certain', 'likely', 'review'] as const;
export const RELATIONS = ['equal', 'equivalent', 'stronger', 'weaker', 'partial', 'intersects'] as const;

export const DEPTHS = ['shallow', 'deep', 'outdated'] as const;
export const STRAY_WORDS = ['orphaned', 'unwanted'] as const;

/** A passage of one plan, quoted. `text` is the passage itself (a sentence or an item), at most QUOTE_MAX characters. */
export const quoteSchema = z.object({
  itemId: z.string().nullable(),
  text: z.string(),
  path: z.array(z.string()),
  span: spanSchema,
});

/** A quotation is the passage, not half the plan. */
export const QUOTE_MAX = 1200;

export const findingSchema = z.object({
  /** Fingerprint: the same when the plan is submitted again and the finding is still the same. */
  id: z.string(),
  rule: z.string(),
  kind: z.enum(KINDS),
  part: z.enum(PARTS),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  /** One Vietnamese sentence, neutral and citing. */
  message: z.string(),
  /** One Vietnamese sentence the unit can act on. */
  suggestion: z.string(),
  parent: quoteSchema.nullable(),
  child: quoteSchema.nullable(),
  /** The typed values that were compared. */
  args: z.record(z.string(), z.string()),
  /** What a person decided on it; nothing decided is deleted. */
  decision: findingDecisionSchema.optional(),
});

export const alignmentSchema = z.object({
  part: z.enum(PARTS),
  parent: z.array(z.string()),
  child: z.array(z.string()),
  relation: z.enum(RELATIONS),
  score: z.number(),
  why: z.string(),
});

export const coverageSchema = z.object({
  required: z.int(),
  covered: z.int(),
  partial: z.int(),
  missing: z.int(),
  notApplicable: z.int(),
});

/** One parent demand and what became of it: a row of the requirement x unit matrix. */
export const demandSchema = z.object({
  itemId: z.string(),
  part: z.enum(PARTS),
  text: z.string(),
  path: z.array(z.string()),
  state: z.enum(['covered', 'stronger', 'weaker', 'partial', 'missing', 'not-applicable', 'undecided']),
  /** Of a covered demand: only repeated, made concrete, or covered for a parent that seems to have been replaced. */
  depth: z.enum(DEPTHS).optional(),
  /** A person dismissed all that was found on it: it is open no more. */
  dismissed: z.literal(true).optional(),
  /** Missing in most units under the parent alike: put to a person, see `common`. */
  common: z.boolean().optional(),
});

/** An item of the child that answers no demand made of it: its own business, or what the parent asks of another unit. */
export const straySchema = z.object({
  itemId: z.string(),
  part: z.enum(PARTS),
  text: z.string(),
  path: z.array(z.string()),
  word: z.enum(STRAY_WORDS),
  /** The parent's item on somebody else that it repeats. */
  repeats: z.string().optional(),
});

export const partySchema = z.object({
  file: z.string(),
  sha256: z.string(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  /** How well the document was read; see Plan.source. */
  grade: z.number().optional(),
  gradeLow: z.number().optional(),
});

export const comparisonSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  status: z.enum(STATUSES),
  parent: partySchema.nullable(),
  child: partySchema,
  diagnostics: z.array(diagnosticSchema),
  alignments: z.array(alignmentSchema),
  coverage: z.partialRecord(z.enum(PARTS), coverageSchema),
  demands: z.array(demandSchema),
  strays: z.array(straySchema).optional(),
  findings: z.array(findingSchema),
  undecided: z.array(findingSchema),
  inherited: z.array(findingSchema),
  /** A newer plan in the folder seems to stand in the parent's place: everything above is to be looked at again. */
  suspect: z.object({ replacement: z.string() }).optional(),
  /** What an analyst corrected in the demands of the parent; absent where nothing was. */
  overrides: z.object({ file: z.string(), entries: z.array(overrideSchema) }).optional(),
  /** The profile that re-graded the findings, and what it took out of `findings` and `undecided`. */
  profile: z
    .object({
      file: z.string(),
      name: z.string(),
      /** How many findings got another severity. */
      regraded: z.int(),
      /** Why, by rule, for those that it touched. */
      notes: z.record(z.string(), z.string()),
    })
    .optional(),
  silenced: z.array(findingSchema).optional(),
  /** Likely remarks that most units under the parent get alike: one question of `undecided` stands for them. */
  common: z.array(findingSchema).optional(),
  /** The file of decisions that was applied; absent where there is none. */
  decisions: decisionsSchema.optional(),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Alignment = z.infer<typeof alignmentSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Demand = z.infer<typeof demandSchema>;
export type Stray = z.infer<typeof straySchema>;
export type Party = z.infer<typeof partySchema>;
export type Kind = (typeof KINDS)[number];
export type Part = (typeof PARTS)[number];
export type Severity = (typeof SEVERITIES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type Relation = (typeof RELATIONS)[number];

/** Two 32-bit mixes of a string, as 13 digits in base 36: enough to tell the findings of one plan apart. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(36).padStart(7, '0') + (a >>> 0).toString(36).padStart(7, '0');
}

/** A marker before an item: "1.", "a)", "2.1.", "-". */
const MARKER = /^\s*(?:[-+*•]|\(?[\p{L}\d]{1,4}(?:\.\d{1,3}){0,3}[.)/])\s+/u;
/** Counts that an unrelated paragraph moves, and places: they are shown, and identify nothing. */
const PASSING = /Place$|^(?:taken|total)$/u;

/** The lines of a quotation without their markers and in no order: items may be renumbered and change places. */
const wordsOf = (text: string, fold: (text: string) => string): string =>
  text
    .split('\n')
    .map((line) => fold(line.replace(MARKER, '')))
    .sort()
    .join('\n');

/**
 * The identity of a finding across submissions: its rule, the quoted items folded, the values compared. Positions, numbers
 * of items and places stay out, so that a finding keeps its id when the text round it moves. A passage that is no item (the
 * list of recipients, a line of the letterhead) identifies only where no value does. `fold` is vi/fold.ts: the model knows no
 * Vietnamese.
 */
export function fingerprint(
  finding: Pick<Finding, 'rule' | 'parent' | 'child' | 'args'>,
  fold: (text: string) => string,
): string {
  const args = Object.entries(finding.args)
    .filter(([name]) => !PASSING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${fold(value)}`);
  const quotes = [finding.parent, finding.child].map((quote) =>
    quote === null || (quote.itemId === null && args.length > 0) ? '' : wordsOf(quote.text, fold),
  );
  return `${finding.rule}-${digest([finding.rule, ...quotes, ...args].join('\u001f'))}`;
}
