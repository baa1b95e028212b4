/** What a comment says, a paragraph a line. */
import { isDismissed } from '../../model/decision.js';
import { decisionOn } from '../decisions.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS, SEVERITY_LABELS } from '../labels.js';
import { shorten } from '../place.js';
import { NOTICE } from '../settings.js';
import type { FindingView, PairView } from '../view.js';

export interface Line {
  text: string;
  bold?: boolean;
  struck?: boolean;
}

/** How the place of a comment answers to what it is about. */
export type Standing = 'exact' | 'wide' | 'near' | 'expected' | 'title';

/** A comment is read in a narrow margin. */
const QUOTE_CHARS = 600;
/** What is only to be recognised in the paragraph that is marked. */
const POINTED_CHARS = 250;

export function findingLines(view: FindingView, standing: Standing): Line[] {
  const { n, finding, overridden } = view;
  const struck = isDismissed(finding);
  const head = [
    `Nhận xét ${n}`,
    SEVERITY_LABELS[finding.severity],
    PART_LABELS[finding.part],
    KIND_LABELS[finding.kind],
    ...(finding.certainty === 'review' ? [CERTAINTY_LABELS.review] : []),
  ];
  const texts = [placeText(view, standing), overridden ?? '', decisionOn(finding)];
  return [
    { text: head.join(' · '), bold: true, struck },
    { text: finding.message, struck },
    { text: finding.suggestion, struck },
    { text: parentText(view), struck },
    ...texts.map((text) => ({ text })),
  ].filter(({ text }) => text !== '');
}

/** The parent's words with their place. */
function parentText({ quotes: { parent }, finding }: FindingView): string {
  if (parent === null) return '';
  const of = finding.args.demandOf ?? '';
  const place = parent.place === '' ? '' : `, ${parent.place}`;
  return `${of === '' ? 'Kế hoạch cấp trên' : of}${place}: “${shorten(oneLine(parent.text), QUOTE_CHARS)}”`;
}

/** Where the comment had to be put elsewhere than at its passage, or marks more than it. */
function placeText({ quotes: { child } }: FindingView, standing: Standing): string {
  const pointed = child === null ? '' : ` “${shorten(oneLine(child.text), POINTED_CHARS)}”`;
  switch (standing) {
    case 'exact':
      return '';
    case 'wide':
      return `Chỗ được nêu:${pointed}`;
    case 'near':
      return `Chưa xác định được đúng chỗ trong tệp Word nên đặt ở đoạn gần nhất. Chỗ được nêu:${pointed}`;
    case 'expected':
      return 'Chưa thấy nội dung này trong kế hoạch; nhận xét đặt ở mục nên có.';
    case 'title':
      return 'Nhận xét không gắn với một chỗ cụ thể nên đặt ở tên kế hoạch.';
  }
}

/** The first comment of the file: what it is, and what it comes to. */
export const headLines = ({ conclusion, parent, decisions }: PairView): Line[] =>
  [
    { text: `Kết luận đề xuất: ${conclusion.label}`, bold: true as const },
    { text: conclusion.reason },
    { text: parent === null ? '' : `Đối chiếu với: ${parent.full}.` },
    ...decisions.map(({ lead }) => ({ text: lead })),
    { text: `${NOTICE}.` },
  ].filter(({ text }) => text !== '');

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
