import type { Diagnostic } from '../model/result.js';

/** What can befall a file outside its reading proper. One Vietnamese sentence each: what happened and what to do. */
const MESSAGES = {
  'file-missing': 'Không tìm thấy tệp hoặc thư mục này; đề nghị kiểm tra lại đường dẫn.',
  'file-unreadable': 'Không mở được tệp (không có quyền đọc hoặc tệp đang bị khóa); đề nghị kiểm tra quyền truy cập.',
  'folder-unreadable': 'Không mở được thư mục (không có quyền đọc); các tệp bên trong chưa được xem.',
  'reader-timeout': 'Đọc tệp quá lâu nên đã dừng; tệp có thể bị hỏng, đề nghị mở và lưu lại tệp rồi thử lại.',
  'reader-memory':
    'Đọc tệp chiếm quá nhiều bộ nhớ nên đã dừng; tệp có thể bị hỏng hoặc chứa dữ liệu nén bất thường, đề nghị mở và lưu lại tệp rồi thử lại.',
  'reader-crashed': 'Bộ đọc dừng đột ngột khi đọc tệp; tệp có thể bị hỏng, đề nghị mở và lưu lại tệp rồi thử lại.',
} as const;

export type FileProblem = keyof typeof MESSAGES;

export const problem = (code: FileProblem): Diagnostic => ({ code, severity: 'error', message: MESSAGES[code] });
