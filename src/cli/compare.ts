import { Command } from 'commander';
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
  format?: string;
  json?: boolean;
  failOn: FailOn;
  requirements?: string[];
  profile?: string;
  decisions?: string;
}

/** `kehoach compare PARENT CHILD`: one pair, whatever the child cites; more plans are a chain from the highest level down. */
export const compareCommand = (): Command =>
  new Command('compare')
    .description('đối chiếu một kế hoạch của đơn vị với một kế hoạch cấp trên')
    .argument('<kế hoạch cấp trên>', 'tệp kế hoạch cấp trên')
    .argument('<kế hoạch đơn vị>', 'tệp kế hoạch của đơn vị')
    .argument('[cấp dưới nữa...]', 'nhiều cấp: nêu lần lượt từ cấp cao nhất xuống, tệp cuối là kế hoạch được đối chiếu')
    .option('-o, --out <thư mục>', 'nơi ghi báo cáo', 'reports')
    .addOption(formatOption())
    .addOption(requirementsOption())
    .addOption(profileOption())
    .addOption(decisionsOption())
    .addOption(failOnOption())
    .addOption(tessdataOption())
    .addOption(jsonOption())
    .action(run);

async function run(parent: string, child: string, below: string[], options: Options): Promise<void> {
  const { out, format, json, failOn, requirements, profile, decisions } = options;
  const formats = await formatsOf(format);
  const [{ compareChain }, { progressBar }, output, summary, { exitCodeOf }] = await Promise.all([
    import('../batch/run.js'),
    import('./progress.js'),
    import('./output.js'),
    import('./summary.js'),
    import('./options.js'),
  ]);
  const bar = progressBar();
  const result = await compareChain([parent, child, ...below], {
    out,
    formats,
    requirements,
    profile,
    decisions,
    onProgress: bar.step,
  }).finally(bar.end);
  output.sayDiagnostics(result.outcomes);
  if (json) output.printJson(result.comparison);
  else output.print(summary.compareSummary(result, out));
  summary.saySheets(result);
  summary.sayProfile(result);
  summary.sayDecisions(result);
  summary.sayReplaced(result);
  process.exitCode = await exitCodeOf(result, failOn);
}
