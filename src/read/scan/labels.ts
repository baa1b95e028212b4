/**
 * Labels at the start of recognised lines ("H." for "II.", "l." for "1.", "d)" for "đ)", "~" for "-"). A label is never
 * put right by itself: only when the label before it and the one after it in the same numbering ask for another.
 */

/** A line whose label may be changed. */
export interface Labelled {
  text: string;
}

/** The first `length` characters of the line are to be `label`. */
export interface LabelRepair {
  line: number;
  length: number;
  label: string;
}

const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
/** What the strokes of roman numbers are read as. */
const STROKES: Record<string, string> = {
  H: 'II',
  L: 'I',
  l: 'I',
  i: 'I',
  J: 'I',
  T: 'I',
  '1': 'I',
  '!': 'I',
  '|': 'I',
  Y: 'V',
  v: 'V',
};
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
/** What a letter of the numbering is read as; each counts only where that letter is due. */
const READ_AS: Record<string, string> = {
  a: 'áàảạãâăä8@',
  b: '6hð5',
  c: 'eo€ç',
  d: 'đđởổ4',
  đ: 'dởổ4ðä',
  e: 'céèẻẹêọ',
  g: '9q8ø',
  h: 'bn',
  i: '1l!íìỉ',
  k: 'lh',
  l: '1!Ii|',
  m: 'rn',
  n: 'ñ',
  o: '0óòỏ',
};

type Kind = 'roman' | 'decimal' | 'letter' | 'bullet';

interface Entry {
  line: number;
  /** Characters of the label as it was read, without the space behind it. */
  length: number;
  /** What stands behind the number: "." or ")". */
  sign: string;
  /** What each kind of numbering would have it be; `read` when it is printed so. */
  read: { kind: Kind; value: number } | null;
  maybeRoman: number;
  token: string;
}

const TOKEN = /^([\p{L}\d!|@€]{1,5})([.)])(?=\s*[\p{L}\p{N}“"(])/u;
/** A roman number of strokes whose stop was taken for one more. */
const STOPLESS = /^([IVXHLl1!|]{2,5})(?=\s\p{Lu}[\p{Lu}\s,-]{3})/u;
const BULLET = /^([-–—~=«»•¬*_])\s*(?=\p{L})/u;

/** The labels of a document's recognised lines that their neighbours show to be misread. */
export function labelRepairs(lines: readonly Labelled[]): LabelRepair[] {
  const entries = lines.flatMap(({ text }, line) => entryOf(text, line) ?? []);
  const repairs: LabelRepair[] = [];
  const set = (entry: Entry, kind: Kind, value: number, label: string): void => {
    entry.read = { kind, value };
    repairs.push({ line: entry.line, length: entry.length, label });
  };
  entries.forEach((entry, at) => {
    const decimal = decimalFor(entries, at);
    const roman = decimal === null && entry.sign === '.' ? romanFor(entries, at) : null;
    const letter = decimal === null && roman === null ? letterFor(entries, at) : null;
    if (decimal !== null) set(entry, 'decimal', decimal, `${decimal}${entry.sign}`);
    else if (roman !== null) set(entry, 'roman', roman, `${ROMANS[roman]}.`);
    else if (letter !== null) set(entry, 'letter', letter, `${LETTERS[letter - 1]}${entry.sign}`);
    else if (isDash(entries, at)) set(entry, 'bullet', 0, '-');
  });
  return repairs;
}

function entryOf(text: string, line: number): Entry | null {
  const bullet = BULLET.exec(text)?.[1];
  if (bullet !== undefined) {
    const read = bullet === '-' ? { kind: 'bullet' as const, value: 0 } : null;
    return { line, length: bullet.length, sign: '', read, maybeRoman: 0, token: bullet };
  }
  const stopless = STOPLESS.exec(text)?.[1];
  const [, token, sign] = stopless === undefined ? (TOKEN.exec(text) ?? []) : ['', stopless, '.'];
  if (token === undefined || sign === undefined) return null;
  const maybeRoman = ROMANS.indexOf([...token].map((c) => STROKES[c] ?? c).join(''));
  const length = stopless === undefined ? token.length + 1 : token.length;
  const entry: Entry = { line, length, sign, read: null, maybeRoman, token };
  if (ROMANS.includes(token)) entry.read = { kind: 'roman', value: maybeRoman };
  else if (/^\d{1,2}$/u.test(token)) entry.read = { kind: 'decimal', value: Number(token) };
  else if (LETTERS.includes(token)) entry.read = { kind: 'letter', value: LETTERS.indexOf(token) + 1 };
  return entry;
}

/** The nearest label of a kind; the search ends at a label of a kind that stands above it. */
function neighbour(entries: Entry[], at: number, step: 1 | -1, kind: Kind, above: readonly Kind[]): number | null {
  for (let i = at + step; i >= 0 && i < entries.length; i += step) {
    const read = entries[i]?.read;
    if (read === null || read === undefined) continue;
    if (read.kind === kind) return read.value;
    if (above.includes(read.kind)) return null;
  }
  return null;
}

/** "l." or "I." before "2." where no "1." has been, and the parts do not begin here. */
function decimalFor(entries: Entry[], at: number): number | null {
  const entry = entries[at];
  if (entry === undefined || !/^[Il!|]$/u.test(entry.token)) return null;
  const next = neighbour(entries, at, 1, 'decimal', ['roman']);
  const before = neighbour(entries, at, -1, 'decimal', ['roman']);
  const part = neighbour(entries, at, -1, 'roman', []);
  return next === 2 && before === null && part !== null ? 1 : null;
}

function romanFor(entries: Entry[], at: number): number | null {
  const entry = entries[at];
  if (entry === undefined || entry.maybeRoman < 1) return null;
  const before = neighbour(entries, at, -1, 'roman', []) ?? 0;
  const next = neighbour(entries, at, 1, 'roman', []);
  const due = before + 1;
  if (entry.read?.kind === 'roman') {
    // A stroke lost or seen twice: both neighbours agree on what stands between them.
    const fits = entry.read.value === due || entry.read.value === 1;
    return !fits && before > 0 && next === due + 1 ? due : null;
  }
  if (entry.maybeRoman !== due) return null;
  if (next === due + 1) return due;
  return entry.read === null && before > 0 && (next === null || next === 1 || next > due) ? due : null;
}

function letterFor(entries: Entry[], at: number): number | null {
  const entry = entries[at];
  if (entry === undefined || entry.token.length > 1) return null;
  const above: readonly Kind[] = ['roman', 'decimal'];
  const isNumber = entry.read?.kind === 'decimal';
  const before = neighbour(entries, at, -1, 'letter', above) ?? 0;
  const next = neighbour(entries, at, 1, 'letter', above);
  const due = before + 1;
  if (entry.read?.kind === 'letter' && entry.read.value === due) return null;
  if (!(READ_AS[LETTERS[due - 1] ?? ''] ?? '').includes(entry.token)) return null;
  if (next === due + 1) return due;
  return !isNumber && before > 0 && next === null ? due : null;
}

/** A sign that is no dash, beside bullets that are. */
function isDash(entries: Entry[], at: number): boolean {
  const entry = entries[at];
  if (entry === undefined || entry.read !== null || entry.sign !== '') return false;
  return neighbour(entries, at, -1, 'bullet', []) !== null || neighbour(entries, at, 1, 'bullet', []) !== null;
}
