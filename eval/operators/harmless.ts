import { LOCAL_TASKS } from '../child.js';
import { type Doc, type Line, linesOf, STYLES } from '../document.js';
import type { Random } from '../random.js';
import type { Container, Operator, Planted, Scene, Size } from '../types.js';
import { COUNT, lowerFirst, otherTone, reword, sentence, spelled } from '../words.js';
import { bound, ONE, planted, SIZES } from './tools.js';

export const harmless = (
  id: string,
  says: string,
  apply: Operator['apply'],
  sizes: readonly Size[] = ONE,
): Operator => ({
  id,
  family: 'harmless',
  rules: [],
  sizes,
  says,
  apply,
});
const nothing = (scene: Scene): Planted => planted(scene, []);
/** Every line's text through one function. */
const eachText = (scene: Scene, to: (text: string, line: Line) => string): Planted | null => {
  const before = JSON.stringify(scene.doc);
  for (const line of linesOf(scene.doc)) if (line.id !== 'cite') line.text = to(line.text, line);
  return JSON.stringify(scene.doc) === before ? null : nothing(scene);
};

/** "25/3/2026" -> "25 tháng 3 năm 2026", "25-3-2026"; a day without a year stays. */
const longDates = (text: string): string =>
  text.replace(
    /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/gu,
    (_, day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  );
const dashDates = (text: string): string => text.replace(/ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/gu, 'ngày $1-$2-$3');
const dotDates = (text: string): string => text.replace(/ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/gu, 'ngày $1.$2.$3');

const numbersAs = (text: string, size: Size): string =>
  text.replace(COUNT, (digits) => {
    const n = Number(digits);
    const word = spelled(n);
    if (size === 'small') return String(n);
    return word === null || n === 0 ? digits : size === 'medium' ? word : `${digits} (${word})`;
  });

const HEADING_NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^MỤC ĐÍCH(?:,| VÀ) YÊU CẦU$/u, ['MỤC ĐÍCH - YÊU CẦU', 'MỤC ĐÍCH, YÊU CẦU CỦA KẾ HOẠCH']],
  [
    /^(?:TIÊU CHÍ|TIÊU CHÍ LỰA CHỌN|TIÊU CHUẨN, ĐIỀU KIỆN)$/u,
    ['TIÊU CHUẨN ĐIỂN HÌNH', 'TIÊU CHÍ BÌNH XÉT', 'TIÊU CHUẨN LỰA CHỌN'],
  ],
  [
    /^(?:CHỈ TIÊU|CHỈ TIÊU CỤ THỂ|MỤC TIÊU, CHỈ TIÊU)$/u,
    ['CÁC CHỈ TIÊU PHẤN ĐẤU', 'CHỈ TIÊU THI ĐUA', 'SỐ LƯỢNG, CHỈ TIÊU'],
  ],
  [/^(?:LỘ TRÌNH|TIẾN ĐỘ|THỜI GIAN) THỰC HIỆN$/u, ['CÁC BƯỚC TIẾN HÀNH', 'THỜI GIAN, TIẾN ĐỘ', 'LỘ TRÌNH TRIỂN KHAI']],
  [
    /^(?:TỔ CHỨC|PHÂN CÔNG) THỰC HIỆN$/u,
    ['PHÂN CÔNG NHIỆM VỤ', 'TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ', 'TỔ CHỨC TRIỂN KHAI THỰC HIỆN'],
  ],
  [/^Đối với tập thể$/u, ['Tập thể', 'Tiêu chí đối với tập thể']],
  [/^Đối với cá nhân$/u, ['Cá nhân', 'Tiêu chí đối với cá nhân']],
  [/^(?:PHẠM VI, ĐỐI TƯỢNG|ĐỐI TƯỢNG ÁP DỤNG|ĐỐI TƯỢNG)$/u, ['ĐỐI TƯỢNG THAM GIA', 'ĐỐI TƯỢNG THỰC HIỆN']],
];
const renamed = (text: string, random: Random): string => {
  for (const [from, to] of HEADING_NAMES) if (from.test(text)) return random.pick(to);
  return text;
};

/** Runs of item lines that stand side by side under one heading. */
function rows(doc: Doc, part: RegExp): Line[][] {
  const out: Line[][] = [];
  let row: Line[] = [];
  for (const line of [...doc.body, null]) {
    const first = row[0];
    if (line !== null && !line.heading && part.test(line.part) && (first === undefined || first.level === line.level))
      row.push(line);
    else {
      if (row.length > 1) out.push(row);
      row = line !== null && !line.heading && part.test(line.part) ? [line] : [];
    }
  }
  return out;
}

/** "A, phạm vi B; C." with its clauses in another order: only what a semicolon parts, or "và" between two counted demands. */
const turned = (text: string): string => {
  const clauses = text.replace(/\.$/u, '').split('; ');
  const [first = '', second] = clauses;
  if (clauses.length === 2 && second !== undefined && !/^(?:bản thân|trong đó)/u.test(second))
    return `${sentence(second)}; ${lowerFirst(first)}.`;
  const match = /^((?:Có|Được) )(ít nhất \d+ [^,;]+?) và (ít nhất \d+ [^,;]+)\.$/u.exec(text);
  return match === null ? text : `${match[1]}${match[3]} và ${match[2]}.`;
};

const WORDING: readonly Operator[] = [
  harmless(
    'synonyms',
    'words for words of the same meaning: a few lines, most, all',
    (scene) =>
      eachText(scene, (text) =>
        scene.random.chance(scene.size === 'small' ? 0.3 : 0.8)
          ? reword(text, scene.random, scene.size === 'large' ? 4 : 2)
          : text,
      ),
    SIZES,
  ),
  harmless('clauses-turned', 'the clauses of a sentence in another order', (scene) =>
    eachText(scene, (text, line) => (line.part === 'criteria' || line.part === 'targets' ? turned(text) : text)),
  ),
  harmless(
    'dates-spelled',
    'days written out: ngày 25 tháng 3 năm 2026, 25-3-2026, 25.3.2026',
    (scene) => eachText(scene, scene.size === 'small' ? dashDates : scene.size === 'medium' ? longDates : dotDates),
    SIZES,
  ),
  harmless(
    'numbers-spelled',
    '02 as 2, hai, 02 (hai)',
    (scene) => eachText(scene, (text, line) => (line.heading ? text : numbersAs(text, scene.size))),
    SIZES,
  ),
  harmless('headings-upper', 'the headings within the parts in capitals', (scene) =>
    eachText(scene, (text, line) => (line.heading ? text.toUpperCase() : text)),
  ),
  harmless('headings-lower', 'the headings of the parts in small letters', (scene) =>
    eachText(scene, (text, line) => (line.heading && line.level === 1 ? sentence(text.toLowerCase()) : text)),
  ),
  harmless('headings-renamed', 'parts under other usual names', (scene) =>
    eachText(scene, (text, line) => (line.heading ? renamed(text, scene.random) : text)),
  ),
  harmless('tone-placement', 'hoà for hòa, uỷ for ủy', (scene) => eachText(scene, otherTone)),
  harmless('share-spelled', '85 % and tám mươi phần trăm for 85%', (scene) =>
    eachText(scene, (text) => text.replace(/(\d+)%/gu, '$1 %')),
  ),
  harmless(
    'abbreviations',
    'a long name is given its abbreviation at the first place, which stands in every other',
    (scene) => {
      const long = scene.random.pick([
        'công chức, viên chức, người lao động',
        'Ủy ban nhân dân',
        'thi đua, khen thưởng',
      ]);
      const short =
        {
          'công chức, viên chức, người lao động': 'CCVCNLĐ',
          'Ủy ban nhân dân': 'UBND',
          'thi đua, khen thưởng': 'TĐKT',
        }[long] ?? '';
      let first = true;
      return eachText(scene, (text) =>
        text.replaceAll(long, () => {
          const out = first ? `${long} (sau đây viết tắt là ${short})` : short;
          first = false;
          return out;
        }),
      );
    },
  ),
];

const STRUCTURE: readonly Operator[] = [
  harmless('items-reordered', 'items in another order within their row', (scene) => {
    const found = rows(scene.doc, /^(?:criteria|targets|requirements|purposes|assignments)$/u);
    for (const row of found) {
      const at = row.map((line) => scene.doc.body.indexOf(line));
      scene.random.shuffle(row).forEach((line, n) => {
        scene.doc.body[at[n] ?? 0] = line;
      });
    }
    return found.length === 0 ? null : nothing(scene);
  }),
  harmless('item-split', 'one item becomes two at its semicolon', (scene) => {
    const line = bound(scene, 'criteria', /; /u).find(({ text }) => !/; (?:bản thân|trong đó)/u.test(text));
    if (line === undefined) return null;
    const [first = '', ...rest] = line.text.replace(/\.$/u, '').split('; ');
    const every = /^(?:Hằng năm|Hàng năm|Mỗi năm)/u.exec(first)?.[0];
    const second = rest.join('; ');
    line.text = `${first}.`;
    const text = `${every === undefined ? sentence(second) : `${every} ${second}`}.`;
    scene.doc.body.splice(scene.doc.body.indexOf(line) + 1, 0, { ...line, id: `${line.id}b`, text });
    return nothing(scene);
  }),
  harmless('items-merged', 'two neighbours become one item', (scene) => {
    const row = rows(scene.doc, /^criteria$/u).find((one) => one.length > 3);
    const [first, second] = row === undefined ? [] : row.slice(-2);
    if (first === undefined || second === undefined) return null;
    first.text = `${first.text.replace(/\.$/u, '')}; ${lowerFirst(second.text)}`;
    scene.doc.body = scene.doc.body.filter((line) => line !== second);
    return nothing(scene);
  }),
  ...(['slashes', 'arabic', 'parts', 'bullets', 'decree'] as const).map((style) =>
    harmless(
      `renumbered-${style}`,
      `numbered ${STYLES[style]
        .slice(0, 3)
        .map((label) => label(1).trim() || '1.1.')
        .join(' / ')}`,
      (scene) => {
        if (scene.doc.labels === STYLES[style]) return null;
        scene.doc.labels = STYLES[style];
        return nothing(scene);
      },
    ),
  ),
  harmless('own-tasks', 'more tasks of its own', (scene) => {
    scene.child.divisions.forEach((id, n) => {
      const at = scene.doc.body.findIndex((line) => line.id === id);
      const text = LOCAL_TASKS[n % LOCAL_TASKS.length] ?? '';
      scene.doc.body.splice(at + 1, 0, {
        id: `more${n}`,
        level: 3,
        text,
        heading: false,
        part: 'assignments',
        binds: 'none',
      });
    });
    return nothing(scene);
  }),
  harmless('own-criteria', 'criteria of its own besides the demanded ones', (scene) => {
    const at = scene.doc.body.findLastIndex(
      (line) => line.part === 'criteria' && line.group === 'collective' && !line.heading,
    );
    const model = scene.doc.body[at];
    if (model === undefined) return null;
    const own = [
      'Có nhật ký hoạt động, cập nhật kết quả từng tuần.',
      'Có phòng truyền thống hoặc góc trưng bày thành tích của đơn vị.',
    ];
    scene.doc.body.splice(
      at + 1,
      0,
      ...own.map((text, n) => ({ ...model, id: `extra${n}`, text, binds: 'none' as const })),
    );
    return nothing(scene);
  }),
  harmless('own-introduction', 'a paragraph on the situation of the unit', (scene) => {
    const { self } = scene.family.unit.names;
    scene.doc.opening.unshift({
      id: 'intro',
      level: 0,
      text: `Trong những năm qua, phong trào thi đua tại ${self} đã được duy trì thường xuyên, góp phần hoàn thành nhiệm vụ được giao; tuy nhiên việc phát hiện gương tốt còn chưa đều.`,
      heading: false,
      part: 'opening',
      binds: 'none',
    });
    return nothing(scene);
  }),
  harmless('own-section', 'a part on funds that the parent has not', (scene) => {
    const at = scene.doc.body.findIndex((line) => line.part === 'assignments' && line.level === 1);
    if (at === -1) return null;
    const head: Line = {
      id: 'funds',
      level: 1,
      text: 'KINH PHÍ THỰC HIỆN',
      heading: true,
      part: 'activities',
      binds: 'none',
    };
    scene.doc.body.splice(at, 0, head, {
      ...head,
      id: 'funds1',
      level: 2,
      heading: false,
      text: 'Sử dụng nguồn kinh phí chi thường xuyên và quỹ thi đua, khen thưởng của đơn vị theo quy định.',
    });
    return nothing(scene);
  }),
  harmless('more-recipients', 'further recipients, longer names', (scene) => {
    scene.doc.recipients = scene.doc.recipients.map((one) => one.replace('UBND tỉnh', 'Ủy ban nhân dân tỉnh')).concat();
    scene.doc.recipients.splice(1, 0, 'Cấp ủy, lãnh đạo đơn vị;', 'Công đoàn, Đoàn Thanh niên;');
    return nothing(scene);
  }),
];

const inContainer = (id: string, container: Container, says: string): Operator => ({
  ...harmless(id, says, nothing),
  container,
});

const CONTAINERS: readonly Operator[] = [
  harmless('untouched', 'the compliant plan as it stands', nothing),
  inContainer('as-docx', 'docx', 'a Word file: letterhead and closing in tables'),
  inContainer('as-markdown', 'md', 'markdown, headings marked at odd depths'),
  inContainer('as-html', 'html', 'a page saved from the web'),
  inContainer('decomposed', 'nfd', 'letters and marks as separate characters (NFD)'),
  inContainer('wrapped', 'wrapped', 'lines broken after 72 characters, as copied from a PDF'),
  inContainer('noisy', 'noisy', 'a few letters misread, no digit'),
  inContainer('odd-spaces', 'nbsp', 'hard spaces, double spaces, long dashes, curly quotes'),
];

export const HARMLESS: readonly Operator[] = [...CONTAINERS, ...WORDING, ...STRUCTURE];
