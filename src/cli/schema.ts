import { Command, Option } from 'commander';

/** `kehoach schema`: the JSON Schema of the tool's results. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('in JSON Schema (draft 2020-12) của kết quả: plan (mặc định) hoặc comparison')
    .addOption(
      new Option('--of <loại>', 'schema của tệp nào: plan hoặc comparison')
        .choices(['plan', 'comparison'])
        .default('plan'),
    )
    .action(run);

async function run({ of }: { of: 'plan' | 'comparison' }): Promise<void> {
  const [{ z }, { planSchema }, { comparisonSchema }, { printJson }] = await Promise.all([
    import('zod'),
    import('../model/plan.js'),
    import('../model/comparison.js'),
    import('./output.js'),
  ]);
  printJson(z.toJSONSchema(of === 'plan' ? planSchema : comparisonSchema));
}
