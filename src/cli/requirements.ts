import { Command } from 'commander';
import { EXIT, UsageError } from './exit.js';
import { tessdataOption } from './options.js';

interface Options {
  out?: string;
  force?: boolean;
}

/** `kehoach requirements PARENT`: what the parent demands, as a sheet that an analyst corrects. */
export const requirementsCommand = (): Command =>
  new Command('requirements')
    .description(
      'lập bảng yêu cầu (.xlsx) của kế hoạch cấp trên để chuyên viên kiểm tra, chỉnh rồi dùng với --requirements',
    )
    .argument('<kế hoạch cấp trên>', 'tệp kế hoạch cấp trên')
    .option('-o, --out <tệp>', 'tệp .xlsx ghi ra (mặc định: <tên kế hoạch>.yeu-cau.xlsx)')
    .option('--force', 'ghi đè tệp đã có, mất các chỗ chuyên viên đã chỉnh trong đó')
    .addOption(tessdataOption())
    .action(run);

async function run(parent: string, { out, force }: Options): Promise<void> {
  const path = await import('node:path');
  const at = out ?? `${path.parse(parent).name}.yeu-cau.xlsx`;
  if (path.extname(at).toLowerCase() !== '.xlsx') throw new UsageError(`Tệp ghi ra phải có đuôi .xlsx: "${at}".`);
  const [{ requirementsOf }, { writeResult }, { progressBar }, output] = await Promise.all([
    import('../batch/run.js'),
    import('../batch/write.js'),
    import('./progress.js'),
    import('./output.js'),
  ]);
  const bar = progressBar();
  const { bytes, outcomes } = await requirementsOf(parent, { onProgress: bar.step }).finally(bar.end);
  output.sayDiagnostics(outcomes);
  if (bytes === null) {
    process.exitCode = EXIT.unread;
    return;
  }
  if (force !== true) await refuseEdited(at, bytes);
  await writeResult(at, bytes, { written: [], replaced: [] });
  output.print(`Bảng yêu cầu: ${at}\nKiểm tra, chỉnh rồi dùng: kehoach batch "thư mục" --requirements "${at}"`);
}

/** What an analyst corrected is never written over unasked. */
async function refuseEdited(at: string, bytes: Uint8Array): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const before = await readFile(at).catch(() => null);
  if (before === null || before.equals(bytes)) return;
  throw new UsageError(
    `Đã có tệp "${at}", có thể chứa chỗ chuyên viên đã chỉnh nên không ghi đè; hãy chọn tên khác bằng --out, hoặc thêm --force.`,
  );
}
