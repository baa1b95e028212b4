import { lineLength } from '../knowledge/letter-widths.js';
import type { FormDocument, FormParagraph, FormSection } from './model.js';
import { type FormParts, MOTTO, NATION, ruleUnder } from './parts.js';

/** Rules of form as rows: what is asked, where the decree asks it, and what of a document does not answer it. */
export interface FormRule {
  id: string;
  /** The decree's own place. */
  source: string;
  /** What is asked, in one Vietnamese sentence. */
  asks: string;
  /** A sentence for each place that does not answer it. */
  check: (document: FormDocument, parts: FormParts) => string[];
}

const DECREE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I';

/** Twentieths of a point in a millimetre, and how far a rounded length may be off. */
const MM = 1440 / 25.4;
const SLACK = 3;
const within = (length: number, [least, most]: readonly [number, number]): boolean =>
  length >= least * MM - SLACK && length <= most * MM + SLACK;

const A4: readonly [number, number] = [210, 297];
const same = (length: number, mm: number): boolean => Math.abs(length - mm * MM) <= SLACK;

const isUpright = ({ width, height }: FormSection): boolean => same(width, A4[0]) && same(height, A4[1]);
const isAcross = ({ width, height }: FormSection): boolean => same(width, A4[1]) && same(height, A4[0]);

const eachSection = (document: FormDocument, test: (section: FormSection) => string | null): string[] =>
  document.sections.flatMap((section, index) => {
    const said = test(section);
    return said === null ? [] : [`Phần ${index + 1}: ${said}.`];
  });

const shown = (text: string): string => `“${text.trim().slice(0, 60)}”`;

/** A paragraph's letters against what they should be; sizes in points. */
interface Letters {
  sizes: readonly [number, number];
  bold?: boolean;
  italic?: boolean;
}

const lettersOf = (paragraph: FormParagraph | null, { sizes, bold, italic }: Letters): string[] => {
  if (paragraph === null) return [];
  const off: string[] = [];
  const [least, most] = sizes;
  const sized = paragraph.runs.filter(({ size }) => size !== null && (size < 2 * least || size > 2 * most));
  if (sized.length > 0)
    off.push(`cỡ chữ ${(sized[0]?.size ?? 0) / 2}, cần ${least === most ? least : `${least}-${most}`}`);
  if (bold !== undefined && paragraph.runs.some((run) => run.bold !== bold)) off.push(bold ? 'chưa in đậm' : 'in đậm');
  if (italic !== undefined && paragraph.runs.some((run) => run.italic !== italic)) {
    off.push(italic ? 'chưa in nghiêng' : 'in nghiêng');
  }
  return off.length === 0 ? [] : [`${shown(paragraph.text)}: ${off.join('; ')}.`];
};

const present = (paragraph: FormParagraph | null, name: string): string[] =>
  paragraph === null ? [`Chưa có ${name}.`] : [];

const UPRIGHT_BOLD = { bold: true, italic: false } as const;

/** A rule is drawn in the room that the cell leaves, or across the page. */
const ruleLength = (rule: FormParagraph, { left, right, width }: FormSection): number =>
  (rule.cell?.width ?? width - left - right) - rule.left - rule.right;

/** Shares of the line above; a line that wraps is as long as its room. */
const ruleOff = (
  document: FormDocument,
  over: FormParagraph | null,
  [least, most]: readonly [number, number],
  name: string,
): string[] => {
  const [section] = document.sections;
  if (over === null || section === undefined) return [];
  const rule = ruleUnder(document.paragraphs, over);
  if (rule === null) return [`Chưa có đường kẻ dưới ${name}.`];
  if (rule.text.trim() !== '' || rule.cell === null) return []; // drawn as a picture, or as wide as the page: not measured
  const size = over.runs[0]?.size ?? 0;
  const room = over.cell?.width ?? Number.POSITIVE_INFINITY;
  const line = Math.min(lineLength(over.text.split('\n').at(-1) ?? '', size, over.runs[0]?.bold ?? false), room);
  const share = ruleLength(rule, section) / line;
  return share >= least - RULE_SLACK && share <= most + RULE_SLACK
    ? []
    : [`Đường kẻ dưới ${name} dài bằng ${Math.round(100 * share)}% dòng chữ.`];
};
/** Widths of lines are reckoned, not measured. */
const RULE_SLACK = 0.05;

const letterRuns = ({ paragraphs }: FormDocument) => paragraphs.flatMap(({ runs }) => runs);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const NUMBER = /^Số:\s*(?:\d{2,}[a-zđ]?)?\s*\/(?:\d{4}\/)?[\p{Lu}\d&]+(?:-[\p{Lu}\d&]+)*$/u;
/** Day and month may be blank; a day under 10 and the months 1 and 2 take a zero. */
const PLACE =
  /^\p{Lu}[\p{L}\p{M}\s.-]*,\s+ngày\s+(?:0[1-9]|[12]\d|3[01])?\s*tháng\s+(?:0[12]|[3-9]|1[0-2])?\s*năm\s+20(?:\d{2})?$/u;
const PLACE_BLANK = /^[…._\s]+,\s+ngày/u;

const placeText = (text: string): string => text.normalize('NFC').trim();
const isPlace = (text: string): boolean =>
  PLACE.test(placeText(text)) ||
  (PLACE_BLANK.test(placeText(text)) && PLACE.test(placeText(text).replace(/^[…._\s]+/u, 'X')));

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

export const FORM_RULES: readonly FormRule[] = [
  {
    id: 'paper',
    source: `${DECREE}, mục I.1, I.2`,
    asks: 'Khổ A4, trình bày theo chiều dài; theo chiều rộng khi có bảng.',
    check: (document) =>
      document.sections.length === 0
        ? ['Chưa nêu khổ giấy.']
        : eachSection(document, (section) =>
            isUpright(section) || (isAcross(section) && section.hasTable)
              ? null
              : 'khổ giấy không phải A4, hoặc nằm ngang mà không có bảng',
          ),
  },
  {
    id: 'margins',
    source: `${DECREE}, mục I.3`,
    asks: 'Lề trên, dưới 20-25 mm; lề trái 30-35 mm; lề phải 15-20 mm.',
    check: (document) =>
      eachSection(document, ({ top, bottom, left, right }) =>
        within(top, [20, 25]) && within(bottom, [20, 25]) && within(left, [30, 35]) && within(right, [15, 20])
          ? null
          : `lề ${[top, bottom, left, right].map((length) => (length / MM).toFixed(1)).join(', ')} mm (trên, dưới, trái, phải)`,
      ),
  },
  {
    id: 'font',
    source: `${DECREE}, mục I.4`,
    asks: 'Phông chữ Times New Roman, bộ mã Unicode.',
    check: (document) =>
      unique(
        letterRuns(document).flatMap(({ font }) =>
          font === null || font === 'Times New Roman' ? [] : [`Có chữ dùng phông ${font}.`],
        ),
      ),
  },
  {
    id: 'unicode',
    source: `${DECREE}, mục I.4`,
    asks: 'Chữ theo bộ mã Unicode dựng sẵn (TCVN 6909:2001).',
    check: ({ paragraphs }) =>
      paragraphs.flatMap(({ text }) => (text === text.normalize('NFC') ? [] : [`${shown(text)}: chữ tổ hợp.`])),
  },
  {
    id: 'colour',
    source: `${DECREE}, mục I.4`,
    asks: 'Chữ màu đen.',
    check: (document) =>
      unique(
        letterRuns(document).flatMap(({ color }) =>
          color === 'auto' || /^0{6}$/u.test(color) ? [] : [`Có chữ màu ${color}.`],
        ),
      ),
  },
  {
    id: 'page-number',
    source: `${DECREE}, mục I.7`,
    asks: 'Số trang cỡ 13-14, canh giữa trong lề trên, không hiện ở trang thứ nhất.',
    check: (document) =>
      eachSection(document, ({ titlePage, heads }) => {
        const number = heads.default?.find(({ hasPageNumber }) => hasPageNumber);
        if (number === undefined) return 'chưa có số trang trong lề trên';
        if (number.align !== 'center') return 'số trang chưa canh giữa';
        if (!titlePage || heads.first?.some(({ hasPageNumber }) => hasPageNumber))
          return 'trang thứ nhất hiện số trang';
        return null;
      }),
  },
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
          within(one.firstLine, FIRST_LINE) ? '' : `lùi đầu dòng ${(one.firstLine / MM).toFixed(1)} mm`,
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
  {
    id: 'leftovers',
    source: `${DECREE}, mục II.6`,
    asks: 'Không còn ghi chú, dấu sửa trong văn bản.',
    check: ({ leftovers: { comments, changes } }) =>
      comments + changes === 0 ? [] : [`Còn ${comments} ghi chú, ${changes} chỗ theo dõi sửa đổi.`],
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
