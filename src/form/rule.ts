import type { FormDocument } from './model.js';
import type { FormParts } from './parts.js';

/** Rules of form as rows: what is asked, where the decree asks it, and what of a document does not answer it. */
export interface FormRule {
  id: string;
  /** The decree's own place. */
  source: string;
  /** What is asked, in one Vietnamese sentence. */
  asks: string;
  /** A sentence for each place that does not answer it. */
  check: (document: FormDocument, parts: FormParts) => string[];
}

export const DECREE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I';
