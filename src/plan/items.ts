import type { Item, Plan } from '../model/plan.js';

/** A plan whose diagnostics are still to come. */
export type Draft = Omit<Plan, 'diagnostics'>;

/** Every item of a plan, whatever its part. Where two share a place the more telling part comes first. */
export const itemsOf = (draft: Draft): Item[] => [
  ...draft.milestones,
  ...draft.targets,
  ...draft.criteria,
  ...draft.assignments.flatMap(({ tasks }) => tasks),
  ...draft.activities,
  ...draft.purposes,
  ...draft.requirements,
  ...draft.subjects,
];

/** The lists of a plan before anything was placed in them. */
export const emptyLists = () => ({
  purposes: [],
  requirements: [],
  subjects: [],
  criteria: [],
  activities: [],
  milestones: [],
  deadlines: [],
  assignments: [],
  targets: [],
});
