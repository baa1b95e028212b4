/** The sheet's own instructions: what to do, and how. */
export const GUIDE = (plan: string, file: string): (readonly [what: string, how: string])[] => [
  [
    'Bảng này là gì',
    `Những gì công cụ đọc được là yêu cầu của ${plan} (tệp ${file}), mỗi yêu cầu một dòng. Chuyên viên kiểm tra, chỉnh tại trang “Yêu cầu” rồi lưu lại dạng .xlsx.`,
  ],
  [
    'Dùng bảng đã chỉnh',
    'kehoach batch "thư mục" --requirements "tệp này.xlsx" (hoặc kehoach compare … --requirements …). Mọi báo cáo nêu rõ chỗ đã chỉnh: “Chuyên viên đã chỉnh yêu cầu …”.',
  ],
  [
    'Đọc nhầm chữ, số',
    'Sửa ngay ở cột “Trích nguyên văn”; giá trị, thời hạn của dòng được đọc lại từ lời văn mới, trừ ô nào cũng được sửa trong dòng đó.',
  ],
  [
    'Sửa giá trị',
    'Cột “Giá trị đã đọc”, mỗi giá trị một dòng trong ô (Alt+Enter để xuống dòng), ghi theo mẫu các dòng có sẵn: “Sáng kiến: ít nhất 02; cấp cơ sở”, “Tỷ lệ: ít nhất 90% cán bộ, công chức”, “Xếp loại: hoàn thành tốt nhiệm vụ trở lên; 03 năm liên tục”, “ít nhất 10 tập thể; hằng năm”. Xóa dòng nào thì bỏ giá trị đó; thêm “hoặc: …” là cách khác để đạt.',
  ],
  [
    'Sửa thời hạn',
    'Cột “Thời hạn”, ví dụ “trước ngày 15/04/2026”, “chậm nhất ngày 30/06/2028”, “quý III/2028”, “từ ngày 01/01/2026 đến ngày 31/12/2026”, “trước ngày 10/6 hằng năm”, “hằng quý”. Xóa trống là không có thời hạn.',
  ],
  [
    'Giao cho ai',
    'Cột “Của ai”: với nhiệm vụ, chỉ tiêu, lộ trình là cơ quan, đơn vị được giao (“Sở Y tế”, “Các sở, ban, ngành”, “Ủy ban nhân dân các xã, phường”); với tiêu chí, đối tượng là nhóm: tập thể; cá nhân; lãnh đạo, quản lý; hộ gia đình; doanh nghiệp.',
  ],
  [
    'Tính chất',
    'Bắt buộc, Phấn đấu hoặc Khuyến khích. Yêu cầu “Khuyến khích” mà đơn vị không nêu thì không bị nhận xét là thiếu.',
  ],
  [
    'Bỏ một yêu cầu',
    'Cột “Áp dụng” chọn “Không yêu cầu”. Không xóa cả dòng: dòng bị xóa vẫn được đối chiếu như đã đọc và công cụ sẽ nhắc.',
  ],
  [
    'Chỉ áp dụng cho một số đơn vị',
    'Cột “Chỉ áp dụng cho”, ghi tên hoặc nhóm đơn vị, cách nhau dấu chấm phẩy: “Sở Y tế; xã Lam Thủy”, “Các xã, phường”. Để trống: công cụ tự xác định.',
  ],
  [
    'Thêm một yêu cầu',
    'Ghi vào dòng trống cuối bảng: “Phần” (Tiêu chí, Chỉ tiêu, Lộ trình, Thời hạn, Phân công, Yêu cầu, Đối tượng, Nội dung, giải pháp), “Trích nguyên văn” và các cột khác nếu cần; giá trị, thời hạn để trống thì đọc từ lời văn.',
  ],
  ['Ghi chú', 'Lý do chỉnh; được đưa vào báo cáo cùng chỗ chỉnh.'],
];
