import { z } from 'zod';
import { CERTAINTIES, comparisonSchema, findingSchema, KINDS, PARTS, SEVERITIES } from './comparison.js';
import { diagnosticSchema, planSchema } from './plan.js';
import { SUBMISSION_STATES } from './register.js';
import { siblingsSchema } from './siblings.js';

/** What the commands print with --json, and a schema for every JSON that the tool writes or prints. */

/** State of a file at the end of a run. `read`: a plan, and nothing was to be compared. */
export const FILE_STATES = [
  'read',
  'root',
  'compared',
  'version',
  'no-parent',
  'ambiguous',
  'not-a-plan',
  'unreadable',
] as const;

const skippedSchema = z.array(z.object({ file: z.string(), reason: diagnosticSchema })).optional();

const rollSchema = z.object({
  file: z.string(),
  due: z.string().nullable(),
  submissions: z.array(
    z.object({
      unit: z.object({
        name: z.string(),
        aliases: z.array(z.string()),
        level: z.string().nullable(),
        sector: z.string().nullable(),
        parentUnit: z.string().nullable(),
        contact: z.string().nullable(),
        row: z.int().positive(),
      }),
      state: z.enum(SUBMISSION_STATES),
      files: z.array(z.string()),
      number: z.string().nullable(),
      date: z.string().nullable(),
      doubt: z.string().nullable(),
    }),
  ),
  unlisted: z.array(z.string()),
});

export const batchOutputSchema = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      /** Base name of its results. */
      name: z.string(),
      state: z.enum(FILE_STATES),
      /** The state in Vietnamese; of what was compared the proposed conclusion. */
      label: z.string(),
      versionOf: z.string().optional(),
      issuer: z.string().nullable(),
      number: z.string().nullable(),
      date: z.string().nullable(),
      parent: z.string().nullable(),
      counts: z.object({ error: z.int(), warning: z.int(), info: z.int(), undecided: z.int() }).nullable(),
      diagnostics: z.array(diagnosticSchema),
    }),
  ),
  /** Files that were listed and not read. */
  skipped: skippedSchema,
  /** Who of the register sent a plan; absent without a register. */
  roll: rollSchema.optional(),
  /** Files that were written. */
  written: z.array(z.string()),
  /** Results of earlier runs that are still there and that this one did not write. */
  stale: z.array(z.string()).optional(),
});

export const extractOutputSchema = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      name: z.string(),
      state: z.enum(FILE_STATES),
      diagnostics: z.array(diagnosticSchema),
      plan: planSchema.nullable(),
    }),
  ),
  skipped: skippedSchema,
  written: z.array(z.string()),
});

export const ruleOutputSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(KINDS),
  part: z.enum(PARTS),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  mirror: z.union([z.string(), z.object({ waived: z.string() })]),
  source: z.string(),
  file: z.string(),
  examples: z.array(z.object({ name: z.string(), fires: z.boolean(), finding: findingSchema.nullable() })),
});

export const doctorOutputSchema = z.array(
  z.object({
    name: z.string(),
    purpose: z.string(),
    required: z.boolean(),
    present: z.boolean(),
    note: z.string(),
  }),
);

/** The schemas by name, with what each is of. */
export const SCHEMAS = {
  plan: { of: '<tên>.plan.json', schema: planSchema },
  comparison: { of: '<tên>.compare.json', schema: comparisonSchema },
  siblings: { of: 'siblings.json', schema: siblingsSchema },
  batch: { of: 'kehoach batch --json', schema: batchOutputSchema },
  compare: { of: 'kehoach compare --json (null: không đối chiếu được)', schema: comparisonSchema.nullable() },
  extract: { of: 'kehoach extract --json', schema: extractOutputSchema },
  rules: { of: 'kehoach rules --json', schema: z.array(ruleOutputSchema) },
  explain: { of: 'kehoach explain --json', schema: ruleOutputSchema },
  doctor: { of: 'kehoach doctor --json', schema: doctorOutputSchema },
} as const;

export type BatchOutput = z.infer<typeof batchOutputSchema>;
export type ExtractOutput = z.infer<typeof extractOutputSchema>;
export type RuleOutput = z.infer<typeof ruleOutputSchema>;
