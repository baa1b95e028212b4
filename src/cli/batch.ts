import { Command, Option } from 'commander';
import { UsageError } from './exit.js';
import {
  decisionsOption,
  type FailOn,
  failOnOption,
  formatOption,
  formatsOf,
  jsonOption,
  officeOption,
  profileOption,
  requirementsOption,
  tessdataOption,
} from './options.js';

interface Options {
  out: string;
  extracted: string;
  parent?: string;
  format?: string;
  json?: boolean;
  failOn: FailOn;
  requirements?: string[];
  profile?: string;
  register?: string;
  due?: string;
  cache?: string;
  fresh?: boolean;
  decisions?: string;
  office?: string;
  welcome?: boolean;
}

/** `kehoach batch DIR`: a folder of plans, each compared with the plan that it cites. */
export const batchCommand = (): Command =>
  new Command('batch')
    .description('đọc cả thư mục, đối chiếu từng kế hoạch với kế hoạch cấp trên mà nó dẫn chiếu')
    .argument('<thư mục>', 'thư mục chứa kế hoạch cấp trên và các kế hoạch của đơn vị')
    .option('--parent <tệp>', 'dùng tệp này làm kế hoạch cấp trên của tất cả')
    .option('-o, --out <thư mục>', 'nơi ghi báo cáo', 'reports')
    .option('--extracted <thư mục>', 'nơi ghi các tệp <tên>.plan.json', 'extracted')
    .addOption(formatOption())
    .addOption(requirementsOption())
    .addOption(profileOption())
    .addOption(decisionsOption())
    .addOption(officeOption())
    .addOption(failOnOption())
    .addOption(tessdataOption())
    .option('--register <tệp>', 'danh sách đơn vị phải gửi kế hoạch (.xlsx, .csv): ai đã gửi, gửi muộn, chưa gửi')
    .option(
      '--due <ngày>',
      'hạn gửi kế hoạch, dạng 2026-03-31 hoặc 31/3/2026 (mặc định: hạn nêu trong kế hoạch cấp trên)',
    )
    .option('--cache <thư mục>', 'nơi lưu tạm để lần chạy sau không làm lại (mặc định: .kehoach trong thư mục báo cáo)')
    .option('--fresh', 'đọc và đối chiếu lại tất cả, không dùng kết quả lưu tạm')
    .addOption(jsonOption())
    .addOption(new Option('--welcome').hideHelp())
    .action(run);

async function run(folder: string, options: Options): Promise<void> {
  const { out, extracted, parent, json, failOn, requirements, profile, decisions, office } = options;
  const { register, cache, fresh } = options;
  const due = dueOf(options);
  const formats = await formatsOf(options.format);
  const [{ reviewFolder }, { progressBar }, output, summary, { exitCodeOf }] = await Promise.all([
    import('../batch/run.js'),
    import('./progress.js'),
    import('./output.js'),
    import('./summary.js'),
    import('./options.js'),
  ]);
  const bar = progressBar();
  const result = await reviewFolder(folder, {
    out,
    extracted,
    parent,
    formats,
    requirements,
    profile,
    register,
    due,
    cache,
    fresh,
    decisions,
    office,
    onProgress: bar.step,
  }).finally(bar.end);
  output.sayDiagnostics(result.outcomes);
  if (json) output.printJson(summary.batchJson(result));
  else output.print(summary.batchSummary(result, { folder, out, extracted, welcome: options.welcome }));
  summary.saySheets(result);
  summary.sayProfile(result);
  summary.sayRoster(result);
  summary.sayDecisions(result);
  summary.sayReplaced(result);
  summary.sayStale(result);
  process.exitCode = await exitCodeOf(result, failOn);
}

/** "31/3/2026" or "2026-03-31" as an ISO day; a day that no calendar has is told. */
function dueOf({ due, register }: Options): string | undefined {
  if (due === undefined) return undefined;
  if (register === undefined) throw new UsageError('Tùy chọn --due chỉ dùng cùng --register (danh sách đơn vị).');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(due) ?? turned(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(due)) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(iso))
    throw new UsageError(`Ngày "${due}" ở --due không hợp lệ; viết dạng 2026-03-31 hoặc 31/3/2026.`);
  return iso;
}

const turned = (found: RegExpExecArray | null): string[] | null =>
  found === null ? null : [found[0], found[3] ?? '', found[2] ?? '', found[1] ?? ''];
