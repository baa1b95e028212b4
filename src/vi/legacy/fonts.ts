import type { LegacySystem } from './tables.js';

/** What the name of a font lets one expect of its text. It proves nothing: the letters do. */
export interface FontHint {
  system: LegacySystem;
  /** Its small letters are drawn as capitals. */
  capitals: boolean;
}

/** Families of old fonts, one row each: ".VnTime", ".VnArialH"; "VNI-Times". The first that fits counts. */
const FAMILIES: readonly { name: RegExp; system: LegacySystem; capitals: RegExp | null }[] = [
  { name: /^\.?vni[- ]/iu, system: 'vni', capitals: null },
  { name: /^\.?vn(?=\p{L})/iu, system: 'tcvn3', capitals: /\p{L}H(?=$|[\s,-])/u },
];

/** A PDF calls a font ".VnTimeH" "ABCDEF+.VnTimeH,Bold". */
const SUBSET = /^[A-Z]{6}\+/u;

/** Which old system a font was made for, by its name; null for all other fonts. */
export function hintOf(font: string | null | undefined): FontHint | null {
  if (font === null || font === undefined) return null;
  const name = font
    .trim()
    .replace(/^["']|["']$/gu, '')
    .replace(SUBSET, '');
  const row = FAMILIES.find((family) => family.name.test(name));
  return row === undefined ? null : { system: row.system, capitals: row.capitals?.test(name) ?? false };
}
