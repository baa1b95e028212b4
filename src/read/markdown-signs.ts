/** Lines that only markdown has. A "+" or "-" item is no sign: every plan has those. */
const SIGNS = [
  /^#{1,6}\s+\S/u,
  /^\|.*\|$/u,
  /^\|?\s?:?-{3,}:?\s?\|/u,
  /\*\*[^\s*][^*\n]*\*\*/u,
  /\*{2,}[^*\n]+:\*{2}/u,
  /^\d{1,2}\\[.)]/u,
  /^\\[-+*]/u,
  /^\+(?:[-=:]{2,}\+)+$/u,
  /^\*{1,3}[^\s*][^*\n]*\*{1,3}$/u,
];

/** With the extension of markdown one sign will do; without it two, as a plan in plain text may hold one by chance. */
export function looksLikeMarkdown(text: string, named: boolean): boolean {
  let signs = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (SIGNS.some((sign) => sign.test(line)) && ++signs >= 2) return true;
  }
  return named || signs >= 2 || /^#{1,6}\s+\*{0,2}\p{Lu}/mu.test(text);
}
