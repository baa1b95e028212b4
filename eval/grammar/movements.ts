/**
 * What the synthetic plans are about. In a sentence `#a`..`#d` are numbers drawn for each plan (two digits), `%a`..`%c`
 * percentages; `{ALL}`, `{EACH}`, `{REPORT}`, `{SELF}` are names, `{X}` what the movement looks for.
 */
export interface Movement {
  id: string;
  /** Follows "Kế hoạch": "xây dựng, nhân rộng điển hình tiên tiến". */
  title: string;
  /** What is looked for: "điển hình tiên tiến". */
  noun: string;
  purposes: string[];
  collective: string[];
  individual: string[];
  targets: string[];
  /** Of every unit. */
  tasks: string[];
  /** Of one unit by name. */
  own: string[];
}

export const MOVEMENTS: readonly Movement[] = [
  {
    id: 'exemplars',
    title: 'phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến trong phong trào thi đua yêu nước',
    noun: 'điển hình tiên tiến',
    purposes: [
      'Kịp thời phát hiện những nhân tố mới, gương người tốt, việc tốt trong lao động, sản xuất, học tập và công tác để bồi dưỡng thành {X}.',
      'Tạo sức lan tỏa của {X} trong cán bộ, công chức, viên chức, người lao động và Nhân dân.',
    ],
    collective: [
      'Có cách làm mới được ít nhất #b cơ quan, đơn vị khác đến học tập, áp dụng.',
      'Được từ %a% cán bộ, công chức, viên chức, người lao động trong đơn vị suy tôn qua bỏ phiếu kín trở lên.',
    ],
    individual: [
      'Hướng dẫn, giúp đỡ ít nhất #b đồng nghiệp hoàn thành nhiệm vụ được giao.',
      'Được từ %b% thành viên trong tập thể tín nhiệm giới thiệu trở lên.',
    ],
    targets: [
      'Hằng năm, {EACH} phát hiện, bồi dưỡng ít nhất #c tập thể và #d cá nhân {X}.',
      'Ít nhất %c% {X} được tuyên truyền trên cổng hoặc trang thông tin điện tử.',
    ],
    tasks: [
      'Hằng tháng đăng ít nhất #a tin, bài về gương {X} trên trang thông tin điện tử.',
      'Lập sổ theo dõi {X} và cập nhật kết quả bồi dưỡng từng quý.',
    ],
    own: ['Chủ trì lựa chọn, giới thiệu ít nhất #c tập thể và #d cá nhân {X} trong ngành, lĩnh vực phụ trách.'],
  },
  {
    id: 'reform',
    title:
      'phát động phong trào thi đua đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân, doanh nghiệp',
    noun: 'điển hình về cải cách hành chính',
    purposes: [
      'Chuyển biến rõ nét về ý thức phục vụ Nhân dân của đội ngũ cán bộ, công chức, viên chức.',
      'Rút ngắn thời gian, giảm chi phí giải quyết thủ tục hành chính cho người dân và doanh nghiệp.',
    ],
    collective: [
      'Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn đạt từ %a% trở lên.',
      'Tỷ lệ hài lòng của người dân, tổ chức đối với sự phục vụ đạt từ %b% trở lên; không để tồn đọng hồ sơ quá hạn do lỗi chủ quan.',
    ],
    individual: [
      'Trực tiếp đề xuất ít nhất #b giải pháp cắt giảm thời gian hoặc thành phần hồ sơ được cấp có thẩm quyền áp dụng.',
      'Không có phản ánh, kiến nghị đúng về thái độ gây phiền hà, sách nhiễu.',
    ],
    targets: [
      'Ít nhất %c% hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trên môi trường điện tử.',
      'Mỗi năm, {EACH} có ít nhất #c sáng kiến về cải cách hành chính được công nhận.',
    ],
    tasks: [
      'Niêm yết công khai đầy đủ thủ tục hành chính và đường dây tiếp nhận phản ánh, kiến nghị.',
      'Mỗi quý tổ chức ít nhất #a buổi đối thoại với người dân, doanh nghiệp về thủ tục hành chính.',
    ],
    own: ['Chủ trì rà soát, trình công bố cắt giảm ít nhất #d thủ tục hành chính thuộc phạm vi quản lý.'],
  },
  {
    id: 'digital',
    title: 'thực hiện phong trào thi đua đổi mới sáng tạo và chuyển đổi số',
    noun: 'điển hình về chuyển đổi số',
    purposes: [
      'Khơi dậy tinh thần dám nghĩ, dám làm, ứng dụng công nghệ vào công việc hằng ngày.',
      'Phổ cập kỹ năng số cơ bản cho cán bộ, công chức, viên chức và người dân.',
    ],
    collective: [
      'Có ít nhất #b quy trình nghiệp vụ được số hóa toàn bộ và vận hành ổn định.',
      'Tỷ lệ văn bản được ký số, luân chuyển trên môi trường mạng đạt từ %a% trở lên; không để xảy ra lộ, mất thông tin, dữ liệu.',
    ],
    individual: [
      'Hoàn thành ít nhất #b khóa học về kỹ năng số và được cấp chứng nhận.',
      'Có ít nhất #a giải pháp ứng dụng công nghệ được đơn vị áp dụng.',
    ],
    targets: [
      'Ít nhất %b% công chức, viên chức được bồi dưỡng kỹ năng số cơ bản.',
      'Hằng năm, {EACH} lựa chọn ít nhất #c mô hình và #d cá nhân {X}.',
    ],
    tasks: [
      'Thành lập tổ hỗ trợ chuyển đổi số và phân công thành viên trực hằng tuần.',
      'Mỗi năm tổ chức ít nhất #a lớp bồi dưỡng kỹ năng số cho viên chức, người lao động.',
    ],
    own: ['Chủ trì xây dựng ít nhất #c cơ sở dữ liệu dùng chung của ngành, lĩnh vực phụ trách.'],
  },
  {
    id: 'rural',
    title: 'thi đua chung sức xây dựng nông thôn mới, đô thị văn minh',
    noun: 'điển hình trong xây dựng nông thôn mới',
    purposes: [
      'Phát huy vai trò chủ thể của người dân trong xây dựng nông thôn mới, đô thị văn minh.',
      'Nâng cao đời sống vật chất, tinh thần của người dân, thu hẹp khoảng cách giữa các vùng.',
    ],
    collective: [
      'Huy động được ít nhất #b nguồn lực ngoài ngân sách để sửa chữa, nâng cấp công trình phúc lợi.',
      'Tỷ lệ người dân hài lòng về kết quả thực hiện đạt từ %a% trở lên; không có nợ đọng xây dựng cơ bản.',
    ],
    individual: [
      'Vận động ít nhất #d hộ dân tham gia hiến đất, góp công hoặc chỉnh trang nhà ở, ngõ xóm.',
      'Gia đình thu gom, phân loại rác tại nguồn và không vi phạm quy định về bảo vệ môi trường.',
    ],
    targets: [
      'Ít nhất %b% hộ gia đình cam kết thực hiện nếp sống văn minh.',
      'Mỗi năm, {EACH} nhận giúp đỡ ít nhất #c thôn và #d hộ khó khăn.',
    ],
    tasks: [
      'Ký cam kết đồng hành với ít nhất #a thôn, tổ dân phố và công khai kết quả hỗ trợ.',
      'Phát động ngày cuối tuần chung tay dọn vệ sinh đường làng, ngõ phố.',
    ],
    own: ['Chủ trì hướng dẫn ít nhất #c mô hình sản xuất liên kết theo chuỗi giá trị.'],
  },
  {
    id: 'learning',
    title: 'thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời',
    noun: 'điển hình học tập suốt đời',
    purposes: [
      'Nâng cao nhận thức của các tầng lớp Nhân dân về vai trò của học tập suốt đời.',
      'Tạo cơ hội học tập bình đẳng cho mọi người, nhất là người lao động, phụ nữ, người khuyết tật.',
    ],
    collective: [
      'Được công nhận danh hiệu “Đơn vị học tập” ít nhất #b năm liên tục.',
      'Tỷ lệ công chức, viên chức, người lao động hoàn thành chương trình bồi dưỡng hằng năm đạt từ %a% trở lên.',
    ],
    individual: [
      'Đạt danh hiệu “Công dân học tập” trong #b năm liên tục.',
      'Hằng năm đọc và giới thiệu ít nhất #c cuốn sách phục vụ công việc.',
    ],
    targets: [
      'Ít nhất %b% gia đình đăng ký và được công nhận danh hiệu “Gia đình học tập”.',
      'Hằng năm, {EACH} giới thiệu ít nhất #c tập thể và #d cá nhân {X}.',
    ],
    tasks: [
      'Duy trì tủ sách dùng chung và bổ sung ít nhất #d đầu sách mỗi năm.',
      'Tổ chức Tuần lễ hưởng ứng học tập suốt đời vào tháng 10 hằng năm.',
    ],
    own: ['Chủ trì biên soạn ít nhất #c bộ tài liệu bồi dưỡng theo chuyên đề.'],
  },
  {
    id: 'environment',
    title: 'phong trào thi đua bảo vệ môi trường, giảm rác thải nhựa, xây dựng cơ quan xanh',
    noun: 'điển hình về bảo vệ môi trường',
    purposes: [
      'Hình thành thói quen tiết kiệm điện, nước, giấy và hạn chế đồ nhựa dùng một lần.',
      'Cải thiện cảnh quan, môi trường làm việc xanh, sạch, đẹp, an toàn.',
    ],
    collective: [
      'Giảm lượng điện tiêu thụ ít nhất #d% so với năm trước liền kề.',
      'Thu gom, phân loại từ %a% lượng rác thải phát sinh trở lên; không để xảy ra sự cố môi trường.',
    ],
    individual: [
      'Trồng mới và chăm sóc ít nhất #c cây xanh mỗi năm.',
      'Tham gia ít nhất #b đợt ra quân làm sạch môi trường mỗi năm.',
    ],
    targets: [
      'Ít nhất %c% cơ quan, đơn vị không sử dụng đồ nhựa dùng một lần trong hội nghị, cuộc họp.',
      'Trong cả giai đoạn, {EACH} trồng mới ít nhất #d cây xanh và xây dựng #c mô hình thu gom pin, rác điện tử.',
    ],
    tasks: [
      'Bố trí thùng phân loại rác tại từng phòng làm việc và khu vực công cộng.',
      'Mỗi tháng tổ chức ít nhất #a buổi tổng vệ sinh cơ quan, nơi công cộng.',
    ],
    own: ['Chủ trì kiểm tra việc phân loại rác tại ít nhất #d cơ sở mỗi năm.'],
  },
  {
    id: 'culture',
    title: 'thi đua thực hiện văn hóa công sở, xây dựng đời sống văn hóa',
    noun: 'điển hình văn hóa công sở',
    purposes: [
      'Xây dựng đội ngũ cán bộ, công chức, viên chức chuyên nghiệp, tận tụy, chuẩn mực trong giao tiếp.',
      'Bảo đảm tính trang nghiêm, hiện đại của trụ sở làm việc.',
    ],
    collective: [
      'Có từ %a% công chức, viên chức, người lao động thực hiện đúng quy định về trang phục, thẻ tên trở lên.',
      'Tổ chức ít nhất #b hoạt động văn hóa, văn nghệ, thể thao cho người lao động mỗi năm.',
    ],
    individual: [
      'Có ít nhất #a lần được biểu dương về thái độ phục vụ.',
      'Không sử dụng rượu, bia trong giờ làm việc; không hút thuốc lá tại nơi có quy định cấm.',
    ],
    targets: [
      'Ít nhất %b% cơ quan, đơn vị đạt tiêu chuẩn “Cơ quan văn hóa”.',
      'Mỗi năm, {EACH} biểu dương ít nhất #c tập thể và #d cá nhân {X}.',
    ],
    tasks: [
      'Ban hành quy tắc ứng xử và niêm yết tại nơi tiếp công dân.',
      'Hằng quý tự kiểm tra ít nhất #a lần việc chấp hành giờ giấc, kỷ luật lao động.',
    ],
    own: ['Chủ trì tổ chức ít nhất #a hội thi về văn hóa ứng xử mỗi năm.'],
  },
  {
    id: 'poverty',
    title: 'phong trào thi đua vì người nghèo, không để ai bị bỏ lại phía sau',
    noun: 'điển hình giảm nghèo',
    purposes: [
      'Khơi dậy ý chí tự lực vươn lên thoát nghèo của người dân.',
      'Huy động nguồn lực xã hội chăm lo cho người nghèo, đối tượng yếu thế.',
    ],
    collective: [
      'Nhận giúp đỡ ít nhất #b hộ nghèo, hộ cận nghèo có địa chỉ cụ thể.',
      'Vận động từ %a% đoàn viên, hội viên tham gia ủng hộ Quỹ “Vì người nghèo” trở lên.',
    ],
    individual: [
      'Trực tiếp giúp đỡ ít nhất #a hộ thoát nghèo bền vững.',
      'Hằng năm tham gia ít nhất #b hoạt động an sinh xã hội tại nơi cư trú.',
    ],
    targets: [
      'Hằng năm, {EACH} hỗ trợ ít nhất #c hộ và #d người lao động có việc làm mới.',
      'Ít nhất %b% hộ nghèo có khả năng lao động được tiếp cận vốn, kỹ thuật.',
    ],
    tasks: [
      'Phân công lãnh đạo, bộ phận phụ trách từng hộ và cập nhật kết quả giúp đỡ.',
      'Hằng năm tổ chức ít nhất #a đợt quyên góp, thăm hỏi hộ khó khăn.',
    ],
    own: ['Chủ trì sửa chữa, xây mới ít nhất #d căn nhà cho hộ nghèo trong năm đầu.'],
  },
];
