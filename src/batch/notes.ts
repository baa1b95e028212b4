/** The watchdog's word that it ended this task for its memory: a process that is killed cannot say so itself. */
export const memoryNote = (keep: string): string => `${keep}.memory`;
