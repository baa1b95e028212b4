import { describe, expect, it } from 'vitest';
import { alike, lexiconOf } from '../../src/compare/lexical.js';
import { assign } from '../../src/compare/pairing.js';
import { fold } from '../../src/vi/fold.js';
import { demand, facts } from './support.js';

describe('assign', () => {
  it('takes the largest sum, not the largest pair', () =>
    expect(
      assign(
        [
          [0.9, 0.8],
          [0.85, 0.3],
        ],
        0.25,
      ),
    ).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 0 },
    ]));
  it('leaves alone what is under the floor', () =>
    expect(assign([[0.1], [0.6]], 0.25)).toEqual([{ row: 1, column: 0 }]));
  it('knows nothing to pair', () => expect(assign([], 0.3)).toEqual([]));
});

describe('likeness', () => {
  const texts = [
    'Có sức lan tỏa, được ít nhất 02 cơ quan khác học tập.',
    'Không trong thời gian bị xem xét kỷ luật.',
    'Hằng năm có ít nhất 02 sáng kiến được công nhận.',
  ].map(fold);
  const lexicon = lexiconOf(texts);
  const like = (a: string, b: string): number => alike(lexicon.terms(fold(a)), lexicon.terms(fold(b)));
  it('sees through synonyms and order', () =>
    expect(like('Được từ hai đơn vị khác đến học tập; cách làm lan tỏa.', texts[0] ?? '')).toBeGreaterThan(0.5));
  it('keeps strangers apart', () => expect(like(texts[0] ?? '', texts[1] ?? '')).toBeLessThan(0.1));
  it('does not mind tone placement', () => expect(like('Phổ biến văn hoá', 'phổ biến văn hóa')).toBeGreaterThan(0.95));
});

const rated = (text: string, years: number) =>
  ({ text, needs: { what: 'rating', name: 'hoàn thành xuất sắc nhiệm vụ', years } }) as const;

describe('demands and answers', () => {
  it('the group is part of what a criterion is', () => {
    const text = 'Hằng năm có ít nhất 02 sáng kiến được công nhận.';
    const found = facts(
      { criteria: [{ text, to: ['collective'] }] },
      {
        criteria: [
          { text, to: ['individual'] },
          { text: 'Đoàn kết.', to: ['collective'] },
        ],
      },
    );
    expect(demand(found, 'Hằng năm').presence).toBe('absent');
  });
  it('one demand may be shared out', () => {
    const found = facts(
      {
        criteria: [
          { text: 'Hoàn thành 100% chỉ tiêu chuyển đổi số; chi bộ được xếp loại tốt; công đoàn hoạt động hiệu quả.' },
          { text: 'Không có người bị kỷ luật; nội bộ đoàn kết.' },
          { text: 'Dẫn đầu các phong trào thi đua do ngành phát động.' },
        ],
      },
      {
        criteria: [
          { text: 'Hoàn thành 100% chỉ tiêu chuyển đổi số được giao.' },
          { text: 'Chi bộ được xếp loại tốt.' },
          { text: 'Công đoàn hoạt động có hiệu quả.' },
        ],
      },
    );
    expect(demand(found, 'Hoàn').answers).toHaveLength(3);
  });
  it('two demands may be merged', () => {
    const found = facts(
      {
        criteria: [
          rated('Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.', 2),
          { text: 'Gia đình đạt danh hiệu Gia đình văn hóa; gương mẫu.' },
        ],
      },
      {
        criteria: [
          rated(
            'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ; gia đình đạt danh hiệu Gia đình văn hóa, gương mẫu.',
            2,
          ),
        ],
      },
    );
    expect(found.demands.map((d) => d.presence)).toEqual(['present', 'present']);
  });
  it('a criterion may be restated among the tasks', () => {
    const found = facts(
      { targets: [{ text: 'Mỗi tháng đăng ít nhất 02 tin, bài về gương điển hình.', values: [] }] },
      { tasks: [{ actor: 'Văn phòng', text: 'Mỗi tháng đăng tối thiểu hai tin, bài về gương điển hình.' }] },
    );
    expect(demand(found, 'Mỗi').presence).toBe('present');
  });
  it('says why', () => {
    const text = 'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.';
    const found = facts({ criteria: [rated(text, 2)] }, { criteria: [rated(text, 2)] });
    expect(found.alignments[0]).toMatchObject({
      relation: 'equal',
      why: expect.stringContaining('cùng loại thước đo'),
    });
  });
});
