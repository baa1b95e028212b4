import type { PairFormatId, ReportSettings } from './types.js';

/** Stands on every report: the tool prepares, a person decides. */
export const NOTICE = 'Bản rà soát tự động, chuyên viên kiểm tra trước khi trình ký';

/** The usual reviewing body of a province; an office overrides what differs. */
export const DEFAULT_SETTINGS: ReportSettings = {
  superior: 'SỞ NỘI VỤ',
  body: 'BAN THI ĐUA - KHEN THƯỞNG',
  symbol: 'PRS-BTĐKT',
  place: '',
  reviewer: 'NGƯỜI RÀ SOÁT',
  approver: 'LÃNH ĐẠO DUYỆT',
};

export const withDefaults = (settings: Partial<ReportSettings> = {}): ReportSettings => ({
  ...DEFAULT_SETTINGS,
  ...settings,
});

/** Who comments where the office has not said how it is called. */
export const DEFAULT_AUTHOR = 'kehoach';

/** What stands after a unit's base name. */
export const SUFFIXES: Record<PairFormatId, string> = {
  json: '.compare.json',
  html: '.html',
  docx: '.docx',
  sarif: '.sarif',
};

/** The same for the copy of the unit's own file, which keeps its extension. */
export const COPY_SUFFIX = '.chu-thich';
