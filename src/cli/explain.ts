import { Command } from 'commander';
import { UsageError } from './exit.js';
import { jsonOption } from './options.js';

/** `kehoach explain RULE`: one judgement, with its examples. */
export const explainCommand = (): Command =>
  new Command('explain')
    .description('giải thích một quy tắc đối chiếu, kèm ví dụ')
    .argument('<quy tắc>', 'mã quy tắc, xem: kehoach rules')
    .addOption(jsonOption())
    .action(run);

async function run(id: string, { json }: { json?: boolean }): Promise<void> {
  const [{ RULES }, { print, printJson }, { ruleJson, ruleText }] = await Promise.all([
    import('../checks/index.js'),
    import('./output.js'),
    import('./rule-text.js'),
  ]);
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) throw new UsageError(`Không có quy tắc "${id}". Xem danh sách: kehoach rules`);
  if (json) printJson(ruleJson(rule));
  else print(ruleText(rule));
}
