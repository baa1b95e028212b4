import { PARTS, type Part } from '../model/comparison.js';
import type { Override } from '../model/corrections.js';
import type { Correction, Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { PART_LABELS } from '../report/labels.js';
import { fold } from '../vi/fold.js';
import { type Edit, type Values, valuesOf } from './edit.js';
import { correctedHead, isHeadKey } from './head.js';
import { finderOf, type Kinship } from './match.js';
import { EMPTY, rowsOf } from './rows.js';
import { CELLS, HEADS } from './sheet.js';
import type { Cells, RequirementRow, Sheet, SheetRow } from './types.js';
import { isProblem, keyOf, type Problem, problem } from './words.js';

/** A sheet that came back, laid over the parent that it was made of. */

export interface Applied {
  /** The parent with what the analyst decided; itself where nothing was changed. */
  plan: Plan;
  /** Rows that nobody understands, a sentence each: with any of these nothing is to be compared. */
  problems: string[];
}

export function applySheet(plan: Plan, sheet: Sheet, file: string, kinship: Exclude<Kinship, 'other'>): Applied {
  const rows = rowsOf(plan);
  const find = rowFinder(rows, kinship);
  const edits = sheet.rows.flatMap((row) => editOf(row, find(row)));
  const problems = edits.flatMap(({ line, result }) => (isProblem(result) ? [`Dòng ${line}: ${result.problem}.`] : []));
  const entries = named(edits.flatMap(({ result }) => (isProblem(result) ? [] : [result])));
  const told = [
    ...copyRemarks(sheet, kinship, find),
    ...entries.filter(isLost).map(lostRemark),
    ...removedRemark(sheet),
  ];
  if (entries.length === 0 && told.length === 0) return { plan, problems };
  const { plan: headed, problems: wrong } = correctedHead(plan, sheet.rows);
  return {
    plan: {
      ...headed,
      diagnostics: [...headed.diagnostics, ...told],
      ...(entries.length === 0 ? {} : { corrections: { file, entries } }),
    },
    problems: [...problems, ...wrong],
  };
}

type Find = (row: SheetRow) => RequirementRow | null;

/** By its key where the bytes are the same, else by its quotation. */
function rowFinder(rows: readonly RequirementRow[], kinship: Kinship): Find {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const byText = finderOf(rows);
  return ({ key, before }) => {
    if (before === null) return null;
    const own = byKey.get(key) ?? null;
    if (own !== null && (isHeadKey(key) || (kinship === 'same' && same(own.cells.text, before.text)))) return own;
    return byText(before.text);
  };
}

const same = (a: string, b: string): boolean => fold(a) === fold(b);

interface Made {
  line: number;
  result: Correction | Problem;
}

/** Nothing for a row that nobody touched. */
function editOf(row: SheetRow, found: RequirementRow | null): Made[] {
  const { before, after, line } = row;
  if (before === null) return [{ line, result: addedRow(row) }];
  const changed = new Set(CELLS.filter((name) => name !== 'note' && before[name] !== after[name]));
  if (row.part !== row.partBefore) return [{ line, result: problem(MOVED) }];
  if (changed.size === 0) return [];
  if (found === null) return [{ line, result: lostRow(row, before) }];
  if (isHeadKey(row.key)) {
    const odd = [...changed].find((name) => name !== 'value' && name !== 'applies');
    return [{ line, result: odd === undefined ? entryOf(row, found, changed, {}) : problem(ONLY_VALUE) }];
  }
  const values = valuesOf({ row: found, cells: after, changed });
  return [{ line, result: isProblem(values) ? values : entryOf(row, found, changed, values) }];
}
const ONLY_VALUE = `ở dòng này chỉ chỉnh được cột “${HEADS.value}” và cột “${HEADS.applies}”`;
const MOVED = 'cột “Phần” không đổi được; đề nghị ghi “Không yêu cầu” ở dòng này và thêm một dòng mới với phần cần đổi';

const noteOf = ({ note }: Cells): { note?: string } => (note === '' ? {} : { note });

function entryOf(row: SheetRow, found: RequirementRow, changed: ReadonlySet<keyof Cells>, values: Values): Correction {
  const { after } = row;
  const kind = values.struck ? 'struck' : values.units !== undefined && changed.size === 1 ? 'restricted' : 'changed';
  return {
    kind,
    itemId: found.statement?.id ?? null,
    part: found.part,
    text: found.cells.text,
    message: messageOf(row, found, changed),
    ...noteOf(after),
    said: found.statement === null ? null : found.cells.text,
    ...values,
  };
}

const SAID: Record<keyof Cells, string> = {
  text: 'lời văn',
  value: 'giá trị',
  due: 'thời hạn',
  whom: 'giao cho',
  force: 'tính chất',
  applies: '',
  units: '',
  note: '',
};

/** "Chuyên viên đã chỉnh yêu cầu tại mục II.3: giá trị “…” thành “…”." */
function messageOf(
  { before, after }: SheetRow,
  { place, cells, statement }: RequirementRow,
  changed: ReadonlySet<keyof Cells>,
): string {
  const told = [...changed].map((name) => {
    if (name === 'applies') return 'không yêu cầu';
    if (name === 'units')
      return after.units === '' ? 'không còn giới hạn đơn vị' : `chỉ áp dụng cho ${oneLine(after.units)}`;
    return `${SAID[name]} “${clip(before?.[name] ?? '')}” thành “${clip(after[name])}”`;
  });
  const where = place === '' || statement === null ? ` “${clip(cells.text)}”` : ` tại ${place}`;
  return `Chuyên viên đã chỉnh yêu cầu${where}: ${told.join('; ')}.`;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '; ');
const MESSAGE_MAX = 160;
const clip = (text: string): string => {
  const line = oneLine(text).replace(/[.;]+$/u, '');
  return line.length > MESSAGE_MAX ? `${line.slice(0, MESSAGE_MAX - 1)}…` : line || 'để trống';
};

/** A demand of the analyst's own. */
function addedRow({ part: label, after }: SheetRow): Correction | Problem {
  const part = label === '' ? null : partOf(label);
  if (part === null) {
    return problem(
      label === ''
        ? `dòng bổ sung chưa ghi cột “${HEADS.part}”`
        : `cột “${HEADS.part}” ghi “${label}”; với dòng bổ sung chỉ nhận: ${ADDABLE.map((one) => PART_LABELS[one]).join('; ')}`,
    );
  }
  if (after.text === '') return problem(`dòng bổ sung chưa ghi cột “${HEADS.text}”`);
  const row: RequirementRow = { key: '', part, place: '', cells: EMPTY, statement: null };
  const filled: Edit = {
    row,
    cells: after,
    changed: new Set(CELLS.filter((name) => name !== 'note' && after[name] !== '')),
  };
  const values = valuesOf(filled);
  if (isProblem(values)) return values;
  const message = `Chuyên viên đã bổ sung yêu cầu: “${clip(after.text)}”.`;
  return { kind: 'added', itemId: null, part, text: after.text, message, ...noteOf(after), said: null, ...values };
}

/** Parts in which a demand can be asked for by a sentence alone. */
const ADDABLE = PARTS.filter((part) => !['citations', 'period', 'recipients', 'form'].includes(part));
const partOf = (label: string): Part | null => {
  const part = keyOf(PART_LABELS, label);
  return part !== null && ADDABLE.includes(part) ? part : null;
};

/** What was added needs a name in the comparison. */
const named = (entries: readonly Correction[]): Correction[] => {
  let count = 0;
  return entries.map((entry) => (entry.kind === 'added' ? { ...entry, itemId: `bs${++count}` } : entry));
};

/** A corrected row whose passage this copy of the parent does not have. */
const lostRow = ({ line }: SheetRow, before: Cells): Correction => ({
  kind: 'unmatched',
  itemId: null,
  part: 'form',
  text: before.text,
  message: `Chưa áp dụng chỉnh sửa tại dòng ${line} của bảng yêu cầu: không còn nội dung “${clip(before.text)}” trong kế hoạch cấp trên.`,
  said: null,
});
const isLost = ({ kind }: Override): boolean => kind === 'unmatched';
const lostRemark = ({ message }: Override): Diagnostic => ({
  code: 'requirements-unmatched',
  severity: 'warning',
  message,
});

function copyRemarks(sheet: Sheet, kinship: Kinship, find: Find): Diagnostic[] {
  if (kinship === 'same') return [];
  const lost = sheet.rows.filter((row) => row.before !== null && find(row) === null).length;
  const rest = lost === 0 ? '' : ` ${lost} dòng của bảng không thấy trong tệp này.`;
  return [
    {
      code: 'requirements-other-copy',
      severity: 'warning',
      message: `Bảng yêu cầu được lập từ một tệp khác của kế hoạch này (“${sheet.parent.file}”): các dòng đã chỉnh được tìm lại theo lời văn, đề nghị kiểm tra.${rest}`,
    },
  ];
}

const removedRemark = ({ removed }: Sheet): Diagnostic[] =>
  removed.length === 0
    ? []
    : [
        {
          code: 'requirements-row-removed',
          severity: 'warning',
          message: `${removed.length} dòng đã bị xóa khỏi bảng yêu cầu vẫn được đối chiếu như đã đọc (“${clip(removed[0]?.cells.text ?? '')}”); muốn bỏ, đề nghị ghi “Không yêu cầu” ở cột “Áp dụng”.`,
        },
      ];
