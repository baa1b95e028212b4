/** Texts as they are compared: marks composed, small letters, one kind of dash and space, no quotation marks. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*#_\\]+/gu, ' ')
    .replace(/["“”„'‘’]/gu, '')
    .replace(/[–—−]/gu, '-')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

const known = new Map<string, string>();
/** The same sentences come again in every case of a parent. */
export function fold(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const out = folded(text);
  known.set(text, out);
  return out;
}

export const tokens = (text: string): string[] => fold(text).match(/[\p{L}\p{M}]+|\d+%?/gu) ?? [];

/** Share of the words that two texts have in common (Dice over multisets). */
export function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n === 0) continue;
    left.set(word, n - 1);
    common++;
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}
