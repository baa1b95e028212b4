import { citation } from '../child.js';
import { addDays, type Doc, labelled, letter, numberText, roman, shortDate } from '../document.js';
import type { Operator, Planted, Scene } from '../types.js';
import { oneOf, operator, planted } from './tools.js';

const cite = (scene: Scene) => scene.doc.opening.find(({ id }) => id === 'cite');
const cited = (scene: Scene, from: string, to: string): Planted | null => {
  const line = cite(scene);
  if (line === undefined || !line.text.includes(from)) return null;
  line.text = line.text.replace(from, to);
  return planted(scene, [{ kind: 'mismatch', part: 'citations' }]);
};
const parentNumber = (doc: Doc): string => numberText(doc);

const CITATIONS: readonly Operator[] = [
  operator({ id: 'citation-absent', rules: ['parent-not-cited'], says: 'the parent is not named' }, (scene) => {
    const line = cite(scene);
    if (line === undefined) return null;
    line.text = `Nhằm triển khai có hiệu quả phong trào thi đua, ${scene.family.unit.names.self} xây dựng Kế hoạch thực hiện như sau:`;
    return planted(scene, [{ kind: 'missing', part: 'citations' }]);
  }),
  operator(
    {
      id: 'citation-number',
      rules: ['parent-citation-mismatch'],
      sizes: ['small', 'large'],
      says: 'the number of the parent is wrong: two digits changed places, another number',
    },
    (scene) => {
      const { parent } = scene.family;
      const digits = String(parent.number ?? 0);
      const turned = [...digits].reverse().join('');
      const other =
        scene.size === 'small' && turned !== digits && !turned.startsWith('0')
          ? Number(turned)
          : (parent.number ?? 0) + 113;
      return cited(scene, parentNumber(parent), parentNumber({ ...parent, number: other }));
    },
  ),
  operator(
    {
      id: 'citation-date',
      rules: ['parent-citation-mismatch'],
      sizes: ['small', 'large'],
      says: 'the date of the parent is wrong by a day, by a month',
    },
    (scene) => {
      const { parent } = scene.family;
      return cited(scene, shortDate(parent.date), shortDate(addDays(parent.date, scene.size === 'small' ? 1 : -31)));
    },
  ),
  operator(
    { id: 'citation-issuer', rules: ['parent-citation-mismatch'], says: 'the parent is said to be of another body' },
    (scene) => {
      const { names, parent } = scene.family;
      const from = ` của ${parent.superior === null ? `${names.self} ${scene.family.place}` : names.self} về `;
      return cited(scene, from, ` của ${names.self === 'Sở Nội vụ' ? 'Sở Tài chính' : 'Sở Nội vụ'} về `);
    },
  ),
  operator(
    { id: 'citation-blank', rules: ['parent-citation-blank'], says: 'number and day of the parent are left blank' },
    (scene) => {
      const { parent } = scene.family;
      const line = cite(scene);
      if (line === undefined) return null;
      line.text = line.text.replace(
        `số ${numberText(parent)} ngày ${shortDate(parent.date)}`,
        `số      /${parent.symbol} ngày      /${parent.date.month}/${parent.date.year}`,
      );
      return planted(
        scene,
        [{ kind: 'defect', part: 'citations' }],
        [
          { kind: 'mismatch', part: 'citations' },
          { kind: 'missing', part: 'citations' },
        ],
      );
    },
  ),
  operator(
    {
      id: 'citation-superseded',
      rules: ['parent-superseded', 'parent-citation-mismatch'],
      says: 'an older plan of the same name is cited instead',
    },
    (scene) => {
      const { parent, period } = scene.family;
      const line = cite(scene);
      if (line === undefined) return null;
      const length = period.end - period.start + 1;
      const old = {
        ...parent,
        number: (parent.number ?? 0) + 57,
        date: { ...parent.date, year: parent.date.year - length },
      };
      const span = (shift: number): string =>
        length === 1 ? `năm ${period.start - shift}` : `giai đoạn ${period.start - shift} - ${period.end - shift}`;
      line.text = line.text
        .replace(numberText(parent), numberText(old))
        .replace(shortDate(parent.date), shortDate(old.date))
        .replace(span(0), span(length));
      return planted(scene, [{ kind: 'mismatch', part: 'citations' }], [{ kind: 'missing', part: 'citations' }]);
    },
  ),
  operator(
    {
      id: 'citation-level',
      rules: ['parent-wrong-level', 'parent-not-cited'],
      says: 'only a higher plan is cited, not the one of the direct superior',
    },
    (scene) => {
      const line = cite(scene);
      if (line === undefined || scene.family.parent.superior === null) return null;
      const of = `Ủy ban nhân dân tỉnh ${scene.family.place}`;
      const above = {
        ...scene.family.parent,
        number: scene.random.int(11, 210),
        symbol: 'KH-UBND',
        date: addDays(scene.family.parent.date, -26),
      };
      line.text = `${citation({ ...scene.family, parent: above, names: { ...scene.family.names, self: of } })}, ${scene.family.unit.names.self} xây dựng Kế hoạch thực hiện như sau:`;
      return planted(scene, [{ kind: 'mismatch', part: 'citations' }], [{ kind: 'missing', part: 'citations' }]);
    },
  ),
  operator(
    {
      id: 'basis-repealed',
      rules: ['basis-out-of-force'],
      sizes: ['small', 'large'],
      says: 'a law or decree is named as a basis that was no longer in force on the day of the plan',
    },
    (scene) => {
      const year = scene.doc.date.year;
      const decree = year >= 2026 && scene.size === 'small';
      const text = decree
        ? 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;'
        : 'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;';
      if (year < 2024 || (year === 2024 && scene.doc.date.month === 1)) return null;
      scene.doc.opening.unshift({ id: 'basis', level: 0, text, heading: false, part: 'opening', binds: 'none' });
      return planted(scene, [{ kind: 'defect', part: 'citations', childLines: ['basis'] }]);
    },
  ),
];

/** Labels of some lines are printed as they would not be. */
const misnumbered = (id: string, says: string, to: (label: string) => string | null): Operator => ({
  ...operator({ id, rules: ['numbering-defect'], says }, (scene) => {
    const rows = labelled(scene.doc).filter(
      ({ line, label }) => line.level > 0 && line.level < 4 && /\p{L}|\d/u.test(label),
    );
    for (const { line, label } of scene.random.shuffle(rows)) {
      const level = line.level;
      const at = scene.doc.body.indexOf(line);
      const siblings = scene.doc.body.slice(at);
      const next = siblings.findIndex((other, n) => n > 0 && other.level !== 0 && other.level < level);
      const group = (next === -1 ? siblings : siblings.slice(0, next)).filter((other) => other.level === level);
      const first = to(label);
      // The first of its row may not be touched: a row that begins at 2 is another thing than a gap.
      if (first === null || /^(?:1|I|a)[.)/]/u.test(label.trim()) || group.length < 1) continue;
      let shown: string | null = first;
      for (const one of group) {
        one.label = shown ?? undefined;
        shown = shown === null ? null : following(shown);
      }
      return planted(scene, [{ kind: 'defect', part: 'form' }]);
    }
    return null;
  }),
  coat: false,
});

const shifted = (label: string, by: number): string | null => {
  const match = /^(\d+|[IVX]+|\p{Ll})([.)/] )$/u.exec(label);
  const [, mark = '', tail = ''] = match ?? [];
  if (match === null) return null;
  const to = (count: (n: number) => string): string | null => {
    for (let n = 1; n < 23; n++) if (count(n) === mark) return n + by < 1 ? null : count(n + by) + tail;
    return null;
  };
  return /\d/u.test(mark) ? to(String) : /\p{Lu}/u.test(mark) ? to(roman) : to(letter);
};
const following = (label: string): string | null => shifted(label, 1);

const FORM: readonly Operator[] = [
  operator(
    {
      id: 'number-blank',
      rules: ['number-date-blank'],
      sizes: ['small', 'medium'],
      says: 'the number, the day of the plan is left blank',
    },
    (scene) => {
      if (scene.size === 'small') scene.doc.date.day = null;
      else scene.doc.number = null;
      return planted(scene, [{ kind: 'defect', part: 'form' }]);
    },
  ),
  misnumbered('numbering-gap', 'a number of a row is skipped', (label) => shifted(label, 1)),
  misnumbered('numbering-duplicate', 'a number of a row stands twice', (label) => shifted(label, -1)),
  operator({ id: 'unsigned', rules: ['signature-missing'], says: 'nobody signs' }, (scene) => {
    scene.doc.signature = null;
    return planted(scene, [{ kind: 'defect', part: 'form' }]);
  }),
  operator(
    {
      id: 'district-body',
      rules: ['district-body-after-reform'],
      says: 'a body of a district has work after districts were dissolved',
    },
    (scene) => {
      const { year, month } = scene.doc.date;
      if (year < 2025 || (year === 2025 && month < 7)) return null;
      const at = scene.doc.body.findIndex(({ id }) => id === scene.child.divisions.at(-1));
      if (at === -1) return null;
      const bodies = ['Ủy ban nhân dân các huyện, thị xã, thành phố', 'Phòng Nội vụ huyện', 'Ủy ban nhân dân huyện'];
      scene.doc.body.splice(at + 1, 0, {
        id: 'district',
        level: 3,
        text: `Phối hợp với ${scene.random.pick(bodies)} tuyên truyền, vận động Nhân dân tham gia phong trào.`,
        heading: false,
        part: 'assignments',
        binds: 'none',
      });
      return planted(scene, [{ kind: 'defect', part: 'form', childLines: ['district'] }]);
    },
  ),
  operator(
    {
      id: 'abbreviation-undefined',
      rules: ['abbreviation-undefined'],
      says: 'an abbreviation is used that nothing explains',
    },
    (scene) => {
      const at = scene.doc.body.findIndex(({ id }) => id === scene.child.divisions[0]);
      const short = scene.random.pick(['CTPH', 'HĐGSK', 'BĐTC', 'QLCLNB', 'TTKNĐH']);
      if (at === -1) return null;
      scene.doc.body.splice(at + 1, 0, {
        id: 'short',
        level: 3,
        text: `Báo cáo ${short} kết quả thực hiện và đề xuất giải pháp để ${short} xem xét.`,
        heading: false,
        part: 'assignments',
        binds: 'none',
      });
      return planted(scene, [{ kind: 'defect', part: 'form', childLines: ['short'], words: [short] }]);
    },
  ),
  operator(
    {
      id: 'foreign-unit',
      rules: ['foreign-unit-name'],
      sizes: ['small', 'large'],
      says: "another unit's or province's name is left over from a copied plan",
    },
    (scene) => {
      const tasks = scene.doc.body.filter((line) => line.part === 'assignments' && !line.heading);
      const line = oneOf(scene, tasks);
      const [other = ''] = scene.family.parent.body
        .filter((one) => one.binds === 'other' && one.heading)
        .map(({ text }) => text);
      const mine = scene.family.unit.name;
      const kin = foreignKin(scene, mine, other);
      if (line === null) return null;
      // A body of the same province may well be named in a task: as the owner of this plan it can only be left over.
      if (scene.size === 'small' && mine.startsWith('Sở ')) {
        scene.doc.closing = scene.doc.closing.replace(` của ${scene.family.unit.names.self};`, ` của ${kin};`);
        return planted(scene, [{ kind: 'copied', part: 'form', words: [scene.doc.closing] }]);
      }
      const left =
        scene.size === 'small'
          ? `của ${kin}`
          : `trên địa bàn tỉnh ${scene.random.pick(['Quảng Ninh', 'Thanh Hóa', 'Lâm Đồng'])}`;
      line.text = `${line.text.replace(/\.$/u, '')} ${left}.`;
      return planted(scene, [{ kind: 'copied', part: 'assignments', childLines: [line.id] }]);
    },
  ),
];

/** A unit of the same kind with another name. */
const foreignKin = (scene: Scene, mine: string, other: string): string => {
  if (mine.startsWith('Sở ')) return scene.random.pick(['Sở Ngoại vụ', 'Sở Du lịch']);
  if (mine.startsWith('Ủy ban nhân dân')) return 'Ủy ban nhân dân xã Nà Phặc';
  return other === ''
    ? `${mine.replace(/ \S+ \S+$/u, '')} Lũng Cú`
    : `${mine.split(' ').slice(0, -2).join(' ')} Lũng Cú`;
};

export const FORMAL: readonly Operator[] = [...CITATIONS, ...FORM];
