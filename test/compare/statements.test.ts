import { describe, expect, it } from 'vitest';
import { goal, planOf } from '../../src/checks/sketch.js';
import { statementsOf } from '../../src/compare/statements.js';

describe('statementsOf', () => {
  it('splits an item that asks for several counted things, and quotes it whole', () => {
    const text = 'Mỗi năm xây dựng ít nhất 02 tuyến đường; tổ chức đối thoại ít nhất 02 lần mỗi năm.';
    const pieces = statementsOf(planOf({ tasks: [{ actor: 'Các xã', text, targets: [goal(2, 'tuyến đường')] }] }));
    expect(pieces.map((p) => p.clause)).toEqual([
      'Mỗi năm xây dựng ít nhất 02 tuyến đường;',
      'tổ chức đối thoại ít nhất 02 lần mỗi năm.',
    ]);
    expect(pieces.every((p) => p.text === text)).toBe(true);
  });
  it('keeps a sending clause with what is sent', () => {
    const text = 'Xây dựng kế hoạch thực hiện; gửi về Sở Nội vụ trước ngày 15/4/2026.';
    expect(statementsOf(planOf({ tasks: [{ actor: 'Các đơn vị', text, due: '2026-04-15' }] }))).toHaveLength(1);
  });
  it('makes a number of "ít nhất 02 lần" where no target was made', () => {
    const [piece] = statementsOf(
      planOf({ tasks: [{ actor: 'Các xã', text: 'Tổ chức đối thoại ít nhất hai lần mỗi năm.' }] }),
    );
    expect(piece?.targets).toMatchObject([{ count: 2, period: 'yearly' }]);
  });
  it('reads a day of every year from the words', () => {
    const [piece] = statementsOf(planOf({ targets: [{ text: 'Mỗi năm gửi báo cáo trước ngày 10/12.', values: [] }] }));
    expect(piece?.when?.monthDay).toBe('--12-10');
  });
  it('brings together what several parts say of one passage', () => {
    const plan = planOf({
      tasks: [{ actor: 'Sở Y tế', text: 'Sở Y tế tổ chức sơ kết trước ngày 19/5/2028.', due: '2028-05-19' }],
    });
    const [task] = plan.assignments.flatMap((a) => a.tasks);
    if (task === undefined) throw new Error('no task');
    const both = statementsOf({
      ...plan,
      milestones: [{ ...task, id: 'm1', kind: 'event', when: { end: '2028-05-19', raw: '' } }],
    });
    expect(both).toHaveLength(1);
    expect(both[0]?.ids).toEqual(expect.arrayContaining([task.id, 'm1']));
  });
});
