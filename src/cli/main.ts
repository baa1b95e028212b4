#!/usr/bin/env node
import v8 from 'node:v8';
import { Command, CommanderError } from 'commander';
import { batchCommand } from './batch.js';
import { compareCommand } from './compare.js';
import { decideCommand } from './decide.js';
import { doctorCommand } from './doctor.js';
import { EXIT, UsageError } from './exit.js';
import { explainCommand } from './explain.js';
import { extractCommand } from './extract.js';
import { say, version } from './output.js';
import { requirementsCommand } from './requirements.js';
import { rulesCommand } from './rules.js';
import { schemaCommand } from './schema.js';
import { inVietnamese, usageMessage } from './vietnamese.js';

// This process only hands out work: its young objects are few and small. Left alone, V8 lets their space grow with every
// batch of messages and never gives it back, so that a thousand documents would take twice the memory of ten.
v8.setFlagsFromString('--semi-space-growth-factor=1');

// Commands declare themselves here and load what they need when they run: `--help` must not wait for parsers.
const program = new Command('kehoach')
  .description('Đọc kế hoạch hành chính và đối chiếu kế hoạch của đơn vị với kế hoạch cấp trên.')
  .version(version(), '-V, --version', 'hiện phiên bản')
  .addCommand(batchCommand())
  .addCommand(compareCommand())
  .addCommand(extractCommand())
  .addCommand(requirementsCommand())
  .addCommand(decideCommand())
  .addCommand(rulesCommand())
  .addCommand(explainCommand())
  .addCommand(schemaCommand())
  .addCommand(doctorCommand())
  .addHelpText(
    'after',
    '\nMã kết thúc: 0 xong; 1 có nội dung từ mức --fail-on; 2 gọi lệnh chưa đúng; 3 có tệp không đọc được.',
  );

process.stdout.on('error', leaveQuietly);
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    await inVietnamese(program).parseAsync();
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return failure(error);
  }
}

async function failure(error: unknown): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done; // --help, --version
    if (error.code === 'commander.help') return EXIT.usage; // no command given: the help was shown
    say(`${usageMessage(error)}\nXem hướng dẫn: kehoach --help`);
    return EXIT.usage;
  }
  const code = error instanceof UsageError ? EXIT.usage : await pathExit(error);
  if (code !== null) {
    say(error instanceof Error ? error.message : String(error));
    return code;
  }
  say(`Lỗi ngoài dự kiến: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.unread;
}

/** Paths of the command line that make no sense, cannot be written to or cannot be read; null: something else went wrong. */
async function pathExit(error: unknown): Promise<number | null> {
  const [{ ParentUnusable, PathError }, { WriteError }] = await Promise.all([
    import('../batch/run.js'),
    import('../batch/write.js'),
  ]);
  if (error instanceof ParentUnusable) return EXIT.unread;
  return error instanceof PathError || error instanceof WriteError ? EXIT.usage : null;
}

/** The reader of a pipe may leave early (`| head`). */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
}
