import { Command, Option } from 'commander';

/** `kehoach schema`: the JSON Schema of the tool's results. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('in JSON Schema (draft 2020-12) của kết quả: plan (mặc định), comparison hoặc siblings')
    .addOption(
      new Option('--of <loại>', 'schema của tệp nào: plan, comparison hoặc siblings')
        .choices(['plan', 'comparison', 'siblings'])
        .default('plan'),
    )
    .action(run);

async function run({ of }: { of: 'plan' | 'comparison' | 'siblings' }): Promise<void> {
  const [{ z }, { planSchema }, { comparisonSchema }, { siblingsSchema }, { printJson }] = await Promise.all([
    import('zod'),
    import('../model/plan.js'),
    import('../model/comparison.js'),
    import('../model/siblings.js'),
    import('./output.js'),
  ]);
  const schemas = { plan: planSchema, comparison: comparisonSchema, siblings: siblingsSchema };
  printJson(z.toJSONSchema(schemas[of]));
}
