import { isDismissed } from '../model/decision.js';
import { romanOf } from '../vi/roman.js';
import { decisionOn } from './decisions.js';
import type { Paragraph, Table } from './docx-lib.js';
import { type CellContent, cell, headCell, paragraph, table } from './docx-parts.js';
import { excerpt } from './excerpt.js';
import { ARG_LABELS, CERTAINTY_LABELS, SEVERITY_LABELS } from './labels.js';
import { bySection, type FindingView, type PairView, type Side } from './view.js';

/** The tables of the review sheet: one a part of the plan, with what both plans say. */

/** A passage that would fill the column over pages is quoted so far; the HTML page and the plan file hold the whole. */
const MOST_QUOTED = 600;

const quoteCell = (view: FindingView, side: Side): CellContent => {
  const quote = view.quotes[side];
  if (quote === null) return cell([{ text: view.blanks[side], italics: true }]);
  const place = quote.place === '' ? [] : [{ text: `${capital(quote.place)}: `, bold: true }];
  return cell([...place, { text: `“${excerpt(quote.text, MOST_QUOTED)}”` }]);
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The remark, why it is only a question, and what a person made of it; what was dismissed is struck out, not hidden. */
const remark = ({ finding, overridden }: FindingView): CellContent => {
  const doubt = finding.args.doubt === undefined ? '' : ` (${ARG_LABELS.doubt}: ${finding.args.doubt})`;
  const said = `${finding.message}${doubt}${overridden === null ? '' : ` ${overridden}`}`;
  if (isDismissed(finding)) return cell([{ text: said, strike: true }]);
  const decided = decisionOn(finding);
  return cell([{ text: said }, ...(decided === '' ? [] : [{ text: ` ${decided}`, italics: true }])]);
};

const level = ({ finding }: FindingView): CellContent =>
  cell(
    finding.certainty === 'certain'
      ? SEVERITY_LABELS[finding.severity]
      : `${SEVERITY_LABELS[finding.severity]} (${CERTAINTY_LABELS[finding.certainty].toLowerCase()})`,
    'center',
  );

interface SheetColumn {
  header: string;
  /** Share of the page's width. */
  share: number;
  show: (view: FindingView, no: number) => CellContent;
}

const NUMBER: SheetColumn = { header: 'STT', share: 64, show: (_, no) => cell(String(no), 'center') };
const PARENT: SheetColumn = {
  header: 'Nội dung kế hoạch cấp trên (mục, trích)',
  share: 200,
  show: (view) => quoteCell(view, 'parent'),
};
const CHILD: SheetColumn = {
  header: 'Nội dung kế hoạch đơn vị (mục, trích)',
  share: 200,
  show: (view) => quoteCell(view, 'child'),
};
const REMARK: SheetColumn = { header: 'Nhận xét', share: 203, show: remark };
const ADVICE: SheetColumn = { header: 'Đề nghị', share: 150, show: ({ finding }) => cell(finding.suggestion) };
const LEVEL: SheetColumn = { header: 'Mức độ', share: 90, show: level };

const REVIEW: readonly SheetColumn[] = [NUMBER, PARENT, CHILD, REMARK, ADVICE, LEVEL];

/** What a person decides has a blank column for the decision instead of a level. */
const QUESTIONS: readonly SheetColumn[] = [
  NUMBER,
  PARENT,
  CHILD,
  { ...REMARK, header: 'Vấn đề cần kiểm tra' },
  { ...ADVICE, share: 130 },
  { header: 'Ý kiến chuyên viên', share: 110, show: () => cell('') },
];

/** What a person dismissed has the reason in the place of the request. */
const DISMISSED: readonly SheetColumn[] = [
  NUMBER,
  PARENT,
  CHILD,
  REMARK,
  { header: 'Quyết định', share: 150, show: ({ finding }) => cell(decisionOn(finding)) },
  LEVEL,
];

export interface SheetPart {
  title: string;
  columns: readonly SheetColumn[];
  findings: readonly FindingView[];
}

const standing = ({ finding }: FindingView): boolean => !isDismissed(finding);

/** What the unit is asked to change by section, what is only noted, the questions, and what a person took out. */
export const sheetParts = (view: PairView): SheetPart[] => {
  const findings = view.findings.filter(standing);
  const all = [...view.findings, ...view.undecided, ...view.inherited];
  return [
    ...bySection(findings.filter(({ finding }) => finding.severity !== 'info')).map((part) => ({
      ...part,
      columns: REVIEW,
    })),
    {
      title: 'Nội dung ghi nhận, tham khảo',
      columns: REVIEW,
      findings: findings.filter(({ finding }) => finding.severity === 'info'),
    },
    { title: 'Nội dung cần chuyên viên kiểm tra', columns: QUESTIONS, findings: view.undecided.filter(standing) },
    {
      title: 'Nội dung kế hoạch cấp trên trực tiếp đã lược bỏ',
      columns: QUESTIONS,
      findings: view.inherited.filter(standing),
    },
    {
      title: 'Nội dung chuyên viên đã bác bỏ (không tính vào kết luận)',
      columns: DISMISSED,
      findings: all.filter((one) => !standing(one)),
    },
  ].filter(({ findings: listed }) => listed.length > 0);
};

const widthsOf = (columns: readonly SheetColumn[], width: number): number[] => {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((share / total) * width));
};

/** Letters of a quotation from which its row may break over a page: a third of a page in the columns of the sheet. */
const WHOLE_QUOTE_MAX = 350;

const isLong = (view: FindingView | undefined): boolean =>
  [view?.quotes.parent, view?.quotes.child].some((quote) => (quote?.text.length ?? 0) > WHOLE_QUOTE_MAX);

const sheetTable = ({ columns, findings }: SheetPart, first: number, width: number): Table =>
  table(
    [
      columns.map(({ header }) => headCell(header)),
      ...findings.map((view, index) => columns.map(({ show }) => show(view, first + index))),
    ],
    { widths: widthsOf(columns, width), headRows: 1, mayBreak: (row) => isLong(findings[row - 1]) },
  );

export const heading = (n: number, text: string): Paragraph =>
  paragraph([{ text: `${romanOf(n)}. ${text.toUpperCase()}`, bold: true }], {
    align: 'left',
    before: 240,
    keepNext: true,
  });

/** The parts one after the other, with one running number over all. */
export const sheetBlocks = (
  parts: readonly SheetPart[],
  firstSection: number,
  width: number,
): (Paragraph | Table)[] => {
  let next = 1;
  return parts.flatMap((part, index) => {
    const start = next;
    next += part.findings.length;
    return [heading(firstSection + index, part.title), sheetTable(part, start, width)];
  });
};
