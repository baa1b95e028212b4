import type { Family, Quota } from '../model/siblings.js';
import type { BatchView } from './batch-view.js';
import { placerOf } from './place.js';
import type { BatchInput } from './types.js';
import { demandPlace, identityOf } from './view.js';
import type { Column, Tone, Value } from './xlsx-sheet.js';

/** The sheet of common numbers: what the parent asks of all together against the sum of what the units set themselves. */

export interface TargetSheet {
  parent: string;
  columns: readonly Column<TargetRow>[];
  rows: TargetRow[];
  units: number;
}

interface TargetRow extends Quota {
  place: string;
}

/** One sheet for every parent that asks for a number of all together. */
export const targetSheets = (input: BatchInput, view: BatchView): TargetSheet[] =>
  (input.siblings?.families ?? []).flatMap((family) =>
    family.quotas.length === 0 ? [] : [sheetOf(family, input, view)],
  );

function sheetOf({ parent, quotas, units }: Family, { pairs }: BatchInput, view: BatchView): TargetSheet {
  const pair = pairs.find((one) => one.parent?.source.sha256 === parent.sha256);
  const place = placerOf(pair?.parent ?? null);
  const called = new Map(view.units.map(({ name, unit }) => [name, unit]));
  return {
    parent: identityOf(parent, pair?.parent ?? null, [pair?.child ?? null]).full,
    columns: [...COLUMNS, ...units.map(({ name }) => unitColumn(name, called.get(name) ?? name))],
    rows: quotas.map((quota) => ({ ...quota, place: demandPlace({ ...quota, state: 'missing' }, place) })),
    units: units.length,
  };
}

const gap = ({ sum, total }: Quota): number => Math.round(1000 * (sum - total)) / 1000;

/** Who sets no number may still give one: a sum can only be called short when all have spoken. */
const verdict = (quota: Quota): { text: string; tone: Tone } => {
  if (gap(quota) >= 0) return { text: gap(quota) === 0 ? 'đủ' : 'cao hơn', tone: 'ok' };
  return quota.silent.length === 0
    ? { text: 'thấp hơn', tone: 'warning' }
    : { text: `thấp hơn, ${quota.silent.length} đơn vị chưa thấy nêu số`, tone: 'ask' };
};

const COLUMNS: readonly Column<TargetRow>[] = [
  { header: 'Vị trí', width: 14, value: ({ place }) => place || null },
  { header: 'Chỉ tiêu chung của kế hoạch cấp trên', width: 40, value: ({ text }) => text },
  { header: 'Chỉ tiêu', width: 18, value: ({ value }) => value },
  { header: 'Mức của cấp trên', width: 11, value: ({ total }) => total, centred: true },
  { header: 'Tổng các đơn vị', width: 10, value: ({ sum }) => sum, centred: true },
  { header: 'Chênh lệch', width: 9, value: gap, centred: true },
  { header: 'So với mức chung', width: 16, value: (row) => verdict(row).text, tone: (row) => verdict(row).tone },
];

/** What is asked stays in view; the sums too would leave a laptop no room for the units. */
export const TARGETS_FROZEN = 3;

const NOT_FOUND = 'chưa nêu';
/** Whom the parent does not ask for the number. */
const NOT_ASKED = '–';

function unitColumn(name: string, header: string): Column<TargetRow> {
  const given = ({ gives }: TargetRow): number | null => gives.find((one) => one.name === name)?.count ?? null;
  const isSilent = ({ silent }: TargetRow): boolean => silent.includes(name);
  return {
    header,
    width: 13,
    centred: true,
    value: (row): Value => given(row) ?? (isSilent(row) ? NOT_FOUND : NOT_ASKED),
    tone: (row): Tone => (given(row) === null && isSilent(row) ? 'ask' : 'none'),
  };
}
