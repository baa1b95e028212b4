import type { PairFormatId, ReportSettings, Signer } from './types.js';

/** Stands on every report: the tool prepares, a person decides. */
export const NOTICE = 'Bản rà soát tự động, chuyên viên kiểm tra trước khi trình ký';

/** Over the first page of a letter, where one key stroke takes it away. */
export const DRAFT_NOTE = `DỰ THẢO – ${NOTICE}`;

const signer = (title: string): Signer => ({ authority: '', title, name: '' });

/** The usual reviewing body of a province; an office overrides what differs (docs/co-quan.yaml). */
export const DEFAULT_SETTINGS: ReportSettings = {
  superior: 'Sở Nội vụ',
  body: 'Ban Thi đua - Khen thưởng',
  symbol: 'PRS-BTĐKT',
  place: '',
  reviewer: signer('Người rà soát'),
  approver: signer('Lãnh đạo duyệt'),
  letterSuperior: '',
  letterBody: '',
  letterSymbol: 'BTĐKT',
  signer: signer('Trưởng ban'),
  receivers: null,
  archive: 'VT',
  deadline: '',
  contact: '',
};

export const withDefaults = (settings: Partial<ReportSettings> = {}): ReportSettings => ({
  ...DEFAULT_SETTINGS,
  ...settings,
});

/** Who comments where the office has not said how it is called. */
export const DEFAULT_AUTHOR = 'kehoach';

/** The settings as a letter carries them: the signing body in the place of the reviewing one. */
export const forLetters = (settings: Partial<ReportSettings> = {}): ReportSettings => {
  const all = withDefaults(settings);
  return all.letterBody === '' ? all : { ...all, superior: all.letterSuperior, body: all.letterBody };
};

/** What stands after a unit's base name. */
export const SUFFIXES: Record<PairFormatId, string> = {
  json: '.compare.json',
  html: '.html',
  docx: '.docx',
  sarif: '.sarif',
  letter: '.cong-van.docx',
};

/** The same for the copy of the unit's own file, which keeps its extension. */
export const COPY_SUFFIX = '.chu-thich';

/** Reports on the whole batch that the index and the screen point at. */
export const BATCH_FILES = { index: 'index.html', workbook: 'tong-hop.xlsx', reminder: 'don-doc.docx' } as const;
