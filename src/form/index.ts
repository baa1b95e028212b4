import { partsOf } from './parts.js';
import { readForm } from './read.js';
import type { FormRule } from './rule.js';
import { BODY_RULES } from './rules-body.js';
import { HEAD_RULES } from './rules-head.js';
import { PAGE_RULES } from './rules-page.js';

/** Checks of form: a Word document against Nghị định 30/2020/NĐ-CP, row by row. */

export type { FormRule } from './rule.js';

export const FORM_RULES: readonly FormRule[] = [...PAGE_RULES, ...HEAD_RULES, ...BODY_RULES];

export interface FormRemark {
  rule: string;
  /** Where the decree asks it. */
  source: string;
  message: string;
}

/** What of a docx does not answer the decree; null where nothing could be measured: that is no "in order". */
export function checkForm(bytes: Uint8Array): FormRemark[] | null {
  const document = readForm(bytes);
  if (document === null) return null;
  const parts = partsOf(document);
  return FORM_RULES.flatMap(({ id, source, check }) =>
    check(document, parts).map((message) => ({ rule: id, source, message })),
  );
}
