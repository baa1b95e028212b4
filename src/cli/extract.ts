import { Command } from 'commander';
import { jsonOption, tessdataOption } from './options.js';

interface Options {
  out: string;
  json?: boolean;
}

/** `kehoach extract PATH...`: what stands in each plan, as data. */
export const extractCommand = (): Command =>
  new Command('extract')
    .description('trích xuất nội dung các kế hoạch thành tệp <tên>.plan.json')
    .argument('<tệp hoặc thư mục...>', 'văn bản docx, pdf, html, md, txt, tệp zip, hoặc thư mục chứa chúng')
    .option('-o, --out <thư mục>', 'nơi ghi kết quả', 'extracted')
    .addOption(tessdataOption())
    .addOption(jsonOption())
    .action(run);

async function run(paths: string[], { out, json }: Options): Promise<void> {
  const [{ extractAll }, { progressBar }, output, summary, { exitCodeOf }] = await Promise.all([
    import('../batch/run.js'),
    import('./progress.js'),
    import('./output.js'),
    import('./summary.js'),
    import('./options.js'),
  ]);
  const bar = progressBar();
  const result = await extractAll(paths, { out, onProgress: bar.step }).finally(bar.end);
  output.sayDiagnostics(result.outcomes);
  if (json) output.printJson(await summary.extractJson(result, out));
  else output.print(summary.extractSummary(result, out));
  summary.sayReplaced(result);
  process.exitCode = await exitCodeOf(result, 'never');
}
