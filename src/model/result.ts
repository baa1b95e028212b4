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

export const ok = <T>(value: T, diagnostics: Diagnostic[] = []): Result<T> => ({ value, diagnostics });
export const failed = <T>(...diagnostics: Diagnostic[]): Result<T> => ({ value: null, diagnostics });
