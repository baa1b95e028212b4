import type { Coverage } from '../model/comparison.js';
import { romanOf } from '../vi/roman.js';
import { totalCoverage } from './conclusion.js';
import { lineText } from './decisions.js';
import { library, type Paragraph, type Section, type Table } from './docx-lib.js';
import {
  BODY_SIZE,
  type CellContent,
  cell,
  FONT,
  headCell,
  LANDSCAPE_WIDTH,
  PORTRAIT_WIDTH,
  paragraph,
  type Run,
  ruleLine,
  section,
  TABLE_SIZE,
  table,
} from './docx-parts.js';
import { ARG_LABELS, CERTAINTY_LABELS, DIAGNOSTIC_LABELS, SEVERITY_LABELS, SIDE_LABELS } from './labels.js';
import { withoutTime } from './package.js';
import { NOTICE, withDefaults } from './settings.js';
import type { PairInput, ReportSettings } from './types.js';
import { bySection, type FindingView, type Identity, type PairView, pairView, type Side } from './view.js';

type Block = Paragraph | Table;

/** 7 cm and 10 cm: the motto must not wrap, so the letterhead overhangs the text by design. */
const LETTERHEAD_WIDTHS = [4000, 5670] as const;
/** A third to a half of the line, as the decree says. */
const ISSUER_RULE = 1300;
const MOTTO_RULE = 1080;
const TITLE_RULE = 3000;

const letterhead = (settings: ReportSettings): Table => {
  const line = (text: string, style: Partial<Run>, size: number): Paragraph =>
    paragraph([{ text, ...style }], { align: 'center', size, after: 0 });
  const place = settings.place === '' ? '……………' : settings.place;
  return table(
    [
      [
        [
          line(settings.superior, {}, TABLE_SIZE),
          line(settings.body, { bold: true }, TABLE_SIZE),
          ruleLine(ISSUER_RULE),
        ],
        [
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }, TABLE_SIZE),
          line('Độc lập - Tự do - Hạnh phúc', { bold: true }, BODY_SIZE),
          ruleLine(MOTTO_RULE),
        ],
      ],
      [
        [paragraph(`Số:        /${settings.symbol}`, { align: 'center', size: TABLE_SIZE, before: 120 })],
        [
          paragraph([{ text: `${place}, ngày      tháng      năm 20     `, italics: true }], {
            align: 'center',
            before: 120,
          }),
        ],
      ],
    ],
    { widths: LETTERHEAD_WIDTHS, lines: false },
  );
};

const title = (view: PairView): Block[] => [
  paragraph([{ text: 'PHIẾU RÀ SOÁT KẾ HOẠCH', bold: true }], { align: 'center', before: 240, after: 0 }),
  paragraph([{ text: view.child.full.replace(' của ', '\ncủa '), bold: true }], { align: 'center', after: 0 }),
  ruleLine(TITLE_RULE),
  paragraph([{ text: `(${NOTICE})`, italics: true }], { align: 'center', before: 120, size: TABLE_SIZE }),
];

const heading = (n: number, text: string): Paragraph =>
  paragraph([{ text: `${romanOf(n)}. ${text.toUpperCase()}`, bold: true }], {
    align: 'left',
    before: 240,
    keepNext: true,
  });

const IDENTITY_ROWS: readonly (readonly [string, (identity: Identity) => string])[] = [
  ['Cơ quan ban hành', ({ unit }) => unit],
  ['Số, ký hiệu', ({ number }) => number],
  ['Ngày ban hành', ({ date }) => date],
  ['Trích yếu', ({ subject }) => subject],
  ['Giai đoạn', ({ period }) => period],
  ['Tệp', ({ file }) => file],
];

const dash = (text: string): string => (text === '' ? '–' : text);
const NO_PARENT = 'Chưa có để đối chiếu';

const identityTable = (view: PairView): Table =>
  table(
    [
      [headCell(''), headCell(SIDE_LABELS.parent), headCell(SIDE_LABELS.child)],
      ...IDENTITY_ROWS.map(([label, show], index) => [
        cell(label),
        cell(view.parent === null ? (index === 0 ? NO_PARENT : '–') : dash(show(view.parent))),
        cell(dash(show(view.child))),
      ]),
    ],
    { widths: [1900, 3585, PORTRAIT_WIDTH - 1900 - 3585], headRows: 1 },
  );

const COVERAGE_COLUMNS: readonly (readonly [string, (row: Coverage) => number])[] = [
  ['Được giao', ({ required }) => required],
  ['Đã thể hiện', ({ covered }) => covered],
  ['Một phần', ({ partial }) => partial],
  ['Chưa thể hiện', ({ missing }) => missing],
];

/** How much of what the parent demands of this unit stands in its plan, by part. */
const coverageBlocks = (view: PairView): Block[] => {
  const rows = view.coverage.filter(({ row }) => row.required > 0);
  if (rows.length === 0) return [];
  const wide = PORTRAIT_WIDTH - COVERAGE_COLUMNS.length * COVERAGE_WIDTH;
  const total = { label: 'Cộng', row: totalCoverage(view.comparison) };
  return [
    paragraph('Mức độ thể hiện yêu cầu của kế hoạch cấp trên đối với đơn vị:', { firstLine: true, keepNext: true }),
    table(
      [
        [headCell('Phần'), ...COVERAGE_COLUMNS.map(([label]) => headCell(label))],
        ...[...rows, total].map(({ label, row }) => [
          cell(label),
          ...COVERAGE_COLUMNS.map(([, count]) => cell(String(count(row)), 'center')),
        ]),
      ],
      { widths: [wide, ...COVERAGE_COLUMNS.map(() => COVERAGE_WIDTH)], headRows: 1 },
    ),
  ];
};

const COVERAGE_WIDTH = 1500;

const general = (view: PairView): Block[] => [
  heading(1, 'Thông tin chung'),
  identityTable(view),
  paragraph([{ text: 'Kết luận đề xuất: ' }, { text: `${view.conclusion.label}.`, bold: true }], {
    before: 160,
    firstLine: true,
  }),
  ...(view.conclusion.reason === '' ? [] : [paragraph(view.conclusion.reason, { firstLine: true })]),
  ...view.decisions.flatMap(decisionBlocks),
  ...(view.comparison.status === 'compared' ? coverageBlocks(view) : []),
];

/** Corrected demands and the office's profile: they change the result, so they stand beside the conclusion. */
const decisionBlocks = ({ lead, lines }: PairView['decisions'][number]): Block[] => [
  paragraph(lead, { firstLine: true, keepNext: lines.length > 0 }),
  ...lines.map((line) => bullet(lineText(line))),
];

const quoteCell = (view: FindingView, side: Side): CellContent => {
  const quote = view.quotes[side];
  if (quote === null) return cell([{ text: view.blanks[side], italics: true }]);
  const place = quote.place === '' ? [] : [{ text: `${capital(quote.place)}: `, bold: true }];
  return cell([...place, { text: `“${quote.text}”` }]);
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The remark, and why it is only a question. */
const remark = ({ finding, overridden }: FindingView): CellContent => {
  const doubt = finding.args.doubt === undefined ? '' : ` (${ARG_LABELS.doubt}: ${finding.args.doubt})`;
  return cell(`${finding.message}${doubt}${overridden === null ? '' : ` ${overridden}`}`);
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
  width: number;
  show: (view: FindingView, no: number) => CellContent;
}

const NUMBER: SheetColumn = { header: 'STT', width: 720, show: (_, no) => cell(String(no), 'center') };
const PARENT: SheetColumn = {
  header: 'Nội dung kế hoạch cấp trên',
  width: 3500,
  show: (view) => quoteCell(view, 'parent'),
};
const CHILD: SheetColumn = {
  header: 'Nội dung kế hoạch đơn vị',
  width: 3500,
  show: (view) => quoteCell(view, 'child'),
};
const ADVICE: SheetColumn = { header: 'Đề nghị', width: 2350, show: ({ finding }) => cell(finding.suggestion) };

const REVIEW: readonly SheetColumn[] = [
  NUMBER,
  PARENT,
  CHILD,
  { header: 'Nhận xét', width: 2680, show: remark },
  ADVICE,
  { header: 'Mức độ', width: 1250, show: level },
];

/** What a person decides has a blank column for the decision instead of a level. */
const QUESTIONS: readonly SheetColumn[] = [
  NUMBER,
  PARENT,
  CHILD,
  { header: 'Vấn đề cần kiểm tra', width: 2680, show: remark },
  { ...ADVICE, width: 1900 },
  { header: 'Ý kiến chuyên viên', width: 1400, show: () => cell('') },
];

interface SheetPart {
  title: string;
  columns: readonly SheetColumn[];
  findings: readonly FindingView[];
}

/** The tables of the sheet: what the unit is asked to change by section, then what is only noted, then the questions. */
const sheetParts = (view: PairView): SheetPart[] =>
  [
    ...bySection(view.findings.filter(({ finding }) => finding.severity !== 'info')).map((part) => ({
      ...part,
      columns: REVIEW,
    })),
    {
      title: 'Nội dung ghi nhận, tham khảo',
      columns: REVIEW,
      findings: view.findings.filter(({ finding }) => finding.severity === 'info'),
    },
    { title: 'Nội dung cần chuyên viên kiểm tra', columns: QUESTIONS, findings: view.undecided },
    {
      title: 'Nội dung kế hoạch cấp trên trực tiếp đã lược bỏ',
      columns: QUESTIONS,
      findings: view.inherited,
    },
  ].filter(({ findings }) => findings.length > 0);

const scaled = (columns: readonly SheetColumn[]): number[] => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / total) * LANDSCAPE_WIDTH));
};

/** Letters of a quotation from which its row may break over a page: about half a landscape page. */
const WHOLE_QUOTE_MAX = 350;

const isLong = (view: FindingView | undefined): boolean =>
  [view?.quotes.parent, view?.quotes.child].some((quote) => (quote?.text.length ?? 0) > WHOLE_QUOTE_MAX);

const sheetTable = ({ columns, findings }: SheetPart, first: number): Table =>
  table(
    [
      columns.map(({ header }) => headCell(header)),
      ...findings.map((view, index) => columns.map(({ show }) => show(view, first + index))),
    ],
    { widths: scaled(columns), headRows: 1, mayBreak: (row) => isLong(findings[row - 1]) },
  );

const sheetBlocks = (parts: readonly SheetPart[], firstSection: number): Block[] => {
  let next = 1;
  return parts.flatMap((part, index) => {
    const start = next;
    next += part.findings.length;
    return [heading(firstSection + index, part.title), sheetTable(part, start)];
  });
};

const bullet = (text: string): Paragraph => paragraph(`- ${text}`, { firstLine: true, after: 60 });

/** Remarks of the reader, and how much was read but stands in no part. */
const readingBlocks = (view: PairView, n: number): Block[] => {
  const unplaced = view.unplaced.child.length;
  const lines = [
    ...view.diagnostics.map(({ severity, message }) => `${DIAGNOSTIC_LABELS[severity]}: ${message}`),
    ...view.parentDiagnostics.map(
      ({ severity, message }) => `${SIDE_LABELS.parent}, ${DIAGNOSTIC_LABELS[severity].toLowerCase()}: ${message}`,
    ),
    ...(['parent', 'child'] as const).flatMap((side) => {
      const { grade, marks } = view.reading[side];
      return [...(grade === null ? [] : [grade]), ...marks].map((text) => `${SIDE_LABELS[side]}: ${text}`);
    }),
    ...(unplaced === 0
      ? []
      : [`Có ${unplaced} đoạn của kế hoạch đơn vị không xếp vào phần nào; liệt kê trong bản đối chiếu HTML.`]),
  ];
  return lines.length === 0 ? [] : [heading(n, 'Lưu ý khi đọc văn bản'), ...lines.map(bullet)];
};

const signer = (text: string): CellContent => [
  paragraph([{ text, bold: true }], { align: 'center', after: 0, keepNext: true }),
  paragraph([{ text: '(Ký, ghi rõ họ tên)', italics: true }], { align: 'center', size: TABLE_SIZE, after: 1300 }),
];

const signatures = (settings: ReportSettings, width: number): Block[] => [
  paragraph([{ text: `${NOTICE}.`, italics: true }], { before: 240, align: 'center', keepNext: true }),
  table([[signer(settings.reviewer), signer(settings.approver)]], {
    widths: [Math.floor(width / 2), Math.floor(width / 2)],
    lines: false,
  }),
];

const sections = (view: PairView, settings: ReportSettings): Section[] => {
  const parts = sheetParts(view);
  const opening = [letterhead(settings), ...title(view), ...general(view)];
  const closing = (n: number, width: number): Block[] => [...readingBlocks(view, n), ...signatures(settings, width)];
  if (parts.length === 0) return [section([...opening, ...closing(2, PORTRAIT_WIDTH)], { first: true })];
  return [
    section(opening, { first: true }),
    section([...sheetBlocks(parts, 2), ...closing(2 + parts.length, LANDSCAPE_WIDTH)], { landscape: true }),
  ];
};

/** The review sheet of one unit, in the form of Nghị định 30/2020/NĐ-CP. */
export const renderDocx = async (input: PairInput, settings?: Partial<ReportSettings>): Promise<Uint8Array> => {
  const view = pairView(input);
  const file = new library.Document({
    creator: 'kehoach',
    lastModifiedBy: 'kehoach',
    title: `Phiếu rà soát: ${view.child.full}`,
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
    sections: sections(view, withDefaults(settings)),
  });
  return withoutTime(new Uint8Array(await library.Packer.toBuffer(file)));
};
