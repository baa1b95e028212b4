import type { RollCall, Submission } from '../model/register.js';
import { dayOf } from '../report/view.js';
import { type Column, table } from './table.js';

/** Who sent a plan and who did not, on the screen. */

export const STATES: Record<Submission['state'], string> = {
  sent: 'Đã gửi',
  late: 'Gửi muộn',
  unread: 'Chưa đọc được',
  missing: 'Chưa gửi',
};

const COLUMNS: readonly Column[] = [
  { title: 'Đơn vị', max: 40 },
  { title: 'Tình hình', max: 14 },
  { title: 'Số, ký hiệu', max: 24 },
  { title: 'Ngày', max: 10 },
  { title: 'Số bản', right: true },
  { title: 'Liên hệ', max: 40 },
];

/** A screen has so many lines; who has sent in time needs none. */
const MOST_ROWS = 30;
const MOST_NAMES = 5;

export function rollText({ file, due, submissions, unlisted }: RollCall): string {
  const open = submissions.filter(({ state, doubt }) => state !== 'sent' || doubt !== null);
  const rest = open.length - MOST_ROWS;
  return [
    `Theo danh sách "${file}" (${submissions.length} đơn vị): ${countsOf(submissions)}. ${dueText(due)}`,
    ...(open.length === 0 ? [] : [table(COLUMNS, open.slice(0, MOST_ROWS).map(rowOf))]),
    ...(rest > 0 ? [`... và ${rest} đơn vị khác.`] : []),
    ...doubtLines(open),
    ...(unlisted.length === 0 ? [] : [unlistedText(unlisted)]),
  ].join('\n');
}

/** "12 đã gửi, 1 gửi muộn, 3 chưa gửi": all of them, so that the sum can be checked. */
const countsOf = (submissions: readonly Submission[]): string =>
  Object.entries(STATES)
    .map(([state, label]) => `${submissions.filter((one) => one.state === state).length} ${label.toLowerCase()}`)
    .join(', ');

const dueText = (due: string | null): string =>
  due === null
    ? 'Chưa rõ hạn gửi (kế hoạch cấp trên không nêu; đặt bằng --due) nên chưa xét gửi muộn.'
    : `Hạn gửi: ${dayOf(due)}, tính theo ngày ghi trên kế hoạch.`;

const rowOf = ({ unit, state, number, date, files }: Submission): string[] => [
  unit.name,
  STATES[state],
  number === null ? '-' : number.startsWith('/') ? `…${number}` : number,
  date === null ? '-' : dayOf(date),
  String(files.length),
  unit.contact ?? '-',
];

const doubtLines = (open: readonly Submission[]): string[] => {
  const doubts = open.flatMap(({ unit, doubt }) => (doubt === null ? [] : [`? ${unit.name}: ${doubt}`]));
  const rest = doubts.length - MOST_ROWS;
  return [...doubts.slice(0, MOST_ROWS), ...(rest > 0 ? [`? ... và ${rest} đơn vị khác cần kiểm tra.`] : [])];
};

function unlistedText(unlisted: readonly string[]): string {
  const more = unlisted.length > MOST_NAMES ? ` và ${unlisted.length - MOST_NAMES} tệp khác` : '';
  return `Cơ quan ban hành không có trong danh sách: ${unlisted.slice(0, MOST_NAMES).join(', ')}${more}.`;
}
