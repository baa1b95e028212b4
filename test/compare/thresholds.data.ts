/**
 * What a change of wording does to a threshold, by the law of the field and plain arithmetic. Written before the code that
 * decides it was run on these rows; a row is mended only where its own reasoning is wrong.
 */

/** [axis, the stricter phrase, the looser phrase]: strict -> loose is weaker, loose -> strict is stronger. */
export const MOVED: [string, string, string][] = [
  ['count', 'Có ít nhất 02 sáng kiến cấp cơ sở được công nhận.', 'Có ít nhất 01 sáng kiến cấp cơ sở được công nhận.'],
  ['count', 'Được tặng 02 Bằng khen của Chủ tịch UBND tỉnh.', 'Được tặng 01 Bằng khen của Chủ tịch UBND tỉnh.'],
  ['count', 'Có từ 03 sáng kiến cấp cơ sở trở lên.', 'Có 02 sáng kiến cấp cơ sở.'],
  [
    'count',
    'Ba lần được tặng danh hiệu Chiến sĩ thi đua cơ sở.',
    'Hai lần được tặng danh hiệu Chiến sĩ thi đua cơ sở.',
  ],
  ['count', 'Có tối thiểu 05 mô hình dân vận khéo hiệu quả.', 'Có tối thiểu 03 mô hình dân vận khéo hiệu quả.'],
  [
    'count',
    'Giúp đỡ không dưới 10 hộ nghèo thoát nghèo bền vững.',
    'Giúp đỡ không dưới 05 hộ nghèo thoát nghèo bền vững.',
  ],
  [
    'count',
    'Có ít nhất mười lăm tin, bài được đăng trên cổng thông tin.',
    'Có ít nhất mười tin, bài được đăng trên cổng thông tin.',
  ],
  [
    'count',
    'Được ít nhất 02 đơn vị khác đến học tập kinh nghiệm.',
    'Được ít nhất 01 đơn vị khác đến học tập kinh nghiệm.',
  ],
  ['count', 'Không ít hơn 04 lần được tặng Giấy khen.', 'Ít nhất 03 lần được tặng Giấy khen.'],
  ['count', 'Có từ 04 đến 06 sáng kiến cấp cơ sở.', 'Có từ 02 đến 06 sáng kiến cấp cơ sở.'],
  ['count', 'Có 04 - 05 sáng kiến cấp cơ sở.', 'Có 02 - 03 sáng kiến cấp cơ sở.'],
  ['count', 'Có ít nhất 05 sáng kiến cấp cơ sở.', 'Có từ 03 đến 05 sáng kiến cấp cơ sở.'],
  // ceilings turn the direction
  ['count', 'Không quá 02 ý kiến phản ánh của người dân.', 'Không quá 05 ý kiến phản ánh của người dân.'],
  ['count', 'Có tối đa 03 hồ sơ giải quyết quá hạn.', 'Có tối đa 05 hồ sơ giải quyết quá hạn.'],
  ['count', 'Nhiều nhất 01 đảng viên bị nhắc nhở.', 'Nhiều nhất 03 đảng viên bị nhắc nhở.'],
  ['count', 'Không vượt quá 02 vụ việc phải hòa giải lại.', 'Không vượt quá 04 vụ việc phải hòa giải lại.'],
  // years and their continuity
  ['years', 'Có ít nhất 03 năm hoàn thành xuất sắc nhiệm vụ.', 'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.'],
  ['years', 'Năm năm liền hoàn thành tốt nhiệm vụ trở lên.', 'Ba năm liền hoàn thành tốt nhiệm vụ trở lên.'],
  [
    'years',
    '05 (năm) năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
    '03 (ba) năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
  ],
  [
    'years',
    'Từ 03 năm trở lên được công nhận Tập thể lao động xuất sắc.',
    'Từ 02 năm trở lên được công nhận Tập thể lao động xuất sắc.',
  ],
  [
    'years',
    'Có ít nhất ba năm được xếp loại hoàn thành xuất sắc nhiệm vụ.',
    'Có ít nhất một năm được xếp loại hoàn thành xuất sắc nhiệm vụ.',
  ],
  ['years', '05 năm đạt danh hiệu Gia đình văn hóa.', '04 năm đạt danh hiệu Gia đình văn hóa.'],
  [
    'years',
    '05 năm liền hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất 03 năm hoàn thành xuất sắc nhiệm vụ.',
    '05 năm liền hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.',
  ],
  ['consecutive', '03 năm liên tục hoàn thành tốt nhiệm vụ trở lên.', '03 năm hoàn thành tốt nhiệm vụ trở lên.'],
  ['consecutive', '02 năm liền đạt danh hiệu Lao động tiên tiến.', '02 năm đạt danh hiệu Lao động tiên tiến.'],
  ['consecutive', 'Năm năm liên tiếp đạt danh hiệu Gia đình văn hóa.', 'Năm năm đạt danh hiệu Gia đình văn hóa.'],
  ['consecutive', 'Có 03 lần liên tục được tặng Giấy khen.', 'Có 03 lần được tặng Giấy khen.'],
  // shares
  [
    'percent',
    'Có trên 70% cán bộ, đảng viên đăng ký làm theo gương Bác.',
    'Có trên 60% cán bộ, đảng viên đăng ký làm theo gương Bác.',
  ],
  ['percent', 'Tối thiểu 95% hồ sơ được giải quyết đúng hạn.', 'Tối thiểu 90% hồ sơ được giải quyết đúng hạn.'],
  ['percent', '100% cán bộ, công chức ký cam kết nêu gương.', '90% cán bộ, công chức ký cam kết nêu gương.'],
  ['percent', 'Tỷ lệ hộ nghèo dưới 2%.', 'Tỷ lệ hộ nghèo dưới 3%.'],
  ['percent', 'Tỷ lệ hồ sơ trễ hạn không quá 1%.', 'Tỷ lệ hồ sơ trễ hạn không quá 2%.'],
  ['percent', 'Được ít nhất 2/3 số đảng viên tín nhiệm.', 'Được ít nhất 1/2 số đảng viên tín nhiệm.'],
  ['percent', 'Mức độ hài lòng đạt từ 92,5% trở lên.', 'Mức độ hài lòng đạt từ 90% trở lên.'],
  [
    'percent',
    'Trên 70% hội viên tham gia, trong đó 100% cán bộ chủ chốt tham gia.',
    'Trên 70% hội viên tham gia, trong đó 90% cán bộ chủ chốt tham gia.',
  ],
  ['percent', 'Số người nghỉ việc không vượt quá 0,5%.', 'Số người nghỉ việc không vượt quá 1,5%.'],
  // strict and open comparators
  ['comparator', 'Có trên 80% hội viên tham gia phong trào.', 'Có từ 80% hội viên trở lên tham gia phong trào.'],
  ['comparator', 'Tỷ lệ hồ sơ trễ hạn dưới 5%.', 'Tỷ lệ hồ sơ trễ hạn không quá 5%.'],
  ['comparator', 'Có trên 10 mô hình được nhân rộng.', 'Có ít nhất 10 mô hình được nhân rộng.'],
  // the same count over a longer time
  ['period', 'Hằng năm có ít nhất 02 sáng kiến cấp cơ sở.', 'Trong cả giai đoạn có ít nhất 02 sáng kiến cấp cơ sở.'],
  [
    'period',
    'Mỗi năm có ít nhất 01 mô hình mới được nhân rộng.',
    'Trong 05 năm có ít nhất 01 mô hình mới được nhân rộng.',
  ],
  [
    'period',
    'Trong 03 năm có ít nhất 02 lần được tặng Bằng khen cấp tỉnh.',
    'Trong 05 năm có ít nhất 02 lần được tặng Bằng khen cấp tỉnh.',
  ],
  ['period', 'Mỗi quý có ít nhất 01 buổi sinh hoạt chuyên đề.', 'Mỗi năm có ít nhất 01 buổi sinh hoạt chuyên đề.'],
  ['period', 'Hằng tháng có ít nhất 02 tin, bài được đăng.', 'Hằng quý có ít nhất 02 tin, bài được đăng.'],
  [
    'period',
    'Trong 02 năm gần nhất được tặng ít nhất 01 Bằng khen cấp tỉnh.',
    'Trong 05 năm gần nhất được tặng ít nhất 01 Bằng khen cấp tỉnh.',
  ],
  // … and for a ceiling the longer time is the stricter
  ['period', 'Trong 05 năm có không quá 02 ý kiến phản ánh.', 'Trong 02 năm có không quá 02 ý kiến phản ánh.'],
  ['period', 'Mỗi năm có không quá 02 ý kiến phản ánh.', 'Mỗi tháng có không quá 02 ý kiến phản ánh.'],
  // for each, or for all together
  ['each', 'Mỗi phòng, đơn vị có ít nhất 02 mô hình tiêu biểu.', 'Toàn Sở có ít nhất 02 mô hình tiêu biểu.'],
  ['each', 'Mỗi chi bộ có tối thiểu 01 mô hình dân vận khéo.', 'Toàn đảng bộ có tối thiểu 01 mô hình dân vận khéo.'],
  ['each', 'Từng đơn vị có ít nhất 03 gương tiêu biểu.', 'Cả ngành có ít nhất 03 gương tiêu biểu.'],
  // rungs
  ['rung', 'Có 02 năm đạt Tập thể lao động xuất sắc.', 'Có 02 năm đạt Tập thể lao động tiên tiến.'],
  ['rung', 'Có 02 năm hoàn thành xuất sắc nhiệm vụ.', 'Có 02 năm hoàn thành tốt nhiệm vụ.'],
  ['rung', 'Được xếp loại hoàn thành tốt nhiệm vụ trở lên.', 'Được xếp loại hoàn thành nhiệm vụ trở lên.'],
  ['rung', 'Được tặng Bằng khen của Thủ tướng Chính phủ.', 'Được tặng Bằng khen của UBND tỉnh.'],
  ['rung', 'Được tặng Bằng khen của Chủ tịch UBND tỉnh.', 'Được tặng Giấy khen của Giám đốc Sở.'],
  ['rung', 'Đạt danh hiệu Chiến sĩ thi đua toàn quốc.', 'Đạt danh hiệu Chiến sĩ thi đua cấp tỉnh.'],
  ['rung', 'Đạt danh hiệu Chiến sĩ thi đua cấp tỉnh.', 'Đạt danh hiệu Chiến sĩ thi đua cơ sở.'],
  ['rung', 'Đạt danh hiệu Chiến sỹ thi đua cơ sở.', 'Đạt danh hiệu Lao động tiên tiến.'],
  ['rung', 'Được tặng Huân chương Lao động hạng Nhì.', 'Được tặng Huân chương Lao động hạng Ba.'],
  ['rung', 'Được tặng Cờ thi đua của Chính phủ.', 'Được tặng Cờ thi đua của UBND tỉnh.'],
  ['rung', 'Đạt danh hiệu Giáo viên dạy giỏi cấp tỉnh.', 'Đạt danh hiệu Giáo viên dạy giỏi cấp trường.'],
  ['rung', 'Được tặng Cờ thi đua của UBND tỉnh.', 'Được tặng danh hiệu Tập thể lao động xuất sắc.'],
  [
    'rung',
    'Hằng năm được xếp loại hoàn thành xuất sắc nhiệm vụ.',
    'Hằng năm được xếp loại hoàn thành tốt nhiệm vụ trở lên.',
  ],
  [
    'rung',
    'Từ Bằng khen cấp tỉnh trở lên: ít nhất 01 lần được tặng.',
    'Từ Giấy khen trở lên: ít nhất 01 lần được tặng.',
  ],
  // scope of an initiative
  ['level', 'Có 01 sáng kiến cấp tỉnh được công nhận.', 'Có 01 sáng kiến cấp cơ sở được công nhận.'],
  ['level', 'Có 01 sáng kiến có phạm vi ảnh hưởng toàn quốc.', 'Có 01 sáng kiến có phạm vi ảnh hưởng cấp tỉnh.'],
  ['level', 'Chủ trì 01 đề tài nghiên cứu khoa học cấp bộ.', 'Chủ trì 01 đề tài nghiên cứu khoa học cấp cơ sở.'],
  // and, or
  [
    'alternative',
    'Có 02 năm hoàn thành xuất sắc nhiệm vụ và có 01 sáng kiến cấp tỉnh.',
    'Có 02 năm hoàn thành xuất sắc nhiệm vụ hoặc có 01 sáng kiến cấp tỉnh.',
  ],
  [
    'alternative',
    'Đạt danh hiệu Chiến sĩ thi đua cơ sở đồng thời có 01 sáng kiến cấp tỉnh.',
    'Đạt danh hiệu Chiến sĩ thi đua cơ sở hoặc có 01 sáng kiến cấp tỉnh.',
  ],
  [
    'alternative',
    'Đáp ứng đủ các điều kiện sau: có 02 năm hoàn thành xuất sắc nhiệm vụ; có 01 sáng kiến cấp tỉnh.',
    'Đáp ứng một trong các điều kiện sau: có 02 năm hoàn thành xuất sắc nhiệm vụ; có 01 sáng kiến cấp tỉnh.',
  ],
  [
    'alternative',
    'Được tặng 01 Bằng khen cấp tỉnh; có 02 sáng kiến cấp cơ sở.',
    'Được tặng 01 Bằng khen cấp tỉnh, hoặc có 02 sáng kiến cấp cơ sở.',
  ],
  // force
  ['force', 'Có ít nhất 02 sáng kiến cấp cơ sở.', 'Phấn đấu có ít nhất 02 sáng kiến cấp cơ sở.'],
  [
    'force',
    'Phải đạt danh hiệu Lao động tiên tiến ít nhất 02 năm.',
    'Khuyến khích đạt danh hiệu Lao động tiên tiến ít nhất 02 năm.',
  ],
  ['force', 'Bắt buộc có 01 sáng kiến cấp tỉnh.', 'Ưu tiên người có 01 sáng kiến cấp tỉnh.'],
  ['force', 'Phải được ít nhất 90% hội viên tín nhiệm.', 'Cố gắng được ít nhất 90% hội viên tín nhiệm.'],
  ['force', 'Cần có 02 năm hoàn thành xuất sắc nhiệm vụ.', 'Phấn đấu có 02 năm hoàn thành xuất sắc nhiệm vụ.'],
  ['force', 'Có 01 sáng kiến cấp cơ sở được công nhận.', 'Có 01 sáng kiến cấp cơ sở được công nhận (nếu có).'],
  // what must not be
  [
    'prohibition',
    'Không có cá nhân bị xử lý kỷ luật từ khiển trách trở lên.',
    'Không có cá nhân bị xử lý kỷ luật từ cảnh cáo trở lên.',
  ],
  ['prohibition', 'Không có cán bộ bị kỷ luật.', 'Không có cán bộ bị kỷ luật từ cảnh cáo trở lên.'],
  ['prohibition', 'Không có đảng viên bị xử lý kỷ luật.', 'Có không quá 02 đảng viên bị xử lý kỷ luật.'],
  // money, area, time
  ['count', 'Có giải pháp làm lợi từ 20 triệu đồng trở lên.', 'Có giải pháp làm lợi từ 10 triệu đồng trở lên.'],
  ['count', 'Hiến ít nhất 100 m2 đất làm đường.', 'Hiến ít nhất 50 m2 đất làm đường.'],
  ['count', 'Doanh thu đạt từ 01 tỷ đồng trở lên.', 'Doanh thu đạt từ 500 triệu đồng trở lên.'],
  ['count', 'Ủng hộ từ 1,2 tỷ đồng xây nhà tình nghĩa.', 'Ủng hộ từ 900 triệu đồng xây nhà tình nghĩa.'],
  ['count', 'Được ít nhất 90 điểm khi chấm thi đua.', 'Được ít nhất 80 điểm khi chấm thi đua.'],
  ['count', 'Chi phí giải quyết không quá 10 triệu đồng.', 'Chi phí giải quyết không quá 20 triệu đồng.'],
];

/** [axis, strict, loose]: only strict -> loose is told; the other way is no loss and no news. */
export const LOST: [string, string, string][] = [
  ['at-least', 'Được xếp loại hoàn thành tốt nhiệm vụ trở lên.', 'Được xếp loại hoàn thành tốt nhiệm vụ.'],
  ['at-least', 'Được tặng 01 Bằng khen cấp tỉnh trở lên.', 'Được tặng 01 Bằng khen cấp tỉnh.'],
  ['level', 'Có 01 sáng kiến cấp tỉnh được công nhận.', 'Có 01 sáng kiến được công nhận.'],
  [
    'dropped',
    'Có 02 năm hoàn thành xuất sắc nhiệm vụ và được tặng 01 Bằng khen cấp tỉnh.',
    'Có 02 năm hoàn thành xuất sắc nhiệm vụ.',
  ],
  [
    'dropped',
    '05 năm liền hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.',
    '05 năm liền hoàn thành tốt nhiệm vụ trở lên.',
  ],
  [
    'alternative',
    'Được tặng 01 Bằng khen cấp tỉnh.',
    'Được tặng 01 Bằng khen cấp tỉnh hoặc Giấy khen của Giám đốc Sở.',
  ],
  ['prohibition', 'Nội bộ đoàn kết, thống nhất; không có cá nhân bị xử lý kỷ luật.', 'Nội bộ đoàn kết, thống nhất.'],
  ['prohibition', 'Không có đơn thư khiếu nại, tố cáo vượt cấp.', 'Hạn chế đơn thư khiếu nại, tố cáo vượt cấp.'],
  ['prohibition', 'Tuyệt đối không để xảy ra tai nạn lao động.', 'Giảm thiểu tai nạn lao động.'],
  [
    'percent',
    '100% đảng viên chấp hành nghiêm quy định nêu gương.',
    'Phần lớn đảng viên chấp hành nghiêm quy định nêu gương.',
  ],
];

/** A floor that became a ceiling, or a ceiling a floor: what was asked is gone either way. */
export const TURNED: [string, string][] = [
  ['Có ít nhất 02 sáng kiến cấp cơ sở.', 'Có tối đa 02 sáng kiến cấp cơ sở.'],
  ['Có ít nhất 20% đảng viên được xếp loại xuất sắc.', 'Có không quá 20% đảng viên được xếp loại xuất sắc.'],
];

/** Said otherwise, and the same: nothing may be told in either direction. */
export const SAME: [string, string][] = [
  ['Có ít nhất 02 sáng kiến cấp cơ sở.', 'Có tối thiểu hai sáng kiến cấp cơ sở.'],
  ['Có ít nhất 02 sáng kiến cấp cơ sở.', 'Có từ 02 sáng kiến cấp cơ sở trở lên.'],
  ['Có ít nhất 02 sáng kiến cấp cơ sở.', 'Có không dưới 02 sáng kiến cấp cơ sở.'],
  ['Có ít nhất 02 sáng kiến cấp cơ sở.', 'Có 2 sáng kiến cấp cơ sở.'],
  ['Hằng năm có ít nhất 01 sáng kiến cấp cơ sở.', 'Mỗi năm có ít nhất 01 sáng kiến cấp cơ sở.'],
  ['Hằng năm có ít nhất 01 sáng kiến cấp cơ sở.', 'Hàng năm có tối thiểu 01 sáng kiến được công nhận cấp cơ sở.'],
  ['Có 03 năm liên tục hoàn thành tốt nhiệm vụ trở lên.', 'Có ba năm liền hoàn thành tốt nhiệm vụ trở lên.'],
  [
    'Có 03 năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
    '03 năm liên tiếp được xếp loại từ hoàn thành tốt nhiệm vụ trở lên.',
  ],
  [
    'Có 03 năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
    'Được xếp loại hoàn thành tốt nhiệm vụ trở lên trong 03 năm liên tục.',
  ],
  ['05 (năm) năm liên tục hoàn thành tốt nhiệm vụ trở lên.', 'Năm năm liên tục hoàn thành tốt nhiệm vụ trở lên.'],
  ['Đạt danh hiệu Chiến sĩ thi đua cơ sở.', 'Đạt danh hiệu “Chiến sỹ thi đua cấp cơ sở”.'],
  ['Đạt danh hiệu Chiến sĩ thi đua cơ sở.', 'Đạt danh hiệu CSTĐCS.'],
  ['Có 02 năm đạt Tập thể lao động xuất sắc.', 'Có 02 năm đạt danh hiệu Đơn vị quyết thắng.'],
  ['Được tặng Bằng khen của Chủ tịch UBND tỉnh.', 'Được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.'],
  ['Được tặng 01 Bằng khen cấp tỉnh.', 'Được tặng 01 Bằng khen của Chủ tịch UBND tỉnh.'],
  ['Được tặng 01 Bằng khen cấp tỉnh trở lên.', 'Được tặng 01 Bằng khen cấp tỉnh hoặc hình thức khen thưởng cao hơn.'],
  ['Được tặng 01 Bằng khen cấp tỉnh.', 'Được tặng 01 Bằng khen cấp bộ.'],
  ['Được ít nhất 2/3 số đảng viên tín nhiệm.', 'Được ít nhất hai phần ba số đảng viên tín nhiệm.'],
  ['Mức độ hài lòng đạt từ 92,5% trở lên.', 'Mức độ hài lòng đạt ít nhất 92,5 %.'],
  ['Giúp đỡ ít nhất 1.000 lượt hộ dân.', 'Giúp đỡ ít nhất 1000 lượt hộ dân.'],
  ['Có trên 80% hội viên tham gia phong trào.', 'Có hơn 80% hội viên tham gia phong trào.'],
  ['100% đảng viên chấp hành nghiêm quy định nêu gương.', 'Tất cả đảng viên chấp hành nghiêm quy định nêu gương.'],
  ['100% đảng viên chấp hành nghiêm quy định nêu gương.', 'Toàn bộ đảng viên chấp hành nghiêm quy định nêu gương.'],
  ['Phải có 01 sáng kiến cấp tỉnh.', 'Bắt buộc có 01 sáng kiến cấp tỉnh.'],
  ['Không có cá nhân bị xử lý kỷ luật.', 'Không để cá nhân nào bị kỷ luật.'],
  ['Không có cá nhân bị xử lý kỷ luật.', 'Tập thể không có người vi phạm bị xử lý kỷ luật.'],
  [
    'Không có cá nhân bị xử lý kỷ luật từ khiển trách trở lên.',
    'Không cá nhân nào bị kỷ luật từ hình thức khiển trách trở lên.',
  ],
  [
    'Có 02 năm hoàn thành xuất sắc nhiệm vụ và có 01 sáng kiến cấp tỉnh.',
    'Có 01 sáng kiến cấp tỉnh và có 02 năm hoàn thành xuất sắc nhiệm vụ.',
  ],
  [
    'Có 02 năm hoàn thành xuất sắc nhiệm vụ hoặc có 01 sáng kiến cấp tỉnh.',
    'Có 01 sáng kiến cấp tỉnh hoặc có 02 năm hoàn thành xuất sắc nhiệm vụ.',
  ],
  [
    'Trong 05 năm có ít nhất 02 lần được tặng Bằng khen cấp tỉnh.',
    'Trong 5 năm có tối thiểu 02 lần được tặng Bằng khen cấp tỉnh.',
  ],
  [
    'Trong giai đoạn có ít nhất 02 lần được tặng Bằng khen cấp tỉnh.',
    'Có ít nhất 02 lần được tặng Bằng khen cấp tỉnh.',
  ],
  ['Doanh thu đạt từ 01 tỷ đồng trở lên.', 'Doanh thu đạt từ 1.000 triệu đồng trở lên.'],
  ['Có từ 04 đến 05 sáng kiến cấp cơ sở.', 'Có 04 - 05 sáng kiến cấp cơ sở.'],
  ['Tỷ lệ hồ sơ trễ hạn không quá 1%.', 'Tỷ lệ hồ sơ trễ hạn tối đa 1%.'],
  ['Phấn đấu có ít nhất 02 sáng kiến cấp cơ sở.', 'Phấn đấu mỗi cá nhân tiêu biểu có ít nhất 02 sáng kiến cấp cơ sở.'],
  ['Mỗi đơn vị có ít nhất 02 mô hình tiêu biểu.', 'Từng đơn vị có ít nhất 02 mô hình tiêu biểu.'],
  ['Hằng năm hoàn thành tốt nhiệm vụ trở lên.', 'Năm nào cũng hoàn thành tốt nhiệm vụ trở lên.'],
  // what a plan itself declares alternative may be chosen from
  [
    'Được tặng 02 Bằng khen cấp tỉnh hoặc có 04 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.',
    'Được tặng 02 Bằng khen cấp tỉnh hoặc đạt 04 lần danh hiệu Chiến sĩ thi đua cơ sở.',
  ],
];

/** No ladder orders the two: a person decides, in either direction. */
export const INCOMPARABLE: [string, string][] = [
  ['Được tặng 02 Bằng khen cấp tỉnh.', 'Có 04 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.'],
  ['Được tặng Huân chương Lao động hạng Ba.', 'Được tặng Bằng khen của Thủ tướng Chính phủ.'],
  ['Có 02 năm đạt Tập thể lao động xuất sắc.', 'Có 02 năm được tặng Bằng khen cấp tỉnh.'],
  ['Được tặng Cờ thi đua của UBND tỉnh.', 'Được tặng Bằng khen của Chủ tịch UBND tỉnh.'],
  ['Đạt danh hiệu Lao động tiên tiến.', 'Được tặng Giấy khen của Giám đốc Sở.'],
  ['Đạt danh hiệu Giáo viên dạy giỏi cấp tỉnh.', 'Đạt danh hiệu Chiến sĩ thi đua cơ sở.'],
  [
    'Ít nhất 20% trong tổng số cán bộ, công chức được khen thưởng.',
    'Ít nhất 20% trong số cán bộ, công chức hoàn thành xuất sắc nhiệm vụ được khen thưởng.',
  ],
  [
    'Có ít nhất 30% trong tổng số điển hình là người lao động trực tiếp.',
    'Có ít nhất 30% trong số điển hình cấp cơ sở là người lao động trực tiếp.',
  ],
];
