import { z } from 'zod';

/** What an analyst changed in the demands that were read of a parent: it decides, and every report tells it. */

export const CORRECTION_KINDS = ['changed', 'struck', 'restricted', 'added', 'unmatched'] as const;

/** One corrected demand as reports tell it. */
export const overrideSchema = z.object({
  kind: z.enum(CORRECTION_KINDS),
  /** The item of the parent that it speaks of; null for what the analyst added and what stands nowhere. */
  itemId: z.string().nullable(),
  part: z.string(),
  /** The demand as it was read; as the analyst wrote it where it is new. */
  text: z.string(),
  /** One Vietnamese sentence: what was corrected. */
  message: z.string(),
  note: z.string().optional(),
});
export type Override = z.infer<typeof overrideSchema>;
