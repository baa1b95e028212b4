import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { readPlan } from '../../src/pipeline.js';
import { readingOf } from '../../src/report/reading.js';

const TEXT =
  'ỦY BAN NHÂN DÂN\nXÃ LAM THỦY\n\nKẾ HOẠCH\nThực hiện phong trào thi đua năm 2026\n\nI. MỤC ĐÍCH\n1. Mục đích\n- Nâng cao nhận thức.\n';

async function planWith(source: Partial<Plan['source']>): Promise<Plan> {
  const { value } = await readPlan(new TextEncoder().encode(TEXT), 'a.txt');
  if (value === null) throw new Error('no plan');
  return { ...value, source: { ...value.source, ...source } };
}

describe('the notes on reading', () => {
  it.each([
    ['2026-07-21T16:42:07+07:00', 'Văn thư xã, lúc 16:42 ngày 21/7/2026'],
    ['2026-07-01', 'Văn thư xã, ngày 1/7/2026'],
    ['chiều qua', 'Văn thư xã, lúc chiều qua'],
  ])('tell the time of a signature as people do: %s', async (signedAt, said) => {
    const marks = [{ kind: 'signature' as const, text: 'Ký bởi', signedBy: 'Văn thư xã', signedAt }];
    expect(readingOf(await planWith({ marks }), () => '').marks).toEqual([`Chữ ký số: ${said}`]);
  });

  it('tell what comes back on every page once', async () => {
    const numbers = [2, 3, 4, 5].map((page) => ({ reason: 'page-number' as const, text: String(page), page }));
    const heads = [2, 3].map((page) => ({ reason: 'running-head' as const, text: 'Dự thảo lần 2', page }));
    const comment = { reason: 'comment' as const, text: 'xem lại' };
    const { setAside } = readingOf(await planWith({ setAside: [...numbers, ...heads, comment] }), () => '');
    expect(setAside).toEqual([
      { text: '2 … 5', reason: 'số trang', pages: 'trang 2–5', count: 4 },
      { text: 'Dự thảo lần 2', reason: 'tiêu đề chạy', pages: 'trang 2–3', count: 2 },
      { text: 'xem lại', reason: 'ghi chú bên lề', pages: '', count: 1 },
    ]);
  });
});
