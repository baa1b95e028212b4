import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { planOf, type Sketch } from '../../src/checks/sketch.js';

const ASKED = 'Tổ chức tuyên truyền gương điển hình tiên tiến trên hệ thống truyền thanh và trang thông tin điện tử.';
const OTHERS = 'Xây dựng ít nhất 05 trạm y tế điển hình về khám bệnh, chữa bệnh cho nhân dân.';
const parent = planOf({
  issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
  tasks: [
    { actor: 'Các sở, ban, ngành', text: ASKED },
    { actor: 'Sở Tư pháp', text: OTHERS },
  ],
});
const compared = (...tasks: NonNullable<Sketch['tasks']>) => comparePlans(parent, planOf({ issuer: 'Sở Y tế', tasks }));
const depthOf = (...tasks: NonNullable<Sketch['tasks']>) =>
  compared(...tasks).demands.find(({ text }) => text === ASKED)?.depth;

describe('a demand that is covered', () => {
  it('is shallow when it is only repeated', () => {
    expect(depthOf({ actor: 'Các sở, ban, ngành', text: ASKED })).toBe('shallow');
  });

  it('is deep with a day, somebody in charge, or words of its own', () => {
    const everybody = 'Các sở, ban, ngành';
    expect(depthOf({ actor: everybody, text: ASKED, due: '2026-09-30' })).toBe('deep');
    expect(depthOf({ actor: 'Văn phòng Sở', text: ASKED })).toBe('deep');
    const longer = `${ASKED.slice(0, -1)}, mở chuyên mục nói chuyện với bệnh nhân khỏi bệnh, phát phóng sự về các bác sĩ trẻ vùng cao.`;
    expect(depthOf({ actor: everybody, text: longer })).toBe('deep');
  });

  it('has no depth while it is open', () => {
    expect(depthOf({ actor: 'Văn phòng', text: 'Chuẩn bị hội trường, xe cộ cho hội nghị.' })).toBeUndefined();
  });
});

describe('an item that answers no demand', () => {
  it('is orphaned, or unwanted when it repeats what another unit was asked', () => {
    const own = 'Chuẩn bị hội trường, xe cộ, nước uống cho hội nghị cán bộ hưu trí.';
    const { strays } = compared({ actor: 'Phòng A', text: own }, { actor: 'Phòng B', text: OTHERS });
    expect(strays?.map(({ text, word }) => [text, word])).toEqual([
      [own, 'orphaned'],
      [OTHERS, 'unwanted'],
    ]);
    expect(strays?.[1]?.repeats).toBeDefined();
  });
});
