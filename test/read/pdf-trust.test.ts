import { describe, expect, it } from 'vitest';
import { gradeOf, isBroken, soundnessOf } from '../../src/read/pdf/trust.js';
import { codesOf } from './docx-file.js';
import { type Ink, readPages, setText } from './pdf-file.js';

const SOUND = [
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam về phát triển phong trào thi đua trên toàn quốc, Sở Y tế xây dựng Kế hoạch như sau:',
  'a) Tuyên truyền, phổ biến chủ trương của Đảng, chính sách, pháp luật của Nhà nước về thi đua, khen thưởng đến toàn thể cán bộ, công chức, viên chức và người lao động ở nông thôn.',
  'b) Phòng Nghiệp vụ Y chủ trì, phối hợp với các phòng, đơn vị thuộc Sở lựa chọn, bồi dưỡng ít nhất 02 tập thể điển hình tiên tiến; gọi tắt là điển hình.',
  'c) Kết quả bình xét là căn cứ xếp loại tổ chức, cá nhân; báo cáo gửi về Sở qua hộp thư soyte@songlam.gov.vn trước ngày 15/12/2026 (theo mẫu của BCĐ TĐKT, NĐ-CP, Covid-19).',
];
const lost = (letters: string) => (text: string) => text.replace(new RegExp(`[${letters}]`, 'gu'), '');
const all = (lines: string[]): string[] => Array.from({ length: 6 }, () => lines).flat();

describe('the words of a page', () => {
  it('of sound text are syllables; codes, numbers, addresses and labels do not count', () => {
    const sound = soundnessOf(SOUND);
    expect(gradeOf(sound)).toBe(1);
    expect(sound.words).toBeGreaterThan(100);
    expect(isBroken(sound)).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['a lost letter', lost('ể')],
    ['lost letters', lost('ốể')],
    ['lost hooks', lost('ưươ')],
    ['letters changed', (t) => t.replaceAll('ô', 'ơ').replaceAll('ò', 'ị')],
    ['lost marks', (t) => t.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')],
    [
      'an old encoding',
      (t) => t.replaceAll('ế', 'Õ').replaceAll('ạ', '¹').replaceAll('ộ', 'é').replaceAll('ự', '\u00F9'),
    ],
    ['replacement characters', (t) => t.replaceAll('ế', '\uFFFD')],
    ['letters in private use', (t) => t.replaceAll('n', '\uE123')],
  ])('with %s are seen to be broken', (_, change) => {
    const sound = soundnessOf(all(SOUND.map(change)));
    expect(isBroken(sound)).toBe(true);
    expect(gradeOf(sound)).toBeLessThan(1);
  });

  it.each([
    [
      'names of places',
      'các xã Krông Pắc, Ea Kar, Cư M’gar, Đắk Mil, Pleiku, Kon Tum thuộc tỉnh và các phường, thị trấn',
    ],
    ['some typing errors', `${SOUND.join(' ')} ${SOUND.join(' ')} nghành`],
    ['bullets of symbol fonts', `\uF0B7 ${SOUND.join(' ')} \uF0A7`],
    ['units', `${SOUND.join(' ')} diện tích 5 km, 20 kg, 30 ha, 40 m`],
  ])('with %s are sound', (_, text) => expect(isBroken(soundnessOf([text]))).toBe(false));
});

describe('pages with few words', () => {
  const numbers: Ink[] = Array.from({ length: 30 }, (_, i) => ({
    x: 90 + 150 * (i % 3),
    y: 100 + 20 * Math.floor(i / 3),
    text: i % 3 === 0 ? 'KH' : `${i * 7},5`,
  }));

  it('are not condemned by themselves', async () => {
    const title = setText(['KE HOACH', 'Ban hanh nam 2026']);
    const result = await readPages({ ink: title }, { ink: setText(SOUND) }, { ink: numbers });
    expect(codesOf(result)).not.toContain('text-layer-suspect');
    expect(result.value?.pageGrades.map((g) => g.grade)).toEqual([1, 1, 1]);
  });

  it('are in doubt as most others of the document', async () => {
    const bad = setText(SOUND.map(lost('ểốệạưộ')));
    const result = await readPages({ ink: setText(['Ban hanh nam 2026 kem theo']) }, { ink: bad }, { ink: bad });
    expect(result.diagnostics.find((d) => d.code === 'text-layer-suspect')?.message).toContain('trang 1, 2, 3');
    expect(result.value?.doubts.every((d) => d.reason === 'text-layer')).toBe(true);
  });
});
