/** Word edges for Vietnamese: the ASCII classes of regular expressions do not know its letters. */
export const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
export const AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

/** A pattern that matches any of the alternatives as whole words, in folded text. */
export const phrase = (alternatives: string[] | string, flags = 'u'): RegExp =>
  new RegExp(`${BEFORE}(?:${typeof alternatives === 'string' ? alternatives : alternatives.join('|')})${AFTER}`, flags);

/** Syllables and numbers of a folded text, in order. */
export const words = (folded: string): string[] => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** True when all letters of the text are capitals and there are some. */
export const isUpper = (text: string): boolean => /\p{L}/u.test(text) && text === text.toUpperCase();
