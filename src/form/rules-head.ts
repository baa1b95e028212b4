import { lettersOf, present, ruleOff, shown, UPRIGHT_BOLD } from './measures.js';
import { MOTTO, NATION } from './parts.js';
import { DECREE, type FormRule } from './rule.js';

/** Rules on the letterhead and the title. */

const NUMBER = /^Số:\s*(?:\d{2,}[a-zđ]?)?\s*\/(?:\d{4}\/)?[\p{Lu}\d&]+(?:-[\p{Lu}\d&]+)*$/u;
/** Day and month may be blank; a day under 10 and the months 1 and 2 take a zero. */
const PLACE =
  /^\p{Lu}[\p{L}\p{M}\s.-]*,\s+ngày\s+(?:0[1-9]|[12]\d|3[01])?\s*tháng\s+(?:0[12]|[3-9]|1[0-2])?\s*năm\s+20(?:\d{2})?$/u;
const PLACE_BLANK = /^[…._\s]+,\s+ngày/u;

const placeText = (text: string): string => text.normalize('NFC').trim();
const isPlace = (text: string): boolean =>
  PLACE.test(placeText(text)) ||
  (PLACE_BLANK.test(placeText(text)) && PLACE.test(placeText(text).replace(/^[…._\s]+/u, 'X')));

export const HEAD_RULES: readonly FormRule[] = [
  {
    id: 'nation',
    source: `${DECREE}, mục II.1.a`,
    asks: 'Quốc hiệu in hoa, cỡ 12-13, đứng, đậm.',
    check: (_, { nation }) => [
      ...present(nation, 'Quốc hiệu'),
      ...(nation === null || nation.text.trim() === NATION ? [] : [`Quốc hiệu ghi ${shown(nation.text)}.`]),
      ...lettersOf(nation, { sizes: [12, 13], ...UPRIGHT_BOLD }),
    ],
  },
  {
    id: 'motto',
    source: `${DECREE}, mục II.1.b`,
    asks: 'Tiêu ngữ cỡ 13-14, đứng, đậm, gạch nối có cách chữ, có đường kẻ dài bằng dòng chữ.',
    check: (document, { motto }) => [
      ...present(motto, 'Tiêu ngữ'),
      ...(motto === null || motto.text.trim() === MOTTO ? [] : [`Tiêu ngữ ghi ${shown(motto.text)}.`]),
      ...lettersOf(motto, { sizes: [13, 14], ...UPRIGHT_BOLD }),
      ...ruleOff(document, motto, [1, 1], 'Tiêu ngữ'),
    ],
  },
  {
    id: 'issuer',
    source: `${DECREE}, mục II.2.b`,
    asks: 'Tên cơ quan ban hành in hoa, cỡ 12-13, đứng, đậm, có đường kẻ dài 1/3-1/2 dòng chữ; cơ quan chủ quản không đậm.',
    check: (document, { bodies }) => {
      const issuer = bodies.at(-1) ?? null;
      return [
        ...present(issuer, 'tên cơ quan ban hành'),
        ...lettersOf(issuer, { sizes: [12, 13], ...UPRIGHT_BOLD }),
        ...bodies.slice(0, -1).flatMap((one) => lettersOf(one, { sizes: [12, 13], bold: false, italic: false })),
        ...ruleOff(document, issuer, [1 / 3, 1 / 2], 'tên cơ quan ban hành'),
      ];
    },
  },
  {
    id: 'number',
    source: `${DECREE}, mục II.3`,
    asks: 'Số, ký hiệu cỡ 13, đứng; sau “Số” có dấu hai chấm, giữa số và ký hiệu có dấu “/”, giữa các nhóm chữ có gạch nối không cách chữ.',
    check: (_, { number }) => [
      ...present(number, 'số, ký hiệu'),
      ...(number === null || NUMBER.test(number.text.trim()) ? [] : [`Số, ký hiệu ghi ${shown(number.text)}.`]),
      ...lettersOf(number, { sizes: [13, 13], bold: false, italic: false }),
    ],
  },
  {
    id: 'place-date',
    source: `${DECREE}, mục II.4`,
    asks: 'Địa danh và thời gian cỡ 13-14, nghiêng; ngày dưới 10 và tháng 1, 2 thêm số 0.',
    check: (_, { place }) => [
      ...present(place, 'địa danh và thời gian ban hành'),
      ...(place === null || isPlace(place.text) ? [] : [`Địa danh, thời gian ghi ${shown(place.text)}.`]),
      ...lettersOf(place, { sizes: [13, 14], bold: false, italic: true }),
    ],
  },
  {
    id: 'title',
    source: `${DECREE}, mục II.5.b`,
    asks: 'Tên loại in hoa, cỡ 13-14, đứng, đậm, canh giữa; công văn ghi trích yếu “V/v” cỡ 12-13, đứng, dưới số và ký hiệu.',
    check: (_, { title, about }) => {
      if (about !== null) return lettersOf(about, { sizes: [12, 13], bold: false, italic: false });
      return [
        ...present(title, 'tên loại hoặc trích yếu “V/v”'),
        ...(title !== null && title.align !== 'center' ? ['Tên loại chưa canh giữa.'] : []),
        ...lettersOf(title, { sizes: [13, 14], ...UPRIGHT_BOLD }),
      ];
    },
  },
];
