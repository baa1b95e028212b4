import type { ReportSettings } from '../../src/report/index.js';

/** Invented offices: with every setting, and with names that a column of the letterhead cannot hold on one line. */
export const office: Partial<ReportSettings> = {
  superior: 'Sở Nội vụ',
  body: 'Ban Thi đua - Khen thưởng',
  place: 'Sông Lam',
  symbol: 'PRS-BTĐKT',
  reviewer: { authority: '', title: 'Người rà soát', name: 'Lê Thị Minh' },
  approver: { authority: '', title: 'Trưởng ban', name: '' },
  letterSuperior: 'UBND tỉnh Sông Lam',
  letterBody: 'Sở Nội vụ',
  letterSymbol: 'SNV-BTĐKT',
  signer: { authority: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Nguyễn Văn Hòa' },
  receivers: ['Ủy ban nhân dân tỉnh (để b/c)', '- Giám đốc Sở (để b/c);'],
  archive: 'VT, BTĐKT',
  deadline: '2026-12-20',
  contact: 'Ban Thi đua - Khen thưởng, điện thoại 0239 3000 000.',
};

export const longNames: Partial<ReportSettings> = {
  ...office,
  superior: 'Bộ Nông nghiệp và Môi trường Cộng hòa xã hội chủ nghĩa Việt Nam',
  body: 'Ban Quản lý các dự án đầu tư xây dựng công trình giao thông tỉnh Sông Lam',
  letterSuperior: '',
  letterBody: 'Y tế',
  receivers: null,
};
