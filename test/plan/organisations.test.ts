import { describe, expect, it } from 'vitest';
import { groupsIn, leadingGroup } from '../../src/plan/groups.js';
import { planOf } from './support.js';

// Plans of organisations within offices: their letterheads, and those who lead them.

const headerOf = (...names: string[]) =>
  planOf([
    ...names,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/KH-CĐ',
    'Sông Lam, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Phong trào thi đua năm 2026',
    'I. MỤC ĐÍCH',
    '1. Động viên phong trào.',
  ]).header;

describe('the letterhead of an organisation', () => {
  it.each<[string[], string | null, string]>([
    [
      ['LIÊN ĐOÀN LAO ĐỘNG', 'TỈNH SÔNG LAM', 'CÔNG ĐOÀN CƠ SỞ', 'CÔNG TY CỔ PHẦN MAY', 'SÔNG LAM'],
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM',
      'CÔNG ĐOÀN CƠ SỞ CÔNG TY CỔ PHẦN MAY SÔNG LAM',
    ],
    [['LĐLĐ TỈNH SÔNG LAM', 'CĐCS BỆNH VIỆN PHỔI'], 'LĐLĐ TỈNH SÔNG LAM', 'CĐCS BỆNH VIỆN PHỔI'],
    [['CÔNG TY CỔ PHẦN MAY 5', 'CÔNG ĐOÀN CƠ SỞ'], 'CÔNG TY CỔ PHẦN MAY 5', 'CÔNG ĐOÀN CƠ SỞ'],
    [['TỈNH ĐOÀN SÔNG LAM', 'BAN CHẤP HÀNH ĐOÀN', 'SỞ Y TẾ'], 'TỈNH ĐOÀN SÔNG LAM', 'BAN CHẤP HÀNH ĐOÀN SỞ Y TẾ'],
    [
      ['ĐẢNG ỦY XÃ LAM SƠN', 'CHI BỘ', 'TRƯỜNG TIỂU HỌC LAM SƠN'],
      'ĐẢNG ỦY XÃ LAM SƠN',
      'CHI BỘ TRƯỜNG TIỂU HỌC LAM SƠN',
    ],
    [['SỞ Y TẾ', 'BỆNH VIỆN PHỔI'], 'SỞ Y TẾ', 'BỆNH VIỆN PHỔI'],
  ])('%s', (names, superior, issuer) => expect(headerOf(...names)).toMatchObject({ superior, issuer }));
});

describe('those who lead an organisation', () => {
  it.each<[string, string[]]>([
    ['đối với chủ tịch, phó chủ tịch công đoàn các cấp', ['leader']],
    ['bí thư, phó bí thư chi đoàn', ['leader']],
    ['chủ tịch và các phó chủ tịch hội', ['leader']],
    ['cá nhân được chủ tịch ủy ban nhân dân tỉnh khen', ['individual']],
  ])('%s', (text, groups) => expect(groupsIn(text)).toEqual(groups));
  it('open a sentence', () => expect(leadingGroup('riêng chủ tịch, phó chủ tịch hội: có 02 mô hình')).toBe('leader'));
});
