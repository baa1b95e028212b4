// Reading and comparing alone, of every so-manieth plan of a folder, as a process of its own: what a run cannot do without.
//   node alone.mjs FOLDER OUT SHARD SHARDS
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparePlans, readPlan } from '../../dist/index.js';
import { planToJson } from '../../dist/report/index.js';

const [folder, out, shard, shards] = process.argv.slice(2);
const files = readdirSync(folder).sort();
const planOf = async (file) =>
  (await readPlan(new Uint8Array(readFileSync(path.join(folder, file))), `kh/${file}`)).value;

mkdirSync(out, { recursive: true });
const parent = await planOf(files.find((file) => file.startsWith('KH 46.')));
for (const [index, file] of files.entries()) {
  if (index % Number(shards) !== Number(shard)) continue;
  const plan = await planOf(file);
  writeFileSync(path.join(out, `${file}.plan.json`), planToJson(plan));
  if (plan.source.sha256 === parent.source.sha256) continue;
  writeFileSync(path.join(out, `${file}.compare.json`), JSON.stringify(comparePlans(parent, plan), null, 2));
}
