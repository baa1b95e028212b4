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

/** What stands after a unit's base name. */
export const SUFFIXES: Record<PairFormatId, string> = { json: '.compare.json', html: '.html', docx: '.docx' };
