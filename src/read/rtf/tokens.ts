/**
 * RTF cut into groups, control words and text. Own, because the known tokenizer reserves as much memory as a \bin claims
 * (two gigabytes for a dozen bytes) and prints on the console.
 */
export interface TokenHandler {
  open(): void;
  close(): void;
  control(word: string, value: number | undefined): void;
  /** A byte written as \'hh. */
  byte(value: number): void;
  /** One character a byte. */
  text(bytes: string): void;
}

const SPECIAL = /[\\{}\r\n\0]/gu;
const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/uy;
const HEX = /[0-9a-fA-F]{2}/uy;

/** Control signs that stand for a character or a mark of their own. */
const SIGNS: Record<string, string> = { '\n': 'par', '\r': 'par', '\t': 'tab' };

/** Goes through the bytes, given as one character each. False when a \bin claims more than there is. */
export function tokenize(source: string, handler: TokenHandler): boolean {
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{') handler.open();
    else if (sign === '}') handler.close();
    else if (sign === '\\') {
      at = control(source, at + 1, handler);
      if (at > source.length) return false;
      continue;
    } else if (sign !== '\r' && sign !== '\n' && sign !== '\0') {
      SPECIAL.lastIndex = at;
      const end = SPECIAL.exec(source)?.index ?? source.length;
      handler.text(source.slice(at, end));
      at = end;
      continue;
    }
    at++;
  }
  return true;
}

/** Reads what follows a backslash and gives the place behind it. */
function control(source: string, at: number, handler: TokenHandler): number {
  WORD.lastIndex = at;
  const match = WORD.exec(source);
  if (match !== null) {
    const [whole, word = '', digits] = match;
    const value = digits === undefined ? undefined : Number(digits);
    const end = at + whole.length;
    if (word === 'bin') return end + Math.max(0, value ?? 0);
    handler.control(word, value);
    return end;
  }
  const sign = source[at];
  if (sign === undefined) return at;
  if (sign !== "'") {
    if (sign === '\\' || sign === '{' || sign === '}') handler.text(sign);
    else handler.control(SIGNS[sign] ?? sign, undefined);
    return at + 1;
  }
  HEX.lastIndex = at + 1;
  const hex = HEX.exec(source)?.[0];
  if (hex === undefined) return at + 1;
  handler.byte(Number.parseInt(hex, 16));
  return at + 3;
}
