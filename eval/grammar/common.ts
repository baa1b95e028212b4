/** Sentences that plans of any movement share, in several wordings: one of each row is drawn. */

export const GENERAL: readonly (readonly string[])[] = [
  [
    'Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước và nội quy của cơ quan, đơn vị.',
    'Gương mẫu thực hiện chủ trương của Đảng, pháp luật của Nhà nước, quy chế của cơ quan, đơn vị và quy ước nơi cư trú.',
  ],
  [
    'Không trong thời gian xem xét, thi hành kỷ luật hoặc bị thanh tra, điều tra do có dấu hiệu vi phạm.',
    'Không thuộc trường hợp đang bị xem xét kỷ luật hoặc đang có đơn thư tố cáo chưa được kết luận.',
  ],
  [
    'Thành tích có tác dụng nêu gương, được cơ quan, đơn vị hoặc cộng đồng thừa nhận.',
    'Kết quả đạt được phải rõ ràng, thuyết phục và có khả năng nhân rộng.',
  ],
];

export const COLLECTIVE: readonly (readonly string[])[] = [
  [
    'Có #y năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên, trong đó ít nhất #z năm hoàn thành xuất sắc nhiệm vụ.',
    'Được xếp loại hoàn thành tốt nhiệm vụ trở lên trong #y năm liên tục, trong đó có ít nhất #z năm hoàn thành xuất sắc nhiệm vụ.',
  ],
  [
    'Có ít nhất #b lần đạt danh hiệu “Tập thể lao động xuất sắc” và ít nhất #a lần được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh trở lên.',
    'Có ít nhất #b năm đạt danh hiệu “Tập thể lao động xuất sắc” và ít nhất #a lần được tặng Bằng khen cấp tỉnh trở lên.',
  ],
  [
    'Hằng năm có ít nhất %a% công chức, viên chức, người lao động được xếp loại hoàn thành tốt nhiệm vụ trở lên; không có cá nhân bị kỷ luật từ hình thức khiển trách trở lên.',
    'Mỗi năm có ít nhất %a% công chức, viên chức, người lao động được xếp loại từ hoàn thành tốt nhiệm vụ trở lên; không để xảy ra vi phạm bị xử lý kỷ luật.',
  ],
  [
    'Hằng năm có ít nhất #b sáng kiến được công nhận, phạm vi ảnh hưởng cấp tỉnh trở lên.',
    'Mỗi năm có ít nhất #b sáng kiến được công nhận có phạm vi ảnh hưởng từ cấp tỉnh trở lên.',
  ],
  [
    'Tổ chức đảng, công đoàn, đoàn thanh niên nơi có tổ chức được xếp loại hoàn thành tốt nhiệm vụ trở lên.',
    'Nội bộ đoàn kết, thực hiện tốt quy chế dân chủ ở cơ sở.',
  ],
];

export const INDIVIDUAL: readonly (readonly string[])[] = [
  [
    'Có #y năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên, trong đó ít nhất #z năm hoàn thành xuất sắc nhiệm vụ.',
    'Trong #y năm liên tục được đánh giá hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất #z năm hoàn thành xuất sắc nhiệm vụ.',
  ],
  [
    'Có ít nhất #b lần đạt danh hiệu “Chiến sĩ thi đua cơ sở” và ít nhất #a lần được tặng Giấy khen trở lên.',
    'Có ít nhất #b lần đạt danh hiệu “Chiến sĩ thi đua cơ sở” và ít nhất #a lần được tặng Bằng khen cấp tỉnh trở lên.',
  ],
  [
    'Có ít nhất #b sáng kiến được công nhận, phạm vi ảnh hưởng cấp tỉnh và đã được áp dụng trong thực tế.',
    'Là tác giả của ít nhất #b sáng kiến cấp tỉnh đã được áp dụng hiệu quả.',
  ],
  [
    'Gia đình đạt danh hiệu “Gia đình văn hóa” trong #z năm liên tục; bản thân không vi phạm quy định về trách nhiệm nêu gương.',
    'Có #z năm liên tục đạt danh hiệu “Gia đình văn hóa”; không có thành viên trong gia đình vi phạm pháp luật.',
  ],
];

export const LEADER: readonly (readonly string[])[] = [
  [
    'Đơn vị do cá nhân trực tiếp lãnh đạo, quản lý được xếp loại hoàn thành xuất sắc nhiệm vụ ít nhất #z năm; không có đơn vị, cá nhân thuộc quyền quản lý bị kỷ luật.',
    'Có ít nhất #z năm tập thể được giao lãnh đạo, quản lý xếp loại hoàn thành xuất sắc nhiệm vụ; không để xảy ra mất đoàn kết nội bộ.',
  ],
  [
    'Hằng năm chủ trì ít nhất #b cuộc đối thoại với công chức, viên chức, người lao động.',
    'Mỗi năm trực tiếp kiểm tra ít nhất #b đơn vị thuộc quyền quản lý về thực hiện phong trào thi đua.',
  ],
];

export const REQUIREMENTS: readonly (readonly string[])[] = [
  [
    'Việc bình chọn {X} phải công khai, dân chủ, đúng tiêu chí, tránh phô trương, hình thức.',
    'Việc lựa chọn {X} phải bảo đảm chính xác, khách quan, xuất phát từ cơ sở.',
  ],
  [
    'Người đứng đầu phải trực tiếp chỉ đạo và chịu trách nhiệm về kết quả thực hiện của cơ quan, đơn vị.',
    'Thủ trưởng cơ quan, đơn vị phải chịu trách nhiệm toàn diện về kết quả thực hiện Kế hoạch.',
  ],
  [
    'Phải ưu tiên người trực tiếp lao động, công tác ở vùng sâu, vùng xa, địa bàn khó khăn.',
    'Các hoạt động phải gắn với nhiệm vụ chính trị, thiết thực, tiết kiệm.',
  ],
];
/** What obliges a child not to copy. */
export const CONCRETISE =
  'Căn cứ đặc điểm, nhiệm vụ của mình, {EACH} phải cụ thể hóa tiêu chí, chỉ tiêu, không sao chép nguyên văn Kế hoạch này.';

export const PURPOSES: readonly (readonly string[])[] = [
  [
    'Tạo khí thế thi đua sôi nổi, rộng khắp, góp phần hoàn thành thắng lợi nhiệm vụ chính trị được giao.',
    'Nâng cao nhận thức của cấp ủy, chính quyền, người đứng đầu về công tác thi đua, khen thưởng.',
  ],
];

export const SUBJECTS: readonly (readonly string[])[] = [
  [
    'Tập thể: cơ quan, đơn vị; phòng, ban, khoa, tổ, đội và tương đương.',
    'Tập thể: các cơ quan, đơn vị và các phòng, ban, tổ, đội trực thuộc.',
  ],
  [
    'Cá nhân: cán bộ, công chức, viên chức, người lao động, học sinh, sinh viên.',
    'Cá nhân: công chức, viên chức, chiến sĩ lực lượng vũ trang, người lao động, nông dân.',
  ],
  [
    'Hộ gia đình: hộ gia đình đang cư trú trên địa bàn.',
    'Doanh nghiệp: doanh nghiệp, hợp tác xã, hộ kinh doanh trên địa bàn.',
  ],
];

export const TARGETS: readonly (readonly string[])[] = [
  [
    '100% cơ quan, đơn vị đăng ký tham gia và xây dựng kế hoạch thực hiện ngay trong năm đầu.',
    '100% tập thể, cá nhân được công nhận được giới thiệu, biểu dương kịp thời.',
  ],
  [
    'Ít nhất %d% cá nhân được khen thưởng là người trực tiếp lao động, công tác, không giữ chức vụ lãnh đạo, quản lý.',
    'Ít nhất %d% số tập thể được công nhận là tập thể nhỏ, cơ sở.',
  ],
];

export const TASKS: readonly (readonly string[])[] = [
  [
    'Phân công 01 lãnh đạo phụ trách và 01 bộ phận làm đầu mối theo dõi, đôn đốc.',
    'Bố trí công chức, viên chức làm đầu mối theo dõi, tổng hợp việc thực hiện.',
  ],
  [
    'Bố trí kinh phí thực hiện trong dự toán được giao hằng năm.',
    'Cân đối kinh phí từ quỹ thi đua, khen thưởng và các nguồn hợp pháp khác.',
  ],
];

/** Headings of the parts, in the wordings that offices use. */
export const HEADINGS = {
  aims: ['MỤC ĐÍCH, YÊU CẦU', 'MỤC ĐÍCH, YÊU CẦU', 'MỤC ĐÍCH VÀ YÊU CẦU'],
  subjects: ['ĐỐI TƯỢNG', 'PHẠM VI, ĐỐI TƯỢNG', 'ĐỐI TƯỢNG ÁP DỤNG'],
  criteria: ['TIÊU CHÍ', 'TIÊU CHÍ LỰA CHỌN', 'TIÊU CHUẨN, ĐIỀU KIỆN'],
  targets: ['CHỈ TIÊU', 'CHỈ TIÊU CỤ THỂ', 'MỤC TIÊU, CHỈ TIÊU'],
  milestones: ['LỘ TRÌNH THỰC HIỆN', 'TIẾN ĐỘ THỰC HIỆN', 'THỜI GIAN THỰC HIỆN'],
  assignments: ['TỔ CHỨC THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN', 'PHÂN CÔNG THỰC HIỆN'],
} as const;
