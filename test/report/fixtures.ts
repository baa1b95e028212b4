import type { Comparison, Demand, Finding, Part, Quote } from '../../src/model/comparison.js';
import type { Item, OutlineNode, Plan } from '../../src/model/plan.js';
import type { RollCall, Submission } from '../../src/model/register.js';
import type { BatchInput, PairInput } from '../../src/report/index.js';
import { emptyParts } from '../support/plans.js';

/** Invented bodies: tỉnh Sông Lam and its xã Lam Thủy. The texts hold what reports must survive: markup, quotes, formulas. */
const PARENT_LINES = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH SÔNG LAM',
  'Số: 46/KH-UBND',
  'Sông Lam, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
  'Thực hiện Chỉ thị số 41-CT/TW ngày 26/12/2024 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'Nâng cao nhận thức, trách nhiệm của cấp ủy, chính quyền trong việc phát hiện, bồi dưỡng điển hình tiên tiến.',
  '2. Yêu cầu',
  'Mỗi cơ quan, đơn vị, địa phương phải cụ thể hóa tiêu chí theo nhiệm vụ của mình, không sao chép nguyên văn.',
  'II. ĐỐI TƯỢNG, TIÊU CHÍ',
  '1. Đối tượng',
  'Tập thể, cá nhân, hộ gia đình cư trú tại các xã, phường trên địa bàn tỉnh.',
  '2. Tiêu chí chung',
  'Có sức lan tỏa, được ít nhất 02 cơ quan, đơn vị, địa phương khác học tập, áp dụng.',
  '3. Tiêu chí cụ thể',
  'a) Đối với tập thể',
  'Có 03 năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ; hằng năm có ít nhất 90% cán bộ, công chức, viên chức, người lao động được xếp loại hoàn thành tốt nhiệm vụ trở lên, không có cá nhân bị kỷ luật từ hình thức khiển trách trở lên; nội bộ đoàn kết, thống nhất, thực hiện tốt quy chế dân chủ ở cơ sở; các tổ chức đảng, đoàn thể trong đơn vị được xếp loại hoàn thành tốt nhiệm vụ trở lên; tích cực hưởng ứng và có kết quả cụ thể, đo đếm được trong các phong trào thi đua do Trung ương và tỉnh phát động trong suốt giai đoạn 2026 - 2030.',
  'b) Đối với hộ gia đình',
  'Có 03 năm liên tục đạt danh hiệu “Gia đình văn hóa”; giúp đỡ ít nhất 02 hộ nghèo, hộ cận nghèo.',
  'III. CHỈ TIÊU',
  '1. Mỗi xã, phường lựa chọn ít nhất 03 tập thể và 05 cá nhân điển hình tiên tiến.',
  '2. Ít nhất 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất, công tác.',
  'IV. LỘ TRÌNH THỰC HIỆN',
  '1. Gửi kế hoạch về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/4/2026.',
  '2. Sơ kết giai đoạn trước ngày 19/5/2028; báo cáo định kỳ 06 tháng trước ngày 10/6 và 10/12 hằng năm.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Ủy ban nhân dân các xã, phường',
  '=Tổng hợp & báo cáo <kết quả> "định kỳ" về Sở Nội vụ.',
  '2. Sở Y tế chủ trì lựa chọn ít nhất 12 tập thể và 20 cá nhân điển hình tiên tiến.',
];

const CHILD_LINES = [
  'ỦY BAN NHÂN DÂN',
  'XÃ LAM THỦY',
  'Số: 31/KH-UBND',
  'Lam Thủy, ngày 22 tháng 4 năm 2026',
  'KẾ HOẠCH',
  'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030 trên địa bàn xã Lam Thủy',
  'Thực hiện Kế hoạch số 64/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sông Lam, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'Nâng cao nhận thức, trách nhiệm của cán bộ, công chức xã. <script>alert("xã")</script> & <b>chú ý</b>',
  'II. ĐỐI TƯỢNG, TIÊU CHÍ',
  '1. Đối tượng',
  'Tập thể, cá nhân, hộ gia đình cư trú tại xã Lam Thủy.',
  '2. Tiêu chí',
  'a) Tập thể: có 03 năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất 01 năm hoàn thành xuất sắc nhiệm vụ; được ít nhất 02 thôn, tổ dân phố khác học tập.',
  'b) Hộ gia đình ở Ủy ban nhân dân xã Nam Giang đạt danh hiệu “Gia đình văn hóa”.',
  'III. CHỈ TIÊU',
  '1. Lựa chọn ít nhất 03 tập thể và 07 cá nhân điển hình tiên tiến.',
  '- Phấn đấu 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất.',
  'IV. LỘ TRÌNH',
  '1. Sơ kết giai đoạn trước ngày 30/6/2028.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Công chức văn hóa - xã hội tham mưu triển khai Kế hoạch, kịp thời báo cáo khi có yêu cầu.',
  'Trên đây là Kế hoạch của Ủy ban nhân dân xã./.',
  'Nơi nhận: - Lưu: VT.',
];

export const PARENT_TEXT = PARENT_LINES.join('\n');
export const CHILD_TEXT = CHILD_LINES.join('\n');

const spanIn = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`fixture: ${words}`);
  return { start, end: start + words.length };
};

const node = (text: string, id: string, heading: string, level: number, children: OutlineNode[] = []): OutlineNode => ({
  id,
  label: heading.split(' ')[0] ?? null,
  heading: heading.split(' ').slice(1).join(' '),
  kind: 'section',
  level,
  span: spanIn(text, heading),
  children,
});

const item = (text: string, id: string, words: string, path: string[], label: string | null = null): Item => ({
  id,
  label,
  text: words,
  path,
  span: spanIn(text, words),
});

const II = 'II. ĐỐI TƯỢNG, TIÊU CHÍ';
const LONG = PARENT_LINES.find((line) => line.startsWith('Có 03 năm liên tục được xếp loại')) ?? '';

export const parentPlan: Plan = {
  schemaVersion: 1,
  source: { file: 'corpus/KH tỉnh Sông Lam.pdf', sha256: 'a'.repeat(64), format: 'pdf', pages: 3 },
  text: PARENT_TEXT,
  header: {
    superior: null,
    issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
    number: { raw: '46/KH-UBND', ordinal: 46, symbol: 'KH-UBND' },
    place: 'Sông Lam',
    date: { raw: 'ngày 05 tháng 3 năm 2026', year: 2026, month: 3, day: 5, iso: '2026-03-05' },
  },
  title: {
    type: 'KẾ HOẠCH',
    subject: 'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
  },
  period: { start: '2026-01-01', end: '2030-12-31' },
  ...emptyParts(),
  outline: [
    node(PARENT_TEXT, 'o1', 'I. MỤC ĐÍCH, YÊU CẦU', 1, [node(PARENT_TEXT, 'o2', '1. Mục đích', 2)]),
    node(PARENT_TEXT, 'o3', II, 1, [
      node(PARENT_TEXT, 'o4', '1. Đối tượng', 2),
      node(PARENT_TEXT, 'o5', '2. Tiêu chí chung', 2),
      node(PARENT_TEXT, 'o6', '3. Tiêu chí cụ thể', 2, [node(PARENT_TEXT, 'o7', 'a) Đối với tập thể', 3)]),
    ]),
    node(PARENT_TEXT, 'o8', 'III. CHỈ TIÊU', 1),
    node(PARENT_TEXT, 'o9', 'IV. LỘ TRÌNH THỰC HIỆN', 1),
    node(PARENT_TEXT, 'o10', 'V. TỔ CHỨC THỰC HIỆN', 1),
  ],
  targets: [
    {
      ...item(
        PARENT_TEXT,
        't2',
        'Ít nhất 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất, công tác.',
        ['III. CHỈ TIÊU'],
        '2.',
      ),
      values: [],
      addressee: null,
    },
  ],
  diagnostics: [],
};

export const childPlan: Plan = {
  schemaVersion: 1,
  source: { file: 'corpus/31-KH-UBND xã Lam Thủy.docx', sha256: 'b'.repeat(64), format: 'docx' },
  text: CHILD_TEXT,
  header: {
    superior: null,
    issuer: 'Ủy ban nhân dân xã Lam Thủy',
    number: { raw: '31/KH-UBND', ordinal: 31, symbol: 'KH-UBND' },
    place: 'Lam Thủy',
    date: { raw: 'ngày 22 tháng 4 năm 2026', year: 2026, month: 4, day: 22, iso: '2026-04-22' },
  },
  title: {
    type: 'KẾ HOẠCH',
    subject: 'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030 trên địa bàn xã Lam Thủy',
  },
  period: { start: '2026-01-01', end: '2030-12-31' },
  ...emptyParts(),
  outline: [
    node(CHILD_TEXT, 'o1', 'I. MỤC ĐÍCH, YÊU CẦU', 1),
    node(CHILD_TEXT, 'o2', II, 1, [node(CHILD_TEXT, 'o3', '2. Tiêu chí', 2)]),
    node(CHILD_TEXT, 'o4', 'III. CHỈ TIÊU', 1),
    node(CHILD_TEXT, 'o5', 'V. TỔ CHỨC THỰC HIỆN', 1),
  ],
  recipients: [{ text: 'Lưu: VT', span: spanIn(CHILD_TEXT, '- Lưu: VT.') }],
  unplaced: [
    {
      text: 'Trên đây là Kế hoạch của Ủy ban nhân dân xã./.',
      reason: 'câu kết',
      span: spanIn(CHILD_TEXT, 'Trên đây là Kế hoạch của Ủy ban nhân dân xã./.'),
    },
  ],
  diagnostics: [
    { code: 'missing-signature', severity: 'warning', message: 'Không tìm thấy chức vụ và họ tên người ký.' },
  ],
};

const quoteOf =
  (text: string) =>
  (words: string, path: string[], itemId: string | null = null, page?: number): Quote => ({
    itemId,
    text: words,
    path,
    span: { ...spanIn(text, words), ...(page === undefined ? {} : { page }) },
  });

const inParent = quoteOf(PARENT_TEXT);
const inChild = quoteOf(CHILD_TEXT);

const TEXT_61B = 'Có 03 năm liên tục đạt danh hiệu “Gia đình văn hóa”; giúp đỡ ít nhất 02 hộ nghèo, hộ cận nghèo.';
const CHILD_COLLECTIVE = CHILD_LINES.find((line) => line.startsWith('a) Tập thể')) ?? '';

const findings: Finding[] = [
  {
    id: 'fp-stronger-target',
    rule: 'target-stronger',
    kind: 'stronger',
    part: 'targets',
    severity: 'info',
    certainty: 'certain',
    message: 'Chỉ tiêu cá nhân cao hơn mức tại mục III.1 của kế hoạch cấp trên.',
    suggestion: '',
    parent: inParent('Mỗi xã, phường lựa chọn ít nhất 03 tập thể và 05 cá nhân điển hình tiên tiến.', [
      'III. CHỈ TIÊU',
    ]),
    child: inChild('Lựa chọn ít nhất 03 tập thể và 07 cá nhân điển hình tiên tiến.', ['III. CHỈ TIÊU']),
    args: { child: '07 cá nhân', parent: '05 cá nhân' },
  },
  {
    id: 'fp-threshold',
    rule: 'threshold-weaker',
    kind: 'weaker',
    part: 'criteria',
    severity: 'error',
    certainty: 'certain',
    message: 'Số năm hoàn thành xuất sắc nhiệm vụ thấp hơn mức tại mục II.3.a của kế hoạch cấp trên.',
    suggestion: 'Đề nghị điều chỉnh thành ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.',
    parent: inParent(LONG, [II, '3. Tiêu chí cụ thể', 'a) Đối với tập thể'], 'c2', 2),
    child: inChild(CHILD_COLLECTIVE, [II, '2. Tiêu chí'], 'c1'),
    args: { parent: '02 năm', child: '01 năm' },
  },
  {
    id: 'fp-household',
    rule: 'criterion-missing',
    kind: 'missing',
    part: 'criteria',
    severity: 'error',
    certainty: 'certain',
    message: 'Chưa thể hiện tiêu chí giúp đỡ hộ nghèo, hộ cận nghèo đối với hộ gia đình.',
    suggestion: 'Đề nghị bổ sung tiêu chí tại mục II.3.b của kế hoạch cấp trên.',
    parent: inParent(TEXT_61B, [II, '3. Tiêu chí cụ thể', 'b) Đối với hộ gia đình'], 'c3', 2),
    child: null,
    args: {},
  },
  {
    id: 'fp-cited',
    rule: 'parent-number-mismatch',
    kind: 'mismatch',
    part: 'citations',
    severity: 'error',
    certainty: 'certain',
    message: 'Số của kế hoạch cấp trên được dẫn chưa thống nhất với văn bản gốc.',
    suggestion: 'Đề nghị dẫn Kế hoạch số 46/KH-UBND.',
    parent: inParent('Số: 46/KH-UBND', []),
    child: inChild('Kế hoạch số 64/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sông Lam', []),
    args: { parent: '46/KH-UBND', child: '64/KH-UBND' },
  },
  {
    id: 'fp-later',
    rule: 'milestone-later',
    kind: 'later',
    part: 'milestones',
    severity: 'warning',
    certainty: 'certain',
    message: 'Thời hạn sơ kết muộn hơn mốc tại mục IV.2 của kế hoạch cấp trên.',
    suggestion: 'Đề nghị sơ kết trước ngày 19/5/2028.',
    parent: inParent('Sơ kết giai đoạn trước ngày 19/5/2028', ['IV. LỘ TRÌNH THỰC HIỆN']),
    child: inChild('Sơ kết giai đoạn trước ngày 30/6/2028.', ['IV. LỘ TRÌNH']),
    args: { parent: '19/5/2028', child: '30/6/2028' },
  },
  {
    id: 'fp-copied',
    rule: 'foreign-unit-name',
    kind: 'copied',
    part: 'assignments',
    severity: 'warning',
    certainty: 'likely',
    message: 'Kế hoạch nêu tên đơn vị khác: Ủy ban nhân dân xã Nam Giang.',
    suggestion: 'Đề nghị rà soát, thay bằng tên đơn vị mình.',
    parent: null,
    child: inChild('Ủy ban nhân dân xã Nam Giang', [II, '2. Tiêu chí']),
    args: { unit: 'Ủy ban nhân dân xã Nam Giang' },
  },
  {
    id: 'fp-task',
    rule: 'assignment-missing',
    kind: 'missing',
    part: 'assignments',
    severity: 'warning',
    certainty: 'likely',
    message: 'Chưa thể hiện nhiệm vụ giao cho Ủy ban nhân dân các xã, phường.',
    suggestion: '=Đề nghị bổ sung nhiệm vụ <tổng hợp> & "báo cáo".',
    parent: inParent('=Tổng hợp & báo cáo <kết quả> "định kỳ" về Sở Nội vụ.', [
      'V. TỔ CHỨC THỰC HIỆN',
      '1. Ủy ban nhân dân các xã, phường',
    ]),
    child: null,
    args: {},
  },
  {
    id: 'fp-script',
    rule: 'blank-number',
    kind: 'defect',
    part: 'form',
    severity: 'info',
    certainty: 'certain',
    message: 'Đoạn <script>alert("xã")</script> không phải nội dung của kế hoạch.',
    suggestion: 'Đề nghị rà soát, lược bỏ.',
    parent: null,
    child: inChild('<script>alert("xã")</script> & <b>chú ý</b>', ['I. MỤC ĐÍCH, YÊU CẦU']),
    args: {},
  },
];

const undecided: Finding[] = [
  {
    id: 'fp-force',
    rule: 'force-softened',
    kind: 'weaker',
    part: 'targets',
    severity: 'warning',
    certainty: 'review',
    message: 'Mức “ít nhất 60%” được viết thành “phấn đấu 60%”, đề nghị chuyên viên kiểm tra.',
    suggestion: 'Cân nhắc đề nghị giữ mức “ít nhất 60%”.',
    parent: inParent(
      'Ít nhất 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất, công tác.',
      ['III. CHỈ TIÊU'],
      't2',
      3,
    ),
    child: inChild('- Phấn đấu 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất.', ['III. CHỈ TIÊU']),
    args: { parent: 'ít nhất 60%', child: 'phấn đấu 60%' },
  },
];

const inherited: Finding[] = [
  {
    id: 'fp-inherited',
    rule: 'criterion-missing',
    kind: 'missing',
    part: 'requirements',
    severity: 'info',
    certainty: 'certain',
    message: 'Yêu cầu “3 thật” của cấp trung ương chưa có trong kế hoạch cấp trên trực tiếp.',
    suggestion: '',
    parent: {
      itemId: 'r9',
      text: 'Bảo đảm người thật, việc thật, hiệu quả thật.',
      path: ['I. YÊU CẦU'],
      span: { start: 900, end: 945 },
    },
    child: null,
    args: {},
  },
];

const demand = (itemId: string, part: Part, text: string, path: string[], state: Demand['state']): Demand => ({
  itemId,
  part,
  text,
  path,
  state,
});

const demands: Demand[] = [
  demand(
    't2',
    'targets',
    'Ít nhất 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất, công tác.',
    ['III. CHỈ TIÊU'],
    'undecided',
  ),
  demand(
    't1',
    'targets',
    'Mỗi xã, phường lựa chọn ít nhất 03 tập thể và 05 cá nhân điển hình tiên tiến.',
    ['III. CHỈ TIÊU'],
    'stronger',
  ),
  demand(
    'c1',
    'criteria',
    'Có sức lan tỏa, được ít nhất 02 cơ quan, đơn vị, địa phương khác học tập, áp dụng.',
    [II, '2. Tiêu chí chung'],
    'covered',
  ),
  demand('c2', 'criteria', LONG, [II, '3. Tiêu chí cụ thể', 'a) Đối với tập thể'], 'weaker'),
  demand('c3', 'criteria', TEXT_61B, [II, '3. Tiêu chí cụ thể', 'b) Đối với hộ gia đình'], 'missing'),
  demand('m2', 'milestones', 'Sơ kết giai đoạn trước ngày 19/5/2028', ['IV. LỘ TRÌNH THỰC HIỆN'], 'weaker'),
  demand(
    'a2',
    'assignments',
    'Sở Y tế chủ trì lựa chọn ít nhất 12 tập thể và 20 cá nhân điển hình tiên tiến.',
    ['V. TỔ CHỨC THỰC HIỆN'],
    'not-applicable',
  ),
];

const partyOf = (plan: Plan) => ({
  file: plan.source.file,
  sha256: plan.source.sha256,
  issuer: plan.header.issuer,
  number: plan.header.number?.raw ?? null,
  date: plan.header.date?.iso ?? null,
});

export const comparison: Comparison = {
  schemaVersion: 1,
  status: 'compared',
  parent: partyOf(parentPlan),
  child: partyOf(childPlan),
  diagnostics: [
    {
      code: 'parent-by-title',
      severity: 'info',
      message: 'Kế hoạch cấp trên được xác định theo trích yếu và giai đoạn.',
    },
  ],
  alignments: [
    { part: 'criteria', parent: ['c2'], child: ['c1'], relation: 'weaker', score: 0.9, why: 'số năm thấp hơn' },
  ],
  coverage: {
    targets: { required: 2, covered: 1, partial: 1, missing: 0, notApplicable: 0 },
    criteria: { required: 3, covered: 1, partial: 1, missing: 1, notApplicable: 4 },
  },
  demands,
  findings,
  undecided,
  inherited,
};

export const pair: PairInput = { parent: parentPlan, child: childPlan, comparison };

const nothing = { alignments: [], coverage: {}, demands: [], findings: [], undecided: [], inherited: [] };

export const noParentPair: PairInput = {
  parent: null,
  child: childPlan,
  comparison: {
    schemaVersion: 1,
    status: 'no-parent',
    parent: null,
    child: { ...partyOf(childPlan), number: '/KH-UBND', date: null },
    diagnostics: [
      {
        code: 'no-parent',
        severity: 'warning',
        message: 'Chưa có kế hoạch cấp trên để đối chiếu: Kế hoạch số 64/KH-UBND không có trong các tệp đã nhận.',
      },
    ],
    ...nothing,
  },
};

/** A unit whose plan is in order. */
export const goodPair: PairInput = {
  parent: parentPlan,
  child: null,
  comparison: {
    ...comparison,
    child: {
      ...partyOf(childPlan),
      file: 'corpus/c1.docx',
      sha256: 'c'.repeat(64),
      issuer: 'Sở Công Thương tỉnh Sông Lam',
    },
    diagnostics: [],
    coverage: { criteria: { required: 3, covered: 3, partial: 0, missing: 0, notApplicable: 2 } },
    demands: demands.map((one) => ({ ...one, state: one.itemId === 'c3' ? 'not-applicable' : 'covered' })),
    findings: [],
    undecided: [],
    inherited: [],
  },
};

export const batch: BatchInput = {
  roots: [parentPlan],
  pairs: [
    { ...goodPair, name: 'c1' },
    { ...pair, name: '31-KH-UBND xã Lam Thủy' },
    { ...noParentPair, name: 'không có cấp trên' },
  ],
  unread: [
    {
      file: 'corpus/bản quét <1>.pdf',
      diagnostics: [{ code: 'no-text-layer', severity: 'error', message: 'Tệp là bản quét, chưa có lớp chữ để đọc.' }],
    },
    {
      file: 'corpus/quyết định.docx',
      diagnostics: [{ code: 'not-a-plan', severity: 'error', message: 'Văn bản là quyết định, không phải kế hoạch.' }],
    },
  ],
  formats: ['json', 'html', 'docx', 'xlsx'],
};

/** The bytes of a report that has to be there. */
export function bytesOf(report: Uint8Array | null): Buffer {
  if (report === null) throw new Error('no report');
  return Buffer.from(report);
}

export const submission = (name: string, state: Submission['state'], more: Partial<Submission> = {}): Submission => ({
  unit: { name, aliases: [], level: null, sector: null, parentUnit: null, contact: null, row: 2 },
  state,
  files: [],
  number: null,
  date: null,
  doubt: null,
  ...more,
});

/** Of five units two did not send, one sent late, one sent what could not be read. */
export const roll: RollCall = {
  file: 'danh-sach.xlsx',
  due: '2026-04-15',
  submissions: [
    submission('Ủy ban nhân dân xã Lam Sơn', 'sent', { number: '12/KH-UBND', date: '2026-04-10' }),
    submission('Ủy ban nhân dân xã Lam Thủy', 'late', { number: '31/KH-UBND', date: '2026-04-22' }),
    submission('Sở Khoa học và Công nghệ', 'missing'),
    submission('Trường Cao đẳng Sông Lam', 'unread', { files: ['scan.pdf'] }),
    submission('Ủy ban nhân dân phường Bến Thủy', 'missing', { doubt: 'hai đơn vị cùng tên trong danh sách.' }),
  ],
  unlisted: [],
};
