import type { Party } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { asWritten } from '../vi/names.js';
import { unitName } from './view.js';

/** How a letter names plans, bodies and days. */

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** "ngày 05 tháng 3 năm 2026": months 1 and 2 alone take a zero. */
export const dayInWords = (iso: string): string => {
  const [, year, month, day] = ISO_DAY.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined) return `ngày ${iso}`;
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
};

const hasOrdinal = (number: string | null): number is string => number !== null && /^[^/]*\d/u.test(number.trim());

/** "Kế hoạch số 31/KH-UBND"; a plan whose number is blank is named by its body alone. */
export const shortName = ({ number }: Party): string =>
  hasOrdinal(number) ? `Kế hoạch số ${number.trim()}` : 'Kế hoạch';

/** The first citation names type, number, day, body and subject, as the decree asks. */
export const citation = (party: Party, plan: Plan | null, body: string | null): string =>
  [
    shortName(party),
    party.date === null ? '' : dayInWords(party.date),
    body === null ? '' : `của ${body}`,
    aboutOf(plan?.title.subject ?? ''),
  ]
    .filter((text) => text !== '')
    .join(' ');

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** "về xây dựng, bồi dưỡng …": a subject goes on in the sentence; one in capitals is quoted, since names are lost in it. */
const aboutOf = (subject: string): string => {
  const text = subject
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,]+$/u, '');
  if (text === '') return '';
  if (isCapitals(text)) return `về “${text}”`;
  const [first = ''] = text.split(' ');
  const rest = isCapitals(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return rest.startsWith('về ') ? rest : `về ${rest}`;
};

/** The body as a sentence writes it; null where the letterhead was lost: a file's name is nobody's address. */
export const bodyOf = (party: Party, plans: readonly (Plan | null)[]): string | null =>
  (party.issuer ?? '').trim() === ''
    ? null
    : asWritten(
        unitName(party),
        plans.flatMap((plan) => (plan === null ? [] : [plan.text])),
      );

/** Written over by hand. */
export const DOTS = '……………………………';

/** Until when; dots that a person writes over where the office sets no day. */
export const deadlineWords = (iso: string): string =>
  iso === '' ? 'trước ngày …… tháng …… năm 20……' : `trước ${dayInWords(iso)}`;

/** Words to begin a sentence with. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words to go on with in a sentence, unless they begin with an abbreviation. */
export const small = (text: string): string => {
  const [first = ''] = text.split(/[\s,]/u);
  return first.length > 1 && isCapitals(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
};
