import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/checks/sketch.js';
import { readMeasures } from '../../src/plan/measures.js';
import { foldKeep } from '../../src/vi/fold.js';
import { facts } from './support.js';

/** Which passage answers which, by evidence: in other words, shared out, merged, moved to another part. */

const criterion = (text: string) => {
  const { requires, prohibits } = readMeasures(text, foldKeep(text), 0);
  return { text, bans: prohibits, ...(requires === null ? {} : { needs: requires }) };
};
const criteria = (...texts: string[]): Sketch => ({ criteria: texts.map(criterion) });
const tasks = (...texts: string[]): Sketch => ({ tasks: texts.map((text) => ({ actor: 'Văn phòng', text })) });

/** For every parent passage: its beginning, and the beginnings of what answers it. */
const answersIn = (parent: Sketch, child: Sketch): [string, string[]][] =>
  facts(parent, child).demands.map(({ statement, answers, presence }) => [
    statement.text.slice(0, 12),
    presence === 'present' ? answers.map((a) => a.statement.text.slice(0, 12)).sort() : [],
  ]);
const paired = (parent: Sketch, child: Sketch): number[][] => {
  const texts = [...(child.criteria ?? []), ...(child.tasks ?? []), ...(child.targets ?? [])].map(({ text }) =>
    text.slice(0, 12),
  );
  return answersIn(parent, child).map(([, found]) => found.map((start) => texts.indexOf(start)).sort());
};

const OTHERS = [
  'Dẫn đầu phong trào thi đua của cụm, khối.',
  'Nội bộ đoàn kết, dân chủ, giữ vững kỷ cương hành chính.',
  'Chi bộ được xếp loại trong sạch, vững mạnh.',
];

describe('a criterion in other words is found among others', () => {
  it.each([
    [
      'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.',
      'Mỗi năm tối thiểu hai sáng kiến cấp cơ sở được công nhận.',
    ],
    [
      'Có ít nhất 03 năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
      'Được xếp loại từ hoàn thành tốt nhiệm vụ trở lên trong ba năm liền.',
    ],
    [
      'Được tặng 01 Bằng khen của Chủ tịch UBND tỉnh.',
      'Ít nhất một lần được Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen.',
    ],
    ['Không có cá nhân bị xử lý kỷ luật.', 'Trong tập thể không để ai vi phạm đến mức bị kỷ luật.'],
    ['Mức độ hài lòng của người dân đạt từ 90% trở lên.', 'Ít nhất 90% người dân hài lòng với việc phục vụ.'],
    ['Đạt danh hiệu Chiến sĩ thi đua cơ sở 02 lần.', 'Hai lần được công nhận Chiến sỹ thi đua cấp cơ sở.'],
    ['Giúp đỡ ít nhất 10 hộ nghèo thoát nghèo bền vững.', 'Hỗ trợ tối thiểu mười hộ nghèo vươn lên thoát nghèo.'],
    [
      'Có mô hình, cách làm hay được nhân rộng ra nhiều đơn vị.',
      'Mô hình, cách làm sáng tạo của mình được nhiều đơn vị học tập, nhân rộng.',
    ],
    ['Gia đình đạt danh hiệu Gia đình văn hóa.', 'Hộ gia đình được công nhận Gia đình văn hóa.'],
  ])('%s', (asked, said) => expect(paired(criteria(asked), criteria(...OTHERS, said))).toEqual([[OTHERS.length]]));
});

describe('one to many, many to one', () => {
  it('one demand is shared out among three', () =>
    expect(
      paired(
        criteria('Hoàn thành 100% chỉ tiêu chuyển đổi số; chi bộ được xếp loại tốt; công đoàn hoạt động hiệu quả.'),
        criteria(
          'Hoàn thành 100% chỉ tiêu chuyển đổi số được giao.',
          'Chi bộ được xếp loại tốt.',
          'Công đoàn hoạt động có hiệu quả.',
        ),
      ),
    ).toEqual([[0, 1, 2]]));
  it('two demands are merged in one', () =>
    expect(
      paired(
        criteria(
          'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.',
          'Gia đình đạt danh hiệu Gia đình văn hóa; gương mẫu.',
        ),
        criteria('Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ; gia đình đạt danh hiệu Gia đình văn hóa, gương mẫu.'),
      ),
    ).toEqual([[0], [0]]));
  it('neighbours that look alike keep to their own values', () =>
    expect(
      paired(
        criteria('Có 01 sáng kiến cấp tỉnh được công nhận.', 'Có 03 sáng kiến cấp cơ sở được công nhận.'),
        criteria('Ba sáng kiến cấp cơ sở được công nhận.', 'Một sáng kiến cấp tỉnh được công nhận.'),
      ),
    ).toEqual([[1], [0]]));
  it('order does not matter', () => {
    const list = [...OTHERS, 'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.'];
    expect(paired(criteria(...list), criteria(...[...list].reverse()))).toEqual([[3], [2], [1], [0]]);
  });
});

describe('a move to another part is no loss', () => {
  const rated = 'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.';
  it('a criterion among the tasks', () =>
    expect(
      paired(criteria(rated), tasks('Vận động mỗi tập thể hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.')),
    ).toEqual([[0]]));
  it('a criterion among the requirements', () => {
    const found = facts(criteria(rated), { requirements: [rated] });
    expect(found.demands.map(({ presence }) => presence)).toEqual(['present']);
  });
  it('a number to be reached among the tasks', () =>
    expect(
      paired(
        { targets: [{ text: 'Mỗi tháng đăng ít nhất 02 tin, bài về gương điển hình.', values: [] }] },
        tasks('Mỗi tháng đăng tối thiểu hai tin, bài về gương điển hình.'),
      ),
    ).toEqual([[0]]));
  it('says that it moved', () => {
    const found = facts(criteria(rated), { requirements: [rated] });
    expect(found.alignments[0]?.why).toMatch(/ở phần khác/u);
  });
});

describe('strangers are not paired', () => {
  it.each([
    ['Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.', OTHERS],
    ['Được tặng 01 Bằng khen của Chủ tịch UBND tỉnh.', OTHERS],
    ['Không để xảy ra tai nạn lao động.', OTHERS],
  ])('%s', (asked, among) => expect(paired(criteria(asked), criteria(...among))).toEqual([[]]));
});

describe('every pair says why', () => {
  it.each([
    [
      'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.',
      'Có ít nhất hai năm hoàn thành xuất sắc nhiệm vụ.',
      /lời văn gần nhau \d+%; cùng loại thước đo/u,
    ],
    ['Không có cá nhân bị xử lý kỷ luật.', 'Không để ai bị kỷ luật.', /cùng điều cấm/u],
    ['Dẫn đầu phong trào thi đua của cụm.', 'Dẫn đầu phong trào thi đua của khối.', /lời văn gần nhau/u],
  ])('%s', (asked, said, why) => expect(facts(criteria(asked), criteria(said)).alignments[0]?.why).toMatch(why));
});
