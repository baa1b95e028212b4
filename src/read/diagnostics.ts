import type { Diagnostic } from '../model/result.js';

const SAVE_AS = 'hãy mở tệp rồi lưu lại thành .docx hoặc PDF có lớp chữ';

const UNPACK = 'hãy giải nén rồi đặt các văn bản bên trong vào thư mục';

/** What the read stage can say, one row a code: severity and a Vietnamese sentence. */
const ROWS = {
  'empty-file': ['error', () => 'Tệp rỗng (0 byte hoặc chỉ có khoảng trắng); hãy kiểm tra lại và gửi tệp có nội dung.'],
  unreadable: [
    'error',
    (what) =>
      `Không đọc được tệp (${what}): tệp có thể bị hỏng hoặc tải về chưa đủ; hãy mở thử bằng phần mềm gốc rồi lưu lại.`,
  ],
  encrypted: ['error', () => 'Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.'],
  'unsupported-format': [
    'error',
    (what) => `Chưa đọc được định dạng ${what}; ${what.startsWith('tệp nén') ? UNPACK : SAVE_AS}.`,
  ],
  'too-large': [
    'error',
    (what) => `Tệp quá lớn so với một kế hoạch (${what}); hãy tách riêng phần kế hoạch thành một tệp.`,
  ],
  'no-text-layer': [
    'error',
    () =>
      'Tệp chỉ có ảnh chụp (scan) và chưa nhận dạng được chữ trong ảnh; hãy gửi bản Word, bản PDF xuất từ Word hoặc bản chụp rõ hơn dạng PDF, PNG, JPG.',
  ],
  'ocr-model-missing': [
    'error',
    () =>
      'Tệp là bản chụp (scan) nhưng máy chưa có dữ liệu nhận dạng tiếng Việt (vie.traineddata); hãy cài gói tesseract-ocr-vie, hoặc chép tệp đó vào một thư mục rồi chỉ thư mục ấy bằng --tessdata.',
  ],
  'pages-hardly-read': [
    'warning',
    (what) => `Ảnh ở ${what} quá mờ hoặc quá nhiễu nên chữ nhận dạng được sai nhiều; hãy chụp lại trang rõ hơn.`,
  ],
  'wrong-extension': [
    'info',
    (what) => `Phần mở rộng của tên tệp không đúng với nội dung; tệp được đọc theo nội dung là ${what}.`,
  ],
  'text-layer-suspect': [
    'warning',
    (what) =>
      `Chữ đọc được không phải tiếng Việt đủ dấu, đúng chính tả (${what}), có thể do phông chữ cũ hoặc lớp chữ hỏng; hãy đối chiếu với bản gốc hoặc gửi bản Word dùng phông Unicode.`,
  ],
  'pages-recognised': [
    'info',
    (what) =>
      `Chữ ở ${what} được nhận dạng từ ảnh (OCR); các con số và ngày tháng ở đó cần được đối chiếu với bản gốc.`,
  ],
  'pages-without-text': [
    'warning',
    (what) =>
      `Không có chữ ở ${what} (có thể là trang chụp); nội dung các trang này chưa được đọc, hãy kiểm tra bản gốc.`,
  ],
  damaged: [
    'warning',
    (what) => `Dữ liệu của tệp bị hỏng ở ${what}; chữ ở đó có thể thiếu hoặc sai, hãy xuất lại tệp từ bản gốc.`,
  ],
  'tracked-changes': [
    'info',
    (what) =>
      `Văn bản còn vết sửa (Track Changes: ${what}); bản đọc lấy phần thêm vào và để riêng phần đã xóa, hãy chấp nhận hoặc từ chối các sửa đổi trước khi gửi.`,
  ],
  'pictures-unread': [
    'warning',
    (what) =>
      `Văn bản có ${what} ảnh lớn; chữ trong ảnh (nếu có) chưa được đọc, hãy đối chiếu với bản gốc hoặc gửi thêm bản PDF của văn bản để được nhận dạng chữ.`,
  ],
  'draft-mark': [
    'info',
    (what) =>
      `Văn bản còn là dự thảo (trên văn bản ghi “${what}”); kết quả chỉ có giá trị với bản dự thảo này, hãy đối chiếu lại khi có bản ban hành.`,
  ],
  'embedded-document': [
    'warning',
    () => 'Văn bản có phần nhúng từ tệp khác mà công cụ không đọc được; hãy chép nội dung đó vào văn bản chính.',
  ],
  'chart-aside': [
    'warning',
    () =>
      'Văn bản có biểu đồ; chữ và số liệu của biểu đồ được liệt kê ở phần để riêng, không tính là nội dung và chưa được đối chiếu.',
  ],
  'table-not-rebuilt': [
    'warning',
    (what) => `Chưa dựng lại được bảng ở ${what}; chữ trong bảng được đọc theo dòng, hãy đối chiếu với bản gốc.`,
  ],
  'markdown-as-text': [
    'warning',
    () =>
      'Tệp markdown quá lớn hoặc có quá nhiều dấu nhấn mạnh nên được đọc như văn bản thường; tiêu đề và bảng có thể không được nhận ra.',
  ],
  'legacy-encoding': [
    'info',
    (what) =>
      `Văn bản gõ bằng bảng mã cũ ${what}, đã chuyển sang Unicode; nếu chữ sai dấu, hãy gửi bản dùng phông Unicode.`,
  ],
  'legacy-encoding-guessed': [
    'warning',
    (what) =>
      `Văn bản có vẻ gõ bằng bảng mã cũ ${what} (đoán theo chữ, không thấy tên phông), đã chuyển sang Unicode; hãy đối chiếu với bản gốc hoặc gửi bản dùng phông Unicode.`,
  ],
  'converted-without-office': [
    'warning',
    (what) =>
      `Tệp ${what} được đọc không qua LibreOffice; số thứ tự tự động, bảng và hộp chữ có thể khác bản in, hãy đối chiếu với bản gốc, cài LibreOffice hoặc lưu lại tệp thành .docx.`,
  ],
  'page-as-text': [
    'warning',
    (what) =>
      `Trang web có mã bất thường (${what}) nên được đọc như văn bản thường, không tách được bảng và phần thừa của trang; hãy gửi bản Word hoặc PDF của văn bản.`,
  ],
  'page-parts-aside': [
    'info',
    (what) =>
      `Tệp là trang web lưu lại; ${what} đoạn thuộc khung trang (trình đơn, thuộc tính, tin liên quan, quảng cáo) không tính là nội dung văn bản, được liệt kê ở phần để riêng.`,
  ],
  'page-without-text': [
    'error',
    () =>
      'Trang web không chứa nội dung văn bản (văn bản nằm trong khung xem hoặc ảnh của trang); hãy tải chính tệp văn bản về rồi gửi.',
  ],
  'guessed-encoding': [
    'warning',
    (what) => `Tệp không phải UTF-8, đã đọc theo bảng mã ${what}; nếu chữ sai dấu, hãy lưu lại tệp với mã UTF-8.`,
  ],
} as const satisfies Record<string, readonly [Diagnostic['severity'], (what: string) => string]>;

export type ReadCode = keyof typeof ROWS;

/** All codes of the stage, for the documentation and for the test that each is told in a full sentence. */
export const readCodes = Object.keys(ROWS) as ReadCode[];

/** A diagnostic of the read stage; `what` fills the sentence where it has a gap. */
export function diagnose(code: ReadCode, what = ''): Diagnostic {
  const [severity, sentence] = ROWS[code];
  return { code, severity, message: sentence(what) };
}
