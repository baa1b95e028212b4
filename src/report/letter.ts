import { fold } from '../vi/fold.js';
import { type Conclusion, totalCoverage } from './conclusion.js';
import type { Paragraph } from './docx-lib.js';
import { footTable, letterhead, receiversCell, signerCell } from './docx-office.js';
import { fileOf, paragraph, section } from './docx-parts.js';
import { hasLetter, type LetterSection, letterSections, pointLabel, pointText, quoteLines } from './letter-points.js';
import { bodyOf, citation, DOTS, deadlineWords, shortName, small } from './letter-words.js';
import { DRAFT_NOTE, forLetters } from './settings.js';
import type { PairInput, ReportSettings } from './types.js';
import { type PairView, pairView } from './view.js';

/** The two plans and the two bodies, as the letter names them. */
interface Names {
  unit: string | null;
  parentBody: string | null;
  /** First citations. */
  parent: string;
  child: string;
  childShort: string;
}

const namesOf = ({ parent, child, comparison }: PairInput): Names => {
  const unit = bodyOf(comparison.child, [child, parent]);
  const above = comparison.parent;
  const parentBody = above === null ? null : bodyOf(above, [parent, child]);
  return {
    unit,
    parentBody,
    parent: above === null ? DOTS : citation(above, parent, parentBody),
    child: citation(comparison.child, child, unit),
    childShort: shortName(comparison.child),
  };
};

const text = (content: string): Paragraph => paragraph(content, { firstLine: true });

/** The last words stay with the signature: a signature alone on a page signs nothing. */
const lastText = (content: string): Paragraph => paragraph(content, { firstLine: true, keepNext: true });

/** "Kính gửi: …" on a line of its own. */
const addressee = (unit: string | null): Paragraph =>
  paragraph(`Kính gửi: ${unit ?? DOTS}`, { align: 'center', before: 240, after: 240 });

/** At this share of demands met the plan may be said to follow its parent. */
const FOLLOWS = 0.5;

const leadText = (view: PairView, { id, reason }: Conclusion): string => {
  if (id === 'rebuild')
    return `Qua rà soát, ${small(reason.replace(/\.$/u, ''))}. Đề nghị đơn vị xây dựng lại Kế hoạch, trong đó lưu ý các nội dung sau:`;
  const { required, covered } = totalCoverage(view.comparison);
  const follows = required > 0 && covered >= required * FOLLOWS;
  return follows
    ? 'Qua rà soát, Kế hoạch của đơn vị cơ bản bám sát kế hoạch cấp trên; tuy nhiên còn một số nội dung đề nghị bổ sung, chỉnh sửa, cụ thể như sau:'
    : 'Qua rà soát, đề nghị đơn vị bổ sung, chỉnh sửa Kế hoạch ở một số nội dung, cụ thể như sau:';
};

const sectionBlocks = ({ title, points, isQuestion }: LetterSection, index: number): Paragraph[] => [
  paragraph([{ text: `${index + 1}. ${title}`, bold: true }], { firstLine: true, keepNext: true }),
  ...points.flatMap((point, at) => [
    text(`${pointLabel(at)} ${pointText(point, isQuestion)}`),
    ...quoteLines(point).map((line, n, all) => text(`- ${line}${n + 1 === all.length ? '.' : ';'}`)),
  ]),
];

const requestText = ({ unit }: Names, { body, deadline, contact }: ReportSettings, id: Conclusion['id']): string => {
  const what = id === 'rebuild' ? 'xây dựng lại Kế hoạch' : 'hoàn thiện Kế hoạch theo các nội dung nêu trên';
  const ask =
    contact === '' ? '' : `; trong quá trình thực hiện, nếu có vướng mắc, liên hệ ${contact.replace(/[.\s]+$/u, '')}`;
  return `Đề nghị ${unit ?? 'đơn vị'} ${what}, gửi về ${body} ${deadlineWords(deadline)} để tổng hợp, theo dõi${ask}./.`;
};

/** The receivers that the office names; else the body that issued the parent plan, unless it is the one that writes. */
const receiversOf = ({ parentBody }: Names, { receivers, body, archive }: ReportSettings): string[] => {
  const above = parentBody === null || fold(parentBody) === fold(body) ? [] : [`${parentBody} (để b/c)`];
  return ['Như trên', ...(receivers ?? above), `Lưu: ${archive}`];
};

const aboutOf = ({ childShort, unit }: Names, id: Conclusion['id']): string => {
  const what = id === 'rebuild' ? 'xây dựng lại' : 'hoàn thiện';
  return `${what} ${childShort}${childShort === 'Kế hoạch' && unit !== null ? ` của ${unit}` : ''}`;
};

/**
 * The draft of a letter that asks the unit to complete its plan; null where there is nothing to ask. Number and day are the
 * clerk's; the line over the first page says that a person has to look, and goes with it.
 */
export const renderLetter = async (
  input: PairInput,
  settings?: Partial<ReportSettings>,
): Promise<Uint8Array | null> => {
  const view = pairView(input);
  const points = letterSections(view);
  if (!hasLetter(view)) return null;
  const office = forLetters(settings);
  const names = namesOf(input);
  const { id } = view.conclusion;
  const about = aboutOf(names, id);
  const blocks = [
    letterhead(office, { symbol: office.letterSymbol, about }),
    addressee(names.unit),
    text(`Thực hiện ${names.parent} (sau đây gọi là kế hoạch cấp trên), ${office.body} đã rà soát ${names.child}.`),
    text(leadText(view, view.conclusion)),
    ...points.flatMap(sectionBlocks),
    lastText(requestText(names, office, id)),
    footTable(receiversCell(receiversOf(names, office)), signerCell(office.signer)),
  ];
  return fileOf(`Dự thảo công văn: ${about}`, [section(blocks, { first: true, note: DRAFT_NOTE })]);
};
