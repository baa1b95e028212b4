import { describe, expect, it } from 'vitest';
import { demand, facts } from './support.js';

// A set of criteria divided among sorts of bodies: a heading that no list knows means nobody of a kind that another names.

const parent = {
  issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
  criteria: [
    { text: 'Tiết kiệm ít nhất 10% điện năng.', under: 'A. Khối văn phòng phường' },
    { text: 'Có ít nhất 02 vườn rau sạch.', under: 'B. Các trường học' },
    { text: 'Có ít nhất 03 thùng phân loại rác.', under: 'C. Chợ, siêu thị, điểm du lịch' },
    { text: 'Có 02 sáng kiến cấp cơ sở.', under: 'D. Đối với cá nhân' },
  ],
};

describe('criteria divided among sorts of bodies', () => {
  it.each<[string, string, string]>([
    ['Tiết kiệm', 'Trường THCS Lam Sơn', 'other'],
    ['Có ít nhất 02 vườn', 'Trường THCS Lam Sơn', 'binds'],
    ['Có ít nhất 03 thùng', 'Trường THCS Lam Sơn', 'other'],
    ['Có 02 sáng kiến', 'Trường THCS Lam Sơn', 'binds'],
    ['Tiết kiệm', 'Sở Y tế', 'binds'],
  ])('%s: %s', (text, issuer, expected) => {
    expect(demand(facts(parent, { issuer }), text).applicability.binding).toBe(expected);
  });
});

describe('what is asked of the whole province, by when', () => {
  it.each<[string, string]>([
    ['Đến hết năm 2027: 100% cụ già cô đơn trên toàn tỉnh được thăm hỏi.', 'other'],
    ['Đến hết năm 2027: 100% cụ già cô đơn trên địa bàn tỉnh được thăm hỏi.', 'other'],
    ['Đến hết năm 2027: 100% cơ quan, đơn vị trên địa bàn tỉnh ký cam kết.', 'binds'],
    ['Giai đoạn 2026 - 2030, toàn tỉnh trồng ít nhất 900 ha rừng.', 'other'],
    ['Đến hết năm 2027: mỗi đơn vị trồng ít nhất 09 ha rừng.', 'binds'],
  ])('%s', (text, expected) => {
    const targets = [
      {
        text,
        values: [{ count: null, percent: 100, op: '>=' as const, unit: 'cụ già', text, span: { start: 0, end: 1 } }],
      },
    ];
    const all = facts({ issuer: 'Ủy ban nhân dân tỉnh Sông Lam', targets }, { issuer: 'Sở Y tế' });
    expect(demand(all, text.slice(0, 12)).applicability.binding).toBe(expected);
  });
});
