import type { ExpectedUnit } from '../model/register.js';
import { decodeText } from '../read/decode.js';
import { sheetsOf } from '../report/xlsx-sheet.js';
import { fold, foldBare } from '../vi/fold.js';
import { rowsOfCsv } from './csv.js';
import { type Field, fieldOf } from './heads.js';

/** The register as an office keeps it: a workbook or a text with separators. */

export interface ReadRegister {
  units: ExpectedUnit[];
  /** What was seen and not taken as it stands, a sentence each. */
  remarks: string[];
}

export interface RegisterProblem {
  problem: string;
}

export const isRegisterProblem = (read: ReadRegister | RegisterProblem): read is RegisterProblem => 'problem' in read;

const NOT_A_TABLE =
  'không phải bảng tính .xlsx hay tệp .csv; đề nghị lưu danh sách đơn vị lại bằng Excel ở dạng .xlsx hoặc CSV UTF-8';
const NO_HEAD =
  'không thấy dòng tiêu đề có cột tên đơn vị (“Tên đơn vị”, “Đơn vị” hoặc “Cơ quan, đơn vị”) trong 15 dòng đầu; xem mẫu docs/don-vi.csv';
const NO_UNITS = 'dưới dòng tiêu đề không có đơn vị nào';

/** Titles of the office stand over the table. */
const HEAD_WITHIN = 15;

export async function readRegister(bytes: Uint8Array): Promise<ReadRegister | RegisterProblem> {
  const tables = await tablesOf(bytes);
  if (tables === null) return { problem: NOT_A_TABLE };
  for (const rows of tables) {
    const head = headOf(rows);
    if (head === null) continue;
    const read = unitsIn(rows, head);
    return read.units.length === 0 ? { problem: NO_UNITS } : read;
  }
  return { problem: NO_HEAD };
}

type Rows = readonly (readonly string[])[];

async function tablesOf(bytes: Uint8Array): Promise<Rows[] | null> {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head.startsWith('PK')) return [...((await sheetsOf(bytes)) ?? new Map<string, Rows>()).values()].map(merged);
  if (/^(?:%PDF|\{\\rtf|\xd0\xcf\x11\xe0|<)/u.test(head)) return null;
  const { text } = decodeText(bytes);
  return text.includes('\0') ? null : [rowsOfCsv(text.replace(/^\uFEFF/u, '').normalize('NFC'))];
}

/** A title over merged cells stands in each of them when it is read back. */
const merged = (rows: Rows): Rows =>
  rows.map((row) => (row.length > 1 && new Set(row.filter((cell) => cell !== '')).size === 1 ? [row[0] ?? ''] : row));

interface Head {
  at: number;
  columns: (Field | null)[];
}

function headOf(rows: Rows): Head | null {
  for (const [at, row] of rows.slice(0, HEAD_WITHIN).entries()) {
    const columns = row.map(fieldOf);
    const filled = row.filter((cell) => cell.trim() !== '').length;
    const known = columns.filter((field) => field !== null).length;
    // a title that happens to begin as a head does stands alone over a table of several columns
    const lone = filled === 1 && (rows[at + 1] ?? []).filter((cell) => cell.trim() !== '').length > 1;
    if (columns.includes('name') && !lone && 2 * known >= filled) return { at, columns };
  }
  return null;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** "I", "A", "1." before a heading of a group: "I. Các sở, ban, ngành". */
const GROUP = /^(?:[IVXLC]{1,5}|[A-Z]|[a-zđ])[.)/]?$/u;
const GROUP_NAME = /^(?:[IVXLC]{1,5}|[A-Z])[.)/]\s*\S/u;
const TOTAL = /^(?:tong(?: cong| so)?|cong)(?![\p{L}])/u;

function unitsIn(rows: Rows, { at, columns }: Head): ReadRegister {
  const units: ExpectedUnit[] = [];
  const remarks: string[] = [];
  const seen = new Map<string, number>();
  let group: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue;
    const cells = cellsOf(row, columns);
    const name = cells('name')[0] ?? '';
    if (name === '' || TOTAL.test(foldBare(name)) || fieldOf(name) === 'name') continue;
    if (isGroup(name, cells('no')[0] ?? '', row)) {
      group = name.replace(/^[IVXLCA-Z]{1,5}[.)/]\s*/u, '');
      continue;
    }
    const unit = unitOf(name, cells, index + 1, group);
    const key = [fold(unit.name), fold(unit.parentUnit ?? '')].join('\n');
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, unit.row);
      units.push(unit);
    } else remarks.push(`Dòng ${unit.row} trùng dòng ${before} (“${unit.name}”); chỉ tính một lần.`);
  }
  return { units, remarks };
}

type Cells = (field: Field) => string[];

/** The filled cells of each field, in their order: contacts often take several columns. */
const cellsOf = (row: readonly string[], columns: readonly (Field | null)[]): Cells => {
  const filled = columns.map((field, column) => [field, tidy(row[column] ?? '')] as const);
  return (wanted) => filled.flatMap(([field, cell]) => (field === wanted && cell !== '' ? [cell] : []));
};

const isGroup = (name: string, no: string, row: readonly string[]): boolean => {
  const alone = row.filter((cell) => tidy(cell) !== '').length <= (no === '' ? 1 : 2);
  return alone && (GROUP.test(no) || (no === '' && GROUP_NAME.test(name)));
};

const unitOf = (name: string, cells: Cells, row: number, group: string | null): ExpectedUnit => ({
  name,
  aliases: cells('aliases').flatMap(aliasesIn),
  level: cells('level')[0] ?? null,
  sector: cells('sector')[0] ?? group,
  parentUnit: cells('parentUnit')[0] ?? null,
  contact: cells('contact').join('; ') || null,
  row,
});

/** Capitals in a row are an abbreviation; "Thể thao và Du lịch" behind a comma is the rest of a name. */
const SHORT = /\p{Lu}{2}/u;

/** "SVHTTDL; Sở VHTT&DL". A comma parts abbreviations alone. */
function aliasesIn(cell: string): string[] {
  const parts = cell.split(/[;|]/u).map(tidy).filter(Boolean);
  return parts.flatMap((part) => {
    const pieces = part.split(',').map(tidy).filter(Boolean);
    return pieces.length > 1 && pieces.every((piece) => SHORT.test(piece)) ? pieces : [part];
  });
}
