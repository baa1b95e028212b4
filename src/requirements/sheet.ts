import { partyOf } from '../compare/party.js';
import type { Plan } from '../model/plan.js';
import { PART_LABELS } from '../report/labels.js';
import { identityOf } from '../report/view.js';
import { addHiddenSheet, addSheet, bytesOf, type Column, newWorkbook } from '../report/xlsx-sheet.js';
import { GUIDE } from './guide.js';
import { rowsOf, sheetParentOf } from './rows.js';
import type { Cells, RequirementRow } from './types.js';
import { APPLIES, FORCE_WORDS } from './words.js';

/** The sheet of a parent's demands, for an analyst to correct. */

export const SHEET_NAME = 'Yêu cầu';
const GUIDE_NAME = 'Hướng dẫn';
/** Holds what was written, so that a change can be told from what the tool reads another time. */
export const HIDDEN_NAME = 'kehoach';
export const MARK = 'kehoach-requirements';
export const VERSION = '1';

export const HEADS: Record<keyof Cells | 'part' | 'place' | 'key' | 'no', string> = {
  no: 'STT',
  part: 'Phần',
  place: 'Mục',
  text: 'Trích nguyên văn',
  value: 'Giá trị đã đọc',
  due: 'Thời hạn',
  whom: 'Của ai',
  force: 'Tính chất',
  applies: 'Áp dụng',
  units: 'Chỉ áp dụng cho',
  note: 'Ghi chú',
  key: 'Mã',
};
export const CELLS: readonly (keyof Cells)[] = ['text', 'value', 'due', 'whom', 'force', 'applies', 'units', 'note'];

type Row = RequirementRow & { no: number };
const text = (name: keyof Cells, width: number, more: Partial<Column<Row>> = {}): Column<Row> => ({
  header: HEADS[name],
  width,
  value: ({ cells }) => cells[name] || null,
  ...more,
});

const COLUMNS: readonly Column<Row>[] = [
  { header: HEADS.no, width: 5, value: ({ no }) => no, centred: true },
  { header: HEADS.part, width: 11, value: ({ part }) => PART_LABELS[part] },
  { header: HEADS.place, width: 13, value: ({ place }) => place },
  text('text', 50),
  text('value', 32),
  text('due', 18),
  text('whom', 18),
  text('force', 11, { choices: Object.values(FORCE_WORDS), centred: true }),
  text('applies', 11, { choices: APPLIES, centred: true }),
  text('units', 17),
  text('note', 17),
  { header: HEADS.key, width: 8, value: ({ key }) => key, hidden: true, offPaper: true },
];

/** Empty rows below the list, for demands that the tool did not find. */
const SPARE = 15;

/** `<parent>.yeu-cau.xlsx` */
export async function requirementsSheet(plan: Plan): Promise<Uint8Array> {
  const rows = rowsOf(plan);
  const name = identityOf(partyOf(plan), plan).full;
  const workbook = newWorkbook(`Yêu cầu của ${name}`);
  addSheet(
    workbook,
    { name: SHEET_NAME, title: `YÊU CẦU CỦA ${name.toUpperCase()}`, frozen: 4, spare: SPARE },
    COLUMNS,
    rows.map((row, index) => ({ ...row, no: index + 1 })),
  );
  addSheet(
    workbook,
    { name: GUIDE_NAME, title: 'HƯỚNG DẪN CHỈNH BẢNG YÊU CẦU', frozen: 0 },
    [
      { header: 'Việc', width: 30, value: ([what]) => what },
      { header: 'Cách làm', width: 100, value: ([, how]) => how },
    ],
    GUIDE(name, plan.source.file),
  );
  addHiddenSheet(workbook, HIDDEN_NAME, hiddenRows(plan, rows));
  return bytesOf(workbook);
}

const hiddenRows = (plan: Plan, rows: readonly RequirementRow[]): string[][] => {
  const { file, sha256, issuer, number, date } = sheetParentOf(plan);
  return [
    [MARK, VERSION],
    [file, sha256, issuer, number, date],
    ...rows.map(({ key, part, cells }) => [key, PART_LABELS[part], ...CELLS.map((name) => cells[name])]),
  ];
};
