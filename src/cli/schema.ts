import { Command, Option } from 'commander';

/** Names of the schemas; model/outputs.ts holds them, which is loaded when the command runs. A test holds them equal. */
export const SCHEMA_NAMES = [
  'plan',
  'comparison',
  'siblings',
  'batch',
  'compare',
  'extract',
  'rules',
  'explain',
  'doctor',
] as const;
type SchemaName = (typeof SCHEMA_NAMES)[number];

/** `kehoach schema`: the JSON Schema of every JSON that the tool writes or prints. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('in JSON Schema (draft 2020-12) của mọi JSON mà công cụ ghi hoặc in ra')
    .addOption(
      new Option('--of <loại>', `schema nào: ${SCHEMA_NAMES.join(', ')}`).choices(SCHEMA_NAMES).default('plan'),
    )
    .option('--list', 'liệt kê các loại')
    .action(run);

async function run({ of, list }: { of: SchemaName; list?: boolean }): Promise<void> {
  const [{ z }, { SCHEMAS }, { print, printJson }, { table }] = await Promise.all([
    import('zod'),
    import('../model/outputs.js'),
    import('./output.js'),
    import('./table.js'),
  ]);
  if (list)
    print(
      table(
        [{ title: 'Loại' }, { title: 'Của' }],
        SCHEMA_NAMES.map((name) => [name, SCHEMAS[name].of]),
      ),
    );
  else printJson(z.toJSONSchema(SCHEMAS[of].schema));
}
