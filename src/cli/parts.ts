import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOffice } from '../engines/office.js';

/** A part that the tool works with, and whether it is there. */
export interface Part {
  name: string;
  purpose: string;
  required: boolean;
  present: boolean;
  /** Version, or what is lost without it. */
  note: string;
}

interface PackageRow {
  name: string;
  purpose: string;
}

/** The parts that come with the package. */
const PACKAGES: readonly PackageRow[] = [
  { name: 'mammoth', purpose: 'đọc Word (.docx)' },
  { name: 'pdf-parse', purpose: 'đọc PDF' },
  { name: 'remark-parse', purpose: 'đọc markdown (.md)' },
  { name: 'docx', purpose: 'ghi phiếu rà soát Word' },
  { name: '@cj-tech-master/excelts', purpose: 'ghi bảng tổng hợp Excel' },
];

/** Programs of the computer that are of use beside the tool. */
const PROGRAMS = [
  {
    name: 'LibreOffice',
    find: findOffice,
    purpose: 'chuyển Word 97-2003 (.doc) sang .docx để đọc',
    without: 'không bắt buộc: .doc vẫn đọc được, số tự động và bảng có thể khác bản in; Word 95 thì không đọc',
  },
] as const;

export const examine = async (): Promise<Part[]> => [
  { name: 'Node.js', purpose: 'chạy công cụ', required: true, present: true, note: process.version },
  {
    name: 'bộ xử lý',
    purpose: 'đọc nhiều tệp cùng lúc',
    required: true,
    present: true,
    note: `${os.availableParallelism()} nhân`,
  },
  ...PACKAGES.map(packagePart),
  ...(await Promise.all(PROGRAMS.map(programPart))),
  ...(await recognition()),
];

/** The engine that reads scans, and its Vietnamese model. */
async function recognition(): Promise<Part[]> {
  const { ocrParts } = await import('../engines/ocr.js');
  const { engine, model } = ocrParts();
  return [
    {
      name: 'nhận dạng chữ (OCR)',
      purpose: 'đọc bản chụp (scan)',
      required: false,
      present: engine !== null,
      note: engine ?? 'cài gói tesseract-ocr, hoặc cài lại bằng: npm ci',
    },
    {
      name: 'dữ liệu tiếng Việt của OCR',
      purpose: 'đọc bản chụp (scan)',
      required: false,
      present: model !== null,
      note: model ?? 'cài gói tesseract-ocr-vie, hoặc chỉ thư mục chứa vie.traineddata bằng --tessdata',
    },
  ];
}

function packagePart({ name, purpose }: PackageRow): Part {
  const version = packageVersion(name);
  return { name, purpose, required: true, present: version !== null, note: version ?? 'cài lại bằng: npm ci' };
}

/** From the package's own description, without loading it. */
function packageVersion(name: string): string | null {
  try {
    const entry = fileURLToPath(import.meta.resolve(name));
    const root = entry.slice(0, entry.lastIndexOf(path.join('node_modules', ...name.split('/'))));
    const about = path.join(root, 'node_modules', ...name.split('/'), 'package.json');
    return String(JSON.parse(readFileSync(about, 'utf8')).version);
  } catch {
    return null;
  }
}

async function programPart({ name, find, purpose, without }: (typeof PROGRAMS)[number]): Promise<Part> {
  const program = find();
  const answer = program === null ? null : await versionOf(program);
  return { name, purpose, required: false, present: answer !== null, note: answer ?? without };
}

/** A program that hangs on `--version` counts as absent. */
const PATIENCE_MS = 10_000;

const versionOf = (command: string): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(command, ['--version'], { timeout: PATIENCE_MS, windowsHide: true }, (error, stdout) =>
      resolve(error === null ? (stdout.trim().split('\n')[0] ?? '') : null),
    );
  });
