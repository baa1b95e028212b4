import { Command } from 'commander';
import { jsonOption } from './options.js';

/** `kehoach doctor`: what this installation can do. */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('kiểm tra cài đặt: phần nào có, phần nào thiếu')
    .addOption(jsonOption())
    .action(run);

async function run({ json }: { json?: boolean }): Promise<void> {
  const [{ examine }, { print, printJson }, { table }, { EXIT }] = await Promise.all([
    import('./parts.js'),
    import('./output.js'),
    import('./table.js'),
    import('./exit.js'),
  ]);
  const parts = await examine();
  if (json) printJson(parts);
  else {
    const rows = parts.map(({ name, purpose, present, note }) => [name, present ? 'có' : 'thiếu', purpose, note]);
    print(table([{ title: 'Phần' }, { title: '' }, { title: 'Dùng để' }, { title: 'Ghi chú', max: 90 }], rows));
  }
  if (parts.some(({ required, present }) => required && !present)) process.exitCode = EXIT.unread;
}
