/** What a stage has to say about the document: a defect, a doubt, a thing it could not read. */
export interface Diagnostic {
  /** Stable machine name, kebab-case: "missing-number", "no-text-layer". */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** One Vietnamese sentence: what was seen and what to do. */
  message: string;
  /** Offsets into the normalised text, when the remark has a place. */
  span?: { start: number; end: number; page?: number | undefined } | undefined;
}

/** A value and what was noticed on the way to it. `value` is null only when nothing could be made of the input. */
export interface Result<T> {
  value: T | null;
  diagnostics: Diagnostic[];
}

const same = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code && a.message === b.message && a.span?.start === b.span?.start;

/** All remarks in order, none twice. */
export const union = (...lists: (readonly Diagnostic[])[]): Diagnostic[] => {
  const all = lists.flat();
  return all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
};

export const ok = <T>(value: T, diagnostics: Diagnostic[] = []): Result<T> => ({ value, diagnostics });
export const failed = <T>(...diagnostics: Diagnostic[]): Result<T> => ({ value: null, diagnostics });
