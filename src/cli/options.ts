import { Option } from 'commander';
import type { RunResult } from '../batch/run.js';
import type { FormatId } from '../report/index.js';
import { EXIT, UsageError } from './exit.js';

export type FailOn = 'error' | 'warning' | 'never';

export const failOnOption = (): Option =>
  new Option('--fail-on <mức>', 'kết thúc với mã 1 khi có nội dung từ mức này: error, warning, never')
    .choices(['error', 'warning', 'never'])
    .default('never');

export const formatOption = (): Option =>
  new Option(
    '--format <loại>',
    'chỉ ghi các loại báo cáo này, cách nhau dấu phẩy: json, html, docx, comments (bản Word của đơn vị có chú thích), xlsx, sarif, csv, md (mặc định: tất cả)',
  );

export const jsonOption = (): Option => new Option('--json', 'in kết quả dạng JSON ra stdout, không in gì khác');

/** May be given several times: a folder may hold several parents. */
export const requirementsOption = (): Option =>
  new Option(
    '--requirements <tệp>',
    'bảng yêu cầu (.xlsx) đã chỉnh của kế hoạch cấp trên, lập bằng kehoach requirements; nêu nhiều lần được',
  ).argParser((file: string, before: string[] | undefined) => [...(before ?? []), file]);

export const profileOption = (): Option =>
  new Option('--profile <tệp>', 'hồ sơ quy tắc (.yaml): đổi mức độ hoặc lược nhận xét theo quy tắc, theo phần');

export const decisionsOption = (): Option =>
  new Option(
    '--decisions <tệp>',
    'quyết định của chuyên viên về các nhận xét (mặc định: decisions.yaml trong thư mục kế hoạch, nếu có)',
  );

/** The folder reaches the processes that read by their environment. */
export const tessdataOption = (): Option =>
  new Option('--tessdata <thư mục>', 'thư mục chứa vie.traineddata để nhận dạng bản chụp').argParser((folder) => {
    process.env.KEHOACH_TESSDATA = folder;
    return folder;
  });

/** "json,html" -> formats of the registry; undefined: all of them. */
export async function formatsOf(choice: string | undefined): Promise<FormatId[] | undefined> {
  if (choice === undefined) return undefined;
  const { FORMAT_IDS } = await import('../report/index.js');
  return choice.split(',').map((part) => {
    const id = FORMAT_IDS.find((known) => known === part.trim().toLowerCase());
    if (id !== undefined) return id;
    throw new UsageError(`Không có loại báo cáo "${part.trim()}". Chọn trong: ${FORMAT_IDS.join(', ')}.`);
  });
}

/** 3 when a file could not be read, else 1 when a finding reaches the level, else 0. */
export async function exitCodeOf({ outcomes }: RunResult, failOn: FailOn): Promise<number> {
  const { isTrouble } = await import('../batch/outcome.js');
  if (outcomes.length === 0 || outcomes.some(isTrouble)) return EXIT.unread;
  const levels = failOn === 'never' ? [] : failOn === 'error' ? (['error'] as const) : (['error', 'warning'] as const);
  const found = outcomes.some(({ verdict }) => levels.some((level) => (verdict?.counts[level] ?? 0) > 0));
  return found ? EXIT.findings : EXIT.done;
}
