import { fold } from '../vi/fold.js';

/** Words of the sheet for the model's names, each way. A cell that says something else is a problem that is told. */

/** Something in a cell that nobody understands: a Vietnamese sentence for the analyst. */
export interface Problem {
  problem: string;
}
export const problem = (text: string): Problem => ({ problem: text });
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value;

export const APPLIES = ['Có', 'Không yêu cầu'] as const;
export const FORCE_WORDS = { must: 'Bắt buộc', strive: 'Phấn đấu', may: 'Khuyến khích' } as const;
export type SheetForce = keyof typeof FORCE_WORDS;

export const GROUP_WORDS = {
  collective: 'tập thể',
  individual: 'cá nhân',
  leader: 'lãnh đạo, quản lý',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
} as const;
export type SheetGroup = keyof typeof GROUP_WORDS;

const keysOf = <K extends string>(record: Record<K, string>): K[] => Object.keys(record) as K[];

/** A word of the sheet -> the model's name; null for another word. */
export const keyOf = <K extends string>(record: Record<K, string>, text: string): K | null =>
  keysOf(record).find((key) => fold(record[key]) === fold(text)) ?? null;

/** "có", "không yêu cầu": does the row still stand? */
export function appliesIn(text: string): boolean | Problem {
  const folded = fold(text);
  if (folded === '' || folded === 'có') return true;
  if (['không yêu cầu', 'không', 'không áp dụng', 'bỏ'].includes(folded)) return false;
  return problem(`cột “Áp dụng” ghi “${text}”, chỉ nhận “${APPLIES.join('” hoặc “')}”`);
}

export function forceIn(text: string): SheetForce | Problem {
  if (text.trim() === '') return 'must';
  return (
    keyOf(FORCE_WORDS, text) ??
    problem(`cột “Tính chất” ghi “${text}”, chỉ nhận “${Object.values(FORCE_WORDS).join('”, “')}”`)
  );
}

/** "tập thể; cá nhân" -> groups. */
export function groupsIn(text: string): SheetGroup[] | Problem {
  const named = text.split(/[;\n]/u).map((one) => one.trim());
  const groups = named.filter((one) => one !== '').map((one) => [one, keyOf(GROUP_WORDS, one)] as const);
  const unknown = groups.find(([, key]) => key === null);
  if (unknown !== undefined) {
    return problem(
      `cột “Của ai” ghi “${unknown[0]}”, với tiêu chí và đối tượng chỉ nhận, cách nhau dấu chấm phẩy: ${Object.values(GROUP_WORDS).join('; ')}`,
    );
  }
  return groups.flatMap(([, key]) => key ?? []);
}
