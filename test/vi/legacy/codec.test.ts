import { describe, expect, it } from 'vitest';
import { decode, encode, mendCapitals, mendStarts } from '../../../src/vi/legacy/codec.js';
import { SIGNS } from '../../../src/vi/legacy/tables.js';

const SMALL = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const OWN = [...SMALL, 'đ'].filter((letter) => !/[a-z]/.test(letter));
const CAPITALS = OWN.map((letter) => letter.toUpperCase());

describe('the tables', () => {
  it('hold every letter that has marks, small and capital', () => {
    expect(OWN).toHaveLength(67);
    expect(OWN.filter((letter) => !SIGNS.tcvn3.has(letter))).toEqual([]);
    expect([...OWN, ...CAPITALS].filter((letter) => !SIGNS.vni.has(letter))).toEqual([]);
  });

  it('give every letter signs of its own', () => {
    for (const signs of Object.values(SIGNS)) expect(new Set(signs.values()).size).toBe(signs.size);
  });

  // The bytes of the standard, A1 to FE, as western letters; a dot where set VN3 has none.
  it('are those of TCVN 5712 for the bytes A1 to FE', () => {
    const bytes = Array.from({ length: 0xfe - 0xa0 }, (_, i) => String.fromCharCode(0xa1 + i));
    const known = new Set(SIGNS.tcvn3.values());
    const read = bytes.map((byte) => (known.has(byte) ? decode(byte, 'tcvn3') : '.')).join('');
    expect(read).toBe('ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ');
  });
});

describe('a round trip', () => {
  it.each([...OWN, ...'ĂÂÊÔƠƯĐ'])('through TCVN3: %s', (letter) => {
    expect(encode(letter, 'tcvn3')).toMatch(/^[\u00A1-\u00FE]$/);
    expect(decode(encode(letter, 'tcvn3'), 'tcvn3')).toBe(letter);
  });

  it.each([...OWN, ...CAPITALS])('through VNI: %s', (letter) => {
    expect(encode(letter, 'vni')).toMatch(/^[\u0041-\u00FF]{1,2}$/);
    expect(decode(encode(letter, 'vni'), 'vni')).toBe(letter);
  });

  it.each(CAPITALS)('through a TCVN3 font of capitals: %s', (letter) => {
    expect(decode(encode(letter.toLowerCase(), 'tcvn3'), 'tcvn3').toUpperCase()).toBe(letter);
  });

  it('leaves all other characters alone', () => {
    const other = Array.from({ length: 0x7f }, (_, i) => String.fromCharCode(i)).join('') + '–“”…';
    for (const system of ['tcvn3', 'vni'] as const) {
      expect(encode(other, system)).toBe(other);
      expect(decode(other, system)).toBe(other);
    }
  });
});

describe('decoding', () => {
  it.each([
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'nh\u00ADng ®\u00ADîc th\u00ADëng', 'nhưng được thưởng'],
    ['tcvn3', '\uF0AE\uF0D2 ngh\uF0DE', 'đề nghị'],
    ['vni', 'Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['vni', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['vni', 'ñöôïc thöôûng, Uûy ban, kyõ luaät, lyù do, quyeàn lôïi', 'được thưởng, Ủy ban, kỹ luật, lý do, quyền lợi'],
  ] as const)('%s: %s', (system, text, read) => {
    expect(decode(text, system)).toBe(read);
  });
});

describe('capitals that TCVN3 has no sign for', () => {
  it.each([
    ['Kế HOạCH', 'KẾ HOẠCH'],
    ['ủy ban nhân dân', 'ủy ban nhân dân'],
    ['Kế hoạch của HộI ĐồNG thi đua', 'Kế hoạch của HỘI ĐỒNG thi đua'],
    ['I. Đề án', 'I. Đề án'],
    ['Số: 46/KH-UBND', 'Số: 46/KH-UBND'],
  ])('%s', (decoded, meant) => {
    expect(mendCapitals(decoded)).toBe(meant);
  });
});

describe('capitals at the start', () => {
  it.each([
    ['ủy ban nhân dân tỉnh', true, 'Ủy ban nhân dân tỉnh'],
    ['- ủy ban nhân dân', true, '- Ủy ban nhân dân'],
    ['II. ý nghĩa', true, 'II. Ý nghĩa'],
    ['a) ủng hộ', true, 'a) Ủng hộ'],
    ['ủy ban nhân dân tỉnh', false, 'ủy ban nhân dân tỉnh'],
    ['của Sở. ủy ban nhân dân', false, 'của Sở. Ủy ban nhân dân'],
    ['đối với tập thể', true, 'đối với tập thể'],
    ['cả hai; ở xã', true, 'cả hai; ở xã'],
  ])('%s (%s)', (decoded, isStart, meant) => {
    expect(mendStarts(decoded, isStart)).toBe(meant);
  });
});
