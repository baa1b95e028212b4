import { parseDocument } from 'yaml';
import type { ReportSettings, Signer } from '../report/index.js';
import { KEY_NAMES, KEYS_OF, type OfficeFile, officeSchema, type SignerFile } from './schema.js';

/** What an office wants on its papers, in YAML. What is not understood is told: a typing error must not go out under its name. */

export interface Unusable {
  /** Why, a Vietnamese sentence each. */
  problems: string[];
}

export type OfficeSettings = Partial<ReportSettings>;

export const isUnusable = (read: OfficeSettings | Unusable): read is Unusable => 'problems' in read;

/** A page of settings refers to nothing twice. */
const MOST_ALIASES = 20;

export function readOffice(text: string): OfficeSettings | Unusable {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) return { problems: [syntaxMessage(broken)] };
  const twice: string[] = [];
  const plain = withPlainKeys(contentOf(document), twice);
  if (twice.length > 0) return { problems: twice.map((key) => `Mục “${key}” được nêu hai lần.`) };
  const read = officeSchema.safeParse(plain);
  if (!read.success) return { problems: read.error.issues.map(shapeMessage) };
  const settings = settingsOf(read.data);
  return Object.keys(settings).length === 0 ? { problems: [NOTHING] } : settings;
}

/** What it says; references without end say nothing. */
function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch {
    return null;
  }
}

const NOTHING = `Tệp không nêu mục nào; các mục: ${(KEYS_OF[''] ?? []).map((key) => KEY_NAMES[key]).join(', ')}.`;

/** "Cơ quan chủ quản", "co_quan_chu_quan" and "co-quan-chu-quan" are one key. */
const plainKey = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim()
    .replace(/[\s_-]+/gu, '-');

function withPlainKeys(value: unknown, twice: string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withPlainKeys(one, twice));
  if (typeof value !== 'object' || value === null) return value;
  const plain = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value)) {
    const name = plainKey(key);
    if (plain.has(name)) twice.push(KEY_NAMES[name] ?? key);
    plain.set(name, withPlainKeys(inner, twice));
  }
  return Object.fromEntries(plain);
}

/** Settings that the file gives; what it leaves out keeps its default. */
function settingsOf(file: OfficeFile): OfficeSettings {
  const sheet = file['phieu-ra-soat'];
  const letter = file['cong-van'];
  return given({
    superior: file['co-quan-chu-quan'],
    body: file['co-quan'],
    place: file['dia-danh'],
    symbol: sheet?.['ky-hieu'],
    reviewer: signerOf(sheet?.['nguoi-ra-soat'], 'Người rà soát'),
    approver: signerOf(sheet?.['lanh-dao-duyet'], 'Lãnh đạo duyệt'),
    letterSuperior: letter?.['co-quan-chu-quan'],
    letterBody: letter?.['co-quan'],
    letterSymbol: letter?.['ky-hieu'],
    signer: signerOf(letter?.['nguoi-ky'], 'Thủ trưởng cơ quan'),
    receivers: letter?.['noi-nhan'],
    archive: letter?.luu,
    deadline: letter?.['thoi-han'],
    contact: letter?.['lien-he'],
  });
}

/** Only keys that have a value: an absent one must not hide its default. */
const given = (settings: { [Key in keyof ReportSettings]: ReportSettings[Key] | undefined }): OfficeSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

const signerOf = (signer: SignerFile, title: string): Signer | undefined =>
  signer === undefined
    ? undefined
    : { authority: signer['tham-quyen'] ?? '', title: signer['chuc-vu'] ?? title, name: signer['ho-ten'] ?? '' };

const syntaxMessage = ({ linePos }: { linePos?: [{ line: number }, ...unknown[]] | undefined }): string =>
  `Không đọc được như một tệp YAML${linePos === undefined ? '' : ` (dòng ${linePos[0].line})`}; đề nghị kiểm tra thụt lề, dấu hai chấm và mục viết trùng.`;

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[] | undefined;
}

const nameOf = (key: PropertyKey): string => KEY_NAMES[String(key)] ?? String(key);

/** "nơi nhận, dòng 2": places of a list count from 1. */
const whereOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `dòng ${key + 1}` : nameOf(key))).join(' › ');

const shapeMessage = (issue: Issue): string => {
  const { code, path, message } = issue;
  const where = whereOf(path);
  if (code !== 'unrecognized_keys') return where === '' ? `Tệp chưa đúng: ${message}.` : `Mục “${where}”: ${message}.`;
  const known = KEYS_OF[String(path.at(-1) ?? '')] ?? [];
  const unknown = (issue.keys ?? []).map((key) => `“${nameOf(key)}”`).join(', ');
  return `Không có mục ${unknown}${where === '' ? '' : ` trong “${where}”`}; chỉ nhận: ${known.map(nameOf).join(', ')}.`;
};
