import { describe, expect, it } from 'vitest';
import { splitActor } from '../../src/plan/actors.js';
import { foldKeep } from '../../src/vi/fold.js';

/** sentence -> actor | role | task */
const CASES: [string, string | null][] = [
  [
    'Sở Công Thương chủ trì, phối hợp với Sở Tài chính lập danh sách',
    'Sở Công Thương | lead | chủ trì, phối hợp với Sở Tài chính lập danh sách',
  ],
  [
    'Trung tâm Giống cây trồng và vật nuôi cung ứng ít nhất 20 tấn giống trước ngày 30/6/2027',
    'Trung tâm Giống cây trồng và vật nuôi | responsible | cung ứng ít nhất 20 tấn giống trước ngày 30/6/2027',
  ],
  ['Giao Văn phòng Sở tổng hợp kết quả', 'Văn phòng Sở | responsible | tổng hợp kết quả'],
  [
    'Đề nghị các tổ chức Công đoàn, Đoàn Thanh niên vận động đoàn viên',
    'các tổ chức Công đoàn, Đoàn Thanh niên | requested | vận động đoàn viên',
  ],
  ['Phòng Tổ chức - Hành chính: Tham mưu kế hoạch', 'Phòng Tổ chức - Hành chính | responsible | Tham mưu kế hoạch'],
  ['Căn cứ Kế hoạch này, các phòng, đơn vị xây dựng kế hoạch', 'các phòng, đơn vị | responsible | xây dựng kế hoạch'],
  [
    'Các tổ chức kinh tế thuộc khối thi đua đăng ký điển hình',
    'Các tổ chức kinh tế thuộc khối thi đua | responsible | đăng ký điển hình',
  ],
  [
    'Trung tâm xúc tiến Đầu tư, Thương mại và Du lịch duy trì chuyên mục',
    'Trung tâm xúc tiến Đầu tư, Thương mại và Du lịch | responsible | duy trì chuyên mục',
  ],
  ['Phòng Khuyến nông mỗi tháng đăng 02 tin', 'Phòng Khuyến nông | responsible | mỗi tháng đăng 02 tin'],
  ['Tài chính - Kế toán: bố trí kinh phí', 'Tài chính - Kế toán | responsible | bố trí kinh phí'],
  [
    'Công an tỉnh phối hợp với các địa phương kiểm tra',
    'Công an tỉnh | coordinate | phối hợp với các địa phương kiểm tra',
  ],
  [
    'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên tổ chức hội thi',
    'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên | responsible | tổ chức hội thi',
  ],
  ['Sở Y tế tổ chức hội nghị biểu dương', 'Sở Y tế | responsible | tổ chức hội nghị biểu dương'],
  ['Trung tâm Trợ giúp xã hội tổ chức 02 lớp nghề', 'Trung tâm Trợ giúp xã hội | responsible | tổ chức 02 lớp nghề'],
  [
    'Văn phòng Điều phối chương trình nông thôn rà soát hồ sơ',
    'Văn phòng Điều phối chương trình nông thôn | responsible | rà soát hồ sơ',
  ],
  ['Ban vận động quỹ khuyến học tổ chức gặp mặt', 'Ban vận động quỹ khuyến học | responsible | tổ chức gặp mặt'],
  ['Hội đồng nghiệm thu đề tài lập biên bản', 'Hội đồng nghiệm thu đề tài | responsible | lập biên bản'],
  ['Phòng Hành chính tổng hợp chủ trì tiếp đoàn', 'Phòng Hành chính tổng hợp | lead | chủ trì tiếp đoàn'],
  ['Phòng Hành chính tổng hợp số liệu hằng quý', 'Phòng Hành chính | responsible | tổng hợp số liệu hằng quý'],
  [
    'Đồng chí Phó Bí thư Thường trực trực tiếp phụ trách phong trào; ký giao ước thi đua',
    'Đồng chí Phó Bí thư Thường trực | responsible | trực tiếp phụ trách phong trào; ký giao ước thi đua',
  ],
  [
    'Đồng chí Chủ tịch Hội phụ trách chung tổ chức 02 lớp',
    'Đồng chí Chủ tịch Hội phụ trách chung | responsible | tổ chức 02 lớp',
  ],
  [
    'Ủy viên Ban Chấp hành phụ trách cụm hướng dẫn 05 chi hội',
    'Ủy viên Ban Chấp hành phụ trách cụm | responsible | hướng dẫn 05 chi hội',
  ],
  ['Tổ chức thực hiện kế hoạch đã ban hành', null],
  ['Báo cáo kết quả về Văn phòng Sở', null],
  ['Tham mưu UBND tỉnh khen thưởng', null],
  ['Thời gian: trong quý II', null],
];

describe('splitActor', () => {
  it.each(CASES)('%s', (text, expected) => {
    const split = splitActor(text, foldKeep(text));
    expect(split === null ? null : `${split.actor} | ${split.role} | ${text.slice(split.taskStart)}`).toBe(expected);
  });
});
