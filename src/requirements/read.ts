import { type SheetTexts, sheetsOf } from '../report/xlsx-sheet.js';
import { fold } from '../vi/fold.js';
import { EMPTY } from './rows.js';
import { CELLS, HEADS, HIDDEN_NAME, MARK, SHEET_NAME, VERSION } from './sheet.js';
import type { Cells, Sheet, SheetRow } from './types.js';
import { isProblem, type Problem, problem } from './words.js';

/** A sheet of demands that comes back: what was written of each row, and what stands there now. */

const NOT_OURS = 'không phải bảng yêu cầu do lệnh “kehoach requirements” lập; đề nghị dùng đúng tệp .xlsx đó';

export async function readSheet(bytes: Uint8Array): Promise<Sheet | Problem> {
  const sheets = await sheetsOf(bytes);
  if (sheets === null) return problem('không mở được như một bảng tính .xlsx (tệp hỏng hoặc là loại khác)');
  const hidden = sheets.get(HIDDEN_NAME);
  const shown = sheets.get(SHEET_NAME);
  if (hidden === undefined || hidden[0]?.[0] !== MARK) return problem(NOT_OURS);
  if (hidden[0]?.[1] !== VERSION)
    return problem('được lập bởi một phiên bản khác của công cụ; đề nghị lập lại bằng lệnh “kehoach requirements”');
  if (shown === undefined) return problem(`không còn trang “${SHEET_NAME}”`);
  const written = writtenRows(hidden);
  const rows = shownRows(shown, written);
  if (isProblem(rows)) return rows;
  const left = new Set(rows.map(({ key }) => key));
  const [file = '', sha256 = '', issuer = '', number = '', date = ''] = hidden[1] ?? [];
  return {
    parent: { file, sha256, issuer, number, date },
    rows,
    removed: [...written].filter(([key]) => !left.has(key)).map(([key, { cells }]) => ({ key, cells })),
  };
}

interface Written {
  part: string;
  cells: Cells;
}

const writtenRows = (hidden: SheetTexts): Map<string, Written> =>
  new Map(
    hidden
      .slice(2)
      .flatMap(([key = '', part = '', ...cells]) =>
        key === '' ? [] : [[key, { part, cells: cellsOf((name) => cells[CELLS.indexOf(name)] ?? '') }] as const],
      ),
  );

const cellsOf = (read: (name: keyof Cells) => string): Cells => {
  const cells = { ...EMPTY };
  for (const name of CELLS) cells[name] = tidy(read(name));
  return cells;
};

/** Excel and LibreOffice differ in line ends and in what they leave at the end of a cell. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();

function shownRows(shown: SheetTexts, written: Map<string, Written>): SheetRow[] | Problem {
  const heads = (shown[0] ?? []).map(fold);
  const column = (name: keyof typeof HEADS): number => heads.indexOf(fold(HEADS[name]));
  const lost = [...CELLS, 'part' as const, 'key' as const].find((name) => column(name) < 0);
  if (lost !== undefined) return problem(`trang “${SHEET_NAME}” không còn cột “${HEADS[lost]}”`);
  const taken = new Set<string>();
  return shown.slice(1).flatMap((texts, index): SheetRow[] => {
    const after = cellsOf((name) => texts[column(name)] ?? '');
    if (CELLS.every((name) => after[name] === '')) return [];
    const key = tidy(texts[column('key')] ?? '');
    const known = taken.has(key) ? undefined : written.get(key);
    taken.add(key);
    return [
      {
        line: index + 2,
        // a row that was copied to make another of it is a new one
        key: known === undefined ? '' : key,
        part: tidy(texts[column('part')] ?? ''),
        partBefore: known?.part ?? '',
        before: known?.cells ?? null,
        after,
      },
    ];
  });
}
