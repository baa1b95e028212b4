import { z } from 'zod';

/** The file in which an office says what stands on its papers, key by key as plainKey() writes them. */

/** A name, a title: a line. Longer ones are a text that was put in the wrong place. */
const MOST_LETTERS = 200;

const TEXT = 'cần một dòng chữ; số hoặc ngày thì đặt trong dấu nháy kép';
const SYMBOL = 'cần ký hiệu viết hoa, không có dấu cách, không kèm số và dấu “/” ở đầu, ví dụ SNV-BTĐKT';
const DAY = 'cần ngày dạng 20/12/2026 (hoặc 2026-12-20)';
const LIST = 'cần danh sách, mỗi dòng một nơi nhận sau dấu “- ”';
const GROUP = 'cần các mục con viết lùi vào, mỗi mục một dòng';

const line = z
  .string(TEXT)
  .max(MOST_LETTERS, `dài quá ${MOST_LETTERS} ký tự`)
  .transform((text) => text.replace(/\s+/gu, ' ').trim());

/** A key without a value says nothing. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const text = maybe(line);
const symbol = maybe(line.refine((value) => /^[\p{Lu}\p{M}\d&]+(?:-[\p{Lu}\p{M}\d&]+)*$/u.test(value), SYMBOL));

const isDay = (iso: string): boolean => {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
};

/** "20/12/2026" -> "2026-12-20"; what is written the other way stays. */
const isoOf = (value: string): string => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(value) ?? [];
  return day === undefined ? value : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const day = maybe(
  z
    .string(DAY)
    .trim()
    .transform(isoOf)
    .refine((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value) && isDay(value), DAY),
);

const signer = maybe(z.strictObject({ 'tham-quyen': text, 'chuc-vu': text, 'ho-ten': text }, { error: groupError }));

/** Two sorts of issue on a group: what is no group, and keys that nobody knows (told by their code). */
function groupError({ code }: { code?: string | undefined }): string | undefined {
  return code === 'invalid_type' ? GROUP : undefined;
}

const sheet = z.strictObject(
  { 'ky-hieu': symbol, 'nguoi-ra-soat': signer, 'lanh-dao-duyet': signer },
  { error: groupError },
);

const letter = z.strictObject(
  {
    'co-quan-chu-quan': text,
    'co-quan': text,
    'ky-hieu': symbol,
    'nguoi-ky': signer,
    'noi-nhan': maybe(z.array(line, LIST).max(20, 'nhiều hơn 20 nơi nhận')),
    luu: text,
    'thoi-han': day,
    'lien-he': text,
  },
  { error: groupError },
);

export const officeSchema = z.strictObject(
  {
    'co-quan-chu-quan': text,
    'co-quan': text,
    'dia-danh': text,
    'phieu-ra-soat': maybe(sheet),
    'cong-van': maybe(letter),
  },
  { error: groupError },
);

export type OfficeFile = z.infer<typeof officeSchema>;
export type SignerFile = z.infer<typeof signer>;

/** Keys as an office writes them. */
export const KEY_NAMES: Record<string, string> = {
  'co-quan-chu-quan': 'cơ quan chủ quản',
  'co-quan': 'cơ quan',
  'dia-danh': 'địa danh',
  'phieu-ra-soat': 'phiếu rà soát',
  'cong-van': 'công văn',
  'ky-hieu': 'ký hiệu',
  'nguoi-ra-soat': 'người rà soát',
  'lanh-dao-duyet': 'lãnh đạo duyệt',
  'nguoi-ky': 'người ký',
  'tham-quyen': 'thẩm quyền',
  'chuc-vu': 'chức vụ',
  'ho-ten': 'họ tên',
  'noi-nhan': 'nơi nhận',
  luu: 'lưu',
  'thoi-han': 'thời hạn',
  'lien-he': 'liên hệ',
};

/** Which keys a group takes, by the key of the group; the whole file has none. */
export const KEYS_OF: Record<string, readonly string[]> = {
  '': Object.keys(officeSchema.shape),
  'phieu-ra-soat': Object.keys(sheet.shape),
  'cong-van': Object.keys(letter.shape),
  'nguoi-ra-soat': ['tham-quyen', 'chuc-vu', 'ho-ten'],
  'lanh-dao-duyet': ['tham-quyen', 'chuc-vu', 'ho-ten'],
  'nguoi-ky': ['tham-quyen', 'chuc-vu', 'ho-ten'],
};
