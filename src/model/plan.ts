import { z } from 'zod';
import { overrideSchema } from './corrections.js';
import { DOUBT_REASONS, MARK_KINDS, READ_METHODS, SET_ASIDE_REASONS, SOURCE_FORMATS } from './text.js';

/**
 * The Plan: what an administrative plan (KẾ HOẠCH) says, as typed data. This schema is the single source: the types are
 * inferred from it and `kehoach schema` prints the JSON Schema made of it.
 */
export const SCHEMA_VERSION = 1;

/** UTF-16 offsets [start, end) into Plan.text. */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive().optional(),
});

export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  span: spanSchema.optional(),
});

export const FORCES = ['must', 'should', 'strive', 'may'] as const;
export const OPS = ['>=', '>', '=', '<=', '<'] as const;
export const APPLIES_TO = ['collective', 'individual', 'leader', 'household', 'enterprise'] as const;

/** Chance that what a value was read from was read rightly, 0..1; absent where the letters are certain. */
const certainty = z.number().optional();

const itemShape = {
  /** Stable within the document: part letter and running number ("c3"). */
  id: z.string(),
  label: z.string().nullable(),
  /** Without its label. */
  text: z.string(),
  /** The headings above, outermost first. */
  path: z.array(z.string()),
  span: spanSchema,
  certainty,
  /** Further cells of the table row that the item stands in, each with the head over it: notes, money, places. */
  cells: z.array(z.object({ head: z.string(), text: z.string(), span: spanSchema })).optional(),
};
export const itemSchema = z.object(itemShape);

export const measureSchema = z.object({
  what: z.enum(['award', 'rating', 'standard', 'initiative', 'percent', 'count']),
  /** Canonical name: an award, a rung of the performance ladder, or the counted noun. */
  name: z.string().optional(),
  /** Scope of an initiative: "cơ sở", "tỉnh", "toàn quốc". */
  level: z.string().optional(),
  count: z.number().optional(),
  /** Number of years the measure must hold. */
  years: z.number().optional(),
  percent: z.number().optional(),
  op: z.enum(OPS).optional(),
  /** "trở lên": this rung or a higher one. */
  atLeast: z.boolean().optional(),
  /** "yearly" for "hằng năm"; otherwise as printed. */
  period: z.string().optional(),
  /** "trong 05 năm": the years over which it is counted. */
  within: z.number().optional(),
  /** "mỗi đơn vị có …" holds for each, "toàn ngành có …" for all together. */
  per: z.enum(['each', 'all']).optional(),
  /** "liên tục", "liền". */
  consecutive: z.boolean().optional(),
  /** Of what the percentage is a share. */
  denominator: z.string().optional(),
  force: z.enum(FORCES).optional(),
  /** Where in Plan.text the measure stands. */
  span: spanSchema.optional(),
  certainty,
});
export type Measure = z.infer<typeof measureSchema>;

/** The and/or structure of the sentence. A lone measure stands by itself. */
export type Requires = Measure | { all: Requires[] } | { any: Requires[] };
export const requiresSchema: z.ZodType<Requires> = z.lazy(() =>
  z.union([z.object({ all: z.array(requiresSchema) }), z.object({ any: z.array(requiresSchema) }), measureSchema]),
);

export const targetSchema = z.object({
  count: z.number().nullable(),
  percent: z.number().optional(),
  op: z.enum(OPS),
  unit: z.string(),
  /** "yearly" | "monthly" | "weekly" | "quarterly" for "mỗi năm" and the like. */
  period: z.string().optional(),
  force: z.enum(FORCES).optional(),
  /** "(đối với từng cơ quan)": the number holds for each listed body. */
  each: z.boolean().optional(),
  text: z.string(),
  span: spanSchema.optional(),
  certainty,
});

/** What of a date is not printed but taken from what stands around: the plan's year, a heading's. */
const implied = z.array(z.enum(['day', 'month', 'year'])).optional();

export const whenSchema = z.object({
  /** Inclusive ISO dates. */
  start: z.string().optional(),
  end: z.string().optional(),
  recurrence: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly']).optional(),
  /** "--06-15" for "trước ngày 15/6 hằng năm"; several joined by a space. */
  monthDay: z.string().optional(),
  /** The words leave the ends open ("cuối tháng 9"), or a part was left out or blank; absent where all is printed. */
  confidence: z.enum(['fuzzy', 'partial']).optional(),
  implied,
  raw: z.string(),
  certainty,
});

export const headerSchema = z.object({
  superior: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.object({ raw: z.string(), ordinal: z.int().nullable(), symbol: z.string(), certainty }).nullable(),
  place: z.string().nullable(),
  date: z
    .object({
      raw: z.string(),
      year: z.int().nullable(),
      month: z.int().nullable(),
      day: z.int().nullable(),
      iso: z.string().nullable(),
      certainty,
    })
    .nullable(),
});

export const citationSchema = z.object({
  type: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().optional(),
  role: z.enum(['parent', 'basis', 'mention']),
  text: z.string(),
  span: spanSchema,
  certainty,
});

export interface OutlineNode {
  id: string;
  label: string | null;
  heading: string;
  kind: string;
  level: number;
  span: z.infer<typeof spanSchema>;
  children: OutlineNode[];
}
export const outlineSchema: z.ZodType<OutlineNode> = z.lazy(() =>
  z.object({
    id: z.string(),
    label: z.string().nullable(),
    heading: z.string(),
    kind: z.string(),
    level: z.int().positive(),
    span: spanSchema,
    children: z.array(outlineSchema),
  }),
);

export const criterionSchema = z.object({
  ...itemShape,
  scope: z.enum(['general', 'specific']),
  appliesTo: z.array(z.enum(APPLIES_TO)),
  /** Sector as the heading names it: "y tế". */
  field: z.string().nullable(),
  requires: requiresSchema.nullable(),
  /** "không có cá nhân bị kỷ luật": what must not be, as printed. */
  prohibits: z.array(z.string()).optional(),
});

export const subjectSchema = z.object({ ...itemShape, appliesTo: z.array(z.enum(APPLIES_TO)) });
export const milestoneSchema = z.object({
  ...itemShape,
  kind: z.enum(['phase', 'deadline', 'event', 'recurring']),
  when: whenSchema,
});

export const deadlineSchema = z.object({
  id: z.string(),
  due: z.string(),
  time: z.string().optional(),
  /** True for "trước ngày D" (before D), false for "chậm nhất ngày D" (by D). */
  strict: z.boolean(),
  implied,
  text: z.string(),
  path: z.array(z.string()),
  /** Id of the item that carries the date, when it is an item of a part. */
  itemId: z.string().optional(),
  span: spanSchema,
  certainty,
});

export const ROLES = ['responsible', 'lead', 'coordinate', 'requested'] as const;
export const assignmentSchema = z.object({
  id: z.string(),
  label: z.string().nullable(),
  actor: z.string(),
  role: z.enum(ROLES),
  partners: z.array(z.string()).optional(),
  tasks: z.array(itemSchema),
  targets: z.array(targetSchema),
  /** ISO date: the first dated obligation of the tasks. */
  deadline: z.string().optional(),
  /** What a table row says is to come of it, and when, as printed. */
  products: z.array(z.string()).optional(),
  timing: z.string().optional(),
  path: z.array(z.string()),
  span: spanSchema,
});

export const planTargetSchema = z.object({
  ...itemShape,
  values: z.array(targetSchema),
  /** Who has to reach it, as printed; null when the sentence names nobody. */
  addressee: z.string().nullable(),
});

/** A demand as the analyst wants it: fields that are absent stay as they were read. */
export const correctionSchema = z.object({
  ...overrideSchema.shape,
  /** The wording that was read, by which the demand is found again; of several obligations in one item, the one meant. */
  said: z.string().nullable(),
  /** Nobody has to do it. */
  struck: z.boolean().optional(),
  /** Not having it is no fault. */
  optional: z.boolean().optional(),
  /** The only units that it binds, as the analyst names them. */
  units: z.array(z.string()).optional(),
  wording: z.string().optional(),
  actor: z.string().nullable().optional(),
  groups: z.array(z.enum(APPLIES_TO)).optional(),
  requires: requiresSchema.nullable().optional(),
  prohibits: z.array(z.string()).optional(),
  targets: z.array(targetSchema).optional(),
  due: z
    .object({
      days: z.array(z.object({ due: z.string(), strict: z.boolean(), time: z.string().optional() })),
      when: whenSchema.nullable(),
    })
    .optional(),
});

export const planSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    format: z.enum(SOURCE_FORMATS),
    pages: z.int().positive().optional(),
    /** Share of the read characters that lie in an item, a heading, the letterhead or the closing, 0..1. */
    coverage: z.number().optional(),
    /** How well the document was read, 0..1: mean over its pages; absent where every letter is certain. */
    grade: z.number().optional(),
    /** 5th percentile over the pages: the worst pages that the mean hides. */
    gradeLow: z.number().optional(),
    pageGrades: z
      .array(z.object({ page: z.int().positive(), grade: z.number(), method: z.enum(READ_METHODS) }))
      .optional(),
    /** Places of `text` that may have been misread; confidence 0..1. */
    doubts: z
      .array(z.object({ start: z.int(), end: z.int(), confidence: z.number(), reason: z.enum(DOUBT_REASONS) }))
      .optional(),
    /** What the reader took out of the body, with the reason. */
    setAside: z
      .array(z.object({ reason: z.enum(SET_ASIDE_REASONS), text: z.string(), page: z.int().positive().optional() }))
      .optional(),
    /** Draft marks, digital signatures and stamps. */
    marks: z
      .array(
        z.object({
          kind: z.enum(MARK_KINDS),
          text: z.string(),
          page: z.int().positive().optional(),
          signedBy: z.string().optional(),
          signedAt: z.string().optional(),
        }),
      )
      .optional(),
    /** Where the printed characters differ from `text`; see SourceText.originals. */
    originals: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })).optional(),
  }),
  text: z.string(),
  header: headerSchema,
  title: z.object({ type: z.string(), subject: z.string(), span: spanSchema.optional() }),
  period: z.object({ start: z.string(), end: z.string(), span: spanSchema.optional(), certainty }).nullable(),
  citations: z.array(citationSchema),
  outline: z.array(outlineSchema),
  purposes: z.array(itemSchema),
  requirements: z.array(itemSchema),
  subjects: z.array(subjectSchema),
  criteria: z.array(criterionSchema),
  activities: z.array(itemSchema),
  milestones: z.array(milestoneSchema),
  deadlines: z.array(deadlineSchema),
  assignments: z.array(assignmentSchema),
  targets: z.array(planTargetSchema),
  recipients: z.array(z.object({ text: z.string(), note: z.string().optional(), span: spanSchema.optional() })),
  signature: z
    .object({
      authority: z.string().optional(),
      capacity: z.string(),
      name: z.string(),
      span: spanSchema.optional(),
    })
    .nullable(),
  /** Tables of the body and the appendices, as they were understood: what each column holds, null where nobody knows. */
  tables: z
    .array(
      z.object({
        columns: z.array(z.object({ head: z.string(), role: z.string().nullable() })),
        rows: z.int(),
        read: z.boolean(),
        span: spanSchema,
        /** Where each cell that holds words stands in the grid and in `text`; a span of 1 is left out. */
        cells: z
          .array(
            z.object({
              row: z.int().nonnegative(),
              column: z.int().nonnegative(),
              rowSpan: z.int().positive().optional(),
              columnSpan: z.int().positive().optional(),
              start: z.int().nonnegative(),
              end: z.int().nonnegative(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
  /** Sentences that stand in no part: lead-ins, closings. Shown in reports so that nothing read is lost. */
  unplaced: z.array(z.object({ text: z.string(), reason: z.string(), span: spanSchema })).optional(),
  diagnostics: z.array(diagnosticSchema),
  /** What an analyst decided on the demands of this plan; see model/corrections.ts. Never in an extracted plan. */
  corrections: z.object({ file: z.string(), entries: z.array(correctionSchema) }).optional(),
});

export type Correction = z.infer<typeof correctionSchema>;
export type Plan = z.infer<typeof planSchema>;
export type PlanSpan = z.infer<typeof spanSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type Milestone = z.infer<typeof milestoneSchema>;
export type When = z.infer<typeof whenSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type Target = z.infer<typeof targetSchema>;
export type PlanTarget = z.infer<typeof planTargetSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Header = z.infer<typeof headerSchema>;
export type AppliesTo = (typeof APPLIES_TO)[number];
export type Force = (typeof FORCES)[number];
export type Op = (typeof OPS)[number];
export type Role = (typeof ROLES)[number];
