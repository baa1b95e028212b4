import type { Diagnostic } from '../../model/result.js';

/** Why there is no commented copy; everything else on the unit is there. */
export const notCommented = (reason: string): Diagnostic => ({
  code: 'not-commented',
  severity: 'warning',
  message: `Chưa lập được bản Word có chú thích: ${reason}. Các báo cáo khác không bị ảnh hưởng.`,
});
