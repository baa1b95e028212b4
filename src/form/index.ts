import { partsOf } from './parts.js';
import { readForm } from './read.js';
import { FORM_RULES } from './rules.js';

/** Checks of form: a Word document against Nghị định 30/2020/NĐ-CP, by the rows of rules.ts. */

export { FORM_RULES, type FormRule } from './rules.js';

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
