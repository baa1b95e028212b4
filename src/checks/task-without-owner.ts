import { at, gist, placeOfStatement, quoteOf, spokenOf } from './quotes.js';
import { goal, planOf, type Sketch } from './sketch.js';
import type { Rule } from './types.js';

const owned: NonNullable<Sketch['tasks']> = [
  { actor: 'Văn phòng', text: 'Theo dõi, đôn đốc việc thực hiện.' },
  { actor: 'Phòng Nghiệp vụ Y', text: 'Thẩm định hồ sơ điển hình.' },
  { actor: 'Công đoàn ngành', text: 'Vận động đoàn viên tham gia.' },
];
const duties = (text: string, tasks = owned) =>
  planOf({
    issuer: 'Sở Y tế',
    tasks,
    activities: [{ text, under: 'Tổ chức thực hiện', values: [goal(2, 'lớp tập huấn')] }],
  });

/** Counted or dated work under the assignments that is given to nobody, in a plan that names owners as a rule. */
export const taskWithoutOwner: Rule = {
  id: 'task-without-owner',
  kind: 'defect',
  part: 'assignments',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Nhiệm vụ chưa có cơ quan, bộ phận thực hiện',
  message: ({ child, childPlace }) => `Nhiệm vụ “${child}”${at(childPlace)} chưa nêu cơ quan, bộ phận thực hiện.`,
  suggestion: () => 'Đề nghị xác định cơ quan, bộ phận chủ trì thực hiện nhiệm vụ.',
  examples: [
    { name: 'có số lượng, không ai làm', parent: null, child: duties('Tổ chức ít nhất 02 lớp tập huấn.'), fires: true },
    {
      name: 'xây dựng chuyên mục',
      parent: null,
      child: duties('Xây dựng tối thiểu 02 chuyên mục tuyên truyền trong năm.'),
      fires: true,
    },
    {
      name: 'triển khai mô hình',
      parent: null,
      child: duties('Triển khai ít nhất 02 mô hình mới theo tiến độ.'),
      fires: true,
    },
    {
      name: 'câu nêu người làm',
      parent: null,
      child: duties('Tổ chức ít nhất 02 lớp tập huấn do Phòng Nghiệp vụ Y đảm nhiệm.'),
      fires: false,
    },
    {
      name: 'kế hoạch không phân công riêng cho ai',
      parent: null,
      child: duties('Tổ chức ít nhất 02 lớp tập huấn.', owned.slice(0, 1)),
      fires: false,
    },
    {
      name: 'câu chung',
      parent: null,
      child: duties('Trong quá trình thực hiện, nếu có vướng mắc thì phản ánh kịp thời.'),
      fires: false,
    },
  ],
  run: ({ child, duties: { unowned } }) =>
    unowned.slice(0, TOLD).map((statement) => ({
      parent: null,
      child: quoteOf(statement),
      args: { child: gist(spokenOf(statement)), childPlace: placeOfStatement(child, statement) },
      about: [],
    })),
};
/** More of them are a way of writing, and no oversight. */
const TOLD = 3;
