/** What the process says to the one that called it. */
export const EXIT = { done: 0, findings: 1, usage: 2, unread: 3 } as const;

/** The command was called wrongly: told in one sentence, exit 2. */
export class UsageError extends Error {}
