const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

const LETTER = /[\p{L}\p{M}]/u;
const touchesLetter = (text: string, start: number, end: number): boolean =>
  LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end));

/** A text and its small letters, of the same length so that places in one are places in the other. */
interface Folded {
  text: string;
  lower: string;
}

const folded = (text: string): Folded[] => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? [{ text, lower }] : [];
};

/** The words as some text writes them with small letters; null where none does. */
const found = (words: string, texts: readonly Folded[]): string | null => {
  const wanted = words.toLowerCase();
  for (const { text, lower } of texts) {
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const end = at + words.length;
      const piece = text.slice(at, end);
      if (!isCapitals(piece) && !touchesLetter(text, at, end)) return piece;
    }
  }
  return null;
};

/** One word alone says too little: "LAM" may be a name here and a verb there. */
const MIN_WORDS = 2;

/** The longest beginning that is written out somewhere, then the same for the rest; null when a rest stays. */
const pieced = (words: readonly string[], texts: readonly Folded[]): string[] | null => {
  if (words.length === 0) return [];
  for (let count = words.length; count >= MIN_WORDS; count -= 1) {
    const piece = found(words.slice(0, count).join(' '), texts);
    if (piece === null) continue;
    const rest = pieced(words.slice(count), texts);
    if (rest !== null) return [piece, ...rest];
  }
  return null;
};

/**
 * A letterhead prints names in capitals, which shout in a sentence; the plans write the same name, or its pieces, with
 * small letters somewhere. Where they do not, it stays as printed: capitals cannot be guessed back.
 */
export const asWritten = (name: string, texts: readonly string[]): string => {
  if (!isCapitals(name)) return name;
  const pieces = pieced(name.split(/\s+/u), texts.flatMap(folded));
  const whole = pieces?.join(' ') ?? name;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
};
