import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import type { SourceText } from '../../src/model/text.js';
import { codesOf, textsOf } from './docx-file.js';
import { type Ink, readPages, setText, widthOf } from './pdf-file.js';

const TEXT = [
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam, Sở Y tế xây dựng Kế hoạch như sau:',
  'Kết quả là căn cứ xếp loại.',
];
const AFTER = [
  'Các phòng, đơn vị thuộc Sở căn cứ Kế hoạch này tổ chức thực hiện và báo cáo kết quả về Sở trước ngày 15 tháng 12.',
];
const XS = [85, 125, 330, 450];
const SIZE = 12;

interface Set {
  xs?: number[];
  /** Distance from line to line in a cell, and what is added between rows. */
  leading?: number;
  between?: number;
  /** Cells stand in the middle of their rows. */
  middle?: boolean;
}

/** Rows of cells without borders; "|" breaks a line in a cell. Also the heights of the rows' lower edges. */
function place(rows: string[][], top: number, { xs = XS, leading = 15, between = 6, middle = false }: Set = {}) {
  const ink: Ink[] = [];
  const edges = [top - SIZE];
  let y = top;
  for (const row of rows) {
    const cells = row.map((cell) => cell.split('|'));
    const lines = Math.max(...cells.map((cell) => cell.length));
    cells.forEach((cell, column) => {
      const shift = middle ? ((lines - cell.length) * leading) / 2 : 0;
      cell.forEach((text, i) => {
        if (text !== '') ink.push({ x: xs[column] ?? 0, y: y + shift + i * leading, text, size: SIZE });
      });
    });
    y += lines * leading + between;
    edges.push(y - SIZE);
  }
  return { ink, edges };
}

/** The tables read: rows of "a / b / c". */
const tables = (result: Result<SourceText>): string[][] => {
  const out: string[][] = [];
  for (const block of result.value?.blocks ?? []) {
    if (block.cell === undefined) continue;
    const { table, row, columns } = block.cell;
    const rows = out[table] ?? [];
    out[table] = rows;
    const cells = (rows[row] ?? Array(columns).fill('').join(' / ')).split(' / ');
    const text = result.value?.text.slice(block.start, block.end) ?? '';
    cells[block.cell.column] = `${cells[block.cell.column]} ${text}`.trim();
    rows[row] = cells.join(' / ');
  }
  return out;
};

const TASKS = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
  ['1', 'Xây dựng kế hoạch thực hiện|của ngành và các đơn vị|trực thuộc', 'Văn phòng Sở', 'Quý I'],
  ['2', 'Tổ chức hội nghị biểu dương', 'Trung tâm Kiểm|soát bệnh tật', 'Quý II'],
  ['3', 'Tổng kết, khen thưởng các|điển hình', 'Văn phòng Sở', 'Quý IV'],
];
const READ = TASKS.map((row) => row.map((cell) => cell.replaceAll('|', ' ')).join(' / '));

describe('tables without borders', () => {
  it.each<[string, Set]>([
    ['with room between the rows', {}],
    ['set tight, counted', { between: 0 }],
    ['with cells in the middle of their rows', { middle: true }],
  ])('%s are rebuilt', async (_, set) => {
    const result = await readPages({ ink: [...setText(TEXT), ...place(TASKS, 250, set).ink, ...setText(AFTER, 500)] });
    expect(tables(result)).toEqual([READ]);
    expect(result.diagnostics).toEqual([]);
    expect(textsOf(result).slice(0, 2)).toEqual(TEXT);
    expect(textsOf(result).slice(-1)).toEqual(AFTER);
  });

  it('are cut into rows by the lines between these', async () => {
    const { ink, edges } = place(TASKS, 250, { between: 0, middle: true });
    const lines = edges.map((y): [number, number, number, number] => [80, y, 520, y]);
    const result = await readPages({ ink: [...setText(TEXT), ...ink], lines });
    expect(tables(result)).toEqual([READ]);
  });

  it('of numbers under what they count need no counted rows', async () => {
    const quota = [
      ['Đơn vị', 'Tập thể', 'Cá nhân'],
      ['Sở Y tế', '12', '20'],
      ['Sở Giáo dục và Đào tạo', '15', '30'],
      ['Công an tỉnh', '08', '12'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam|tỉnh và các đoàn thể', '20', '25'],
    ];
    const { ink } = place(quota, 250, { xs: [85, 360, 460] });
    const result = await readPages({ ink: [...setText(TEXT), ...ink, ...setText(AFTER, 450)] });
    expect(tables(result)).toEqual([quota.map((row) => row.map((cell) => cell.replaceAll('|', ' ')).join(' / '))]);
  });

  it('go on overleaf, with their head once and a cut row whole', async () => {
    const [head = [], ...rows] = TASKS;
    const rest = [
      ['', 'trong toàn ngành', '', ''],
      ['4', 'Việc bốn', 'Sở A', 'Quý IV'],
      ['5', 'Việc năm', 'Sở B', 'Quý IV'],
    ];
    const first = place([head, ...rows], 650, { between: 4 });
    const second = place([head, ...rest], 80, { between: 4 });
    const result = await readPages({ ink: [...setText(TEXT), ...first.ink] }, { ink: second.ink });
    expect(tables(result)).toEqual([
      [
        ...READ.slice(0, 3),
        '3 / Tổng kết, khen thưởng các điển hình trong toàn ngành / Văn phòng Sở / Quý IV',
        '4 / Việc bốn / Sở A / Quý IV',
        '5 / Việc năm / Sở B / Quý IV',
      ],
    ]);
    expect(result.value?.setAside.filter((a) => a.reason === 'running-head').map((a) => a.text)).toEqual(head);
  });

  it('go on overleaf without a head too', async () => {
    const first = place(TASKS, 650, { between: 4 });
    const second = place([['4', 'Việc bốn', 'Sở A', 'Quý IV']], 80);
    const third = setText(AFTER, 150);
    const result = await readPages({ ink: [...setText(TEXT), ...first.ink] }, { ink: [...second.ink, ...third] });
    expect(tables(result)[0]?.slice(-1)).toEqual(['4 / Việc bốn / Sở A / Quý IV']);
    expect(tables(result)).toHaveLength(1);
  });

  it('have heads of their parts across all columns', async () => {
    const rows = [...TASKS.slice(0, 3), ['', '', '', ''], ...TASKS.slice(3)];
    const { ink, edges } = place(rows, 250);
    const part: Ink = {
      x: 125,
      y: (edges[3] ?? 0) + SIZE,
      text: 'Nhóm việc về thông tin, tuyên truyền trong nhân dân',
      size: SIZE,
    };
    const result = await readPages({ ink: [...setText(TEXT), ...ink, part, ...setText(AFTER, 500)] });
    expect(tables(result)[0]).toHaveLength(5);
    expect(tables(result)[0]?.[3]).toContain('Nhóm việc về thông tin, tuyên truyền trong nhân dân');
  });
});

describe('what is no table', () => {
  const column = (texts: string[], left: number, top: number): Ink[] => setText(texts, top, left, left + 215, 12, 0);
  const SENTENCES = [
    'Phong trào thi đua đi vào thực chất, có sức lan tỏa trong toàn ngành và trong nhân dân của tỉnh ta.',
    'Việc bình xét phải công khai, dân chủ, đúng tiêu chí, không chạy theo số lượng và thành tích.',
  ];

  it('text in two newspaper columns', async () => {
    const ink = [...setText(TEXT), ...column(SENTENCES, 85, 250), ...column([...SENTENCES].reverse(), 330, 250)];
    expect(tables(await readPages({ ink }))).toEqual([]);
  });

  it('a letterhead on a later page, and signatures side by side', async () => {
    const centred = (text: string, y: number, middle: number): Ink => ({
      x: middle - widthOf(text, 12) / 2,
      y,
      text,
      size: 12,
    });
    const head = [
      centred('UBND TỈNH SÔNG LAM', 60, 170),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, 420),
      centred('SỞ Y TẾ', 76, 170),
      centred('Độc lập - Tự do - Hạnh phúc', 76, 420),
      centred('Số: 12/KH-SYT', 92, 170),
      centred('Sông Lam, ngày 05 tháng 3 năm 2026', 92, 420),
    ];
    const signers = [
      ...['NGƯỜI LẬP', 'KẾ TOÁN', 'GIÁM ĐỐC'].map((text, i) => centred(text, 600, 130 + 160 * i)),
      ...['Nguyễn Văn An', 'Lê Thị Bình', 'Phan Văn Tuyên'].map((text, i) => centred(text, 680, 130 + 160 * i)),
    ];
    const result = await readPages({ ink: setText(TEXT) }, { ink: [...head, ...setText(AFTER, 180), ...signers] });
    expect(tables(result)).toEqual([]);
  });

  it('justified lines with wide gaps', async () => {
    const words = ['Phong trào', 'thi đua', 'đi vào', 'thực chất'];
    const stretched = [0, 1, 2, 3].flatMap((row) =>
      words.map((text, i) => ({ x: 85 + i * 118 + row * 7, y: 250 + row * 16, text, size: 12 })),
    );
    expect(tables(await readPages({ ink: [...setText(TEXT), ...stretched] }))).toEqual([]);
  });

  it('rows whose cells cannot be told apart: read by line, and that is said', async () => {
    const rows = [
      ['Đơn vị', 'Nhiệm vụ', 'Thời hạn'],
      ['Văn phòng Sở', 'Xây dựng kế hoạch của ngành', 'Quý I'],
      ['Ủy ban Mặt trận Tổ quốc|Việt Nam tỉnh', 'Giám sát việc thực hiện', 'Quý II'],
      ['Ban Thi đua|Khen thưởng', 'Tổng kết', 'Quý IV'],
    ];
    const { ink } = place(rows, 250, { xs: [85, 280, 460], between: 0 });
    const result = await readPages({ ink: [...setText(TEXT), ...ink] });
    expect(tables(result)).toEqual([]);
    expect(codesOf(result)).toEqual(['table-not-rebuilt']);
  });
});
