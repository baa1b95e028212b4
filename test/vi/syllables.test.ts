import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/vi/syllables.js';

const words = (text: string): string[] => text.split(' ');

describe('Vietnamese syllables', () => {
  it.each(
    words(
      'kế hoạch thực hiện nghiêng nghiệp ngành người giếng giết giờ gìn gì già quốc quyết quân quan quỳnh quýt quý quê yêu yên ở ý ốc ' +
        'hoà hòa thuỷ thủy khuya khuỷu tuyên truyền xoong ước được ưu rượu khoẻ khỏe khoăn oanh uỷ ủy kỹ kĩ lý huých nguyễn trưởng phượng ' +
        'THI ĐUA KHEN THƯỞNG Đắc Lắc pin toàn',
    ),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true));

  it.each(
    words(
      'quc nơng Phịng tt ln th đ t cơng trưng1 hoạch1 kê-hoach iên ngiệp nghành gế cê kac hoac tạpc thờii thựcc Krông Đắk Zalo file ' +
        'quyêt toanf phươg bệnhh nyên qung',
    ),
  )('%s is none', (word) => expect(isSyllable(word)).toBe(false));

  it('knows nothing of small and capital letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words('Kế hoạch Ủy ban nhân dân tỉnh nghiên cứu quyết định giải pháp')),
        (word) => {
          expect(isSyllable(word.toUpperCase())).toBe(isSyllable(word.toLowerCase()));
        },
      ),
    );
  });

  it('takes one tone at most, on any vowel', () => {
    const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    fc.assert(
      fc.property(fc.constantFrom(...tones), fc.constantFrom(...tones), (one, other) => {
        expect(isSyllable(`ho${one}a`.normalize('NFC'))).toBe(true);
        expect(isSyllable(`hoa${one}`.normalize('NFC'))).toBe(true);
        expect(isSyllable(`ho${one}a${other}`.normalize('NFC'))).toBe(false);
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isSyllable(text) === 'boolean'));
  });
});
