import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Subjects that take the place of the plan's own in the further parts of a long plan, so that no part repeats another. */
const SUBJECTS = [
  ['chuyển đổi số', 'công tác dân số', 'nền tảng', 'bản', 'tổ công nghệ', 'phần mềm'],
  ['xây dựng nông thôn', 'công tác thủy lợi', 'tuyến kênh', 'làng', 'tổ thủy nông', 'hồ đập'],
  ['bảo vệ môi trường', 'công tác thu gom', 'khu dân cư', 'khối phố', 'tổ vệ sinh', 'bãi rác'],
  ['giảm nghèo bền vững', 'công tác việc làm', 'hộ gia đình', 'buôn', 'tổ vay vốn', 'mô hình sinh kế'],
  ['phòng cháy rừng', 'công tác tuần tra', 'chốt gác', 'tiểu khu', 'tổ lâm nghiệp', 'đường băng'],
  ['phát triển du lịch', 'công tác quảng bá', 'điểm đến', 'phường', 'tổ dịch vụ', 'sản phẩm'],
];
const WORDS = ['điển hình tiên tiến', 'công tác thi đua', 'tập thể', 'địa phương', 'cá nhân', 'sáng kiến'];

const renamed = (xml, part) =>
  WORDS.reduce((text, word, at) => text.replaceAll(word, SUBJECTS[part % SUBJECTS.length][at]), xml);

/**
 * A plan of `times` the length: the body's paragraphs and tables again under other subjects, between the first heading
 * and what closes the document.
 */
export function longer(bytes, times) {
  const files = unzipSync(new Uint8Array(bytes));
  const xml = strFromU8(files['word/document.xml']);
  const start = xml.indexOf('<w:p', xml.search(/MỤC ĐÍCH/u) - 1500);
  const from = xml.lastIndexOf('</w:p>', xml.search(/MỤC ĐÍCH/u)) + '</w:p>'.length;
  const to = xml.lastIndexOf('<w:tbl>') > from ? xml.lastIndexOf('<w:tbl>') : xml.lastIndexOf('<w:sectPr');
  if (start < 0 || from < 10 || to < from) throw new Error('no body found');
  const body = xml.slice(from, to);
  const parts = Array.from({ length: times - 1 }, (_, part) => renamed(body, part));
  const long = xml.slice(0, to) + parts.join('') + xml.slice(to);
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(long) }));
}
