/**
 * Bars in the words of offices: points, months, shares in words, bans, clauses behind "và". What a row says was settled by
 * the sense of the sentences before the code was run on it.
 */

/** [axis, the stricter phrase, the looser phrase]: strict -> loose is weaker, loose -> strict is stronger. */
export const MOVED: [string, string, string][] = [
  // points, with and without their scale
  ['count', 'Đạt từ 85/100 điểm trở lên theo Bộ tiêu chí.', 'Đạt từ 80/100 điểm trở lên theo Bộ tiêu chí.'],
  ['count', 'Tổng điểm tự chấm đạt từ 90 điểm trở lên.', 'Tổng điểm tự chấm đạt từ 85/100 điểm trở lên.'],
  ['count', 'Kết quả chấm điểm thi đua đạt ít nhất 17/20 điểm.', 'Kết quả chấm điểm thi đua đạt ít nhất 15/20 điểm.'],
  [
    'count',
    'Đạt từ 80/100 điểm trở lên và không có tiêu chí nào dưới 50% số điểm tối đa.',
    'Đạt từ 75/100 điểm trở lên và không có tiêu chí nào dưới 50% số điểm tối đa.',
  ],
  [
    'percent',
    'Đạt từ 80/100 điểm trở lên và không có tiêu chí nào dưới 60% số điểm tối đa.',
    'Đạt từ 80/100 điểm trở lên và không có tiêu chí nào dưới 50% số điểm tối đa.',
  ],
  // months and hours kept up
  [
    'count',
    'Mô hình được duy trì liên tục từ 12 tháng trở lên tính đến thời điểm đề nghị.',
    'Mô hình được duy trì liên tục từ 06 tháng trở lên tính đến thời điểm đề nghị.',
  ],
  [
    'count',
    'Giải pháp đã áp dụng ổn định ít nhất 18 tháng tại đơn vị.',
    'Giải pháp đã áp dụng ổn định ít nhất 12 tháng tại đơn vị.',
  ],
  // shares in words
  ['percent', 'Có ít nhất chín mươi phần trăm hội viên hài lòng.', 'Có ít nhất tám mươi phần trăm hội viên hài lòng.'],
  ['percent', 'Có ít nhất chín mươi phần trăm hộ dân tham gia.', 'Có ít nhất 85% hộ dân tham gia.'],
  // rhythms
  ['period', 'Mỗi tháng có ít nhất 02 bài viết được đăng.', 'Mỗi quý có ít nhất 02 bài viết được đăng.'],
  ['period', 'Mỗi học kỳ tổ chức ít nhất 02 chuyên đề.', 'Mỗi năm học tổ chức ít nhất 02 chuyên đề.'],
];

/** [axis, the fuller phrase, the phrase that has lost something]. */
export const LOST: [string, string, string][] = [
  [
    'clause',
    '100% bếp ăn bảo đảm an toàn thực phẩm và có nhân viên y tế trực 24/24 giờ tại khu lưu trú của người bệnh.',
    '100% bếp ăn của khu lưu trú bảo đảm an toàn thực phẩm, lưu mẫu thức ăn hằng ngày.',
  ],
  [
    'prohibition',
    'Tỷ lệ chuyên cần đạt từ 97% trở lên, không có học sinh bị kỷ luật.',
    'Tỷ lệ chuyên cần đạt từ 97% trở lên; giáo viên không bị kỷ luật.',
  ],
  [
    'prohibition',
    'Không huy động đóng góp của hội viên trái quy định; không để phát sinh khiếu nại vượt cấp.',
    'Không để phát sinh khiếu nại vượt cấp.',
  ],
  [
    'prohibition',
    'Mô hình có hiệu quả rõ rệt; không lợi dụng phong trào để quảng bá cá nhân.',
    'Mô hình có hiệu quả rõ rệt.',
  ],
  [
    'prohibition',
    'Mỗi năm có ít nhất 90% đoàn viên xếp loại khá; không để xảy ra vi phạm bị xử lý kỷ luật.',
    'Mỗi năm có ít nhất 90% đoàn viên xếp loại khá.',
  ],
  [
    'clause',
    '100% trạm bảo đảm vệ sinh an toàn thực phẩm và có nhân viên trực 24/24 giờ tại khu lưu trú.',
    '100% trạm bảo đảm vệ sinh an toàn thực phẩm.',
  ],
  [
    'clause',
    'Kho lưu trữ sắp xếp ngăn nắp, đúng quy định và có thiết bị báo cháy tự động hoạt động 24/7.',
    'Kho lưu trữ sắp xếp ngăn nắp, đúng quy định.',
  ],
];

/** The same in other words, either way round. */
export const SAME: [string, string][] = [
  ['Đạt từ 85/100 điểm trở lên theo Bộ tiêu chí.', 'Tổng điểm theo Bộ tiêu chí không dưới 85 điểm (thang 100).'],
  ['Đạt từ 80/100 điểm trở lên khi chấm theo Bộ tiêu chí.', 'Chấm theo Bộ tiêu chí đạt 80 điểm trở lên.'],
  [
    'Đạt từ 85/100 điểm trở lên và không có tiêu chuẩn nào đạt dưới 60% số điểm tối đa.',
    'Đạt từ 85/100 điểm trở lên; mỗi tiêu chuẩn phải đạt tối thiểu 60% số điểm tối đa.',
  ],
  [
    'Đạt từ 85/100 điểm trở lên và không có tiêu chuẩn nào đạt dưới 60% số điểm tối đa.',
    'Tổng điểm đạt từ 85/100 điểm trở lên; các tiêu chuẩn đều đạt từ 60% số điểm tối đa trở lên.',
  ],
  ['Không có nội dung nào dưới 70% số điểm chuẩn.', 'Tất cả nội dung đều đạt ít nhất 70% số điểm chuẩn.'],
  [
    'Có ít nhất 90% hội viên và ít nhất 85% hộ gia đình hội viên được khảo sát hài lòng.',
    'Chín mươi phần trăm hội viên trở lên và tám mươi lăm phần trăm hộ gia đình hội viên trở lên được khảo sát hài lòng.',
  ],
  ['Dành ít nhất 02% kinh phí hoạt động cho đào tạo.', 'Dành từ hai phần trăm kinh phí hoạt động trở lên cho đào tạo.'],
  ['100% hội viên ký cam kết thực hiện.', 'Một trăm phần trăm hội viên ký cam kết thực hiện.'],
  ['100% hội viên ký cam kết thực hiện.', 'Hội viên nào cũng ký cam kết thực hiện.'],
  ['100% hội viên ký cam kết thực hiện.', 'Mọi hội viên đều ký cam kết thực hiện.'],
  [
    'Mô hình được duy trì liên tục từ 12 tháng trở lên tính đến thời điểm đề nghị.',
    'Mô hình duy trì liên tục ít nhất 12 tháng tính đến khi đề nghị.',
  ],
  ['Hằng năm có ít nhất 02 chuyên đề.', 'Trong một năm có tối thiểu 02 chuyên đề.'],
  ['Mỗi năm học có ít nhất 02 chuyên đề.', 'Trong một năm học có ít nhất hai chuyên đề.'],
  [
    'Có ít nhất 90% hội viên tham gia học tập tối thiểu 20 giờ mỗi năm.',
    'Từ chín mươi phần trăm hội viên trở lên có thời gian học tập không dưới hai mươi giờ một năm.',
  ],
  ['Mỗi quý có ít nhất 01 buổi sinh hoạt chuyên đề.', 'Quý nào cũng có ít nhất 01 buổi sinh hoạt chuyên đề.'],
  // "trong năm đề nghị" is the year of the proposal, and no rhythm
  [
    'Phải trực tiếp phụ trách ít nhất 01 đề án của đơn vị và đơn vị do mình phụ trách được xếp loại hoàn thành tốt nhiệm vụ trong năm đề nghị khen thưởng.',
    'Phải đạt thêm: trực tiếp phụ trách ít nhất 01 đề án; đơn vị do mình phụ trách được xếp loại hoàn thành tốt nhiệm vụ trong năm đề nghị khen thưởng.',
  ],
  ['Có ít nhất 02 sáng kiến được áp dụng trong năm xét tặng.', 'Có ít nhất 02 sáng kiến được áp dụng ở năm xét tặng.'],
  [
    'Không có học sinh bỏ học vì hoàn cảnh khó khăn.',
    'Không để học sinh nào phải nghỉ học do nhà nghèo, gặp khó khăn.',
  ],
  ['Không có cá nhân bị kỷ luật từ khiển trách trở lên.', 'Không ai bị kỷ luật, kể cả khiển trách.'],
  ['Không có hội viên vi phạm pháp luật.', 'Hội viên không vi phạm pháp luật.'],
  ['Không để xảy ra cháy, nổ tại trụ sở.', 'Không xảy ra vụ cháy, nổ nào tại cơ quan.'],
  ['Không huy động đóng góp của hội viên trái quy định.', 'Không vận động hội viên đóng góp trái quy định.'],
];
