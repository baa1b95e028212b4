import { z } from 'zod';
import { CERTAINTIES, KINDS, PARTS, partySchema, SEVERITIES } from './comparison.js';
import { SCHEMA_VERSION } from './plan.js';

/** `siblings.json`: what only shows when all plans under one parent are seen together. No unit's own findings stand here. */

/** Where a demand of the parent stands. */
const demandShape = {
  itemId: z.string(),
  part: z.enum(PARTS),
  text: z.string(),
  path: z.array(z.string()),
};

/** A demand, and how many of the units that it binds leave it open. */
export const missedSchema = z.object({
  ...demandShape,
  asked: z.int(),
  missing: z.int(),
  /** Lower, later or only in part. */
  weaker: z.int(),
  undecided: z.int(),
  /** Missing and weaker among those asked, 0..1. */
  share: z.number(),
  /** Names of those that miss it. */
  units: z.array(z.string()),
});

/** A number that the parent asks of all together, and what each sets itself of it. */
export const quotaSchema = z.object({
  ...demandShape,
  /** As a sentence names it: "ít nhất 40 tập thể". */
  value: z.string(),
  total: z.number(),
  sum: z.number(),
  gives: z.array(z.object({ name: z.string(), count: z.number(), text: z.string() })),
  /** Units of which no number for it was found. */
  silent: z.array(z.string()),
});

/** Plans that read alike beyond what all took from the parent. */
export const duplicateSchema = z.object({
  units: z.array(z.string()),
  /** Least likeness of a member to the first, 0..1. */
  likeness: z.number(),
  /** The longest passage that the first two have in common and the parent has not. */
  text: z.string(),
});

export const unitSchema = z.object({
  name: z.string(),
  file: z.string(),
  issuer: z.string().nullable(),
  asked: z.int(),
  open: z.int(),
  share: z.number(),
  /** Leaves far more open than the units usually do. */
  outlier: z.boolean(),
});

export const siblingFindingSchema = z.object({
  rule: z.string(),
  kind: z.enum(KINDS),
  part: z.enum(PARTS),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  message: z.string(),
  suggestion: z.string(),
  units: z.array(z.string()),
});

export const familySchema = z.object({
  parent: partySchema,
  units: z.array(unitSchema),
  /** Share that a unit usually leaves open: the median. */
  usual: z.number(),
  missed: z.array(missedSchema),
  quotas: z.array(quotaSchema),
  duplicates: z.array(duplicateSchema),
  findings: z.array(siblingFindingSchema),
});

export const siblingsSchema = z.object({ schemaVersion: z.literal(SCHEMA_VERSION), families: z.array(familySchema) });

export type Siblings = z.infer<typeof siblingsSchema>;
export type Family = z.infer<typeof familySchema>;
export type Missed = z.infer<typeof missedSchema>;
export type Quota = z.infer<typeof quotaSchema>;
export type Duplicate = z.infer<typeof duplicateSchema>;
export type SiblingUnit = z.infer<typeof unitSchema>;
export type SiblingFinding = z.infer<typeof siblingFindingSchema>;
