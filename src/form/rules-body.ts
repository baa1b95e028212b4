import { lettersOf, MM, shown, UPRIGHT_BOLD, within } from './measures.js';
import type { FormParagraph } from './model.js';
import type { FormParts } from './parts.js';
import { DECREE, type FormRule } from './rule.js';

/** Rules on the text, the signature and the receivers. */

/** Lines of a heading or a list may be short and stand left; a passage is set to both edges. */
const PASSAGE_LETTERS = 90;
const isHeading = ({ runs }: FormParagraph): boolean => runs.length > 0 && runs.every(({ bold }) => bold);
const passages = ({ body }: FormParts): FormParagraph[] =>
  body.filter((one) => one.align !== 'center' && !isHeading(one) && one.text.trim().length >= PASSAGE_LETTERS);

const FIRST_LINE: readonly [number, number] = [10, 12.7];
/** 6 points between paragraphs; single to one and a half lines. */
const LEAST_GAP = 120;
const LINES: readonly [number, number] = [240, 360];

const gapOf = (body: readonly FormParagraph[], one: FormParagraph): number => {
  const next = body[body.indexOf(one) + 1];
  return Math.max(one.after, next?.before ?? LEAST_GAP, one.after + (next?.before ?? 0));
};

export const BODY_RULES: readonly FormRule[] = [
  {
    id: 'addressee',
    source: `${DECREE}, mục II.9.a`,
    asks: 'Công văn có “Kính gửi:” cỡ 13-14, đứng.',
    check: (_, { about, addressee }) => {
      if (about === null) return [];
      if (addressee === null) return ['Chưa có “Kính gửi:”.'];
      return [
        ...(/^Kính gửi:/u.test(addressee.text.trim()) ? [] : ['Sau “Kính gửi” chưa có dấu hai chấm.']),
        ...lettersOf(addressee, { sizes: [13, 14], bold: false, italic: false }),
      ];
    },
  },
  {
    id: 'body-size',
    source: `${DECREE}, mục II.6.d`,
    asks: 'Nội dung cỡ chữ 13-14.',
    check: (_, { body }) => body.flatMap((one) => lettersOf(one, { sizes: [13, 14] })),
  },
  {
    id: 'body-lines',
    source: `${DECREE}, mục II.6.d`,
    asks: 'Nội dung canh đều hai lề, lùi đầu dòng 1-1,27 cm, cách đoạn tối thiểu 6 pt, cách dòng từ dòng đơn đến 1,5.',
    check: (_, parts) =>
      passages(parts).flatMap((one) => {
        const off = [
          one.align === 'both' ? '' : 'chưa canh đều hai lề',
          one.numbered || within(one.firstLine, FIRST_LINE) ? '' : `lùi đầu dòng ${(one.firstLine / MM).toFixed(1)} mm`,
          gapOf(parts.body, one) >= LEAST_GAP ? '' : 'cách đoạn dưới 6 pt',
          one.line === null || (one.line >= LINES[0] && one.line <= LINES[1]) ? '' : `cách dòng ${one.line / 240}`,
        ].filter((text) => text !== '');
        return off.length === 0 ? [] : [`${shown(one.text)}: ${off.join('; ')}.`];
      }),
  },
  {
    id: 'signer',
    source: `${DECREE}, mục II.7`,
    asks: 'Chức vụ người ký in hoa, cỡ 13-14, đứng, đậm.',
    check: (_, { signers }) => [
      ...(signers.length === 0 ? ['Chưa có chức vụ người ký.'] : []),
      ...signers.flatMap((one) => lettersOf(one, { sizes: [13, 14], ...UPRIGHT_BOLD })),
    ],
  },
  {
    id: 'receivers',
    source: `${DECREE}, mục II.9.b`,
    asks: '“Nơi nhận:” cỡ 12, nghiêng, đậm; mỗi nơi nhận cỡ 11, đứng, đầu dòng gạch, cuối dòng “;”, dòng cuối “Lưu: VT, …” kết thúc bằng “.”.',
    check: (_, { about, receiversHead, receivers }) => {
      if (receiversHead === null) return about === null ? [] : ['Chưa có “Nơi nhận:”.'];
      return [
        ...lettersOf(receiversHead, { sizes: [12, 12], bold: true, italic: true }),
        ...receivers.flatMap((one, index) => receiverOff(one, index + 1 === receivers.length)),
      ];
    },
  },
  {
    id: 'ending',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu công văn',
    asks: 'Công văn kết thúc nội dung bằng “./.”.',
    check: (_, { about, body }) =>
      about === null || body.some(({ text }) => text.trim().endsWith('./.'))
        ? []
        : ['Nội dung chưa kết thúc bằng “./.”.'],
  },
];

function receiverOff(receiver: FormParagraph, isLast: boolean): string[] {
  const text = receiver.text.trim();
  const off = [
    /^- \S/u.test(text) ? '' : 'đầu dòng chưa có gạch',
    text.endsWith(isLast ? '.' : ';') ? '' : `cuối dòng chưa có “${isLast ? '.' : ';'}”`,
    !isLast || /^- Lưu: VT/u.test(text) ? '' : 'dòng cuối chưa phải “Lưu: VT”',
  ].filter((one) => one !== '');
  return [
    ...(off.length === 0 ? [] : [`${shown(text)}: ${off.join('; ')}.`]),
    ...lettersOf(receiver, { sizes: [11, 11], bold: false, italic: false }),
  ];
}
