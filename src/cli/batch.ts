import { Command, Option } from 'commander';
import {
  decisionsOption,
  type FailOn,
  failOnOption,
  formatOption,
  formatsOf,
  jsonOption,
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
  decisions?: string;
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
    .addOption(failOnOption())
    .addOption(tessdataOption())
    .addOption(jsonOption())
    .addOption(new Option('--welcome').hideHelp())
    .action(run);

async function run(folder: string, options: Options): Promise<void> {
  const { out, extracted, parent, json, failOn, requirements, profile, decisions } = options;
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
    decisions,
    onProgress: bar.step,
  }).finally(bar.end);
  output.sayDiagnostics(result.outcomes);
  if (json) output.printJson(summary.batchJson(result));
  else output.print(summary.batchSummary(result, { folder, out, extracted, welcome: options.welcome }));
  summary.saySheets(result);
  summary.sayProfile(result);
  summary.sayDecisions(result);
  summary.sayReplaced(result);
  process.exitCode = await exitCodeOf(result, failOn);
}
