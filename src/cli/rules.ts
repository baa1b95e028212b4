import { Command } from 'commander';
import { jsonOption } from './options.js';

/** `kehoach rules`: every judgement that the tool makes. */
export const rulesCommand = (): Command =>
  new Command('rules').description('liệt kê các quy tắc đối chiếu').addOption(jsonOption()).action(run);

async function run({ json }: { json?: boolean }): Promise<void> {
  const [{ RULES }, { print, printJson }, { ruleJson, rulesTable }] = await Promise.all([
    import('../checks/index.js'),
    import('./output.js'),
    import('./rule-text.js'),
  ]);
  if (json) printJson(RULES.map(ruleJson));
  else print(rulesTable(RULES));
}
