import { parentText, selected } from './bench.js';
import { SEED, syntheticSources } from './cases.js';
import { made } from './container.js';
import { randomOf } from './random.js';

/**
 * The set as files, for other tools: parents/ID.txt, one folder per operator with NAME.EXT and NAME.expect.json, and
 * cases.json, which lists them.
 */
export async function writeSet(only: readonly string[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 1)}\n`);
  const sources = syntheticSources(SEED);
  const files = sources.map((source) => ({ name: `parents/${source.id}.txt`, bytes: utf8(parentText(source)) }));
  const index: object[] = [];
  for (const one of selected(sources, { only, shard: { index: 0, of: 1 } })) {
    const { name, bytes } = await made(one.doc, one.container, randomOf(SEED, one.id, 'bytes'));
    const file = `${one.operator}/${one.id}${name.slice(name.lastIndexOf('.'))}`;
    const { id, operator, family, size, coat, split, expect, allow } = one;
    const row = {
      id,
      operator,
      family,
      size,
      coat,
      split,
      parent: `parents/${one.parent}.txt`,
      child: file,
      expect,
      allow,
    };
    index.push(row);
    files.push({ name: file, bytes }, { name: `${one.operator}/${one.id}.expect.json`, bytes: json(row) });
  }
  files.push({ name: 'cases.json', bytes: json({ seed: SEED, cases: index }) });
  return files;
}
