import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/model/text.js';
import { readDocument } from '../../src/read/index.js';
import { faultsOf } from '../support/source-shape.js';
import { docxFile, p, tbl, tc, tr } from './docx-file.js';
import { type Content, WRITERS } from './writers.js';

const RUNS = Number(process.env.KEHOACH_FUZZ_RUNS ?? 25);
const SEED = Number(process.env.KEHOACH_FUZZ_SEED ?? 46);

/** Words that occur nowhere else: letters alone, so that no reader takes one for a label or a page number. */
const LETTERS = 'bcdghklmnpqrstvx';
const word = (n: number): string =>
  `zả${[...n.toString(16).padStart(4, '0')].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join('')}z`;
const WORD = /zả[a-z]{4}z/gu;

/** The shape of a document; its words are put in by number, so that each occurs once. */
const shape = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('paragraph' as const, 'item' as const),
        words: fc.integer({ min: 1, max: 14 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('table' as const),
        rows: fc.integer({ min: 2, max: 4 }),
        columns: fc.integer({ min: 2, max: 3 }),
      }),
    },
  ),
  { minLength: 1, maxLength: 25 },
);

function filled(parts: typeof shape extends fc.Arbitrary<infer T> ? T : never): { content: Content; words: string[] } {
  const words: string[] = [];
  const next = (): string => {
    words.push(word(words.length * 7 + 1));
    return words.at(-1) ?? '';
  };
  const sentence = (count: number): string => `${Array.from({ length: count }, next).join(' ')}.`;
  const content = parts.map((part): Content[number] =>
    part.kind === 'table'
      ? { kind: 'table', rows: Array.from({ length: part.rows }, () => Array.from({ length: part.columns }, next)) }
      : { kind: part.kind, text: sentence(part.words) },
  );
  return { content, words };
}

/** How often each word is found in the blocks and in what was set aside. */
function found(source: SourceText): Map<string, number> {
  const texts = [
    ...source.blocks.map(({ start, end }) => source.text.slice(start, end)),
    ...source.setAside.map(({ text }) => text),
  ];
  const count = new Map<string, number>();
  for (const text of texts) for (const [one] of text.matchAll(WORD)) count.set(one, (count.get(one) ?? 0) + 1);
  return count;
}

async function expectAll(bytes: Uint8Array, file: string, words: readonly string[]): Promise<void> {
  const { value, diagnostics } = await readDocument(bytes, file);
  expect(value, diagnostics.map(({ code }) => code).join()).not.toBeNull();
  if (value === null) return;
  expect(value.format).toBe(file.split('.').at(-1));
  const count = found(value);
  expect(words.filter((one) => count.get(one) !== 1).map((one) => `${one}: ${count.get(one) ?? 0} times`)).toEqual([]);
  expect(faultsOf(value)).toEqual([]);
}

describe('nothing read is lost, nothing is told twice', () => {
  it.each(Object.keys(WRITERS))('%s', async (format) => {
    const write = WRITERS[format];
    await fc.assert(
      fc.asyncProperty(shape, async (parts) => {
        const { content, words } = filled(parts);
        await expectAll(write?.(content) ?? new Uint8Array(0), `a.${format}`, words);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('beside the text of a Word document', async () => {
    const hidden = (text: string): string => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const inserted = (text: string): string =>
      `<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>${text}</w:t></w:r></w:ins></w:p>`;
    const simple = (text: string): string =>
      `<w:p><w:fldSimple w:instr=" SEQ x "><w:r><w:t>${text}</w:t></w:r></w:fldSimple></w:p>`;
    const note = '<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const nested = (text: string): string =>
      tbl(tr(tc(p(word(1)) + tbl(tr(tc(p(text)), tc(p(word(2)))))), tc(p(word(3)))));
    const box = (text: string): string =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const bytes = docxFile({
      body: nested(word(4)) + hidden(word(5)) + inserted(word(6)) + simple(word(7)) + note + box(word(8)) + p(word(9)),
      footnotes: `<w:footnote w:id="2">${p(word(10))}</w:footnote>`,
      header: p(word(11)),
      footer: p(word(12)),
      comments: `<w:comment w:id="1">${p(word(13))}</w:comment>`,
    });
    await expectAll(
      bytes,
      'a.docx',
      Array.from({ length: 13 }, (_, i) => word(i + 1)),
    );
  });
});
