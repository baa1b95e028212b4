import { z } from 'zod';

/** What a person made of a finding: it stands, it does not stand, the matter was put right by other means. */
export const DECISION_STATES = ['accepted', 'dismissed', 'corrected'] as const;
/** Whether the decision still holds: the quoted text changed since, or its day has passed. */
export const STANDINGS = ['in-force', 'reopened', 'expired'] as const;

/** A person's decision on one finding, as the reports show it; days as YYYY-MM-DD. */
export const findingDecisionSchema = z.object({
  state: z.enum(DECISION_STATES),
  reason: z.string(),
  author: z.string(),
  date: z.string(),
  expires: z.string().nullable(),
  standing: z.enum(STANDINGS),
  /** Of a reopened one: what was quoted then of the sides that changed since, to be held against what is quoted now. */
  before: z.object({ parent: z.string().nullable(), child: z.string().nullable() }).optional(),
});

/** Decisions of the file that no finding answers any more, a Vietnamese sentence each. */
export const decisionsSchema = z.object({
  file: z.string(),
  stale: z.array(z.object({ id: z.string(), message: z.string() })),
});

export type FindingDecision = z.infer<typeof findingDecisionSchema>;
export type Decisions = z.infer<typeof decisionsSchema>;

/** Said not to stand, and that still holds: shown with its reason, and counted nowhere. */
export const isDismissed = ({ decision }: { decision?: FindingDecision | undefined }): boolean =>
  decision?.state === 'dismissed' && decision.standing === 'in-force';
