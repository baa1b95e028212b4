import type { ExpectedUnit } from '../model/register.js';
import { foldBare } from '../vi/fold.js';

/** How the columns of a register are called: every office has its own words. Compared in small letters without marks. */

export type Field = Exclude<keyof ExpectedUnit, 'row'> | 'no';

/** The first row that fits a head decides, so the narrower words stand first. */
const HEADS: readonly [Field, RegExp][] = [
  ['no', /^(?:stt|so tt|tt|no|so thu tu)$/u],
  ['aliases', /viet tat|ten (?:goi )?(?:khac|tat|ngan|cu)|bi danh|^alias(?:es)?$/u],
  ['parentUnit', /chu quan|truc thuoc|cap tren|quan ly|^thuoc|^parent/u],
  ['contact', /lien he|lien lac|dau moi|e-?mail|thu dien tu|dien thoai|^sdt|^dt$|can bo|phu trach|^contact/u],
  ['level', /^cap(?: .*)?$|loai (?:hinh|don vi|co quan)|^level$/u],
  ['sector', /linh vuc|^nganh|^khoi|^cum|^nhom|^sector$/u],
  [
    'name',
    /^(?:ten )?(?:(?:cac )?(?:co quan|don vi|to chuc)|so,? (?:ban,? )?nganh|dia phuong|noi gui)|^ten$|^(?:name|unit)$/u,
  ],
];

/** What a head names; null for a column that the register has for other uses. */
export function fieldOf(head: string): Field | null {
  const plain = foldBare(head)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N},-]+/gu, ' ')
    .trim();
  return HEADS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
