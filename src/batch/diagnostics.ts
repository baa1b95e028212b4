import type { Diagnostic } from '../model/result.js';

/** What can befall a file outside its reading proper. One Vietnamese sentence each: what happened and what to do. */
const MESSAGES = {
  'file-missing': 'Không tìm thấy tệp hoặc thư mục này; đề nghị kiểm tra lại đường dẫn.',
  'file-unreadable': 'Không mở được tệp (không có quyền đọc hoặc tệp đang bị khóa); đề nghị kiểm tra quyền truy cập.',
  'lock-file':
    'Đây là tệp khóa tạm mà Word hoặc LibreOffice để cạnh văn bản đang mở, không phải văn bản; hãy chọn chính văn bản (tên tệp không có “~$” hoặc “.~lock.” ở đầu).',
  'folder-unreadable': 'Không mở được thư mục (không có quyền đọc); các tệp bên trong chưa được xem.',
  'reader-timeout': 'Đọc tệp quá lâu nên đã dừng; tệp có thể bị hỏng, đề nghị mở và lưu lại tệp rồi thử lại.',
  'reader-memory':
    'Đọc tệp chiếm quá nhiều bộ nhớ nên đã dừng; tệp có thể bị hỏng hoặc chứa dữ liệu nén bất thường, đề nghị mở và lưu lại tệp rồi thử lại.',
  'reader-crashed': 'Bộ đọc dừng đột ngột khi đọc tệp; tệp có thể bị hỏng, đề nghị mở và lưu lại tệp rồi thử lại.',
  'archive-damaged':
    'Tệp nén bị hỏng hoặc tải về chưa đủ nên không lấy được văn bản bên trong; đề nghị giải nén bằng phần mềm khác hoặc xin lại tệp.',
  'archive-empty': 'Tệp nén không chứa văn bản nào đọc được; đề nghị kiểm tra lại nội dung tệp nén.',
  'archive-bomb':
    'Tệp trong tệp nén phình to bất thường khi giải nén nên đã bỏ qua; đề nghị kiểm tra nguồn gửi và giải nén riêng nếu tin cậy.',
  'archive-too-large':
    'Tệp nén chứa quá nhiều tệp hoặc quá lớn nên chỉ đọc được một phần; đề nghị giải nén rồi chạy trên thư mục.',
  'archive-too-deep': 'Tệp nén nằm trong quá nhiều lớp tệp nén khác nên chưa mở; đề nghị giải nén rồi chạy lại.',
  'archive-unsafe-name':
    'Tên tệp trong tệp nén trỏ ra ngoài tệp nén (đường dẫn tuyệt đối hoặc có “..”) nên không giải nén; đề nghị kiểm tra nguồn gửi.',
  'archive-encrypted': 'Tệp nén có mật khẩu nên không lấy được văn bản bên trong; đề nghị giải nén rồi gửi lại.',
} as const;

export type FileProblem = keyof typeof MESSAGES;

export const problem = (code: FileProblem): Diagnostic => ({ code, severity: 'error', message: MESSAGES[code] });

/** Why a file that stands among documents is listed and not read: nothing is wrong with it. */
const SKIPPED = {
  'other-paper':
    'Bảng tính, trình chiếu, thư điện tử hoặc ảnh loại chưa đọc được; nếu là phụ lục của kế hoạch, đề nghị đối chiếu riêng.',
  'lock-file': 'Tệp khóa tạm của Word hoặc LibreOffice (văn bản đang được mở ở máy khác), không phải văn bản.',
  'archive-furniture': 'Thư mục phụ mà máy Mac thêm vào tệp nén, không phải văn bản.',
  'archive-link': 'Mục trong tệp nén chỉ là liên kết tới tệp khác, không có nội dung.',
} as const;

export type SkipReason = keyof typeof SKIPPED;

export const skipReason = (code: SkipReason): Diagnostic => ({ code, severity: 'info', message: SKIPPED[code] });
