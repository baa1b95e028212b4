/** A plan as the generator holds it: lines that know what they are, so that an operator knows what it touches. */

export type LinePart =
  | 'opening'
  | 'purposes'
  | 'requirements'
  | 'subjects'
  | 'criteria'
  | 'targets'
  | 'activities'
  | 'milestones'
  | 'assignments'
  | 'closing';
export type Group = 'general' | 'collective' | 'individual' | 'leader' | 'household' | 'field';

export interface Line {
  /** Within its document; a child's line keeps the id of the parent's line that it carries out. */
  id: string;
  /** Depth of the numbering, 1 for the roman parts; 0 for a paragraph without a label. */
  level: number;
  /** Without its label. */
  text: string;
  heading: boolean;
  part: LinePart;
  /** Whom it binds: every unit below, this unit by name, others by name, or nobody (a heading, a lead-in). */
  binds: 'all' | 'unit' | 'other' | 'none';
  group?: Group | undefined;
  /** Printed instead of the label that the numbering would give. */
  label?: string | undefined;
}

export interface PlainDate {
  year: number;
  month: number;
  /** Null: left blank. */
  day: number | null;
}

/** The label of the n-th line (from 1) of each level. */
export type LabelStyle = readonly ((n: number) => string)[];

export interface Doc {
  superior: string | null;
  issuer: string;
  /** Null: left blank. */
  number: number | null;
  symbol: string;
  place: string;
  date: PlainDate;
  title: string;
  opening: Line[];
  body: Line[];
  closing: string;
  recipients: string[];
  signature: { authority: string; capacity: string; name: string } | null;
  labels: LabelStyle;
}

/** Who stands where: what a plan calls itself, those below it and the body that gathers the reports. */
export interface Names {
  /** In a sentence: "Ủy ban nhân dân tỉnh", "Sở Y tế". */
  self: string;
  /** All that the plan binds: "các cơ quan, đơn vị, địa phương". */
  all: string;
  /** One of them: "mỗi cơ quan, đơn vị, địa phương". */
  each: string;
  /** Where reports go. */
  report: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
export const roman = (n: number): string => ROMAN[n - 1] ?? String(n);
export const letter = (n: number): string => LETTERS[n - 1] ?? String(n);

export const STYLES = {
  decree: [(n) => `${roman(n)}. `, (n) => `${n}. `, (n) => `${letter(n)}) `, () => '- ', () => '+ '],
  bullets: [(n) => `${roman(n)}. `, (n) => `${n}. `, () => '- ', () => '+ ', () => '* '],
  slashes: [(n) => `${roman(n)}/ `, (n) => `${n}/ `, (n) => `${letter(n)}/ `, () => '- ', () => '+ '],
  arabic: [(n) => `${n}. `, () => '', () => '- ', () => '+ ', () => '* '],
  parts: [(n) => `PHẦN ${roman(n)}. `, (n) => `${n}. `, (n) => `${letter(n)}. `, () => '- ', () => '+ '],
} satisfies Record<string, LabelStyle>;

/** "1", "1.1", "1.1.1": labels that carry those above. */
const compound = (counters: readonly number[]): string => `${counters.join('.')}. `;

/** The lines of the body with their labels. */
export function labelled(doc: Doc): { line: Line; label: string }[] {
  const counters: number[] = [];
  return doc.body.map((line) => {
    if (line.level === 0) return { line, label: line.label ?? '' };
    counters.length = line.level;
    for (let at = 0; at < line.level; at++) counters[at] ??= at === line.level - 1 ? 0 : 1;
    counters[line.level - 1] = (counters[line.level - 1] ?? 0) + 1;
    const n = counters[line.level - 1] ?? 1;
    if (line.label !== undefined) return { line, label: line.label };
    const style = doc.labels[line.level - 1];
    const label = style === undefined ? '- ' : style(n);
    return { line, label: label === '' ? compound(counters.slice(0, line.level)) : label };
  });
}

/** A heading behind a bullet ends with a colon, else nobody could tell it from an item. */
export const printed = ({ line, label }: { line: Line; label: string }): string =>
  label + line.text + (line.heading && /^[-+*] /u.test(label) ? ':' : '');

const two = (n: number): string => String(n).padStart(2, '0');
/** As decree 30 prints it: a day under 10 and the months 1 and 2 with a leading zero. */
export const monthText = (month: number): string => (month <= 2 ? two(month) : String(month));
export const shortDate = (date: PlainDate): string =>
  `${date.day === null ? '   ' : two(date.day)}/${monthText(date.month)}/${date.year}`;
export const longDate = (date: PlainDate): string =>
  `ngày ${date.day === null ? '     ' : two(date.day)} tháng ${monthText(date.month)} năm ${date.year}`;
export const numberText = (doc: Doc): string => `${doc.number === null ? '      ' : two(doc.number)}/${doc.symbol}`;

export const addDays = (date: PlainDate, days: number): PlainDate => {
  const at = new Date(Date.UTC(date.year, date.month - 1, (date.day ?? 1) + days));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

/** The document as paragraphs of plain text. */
export function paragraphs(doc: Doc): string[] {
  const signature = doc.signature;
  const signed =
    signature === null
      ? []
      : ['', signature.authority + signature.capacity, '', signature.name].filter(
          (line, at) => line !== '' || at === 0,
        );
  return [
    ...(doc.superior === null ? [] : [doc.superior]),
    doc.issuer,
    `Số: ${numberText(doc)}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `${doc.place}, ${longDate(doc.date)}`,
    '',
    'KẾ HOẠCH',
    doc.title,
    '',
    ...doc.opening.map((line) => line.text),
    ...labelled(doc).map(printed),
    doc.closing,
    '',
    ...(doc.recipients.length === 0 ? [] : ['Nơi nhận:', ...doc.recipients.map((one) => `- ${one}`)]),
    ...signed,
  ];
}

export const cloneDoc = (doc: Doc): Doc => ({
  ...doc,
  date: { ...doc.date },
  opening: doc.opening.map((line) => ({ ...line })),
  body: doc.body.map((line) => ({ ...line })),
  recipients: [...doc.recipients],
  signature: doc.signature === null ? null : { ...doc.signature },
});

export const linesOf = (doc: Doc): Line[] => [...doc.opening, ...doc.body];
export const lineById = (doc: Doc, id: string): Line | undefined => linesOf(doc).find((line) => line.id === id);

/** The line and all that stands under it. */
export function branchOf(doc: Doc, id: string): Line[] {
  const from = doc.body.findIndex((line) => line.id === id);
  const head = doc.body[from];
  if (head === undefined) return [];
  const rest = doc.body.slice(from + 1);
  const end = rest.findIndex((line) => line.level !== 0 && line.level <= head.level);
  return [head, ...(end === -1 ? rest : rest.slice(0, end))];
}

/** Takes lines out, and then every heading under which nothing is left. */
export function without(doc: Doc, ids: ReadonlySet<string>): void {
  const bare = new Set(
    doc.body.filter((line) => line.heading && branchOf(doc, line.id).length === 1).map(({ id }) => id),
  );
  doc.body = doc.body.filter((line) => !ids.has(line.id));
  for (;;) {
    const empty = doc.body.find((line) => line.heading && !bare.has(line.id) && branchOf(doc, line.id).length === 1);
    if (empty === undefined) return;
    doc.body = doc.body.filter((line) => line !== empty);
  }
}
