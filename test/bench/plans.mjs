// Small plans for runs over whole folders: one parent and its units, every second one a Word file.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';

/** Writes so many plans into a folder; the first is the parent of the others. */
export async function writePlans(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i += 1) await writePlan(folder, i);
}

async function writePlan(folder, i) {
  const lines = i === 0 ? PARENT : unitPlan(i);
  const name = path.join(folder, `KH ${i + 46}`);
  if (i % 2 === 0) writeFileSync(`${name}.txt`, lines.join('\n'));
  else {
    const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    writeFileSync(`${name}.docx`, await Packer.toBuffer(document));
  }
}

const ITEMS = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Nâng cao nhận thức, trách nhiệm của người đứng đầu cơ quan, đơn vị trong việc phát hiện, bồi dưỡng điển hình tiên tiến.',
  '2. Việc lựa chọn phải công khai, dân chủ, đúng tiêu chí.',
  'II. CHỈ TIÊU',
  '1. Hằng năm phát hiện, bồi dưỡng ít nhất 02 tập thể và 05 cá nhân điển hình tiên tiến.',
  'III. LỘ TRÌNH',
  '1. Năm 2026: rà soát, gửi danh sách về Sở Nội vụ trước ngày 30/6/2026.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Văn phòng: theo dõi, đôn đốc, báo cáo định kỳ 06 tháng trước ngày 10/6 và trước ngày 05/12 hằng năm.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
];
const SUBJECT = 'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030';
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const PARENT = [
  ...['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM', 'Số: 46/KH-UBND', ...MOTTO, 'Sông Lam, ngày 05 tháng 3 năm 2026'],
  ...['KẾ HOẠCH', SUBJECT, ...ITEMS],
];
const unitPlan = (i) => [
  ...['UBND TỈNH SÔNG LAM', `TRƯỜNG TRUNG HỌC SỐ ${i}`, `Số: ${i + 46}/KH-THPT`, ...MOTTO],
  ...['Sông Lam, ngày 20 tháng 3 năm 2026', 'KẾ HOẠCH', SUBJECT],
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sông Lam về xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030, nhà trường xây dựng Kế hoạch như sau:',
  ...ITEMS,
];
