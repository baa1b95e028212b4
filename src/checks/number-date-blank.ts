import { defectHit, defects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const WORDS: Record<string, string> = { 'missing-number': 'số', 'missing-date': 'ngày ban hành' };

/** Blank number and blank date are one remark. */
export const numberDateBlank: Rule = {
  id: 'number-date-blank',
  kind: 'defect',
  part: 'form',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Chưa ghi số hoặc ngày ban hành',
  source: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I (số, ký hiệu; địa danh và thời gian ban hành)',
  message: ({ child }) => `Văn bản chưa ghi ${child}.`,
  suggestion: () => 'Đề nghị cấp số, ghi ngày ban hành khi phát hành văn bản.',
  examples: [
    {
      name: 'trống số và ngày: một nhận xét',
      parent: null,
      child: planOf({ issuer: 'Sở Y tế', defects: ['missing-number', 'missing-date'] }),
      fires: true,
    },
    { name: 'đầy đủ', parent: null, child: planOf({ issuer: 'Sở Y tế' }), fires: false },
  ],
  run: (facts) => {
    const found = defects(facts, 'missing-number', 'missing-date');
    const [first] = found;
    return first === undefined
      ? []
      : [defectHit(facts, first, { child: [...new Set(found.map((d) => WORDS[d.code] ?? d.message))].join(', ') })];
  },
};
