import { partyOf } from '../compare/party.js';
import { lineLength } from '../knowledge/letter-widths.js';
import type { RollCall, Submission } from '../model/register.js';
import { fold } from '../vi/fold.js';
import type { Paragraph, Section, Table } from './docx-lib.js';
import { balanced, DAY_BLANK, footTable, letterhead, receiversCell, signerCell } from './docx-office.js';
import { BODY_SIZE, cell, fileOf, headCell, PORTRAIT_WIDTH, paragraph, section, table } from './docx-parts.js';
import { bodyOf, citation, DOTS, dayInWords, deadlineWords, shortName } from './letter-words.js';
import { addresseeOf, type Group, groupsOf } from './reminded.js';
import { DRAFT_NOTE, forLetters } from './settings.js';
import type { BatchInput, ReportSettings } from './types.js';
import { dayOf } from './view.js';

/**
 * One letter to all units that have not sent a plan or sent it late: one number, one signature, one list. A unit whose file
 * came and could not be read is not reminded: whether the file or the reading is at fault a person has to see first.
 */

type Block = Paragraph | Table;

/** So many names stand in the address and in the text; more of them in a list behind the letter. */
const MOST_NAMED = 10;

interface Letter {
  office: ReportSettings;
  roll: RollCall;
  groups: readonly Group[];
  /** The list stands behind the letter. */
  isLong: boolean;
  /** The plan that the units carry out, in its first citation and in short; dots where the folder holds several. */
  parent: string;
  parentShort: string;
  parentBody: string | null;
}

const letterOf = (input: BatchInput, roll: RollCall, settings: Partial<ReportSettings> | undefined): Letter => {
  const groups = groupsOf(roll);
  const [plan, ...others] = input.roots;
  const only = plan === undefined || others.length > 0 ? null : plan;
  const party = only === null ? null : partyOf(only);
  const parentBody = party === null ? null : bodyOf(party, [only, ...input.pairs.map(({ child }) => child)]);
  return {
    office: forLetters(settings),
    roll,
    groups,
    isLong: groups.reduce((sum, { units }) => sum + units.length, 0) > MOST_NAMED,
    parent: party === null ? `Kế hoạch số ${DOTS}` : citation(party, only, parentBody),
    parentShort: party === null ? '' : shortName(party),
    parentBody,
  };
};

const text = (content: string): Paragraph => paragraph(content, { firstLine: true });
const lastText = (content: string): Paragraph => paragraph(content, { firstLine: true, keepNext: true });

const ALL = 'Các cơ quan, đơn vị, địa phương';
const ADDRESS_LEFT = 1701;
/** Under the colon. */
const ADDRESS_LIST = ADDRESS_LEFT + lineLength('Kính gửi', BODY_SIZE);

/** Names below each other under the address, a dash before each; a long list is named once. */
const addressees = ({ groups, isLong }: Letter): Paragraph[] => {
  const names = groups.flatMap(({ units }) => units.map(addresseeOf));
  if (isLong) return [line(`Kính gửi: ${ALL} có tên trong danh sách kèm theo`)];
  if (names.length === 1) return [line(`Kính gửi: ${names.join('')}`)];
  return [
    paragraph('Kính gửi:', { align: 'left', left: ADDRESS_LEFT, before: 240, after: 0, keepNext: true }),
    ...names.map((name, index) =>
      paragraph(`- ${name}${index + 1 === names.length ? '.' : ';'}`, {
        align: 'left',
        left: ADDRESS_LIST,
        after: index + 1 === names.length ? 240 : 0,
      }),
    ),
  ];
};

const line = (content: string): Paragraph => paragraph(content, { align: 'center', before: 240, after: 240 });

const counted = ({ units, heading }: Group): string => `${String(units.length).padStart(2, '0')} đơn vị ${heading}`;

const opening = ({ office, roll, groups, parent, isLong }: Letter): Paragraph[] => {
  const due = roll.due === null ? '' : `, thời hạn gửi kế hoạch là ${dayInWords(roll.due)}`;
  const list = isLong ? ' (danh sách kèm theo)' : '';
  return [
    text(
      `Thực hiện ${parent}${due}, ${office.body} đã tiếp nhận, tổng hợp kế hoạch của các cơ quan, đơn vị, địa phương.`,
    ),
    text(`Đến thời điểm tổng hợp, có ${groups.map(counted).join('; ')}${list}.`),
  ];
};

/** What came of the unit, and what the analyst has to look at before the letter goes out. */
const remark = ({ state, number, date, doubt }: Submission): string => {
  const plan = number === null ? 'Kế hoạch' : `Kế hoạch số ${number}`;
  const said = state === 'late' ? `${plan}${date === null ? '' : ` ngày ${dayOf(date)}`}` : '';
  const check = doubt === null ? '' : `chuyên viên kiểm tra: ${doubt.replace(/[.\s]+$/u, '')}`;
  return [said, check].filter((part) => part !== '').join('; ');
};

const named = (submission: Submission): string => {
  const note = remark(submission);
  return note === '' ? addresseeOf(submission) : `${addresseeOf(submission)} (${note})`;
};

const askOf = ({ state }: Group, { office }: Letter): string =>
  state === 'missing'
    ? `Đề nghị khẩn trương xây dựng, ban hành và gửi kế hoạch về ${office.body} ${deadlineWords(office.deadline)}; trường hợp đã gửi, đề nghị thông tin lại số, ngày văn bản để đối chiếu.`
    : 'Đề nghị rà soát nguyên nhân, bảo đảm thời hạn theo quy định trong các kỳ báo cáo tiếp theo.';

const groupBlocks =
  (letter: Letter) =>
  (group: Group, index: number): Paragraph[] => [
    paragraph([{ text: `${index + 1}. Đối với các đơn vị ${group.heading}`, bold: true }], {
      firstLine: true,
      keepNext: true,
    }),
    ...(letter.isLong
      ? []
      : group.units.map((one, at) => text(`- ${named(one)}${at + 1 === group.units.length ? '.' : ';'}`))),
    text(askOf(group, letter)),
  ];

const closing = ({ office }: Letter): Paragraph => {
  const ask =
    office.contact === '' ? '' : ` Khi có vướng mắc, đề nghị liên hệ ${office.contact.replace(/[.\s]+$/u, '')}.`;
  return lastText(
    `${office.body} đề nghị các cơ quan, đơn vị, địa phương quan tâm, phối hợp thực hiện.${ask}`.replace(/\.$/u, './.'),
  );
};

const receiversOf = ({ office, parentBody }: Letter): string[] => {
  const above = parentBody === null || fold(parentBody) === fold(office.body) ? [] : [`${parentBody} (để b/c)`];
  return ['Như trên', ...(office.receivers ?? above), `Lưu: ${office.archive}`];
};

const LIST_WIDTHS = [640, 3700, 2150, PORTRAIT_WIDTH - 640 - 3700 - 2150] as const;

const listTable = ({ groups }: Letter): Table => {
  const rows = groups.flatMap(({ units, label }) => units.map((one) => ({ one, label })));
  return table(
    [
      ['STT', 'Cơ quan, đơn vị', 'Tình trạng', 'Ghi chú'].map(headCell),
      ...rows.map(({ one, label }, index) => [
        cell(String(index + 1), 'center'),
        cell(addresseeOf(one)),
        cell(label),
        cell(remark(one)),
      ]),
    ],
    { widths: LIST_WIDTHS, headRows: 1 },
  );
};

const listTitle = ({ groups }: Letter): string =>
  balanced(
    `Danh sách đơn vị ${groups.map(({ heading }) => heading).join(', ')}`.toUpperCase(),
    BODY_SIZE,
    true,
    PORTRAIT_WIDTH,
  );

/** The list behind the letter: an appendix, which counts its own pages. */
const appendix = (letter: Letter): Section => {
  const middle = { align: 'center', after: 0 } as const;
  return section(
    [
      paragraph([{ text: 'Phụ lục', bold: true }], middle),
      paragraph([{ text: listTitle(letter), bold: true }], middle),
      paragraph(
        [
          {
            text: `(Kèm theo Công văn số        /${letter.office.letterSymbol} ${DAY_BLANK} của ${letter.office.body})`,
            italics: true,
          },
        ],
        { align: 'center', after: 240 },
      ),
      listTable(letter),
    ],
    { first: true, ownPages: true },
  );
};

const aboutOf = ({ parentShort }: Letter): string =>
  `đôn đốc xây dựng, gửi kế hoạch${parentShort === '' ? '' : ` thực hiện ${parentShort}`}`;

/** The draft of the reminder; null without a register, and where every unit sent its plan in time. */
export const renderReminder = async (
  input: BatchInput,
  settings?: Partial<ReportSettings>,
): Promise<Uint8Array | null> => {
  if (input.roll === undefined) return null;
  const letter = letterOf(input, input.roll, settings);
  if (letter.groups.length === 0) return null;
  const about = aboutOf(letter);
  const blocks: Block[] = [
    letterhead(letter.office, { symbol: letter.office.letterSymbol, about }),
    ...addressees(letter),
    ...opening(letter),
    ...letter.groups.flatMap(groupBlocks(letter)),
    closing(letter),
    footTable(receiversCell(receiversOf(letter)), signerCell(letter.office.signer)),
  ];
  return fileOf(`Dự thảo công văn: ${about}`, [
    section(blocks, { first: true, note: DRAFT_NOTE }),
    ...(letter.isLong ? [appendix(letter)] : []),
  ]);
};
