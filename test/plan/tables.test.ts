import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { extractPlan } from '../../src/plan/extract.js';
import { num, p, readParts, tbl, tc, tr } from '../read/docx-file.js';

const cell = (text: string, properties = ''): string =>
  tc(
    text
      .split('/ ')
      .map((t) => p(t))
      .join(''),
    properties,
  );
const down = (text: string): string => cell(text, '<w:vMerge w:val="restart"/>');
const goesOn = tc(p(''), '<w:vMerge/>');
const wide = (text: string, columns: number): string => cell(text, `<w:gridSpan w:val="${columns}"/>`);
/** Cells of a row, parted by bars; a piece that is XML already stays. */
const row = (...cells: string[]): string => tr(...cells.map((c) => (c.startsWith('<') ? c : cell(c))));
const rows = (...lines: string[]): string[] => lines.map((line) => row(...line.split('|').map((c) => c.trim())));

const ABOVE = [
  'UBND TỈNH SÔNG LAM',
  'SỞ XÂY DỰNG',
  'Số: 12/KH-SXD',
  'Sông Lam, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Chỉnh trang đô thị năm 2026',
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh, Sở Xây dựng ban hành Kế hoạch như sau:',
];
const CLOSE = ['Nơi nhận:', '- Lưu: VT.', 'GIÁM ĐỐC', 'Nguyễn Văn Bình'];

async function planOf(body: string): Promise<Plan> {
  const read = await readParts({ body });
  if (read.value === null) throw new Error(read.diagnostics.map((d) => d.code).join());
  const { value, diagnostics } = extractPlan(read.value, { file: 'a.docx', sha256: '' });
  if (value === null) throw new Error(diagnostics.map((d) => d.code).join());
  return value;
}

const inBody = (table: string, lead = 'Nhiệm vụ cụ thể như sau:'): Promise<Plan> =>
  planOf(
    [...ABOVE, 'I. NHIỆM VỤ', lead].map((t) => p(t)).join('') +
      table +
      ['II. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: theo dõi, tổng hợp.', ...CLOSE].map((t) => p(t)).join(''),
  );

const inAppendix = (appendix: string): Promise<Plan> =>
  planOf(
    [...ABOVE, 'I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '- Nâng cao chất lượng đô thị.', 'II. TỔ CHỨC THỰC HIỆN']
      .concat('1. Văn phòng Sở: theo dõi, tổng hợp.', CLOSE)
      .map((t) => p(t))
      .join('') + appendix,
  );

/** Assignments of tables as lines: "label actor (role; partners): tasks @ deadline = products". */
const told = (plan: Plan): string[] =>
  plan.assignments
    .filter((g) => plan.tables?.some((t) => t.span.start <= g.span.start && g.span.end <= t.span.end))
    .map((g) => {
      const partners = g.partners === undefined ? '' : `; ${g.partners.join(' & ')}`;
      const products = g.products === undefined ? '' : ` = ${g.products.join(', ')}`;
      const tasks = g.tasks.map((t) => t.text).join(' + ');
      return `${g.label ?? '-'} ${g.actor} (${g.role}${partners}): ${tasks} @ ${g.deadline ?? g.timing ?? '-'}${products}`;
    });

describe('the cells of a table', () => {
  it('are kept with their places in the grid and in the text', async () => {
    const plan = await inBody(
      tbl(
        row('STT', 'Nhiệm vụ', 'Đơn vị chủ trì'),
        tr(wide('A. Công tác chung', 3)),
        row('1', 'Lập danh mục/ trình duyệt', 'Phòng Kế hoạch'),
      ),
    );
    const cells = plan.tables?.[0]?.cells ?? [];
    expect(
      cells.map(({ row: r, column: c, columnSpan, start, end }) => [r, c, columnSpan, plan.text.slice(start, end)]),
    ).toEqual([
      [0, 0, undefined, 'STT'],
      [0, 1, undefined, 'Nhiệm vụ'],
      [0, 2, undefined, 'Đơn vị chủ trì'],
      [1, 0, 3, 'A. Công tác chung'],
      [2, 0, undefined, '1'],
      [2, 1, undefined, 'Lập danh mục\ntrình duyệt'],
      [2, 2, undefined, 'Phòng Kế hoạch'],
    ]);
  });
});

describe('columns of task tables', () => {
  const heads: [string, string][] = [
    ['chủ trì and phối hợp', 'STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm'],
    ['tham mưu', 'TT | Nhiệm vụ | Đơn vị tham mưu | Đơn vị phối hợp | Tiến độ thực hiện | Kết quả'],
    ['đầu mối', 'TT | Hoạt động | Đầu mối thực hiện | Phối hợp | Thời hạn hoàn thành | Dự kiến sản phẩm'],
    ['hạn', 'Số TT | Tên nhiệm vụ | Chủ trì | Phối hợp thực hiện | Hạn hoàn thành | Văn bản ban hành'],
    ['thời điểm', 'TT | Công việc cụ thể | Trách nhiệm chính | Cùng tham gia | Thời điểm | Sản phẩm đầu ra'],
  ];
  it.each(heads)('are known by many names: %s', async (_, head) => {
    const plan = await inBody(
      tbl(...rows(head, '1 | Sơn lại dải phân cách | Phòng Hạ tầng | Các phường | 30/6/2026 | Biên bản nghiệm thu')),
    );
    expect(told(plan)).toEqual([
      '1 Phòng Hạ tầng (lead; Các phường): Sơn lại dải phân cách @ 2026-06-30 = Biên bản nghiệm thu',
    ]);
    expect(plan.deadlines.map((d) => d.due)).toEqual(['2026-06-30']);
    expect(plan.unplaced).toEqual([]);
  });

  it('with heads that say nothing known are told by what stands in them', async () => {
    const plan = await inBody(
      tbl(
        ...rows(
          'A | Cần làm gì | Ai lo | Bao giờ xong',
          '1 | Sơn lại dải phân cách trên các tuyến phố | Phòng Hạ tầng | 30/6/2026',
          '2 | Trồng cây xanh dọc đường ven sông | Trung tâm Công viên | Quý III',
          '3 | Thu dọn biển quảng cáo trái phép | Thanh tra Sở | Hằng tháng',
        ),
      ),
    );
    expect(told(plan)).toEqual([
      '1 Phòng Hạ tầng (responsible): Sơn lại dải phân cách trên các tuyến phố @ 2026-06-30',
      '2 Trung tâm Công viên (responsible): Trồng cây xanh dọc đường ven sông @ 2026-09-30',
      '3 Thanh tra Sở (responsible): Thu dọn biển quảng cáo trái phép @ Hằng tháng',
    ]);
  });

  it('may stand in two storeys over an index row, and be printed again', async () => {
    const head = [
      row(down('TT'), down('Nội dung'), wide('Đơn vị thực hiện', 2), wide('Thời gian', 2)),
      row(goesOn, goesOn, 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Kết thúc'),
    ];
    const plan = await inBody(
      tbl(
        ...head,
        ...rows('(1) | (2) | (3) | (4) | (5) | (6)', '1 | Lập danh mục | Phòng A | Phòng B | 01/4/2026 | 30/4/2026'),
        ...head,
        ...rows('2 | Nghiệm thu | Phòng C | | 01/5/2026 | 31/5/2026'),
      ),
    );
    expect(told(plan)).toEqual([
      '1 Phòng A (lead; Phòng B): Lập danh mục @ 2026-04-30',
      '2 Phòng C (lead): Nghiệm thu @ 2026-05-31',
    ]);
  });

  it('go on in the next table that has as many columns and no head', async () => {
    const plan = await inBody(
      tbl(...rows('TT | Nội dung | Đơn vị chủ trì | Thời gian', '1 | Lập danh mục | Phòng A | Tháng 4')) +
        p('') +
        tbl(...rows('2 | Nghiệm thu | Phòng C | Tháng 5')),
    );
    expect(told(plan)).toEqual([
      '1 Phòng A (lead): Lập danh mục @ 2026-04-30',
      '2 Phòng C (lead): Nghiệm thu @ 2026-05-31',
    ]);
  });
});

describe('rows of task tables', () => {
  const HEAD = 'TT | Nội dung | Đơn vị thực hiện | Thời gian';

  it('below rows that part the table have these as their path, by the rank of their labels', async () => {
    const plan = await inBody(
      tbl(
        ...rows(HEAD),
        row('III', wide('Hạ tầng', 3)),
        ...rows(
          '1 | Nhóm đường | | ',
          '1.1 | Sơn đường | Phòng A | Tháng 4',
          '2 | Nhóm cây | |',
          '2.1 | Trồng cây | Phòng B | Tháng 5',
        ),
        row(wide('IV. Truyền thông', 4)),
        ...rows('1 | Đưa tin | Phòng C | Tháng 6'),
      ),
    );
    expect(plan.assignments.slice(-3).map((g) => g.path.slice(2))).toEqual([
      ['III Hạ tầng', '1 Nhóm đường'],
      ['III Hạ tầng', '2 Nhóm cây'],
      ['IV. Truyền thông'],
    ]);
  });

  it('that name nobody and lead nothing are items, not headings', async () => {
    const plan = await inBody(
      tbl(...rows(HEAD, '1 | Rà soát biển báo | | ', '2 | Sơn đường | Phòng A | Tháng 4', '3 | Sơ kết công tác | |')),
    );
    expect(plan.activities.map((a) => a.text)).toContain('Sơ kết công tác');
    expect(told(plan)).toHaveLength(1);
  });

  it('share merged bodies, and hold several tasks and bodies in a cell', async () => {
    const plan = await inBody(
      tbl(
        ...rows('TT | Nội dung | Đơn vị thực hiện | Thời gian'),
        row('1', 'Chỉnh trang:/ - Sơn đường;/ - Trồng cây.', down('- Phòng A;/ - Phòng B.'), 'Tháng 4'),
        row('2', 'Nghiệm thu', goesOn, 'Tháng 5'),
        row('3', 'Báo cáo', 'Chủ trì: Phòng C. Phối hợp: Phòng D, Phòng E', 'Tháng 6'),
        row('4', 'Kiểm tra', 'Phòng C chủ trì, phối hợp với Phòng D', 'Tháng 7'),
      ),
    );
    expect(told(plan)).toEqual([
      '1 Phòng A, Phòng B (responsible): Sơn đường; + Trồng cây. @ 2026-04-30',
      '2 Phòng A, Phòng B (responsible): Nghiệm thu @ 2026-05-31',
      '3 Phòng C (lead; Phòng D, Phòng E): Báo cáo @ 2026-06-30',
      '4 Phòng C (lead; Phòng D): Kiểm tra @ 2026-07-31',
    ]);
    expect(plan.assignments.find((g) => g.tasks.length === 2)?.path.at(-1)).toBe('1 Chỉnh trang');
  });

  it('of one merged task and doer are one assignment with all its products', async () => {
    const plan = await inBody(
      tbl(
        ...rows('TT | Nội dung | Chủ trì | Sản phẩm | Thời gian'),
        row(down('1'), down('Lập đề án'), down('Phòng A'), 'Đề cương', '30/4/2026'),
        row(goesOn, goesOn, goesOn, 'Tờ trình', '30/6/2026'),
      ),
    );
    expect(told(plan)).toEqual(['1 Phòng A (lead): Lập đề án @ 2026-04-30 = Đề cương, Tờ trình']);
    expect(plan.assignments.at(-1)?.timing).toBe('30/4/2026; 30/6/2026');
  });

  it('keep what no field holds, and leave totals out of the tasks', async () => {
    const plan = await inBody(
      tbl(
        ...rows('TT | Nhiệm vụ | Đơn vị thực hiện | Kinh phí | Ghi chú', '1 | Sơn đường | Phòng A | 250 | Xã hội hóa'),
        row(wide('Tổng cộng', 3), '250', ''),
      ),
    );
    expect(told(plan)).toHaveLength(1);
    expect(plan.assignments.find((g) => g.label === '1')?.tasks[0]?.cells?.map((c) => `${c.head}: ${c.text}`)).toEqual([
      'Kinh phí: 250',
      'Ghi chú: Xã hội hóa',
    ]);
    expect(plan.unplaced?.map((u) => `${u.reason}: ${u.text}`)).toEqual(['table: Tổng cộng', 'table: 250']);
  });

  it('may be numbered by Word', async () => {
    const read = await readParts({
      body:
        ABOVE.map((t) => p(t)).join('') +
        p('I. NHIỆM VỤ') +
        tbl(
          ...rows('TT | Nội dung | Chủ trì'),
          tr(tc(p('', num(1))), cell('Sơn đường'), cell('Phòng A')),
          tr(tc(p('', num(1))), cell('Trồng cây'), cell('Phòng B')),
        ) +
        CLOSE.map((t) => p(t)).join(''),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    });
    const plan = read.value === null ? null : extractPlan(read.value, { file: 'a.docx', sha256: '' }).value;
    expect(plan?.assignments.map((g) => g.label)).toEqual(['1', '2']);
  });
});

describe('tables of numbers', () => {
  it('by year and unit are targets, each with its year', async () => {
    const plan = await inBody(
      tbl(
        row(down('TT'), down('Chỉ tiêu'), down('ĐVT'), wide('Kế hoạch', 2), down('Cơ quan theo dõi')),
        row(goesOn, goesOn, goesOn, 'Năm 2026', 'Năm 2027', goesOn),
        ...rows(
          '1 | Số tuyến phố được chỉnh trang | tuyến | 12 | 15 | Phòng A',
          '2 | Tỷ lệ hộ dùng nước sạch | % | 85 | 90,5 | Phòng B',
        ),
      ),
      'Chỉ tiêu từng năm như sau:',
    );
    expect(
      plan.targets.map((t) => [t.addressee, t.values.map((v) => `${v.count ?? v.percent} ${v.unit} ${v.period}`)]),
    ).toEqual([
      ['Phòng A', ['12 tuyến 2026', '15 tuyến 2027']],
      ['Phòng B', ['85  2026', '90.5  2027']],
    ]);
  });

  it('of what each body owes know their unit, and leave out what only is and what adds up', async () => {
    const plan = await inBody(
      tbl(
        row(down('TT'), down('Tên xã'), down('Số hộ nghèo đầu năm'), wide('Chỉ tiêu giảm năm 2026', 2)),
        row(goesOn, goesOn, goesOn, 'Số hộ', 'Tỷ lệ (%)'),
        ...rows('1 | Xã Lam Thủy | 1.250 | 120 | 4,5', ' | Tổng | 2.230 | 215 | '),
      ),
    );
    expect(
      plan.targets.map((t) => [t.addressee, t.values.map((v) => [v.count ?? v.percent, v.unit, v.period])]),
    ).toEqual([
      [
        'Xã Lam Thủy',
        [
          [120, 'hộ', '2026'],
          [4.5, '', '2026'],
        ],
      ],
    ]);
    expect(plan.targets[0]?.cells?.map((c) => c.text)).toEqual(['1.250']);
    expect(plan.unplaced?.map((u) => u.text)).toEqual(['Tổng', '2.230', '215']);
  });

  it('with long heads and the unit in brackets count what the head names', async () => {
    const plan = await inBody(
      tbl(
        ...rows(
          'TT | Đơn vị | Kết nạp hội viên mới (người) | Hộ nông dân được vay vốn phát triển kinh tế, nhân rộng mô hình (hộ) | Ghi chú',
          '1 | Hội Nông dân xã Lam Sơn | 40 | 15 | Vùng cao',
          '2 | Hội Nông dân xã Lam Hồng | 35 | 12 | ',
        ),
      ),
    );
    expect(plan.targets.map((t) => [t.addressee, t.values.map((v) => `${v.count} ${v.unit}`)])).toEqual([
      [
        'Hội Nông dân xã Lam Sơn',
        ['40 kết nạp hội viên mới', '15 hộ nông dân được vay vốn phát triển kinh tế, nhân rộng mô hình'],
      ],
      [
        'Hội Nông dân xã Lam Hồng',
        ['35 kết nạp hội viên mới', '12 hộ nông dân được vay vốn phát triển kinh tế, nhân rộng mô hình'],
      ],
    ]);
  });

  it('in a chart of months say when', async () => {
    const plan = await inBody(
      tbl(...rows('Hoạt động | T1 | T2 | T3 | Đơn vị', 'Khảo sát | x | x | | Phòng A', 'Tổng kết | | | x | Phòng B')),
    );
    expect(told(plan)).toEqual([
      '- Phòng A (responsible): Khảo sát @ 2026-02-28',
      '- Phòng B (responsible): Tổng kết @ 2026-03-31',
    ]);
  });

  it('that nobody understands are named, and kept', async () => {
    const plan = await inBody(
      tbl(...rows('Cột một | Cột hai', 'Gió | Mây', 'Trăng | Hoa')),
      'Bảng tham khảo dưới đây:',
    );
    expect(plan.diagnostics.filter((d) => d.code === 'table-unread').map((d) => d.message)).toEqual([
      expect.stringContaining('Bảng tham khảo dưới đây'),
    ]);
    expect(plan.unplaced?.filter((u) => u.reason === 'table')).toHaveLength(6);
  });
});

describe('appendices', () => {
  const TASKS = tbl(...rows('TT | Nội dung | Chủ trì | Thời gian', '1 | Sơn đường | Phòng A | Tháng 4'));

  it('with a table of tasks give assignments below their title, and no citation of the plan itself', async () => {
    const plan = await inAppendix(
      p('PHỤ LỤC I') +
        p('NHIỆM VỤ NĂM 2026') +
        p('(Kèm theo Kế hoạch số 12/KH-SXD ngày 05/3/2026 của Sở Xây dựng)') +
        TASKS,
    );
    expect(told(plan)).toEqual(['1 Phòng A (lead): Sơn đường @ 2026-04-30']);
    expect(plan.assignments.at(-1)?.path).toEqual(['PHỤ LỤC I', 'NHIỆM VỤ NĂM 2026']);
    expect(plan.citations.map((c) => c.number)).toEqual(['46/KH-UBND']);
    expect(plan.activities).toEqual([]);
  });

  it('that repeat headings and items of the body do not double its parts', async () => {
    const plan = await inAppendix(
      ['PHỤ LỤC', 'I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '- Nâng cao chất lượng đô thị.', '- Giữ gìn cảnh quan.']
        .map((t) => p(t))
        .join(''),
    );
    expect(plan.purposes.map((i) => i.text)).toEqual(['Nâng cao chất lượng đô thị.', 'Giữ gìn cảnh quan.']);
    expect(plan.outline).toHaveLength(2);
  });

  it('that are forms to fill in are no parts of the plan', async () => {
    const plan = await inAppendix(
      ['PHỤ LỤC II', 'MẪU BÁO CÁO', 'I. MỤC ĐÍCH', '- Nêu rõ mục đích: …', 'II. KIẾN NGHỊ', '- Kiến nghị: …']
        .map((t) => p(t))
        .join(''),
    );
    expect(plan.purposes).toHaveLength(1);
    expect(plan.unplaced?.map((u) => u.reason)).toContain('appendix');
  });
});

describe('a table under a heading of times', () => {
  it('is a timetable too', async () => {
    const plan = await planOf(
      [...ABOVE, 'I. TIẾN ĐỘ THỰC HIỆN'].map((t) => p(t)).join('') +
        tbl(
          ...rows(
            'Thời gian | Nội dung | Phụ trách',
            'Tháng 3 | Phát động | Phòng A',
            'Trước 20/11 | Gửi hồ sơ | Phòng B',
          ),
        ) +
        ['II. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: theo dõi.', ...CLOSE].map((t) => p(t)).join(''),
    );
    expect(plan.milestones.map((m) => `${m.text} ${m.when.end}`)).toEqual([
      'Phát động 2026-03-31',
      'Gửi hồ sơ 2026-11-20',
    ]);
    expect(plan.deadlines.map((d) => [d.due, d.strict])).toEqual([['2026-11-20', true]]);
  });
});

describe('a table of criteria', () => {
  it('gives criteria, for whom the heading above it says', async () => {
    const plan = await planOf(
      [...ABOVE, 'I. TIÊU CHÍ', '1. Tiêu chí đối với tập thể'].map((t) => p(t)).join('') +
        tbl(...rows('TT | Tiêu chí | Điểm', '1 | Có ít nhất 02 sáng kiến cấp cơ sở | 40')) +
        ['II. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: theo dõi.', ...CLOSE].map((t) => p(t)).join(''),
    );
    expect(plan.criteria.map((c) => [c.text, c.appliesTo, c.cells?.map((x) => x.text)])).toEqual([
      ['Có ít nhất 02 sáng kiến cấp cơ sở', ['collective'], ['40']],
    ]);
  });

  it.each(['Mức phải đạt', 'Mức đạt', 'Mức độ cần đạt', 'Ngưỡng', 'Yêu cầu', 'Yêu cầu cần đạt', 'Điều kiện công nhận'])(
    'says in two cells what and how much: %s',
    async (level) => {
      const plan = await planOf(
        [...ABOVE, 'I. TIÊU CHÍ', 'Các tiêu chí theo bảng sau:'].map((t) => p(t)).join('') +
          tbl(
            ...rows(
              `TT | Tiêu chí | ${level}`,
              'A | Đối với tập thể | ',
              '1 | Sáng kiến về trồng rừng | Tối thiểu 02 sáng kiến cấp cơ sở',
              'B | Đối với cá nhân | ',
              '1 | Gặp gỡ người dân | Mỗi năm ít nhất 04 lần đối thoại',
            ),
          ) +
          ['II. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: theo dõi.', ...CLOSE].map((t) => p(t)).join(''),
      );
      expect(plan.criteria.map((c) => [c.text, c.appliesTo])).toEqual([
        ['Sáng kiến về trồng rừng Tối thiểu 02 sáng kiến cấp cơ sở', ['collective']],
        ['Gặp gỡ người dân Mỗi năm ít nhất 04 lần đối thoại', ['individual']],
      ]);
      const [first] = plan.criteria;
      const span =
        first?.requires !== null && first !== undefined && 'span' in first.requires ? first.requires.span : null;
      expect(plan.text.slice(span?.start, span?.end)).toContain('02 sáng kiến');
    },
  );
});

describe('no cell of any table', () => {
  const word = fc.constantFrom(
    'Sở Y tế',
    'Phòng A; Phòng B',
    'Rà soát văn bản',
    '- Một việc/ - Hai việc',
    'Trước ngày 15/6/2026',
    'Hằng quý',
    '12',
    '85%',
    'Tổng cộng',
    'I',
    '1.2',
    '',
    'Chủ trì: X. Phối hợp: Y',
    'Báo cáo kết quả.',
  );
  const heads = fc.constantFrom(
    'TT | Nội dung | Chủ trì | Thời gian',
    'Đơn vị | Số lượng | Ghi chú | Kinh phí',
    'STT | Chỉ tiêu | ĐVT | Năm 2026',
    'a | b | c | d',
    'Lĩnh vực | Nhiệm vụ | Sản phẩm | Phối hợp',
  );
  const texts = fc.array(fc.array(word, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  it('is lost', async () => {
    await fc.assert(
      fc.asyncProperty(heads, texts, async (head, cells) => {
        // Every cell carries a number of its own, so that it can be looked for.
        let n = 0;
        const own = cells.map((r) => r.map((t) => (/\p{L}{2}/u.test(t) ? `${t} q${n++}z` : t)));
        const plan = await inBody(tbl(...rows(head), ...own.map((r) => row(...r))));
        const kept = JSON.stringify({ ...plan, text: '' });
        for (let i = 0; i < n; i++) expect(kept).toContain(`q${i}z`);
      }),
      { numRuns: 100 },
    );
  });
});

describe('columns of goals and of time', () => {
  const goals: [string, string][] = [
    ['by their head', 'TT | Mục tiêu, nhiệm vụ | Đơn vị chủ trì | Thời gian'],
    ['by their head, the goal last', 'TT | Chỉ tiêu/nội dung | Đơn vị chủ trì | Thời gian'],
    ['by their sentences', 'TT | Mục tiêu | Đơn vị chủ trì | Thời gian'],
  ];
  it.each(goals)('hold the work that a body is charged with: %s', async (_, head) => {
    const plan = await inBody(
      tbl(
        row(...head.split('|').map((c) => c.trim())),
        row(wide('A. VIỆC CHUNG', 4)),
        row('1', 'Trồng ít nhất 200 cây bóng mát dọc các tuyến phố', down('Phòng Hạ tầng'), 'Trước ngày 30/6/2026'),
        row('2', 'Thay toàn bộ đèn đường đã hỏng ở các phường', goesOn, 'Từ tháng 8/2026'),
      ),
    );
    expect(told(plan)).toEqual([
      '1 Phòng Hạ tầng (lead): Trồng ít nhất 200 cây bóng mát dọc các tuyến phố @ 2026-06-30',
      '2 Phòng Hạ tầng (lead): Thay toàn bộ đèn đường đã hỏng ở các phường @ Từ tháng 8/2026',
    ]);
  });

  it('that stand first make a timetable, whatever the heading is', async () => {
    const plan = await inBody(
      tbl(
        ...rows(
          'Thời gian | Nội dung | Người thực hiện',
          'Quý II/2026 | Kiểm tra vỉa hè | Đội Trật tự',
          'Mỗi học kỳ | Thăm trường học | Phòng Hạ tầng',
          'Tuần 17 | Họp dân | Phòng Hạ tầng',
        ),
      ),
    );
    expect(plan.milestones.map((m) => [m.text, m.when.start, m.when.end, m.when.recurrence])).toEqual([
      ['Kiểm tra vỉa hè', '2026-04-01', '2026-06-30', undefined],
      ['Thăm trường học', undefined, undefined, 'half-yearly'],
      ['Họp dân', undefined, undefined, undefined],
    ]);
  });
});
