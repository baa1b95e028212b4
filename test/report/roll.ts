import type { ExpectedUnit, RollCall, Submission } from '../../src/model/register.js';

const unit = (row: number, name: string): ExpectedUnit => ({
  name,
  aliases: [],
  level: 'xã',
  sector: null,
  parentUnit: null,
  contact: row === 1 ? '0912 000 000' : null,
  row,
});

const submission = (row: number, name: string, state: Submission['state'], date: string | null): Submission => ({
  unit: unit(row, name),
  state,
  files: state === 'missing' ? [] : [`corpus/${name} <${row}>.docx`],
  number: date === null ? null : `${row}/KH-UBND`,
  date,
  doubt: state === 'unread' ? 'Hai đơn vị cùng tên <b>gọi</b>.' : null,
});

/** One unit of each state. */
export const roll: RollCall = {
  file: 'danh-sach.xlsx',
  due: '2026-04-15',
  submissions: [
    submission(1, 'Ủy ban nhân dân xã Lam Thủy', 'late', '2026-04-22'),
    submission(2, 'Sở Công Thương', 'sent', '2026-04-10'),
    submission(3, 'Ủy ban nhân dân xã Nam Giang', 'missing', null),
    submission(4, 'Ủy ban nhân dân xã Đông Phú', 'unread', null),
  ],
  unlisted: ['corpus/lạ.docx'],
};
