import { MM, SLACK, shown, within } from './measures.js';
import type { FormDocument, FormSection } from './model.js';
import { DECREE, type FormRule } from './rule.js';

/** Rules on the page and on all letters of it. */

const A4: readonly [number, number] = [210, 297];
const same = (length: number, mm: number): boolean => Math.abs(length - mm * MM) <= SLACK;

const isUpright = ({ width, height }: FormSection): boolean => same(width, A4[0]) && same(height, A4[1]);
const isAcross = ({ width, height }: FormSection): boolean => same(width, A4[1]) && same(height, A4[0]);

const eachSection = (document: FormDocument, test: (section: FormSection) => string | null): string[] =>
  document.sections.flatMap((section, index) => {
    const said = test(section);
    return said === null ? [] : [`Phần ${index + 1}: ${said}.`];
  });

const letterRuns = ({ paragraphs, sections }: FormDocument) =>
  [...paragraphs, ...sections.flatMap(({ heads }) => Object.values(heads).flat())].flatMap(({ runs }) => runs);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

export const PAGE_RULES: readonly FormRule[] = [
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
    id: 'leftovers',
    source: `${DECREE}, mục II.6`,
    asks: 'Không còn ghi chú, dấu sửa trong văn bản.',
    check: ({ leftovers: { comments, changes } }) =>
      comments + changes === 0 ? [] : [`Còn ${comments} ghi chú, ${changes} chỗ theo dõi sửa đổi.`],
  },
];
