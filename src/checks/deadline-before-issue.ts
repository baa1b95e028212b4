import { at, gist, placeOfStatement, quoteOf, spokenOf, vnDate } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const list = (...days: string[]) =>
  planOf({
    issuer: 'Sở Y tế',
    date: '2026-03-05',
    tasks: days.map((due) => ({
      actor: 'Các phòng',
      text: `Gửi danh sách đăng ký về Văn phòng trước ngày ${vnDate(due)}.`,
      due,
    })),
  });

/** A day by which something is to be done had passed when the plan was issued. */
export const deadlineBeforeIssue: Rule = {
  id: 'deadline-before-issue',
  kind: 'defect',
  part: 'deadlines',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'thời hạn sau ngày ban hành là đúng, không có chiều' },
  title: 'Thời hạn trước ngày ban hành kế hoạch',
  message: ({ child, issued, topic, childPlace }) =>
    `Thời hạn ${child}${at(childPlace)} (“${topic}”) trước ngày ban hành kế hoạch ${issued}.`,
  suggestion: () => 'Đề nghị kiểm tra lại thời hạn hoặc ngày ban hành.',
  examples: [
    { name: 'hạn ngày 15/02, ban hành ngày 05/3', parent: null, child: list('2026-02-15', '2026-06-30'), fires: true },
    { name: 'hạn sau ngày ban hành', parent: null, child: list('2026-04-15', '2026-06-30'), fires: false },
  ],
  run: (facts) =>
    facts.beforeIssue.map(({ statement, named, against }) => ({
      parent: null,
      child: quoteOf(statement),
      args: {
        child: vnDate(named),
        issued: vnDate(against),
        topic: gist(spokenOf(statement), 70),
        childPlace: placeOfStatement(facts.child, statement),
      },
      about: [],
    })),
};
