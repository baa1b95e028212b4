import { describe, expect, it } from 'vitest';
import { readTargets } from '../../src/plan/targets.js';
import { foldKeep } from '../../src/vi/fold.js';
import { measured, prohibited } from './support.js';

const MEASURES: [string, string][] = [
  [
    'Được công nhận “Trạm xanh” 04 năm liên tục và đã được tặng Giấy khen về bảo vệ rừng.',
    'award Trạm xanh 4y liền & award Giấy khen',
  ],
  [
    'Ba năm liền được công nhận “Bếp lành”, đạt danh hiệu “Lao động tiên tiến” ít nhất 02 lần.',
    'award Bếp lành 3y liền & award Lao động tiên tiến x2 >=',
  ],
  ['Đối với danh hiệu “Thợ giỏi”: có ít nhất 02 sáng kiến cấp tỉnh.', 'initiative tỉnh x2 >='],
  ['Riêng danh hiệu “Nhà nông xuất sắc” phải có ít nhất 02 lần được tặng Bằng khen.', 'award Bằng khen x2 >='],
  ['Có ít nhất 02 mô hình (danh hiệu “Cán bộ Hội giỏi”).', 'count mô hình x2 >='],
  ['Đạt danh hiệu “Thợ giỏi” ít nhất 02 lần.', 'award Thợ giỏi x2 >='],
  ['Từ sáu mươi lăm phần trăm hội viên trở lên biết bơi.', 'percent 65% >='],
  ['75% hộ dân trở lên dùng nước sạch.', 'percent 75% >='],
  ['80% đơn vị được xếp loại hoàn thành tốt nhiệm vụ trở lên.', 'percent 80% & rating hoàn thành tốt nhiệm vụ +'],
  ['Có ít nhất 02 điểm sửa xe miễn phí cho học sinh.', 'count điểm sửa xe miễn phí x2 >='],
  ['Hằng năm có ít nhất 04 lần làm việc với hộ dân.', 'count lần làm việc x4 >='],
  ['Thời gian chờ không quá 45 phút.', 'count phút x45 <='],
  ['Trực 24 giờ trong ngày.', ''],
  ['Mỗi năm tối thiểu hai lần đối thoại.', 'count lần đối thoại x2 >='],
  ['Ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.', 'rating hoàn thành xuất sắc nhiệm vụ 2y >='],
  ['Luôn hoàn thành xuất sắc nhiệm vụ được giao.', ''],
  ['Được xếp loại hoàn thành tốt nhiệm vụ trở lên.', 'rating hoàn thành tốt nhiệm vụ +'],
  [
    'Có 04 năm liên tục xếp loại hoàn thành tốt nhiệm vụ trở lên, trong đó tối thiểu một năm hoàn thành xuất sắc nhiệm vụ.',
    'rating hoàn thành tốt nhiệm vụ 4y + liền & rating hoàn thành xuất sắc nhiệm vụ 1y >=',
  ],
  [
    'Năm nào cũng xếp loại tốt; số năm hoàn thành xuất sắc nhiệm vụ không dưới ba.',
    'rating hoàn thành xuất sắc nhiệm vụ 3y >=',
  ],
  ['Có 01 lần được tặng bằng khen cấp tỉnh (tương đương) trở lên.', 'award Bằng khen cấp tỉnh x1 +'],
  ['Được Chủ tịch UBND tỉnh tặng 02 Bằng khen.', 'award Bằng khen cấp tỉnh x2'],
  ['Được tặng Bằng khen của Thủ tướng Chính phủ.', 'award Bằng khen của Thủ tướng Chính phủ'],
  ['Ít nhất 01 lần được tặng Giấy khen của Giám đốc Sở trở lên.', 'award Giấy khen x1 >= +'],
  [
    'Có 03 lần đạt CSTĐCS hoặc có ít nhất 01 lần được Bộ, ngành Trung ương tặng Bằng khen.',
    'award Chiến sĩ thi đua cơ sở x3 | award Bằng khen cấp bộ x1 >=',
  ],
  ['Từ hai lần trở lên đạt danh hiệu “Chiến sỹ thi đua cấp cơ sở”.', 'award Chiến sĩ thi đua cơ sở x2 >='],
  ['Gia đình đạt danh hiệu “Gia đình văn hóa” trong 03 năm liên tục.', 'award Gia đình văn hóa 3y liền'],
  ['Tập thể lao động tiên tiến 02 năm liền.', 'award Tập thể lao động tiên tiến 2y liền'],
  ['Có ít nhất 3 sáng kiến hoặc đề tài khoa học được áp dụng.', 'initiative x3 >='],
  ['Có từ hai sáng kiến trở lên được công nhận ở phạm vi cấp cơ sở hoặc rộng hơn.', 'initiative cơ sở x2 >= +'],
  ['Có nhiều sáng kiến trong công tác.', ''],
  [
    'Đơn vị có 02 năm hoàn thành xuất sắc nhiệm vụ hoặc cá nhân có ít nhất 01 lần đạt CSTĐCS.',
    'rating hoàn thành xuất sắc nhiệm vụ 2y | award Chiến sĩ thi đua cơ sở x1 >=',
  ],
  ['Tối thiểu một sáng kiến cấp ngành, hoặc hai sáng kiến cấp cơ sở.', 'initiative bộ x1 >= | initiative cơ sở x2'],
  ['Có trên 70% đảng viên (trong đó có 100% lãnh đạo) gương mẫu.', 'percent 70% > & percent 100%'],
  ['Tỷ lệ hài lòng đạt từ 92% trở lên.', 'percent 92% >='],
  [
    'Có ít nhất 01 sáng kiến cấp tỉnh và ít nhất 01 lần đạt danh hiệu “Chiến sĩ thi đua cấp tỉnh”.',
    'initiative tỉnh x1 >= & award Chiến sĩ thi đua cấp tỉnh x1 >=',
  ],
  ['Chủ trì không dưới hai cuộc đối thoại với người dân.', 'count cuộc đối thoại x2 >='],
  ['Được không dưới 2/3 số thành viên giới thiệu.', 'percent 66.7% >='],
  ['Kỷ niệm ngày 2/9 số lượng lớn.', ''],
  ['Trên dưới một lòng, đoàn kết.', ''],
  ['Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017.', ''],
  ['Trong giai đoạn 2026 - 2030 không sai phạm.', ''],
];

const PROHIBITIONS: [string, string[]][] = [
  [
    'Hằng năm đạt 90%; không có cá nhân bị kỷ luật từ khiển trách trở lên.',
    ['không có cá nhân bị kỷ luật từ khiển trách trở lên'],
  ],
  ['Không nợ thuế; có đóng góp cho an sinh.', ['Không nợ thuế']],
  ['Không ngừng học tập, không dưới 02 sáng kiến.', []],
];

const TARGETS: [string, string[]][] = [
  ['bồi dưỡng ít nhất 10 tập thể và 12 cá nhân điển hình', ['>= 10 tập thể', '>= 12 cá nhân']],
  ['lựa chọn tối thiểu 10 tập thể, 12 cá nhân', ['>= 10 tập thể', '>= 12 cá nhân']],
  ['khen thưởng không quá 02 tập thể', ['<= 2 tập thể']],
  ['ít nhất 40 buổi mỗi năm', ['>= 40 buổi yearly']],
  ['phấn đấu 60% cá nhân', ['>= 60% cá nhân strive']],
  ['tổ chức ít nhất 01 ngày hội đọc sách', ['>= 1 ngày hội đọc sách']],
  ['tổ chức ít nhất 02 tuần “Áo dài”', ['>= 2 tuần “Áo dài”']],
  ['tập huấn ít nhất 02 ngày', []],
  ['phân công 01 lãnh đạo phụ trách', []],
  ['phân công 01 ủy viên Ban Chấp hành theo dõi', []],
  ['phòng, chống dịch Covid-19 trên địa bàn', []],
];

describe('measures', () => {
  it.each(MEASURES)('%s', (text, expected) => expect(measured(text)).toBe(expected));
  it.each(PROHIBITIONS)('prohibits: %s', (text, expected) => expect(prohibited(text)).toEqual(expected));
  it.each(TARGETS)('targets: %s', (text, expected) =>
    expect(
      readTargets(text, foldKeep(text), 0).map((t) =>
        [
          t.op,
          t.percent === undefined ? t.count : `${t.percent}%`,
          t.unit,
          t.period,
          t.force === 'strive' ? 'strive' : undefined,
        ]
          .filter((x) => x !== undefined)
          .join(' '),
      ),
    ).toEqual(expected),
  );
});
