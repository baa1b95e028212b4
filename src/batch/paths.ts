/** What was asked for makes no sense with these paths: told in one sentence, nothing is done. */
export abstract class PathError extends Error {}
