import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Plan } from '../../src/model/plan.js';
import { readSheet, type Sheet } from '../../src/requirements/index.js';
import { isProblem } from '../../src/requirements/words.js';
import { ROOT } from '../support/sources.js';

/** Plans of the sample family as they were extracted. */
export const planNamed = (start: string): Plan => {
  const folder = path.join(ROOT, 'extracted');
  const name = `${start}.plan.json`;
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
};
export const PARENT = planNamed('KH 46-UBND tỉnh - Xây dựng, bồi dưỡng, nhân rộng điển hình tiên tiến 2026-2030');
export const CHILD = planNamed('KH 31 UBND xã Lam Thủy');

export const open = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
};

export const sheetNamed = (workbook: Workbook, name: string) => {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

type Grid = ReturnType<typeof sheetNamed>;
export const columnOf = (sheet: Grid, head: string): number => {
  for (let i = 1; i <= sheet.columnCount; i++) if (sheet.getCell(1, i).value === head) return i;
  throw new Error(`no column ${head}`);
};

/** The row of a demand, by the beginning of its text; a number is the row itself; 0 the first empty one. */
export const lineOf = (sheet: Grid, row: string | number): number => {
  if (typeof row === 'number' && row > 0) return row;
  const column = columnOf(sheet, 'Trích nguyên văn');
  for (let line = 2; line <= sheet.rowCount + 1; line++) {
    const text = String(sheet.getCell(line, column).value ?? '');
    if (row === 0 ? text === '' : text.startsWith(String(row))) return line;
  }
  throw new Error(`no row ${row}`);
};

export type Change = [row: string | number, head: string, text: string | Date | null];

/** As an analyst would: opens, writes into cells, saves. */
export async function edited(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = await open(bytes);
  const sheet = sheetNamed(workbook, 'Yêu cầu');
  const lines = changes.map(([row]) => lineOf(sheet, row));
  changes.forEach(([, head, value], index) => {
    sheet.getCell(lines[index] ?? 1, columnOf(sheet, head)).value = value;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function readBack(bytes: Uint8Array): Promise<Sheet> {
  const sheet = await readSheet(bytes);
  if (isProblem(sheet)) throw new Error(sheet.problem);
  return sheet;
}
