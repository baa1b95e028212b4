import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { CORPUS } from '../support/cli.js';
import { faultsOf } from '../support/source-shape.js';
import { type Content, WRITERS } from './writers.js';

/** The same files in every run; for a long search: KEHOACH_FUZZ_RUNS=5000 KEHOACH_FUZZ_SEED=$RANDOM npx vitest run test/read/fuzz.test.ts */
const RUNS = Number(process.env.KEHOACH_FUZZ_RUNS ?? 60);
const SEED = Number(process.env.KEHOACH_FUZZ_SEED ?? 46);
const TIMEOUT = 60_000 + RUNS * 2_000;

interface Sample {
  file: string;
  bytes: Uint8Array;
}

const CONTENT: Content = [
  { kind: 'paragraph', text: 'KẾ HOẠCH' },
  { kind: 'item', text: 'Nâng cao nhận thức, gửi về Sở Nội vụ trước ngày 30/6/2026;' },
  {
    kind: 'table',
    rows: [
      ['TT', 'Nội dung'],
      ['1', 'Rà soát'],
    ],
  },
  { kind: 'paragraph', text: 'Văn phòng theo dõi việc thực hiện.' },
];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

const corpus: Sample[] = readdirSync(CORPUS)
  .sort()
  .map((file) => ({ file, bytes: new Uint8Array(readFileSync(path.join(CORPUS, file))) }));
const small: Sample[] = [
  ...Object.entries(WRITERS).map(([format, write]) => ({ file: `a.${format}`, bytes: write(CONTENT) })),
  { file: 'a.png', bytes: new Uint8Array(PNG) },
  {
    file: 'a.doc',
    bytes: Uint8Array.from({ length: 4096 }, (_, i) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][i] ?? i & 3),
  },
];

/** A change of some bytes: places are shares of the length, so that it fits every file. */
type Change = {
  kind: 'flip' | 'cut' | 'swap' | 'double' | 'zero';
  at: number;
  to: number;
  size: number;
  value: number;
};
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'swap', 'double', 'zero'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 600 }),
  value: fc.integer({ min: 1, max: 255 }),
});

function changed(bytes: Uint8Array, { kind, at, to, size, value }: Change): Uint8Array {
  const out = Uint8Array.from(bytes);
  if (out.length === 0) return out;
  const place = Math.floor(at * (out.length - 1));
  const other = Math.floor(to * (out.length - 1));
  const piece = bytes.slice(place, place + size);
  if (kind === 'flip') out[place] = (out[place] ?? 0) ^ value;
  if (kind === 'zero') out.fill(0, place, place + size);
  if (kind === 'cut') return out.slice(0, place + 1);
  if (kind === 'double') return Uint8Array.from([...out.subarray(0, other), ...piece, ...out.subarray(other)]);
  if (kind === 'swap') {
    out.copyWithin(place, other, Math.min(other + size, out.length));
    out.set(piece.subarray(0, out.length - other), other);
  }
  return out;
}

/** The parts of an archive are changed inside, and packed anew: changed outside, its checksums stop nearly all. */
function changedInside(bytes: Uint8Array, changes: Change[]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  changes.forEach((one, i) => {
    const name = names[(i + one.value) % names.length] ?? '';
    parts[name] = Uint8Array.from(changed(parts[name] ?? new Uint8Array(0), one));
  });
  return zipSync(parts, { level: 1 });
}

/** Swaps or doubles whole elements, which keeps the XML well-formed more often than bytes do. */
function reordered(bytes: Uint8Array, { at, to, kind }: Change): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((one) => one.endsWith('document.xml') || one === 'content.xml') ?? '';
  const pieces = strFromU8(parts[name] ?? new Uint8Array(0)).split(/(?=<w:p[ >]|<w:tc[ >]|<w:r[ >]|<text:p[ >])/u);
  const [i, j] = [Math.floor(at * pieces.length), Math.floor(to * pieces.length)];
  const [a = '', b = ''] = [pieces[i], pieces[j]];
  if (kind === 'double') pieces.splice(j, 0, a);
  else if (kind === 'cut') pieces.splice(i, 1);
  else [pieces[i], pieces[j]] = [b, a];
  parts[name] = strToU8(pieces.join(''));
  return zipSync(parts, { level: 1 });
}

const isArchive = ({ bytes }: Sample): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const mutated = (samples: Sample[]): fc.Arbitrary<Sample> =>
  fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('outside', 'inside', 'order'),
    )
    .map(([sample, changes, way]) => {
      if (!isArchive(sample) || way === 'outside') return { ...sample, bytes: changes.reduce(changed, sample.bytes) };
      const bytes = way === 'inside' ? changedInside(sample.bytes, changes) : changes.reduce(reordered, sample.bytes);
      return { ...sample, bytes };
    });

async function check({ file, bytes }: Sample): Promise<void> {
  const given = Uint8Array.from(bytes);
  const { value, diagnostics } = await readDocument(given, file);
  expect(Buffer.from(given).equals(bytes), 'the input is left as it was').toBe(true);
  if (value === null) expect(diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  else expect(faultsOf(value)).toEqual([]);
}

const NAMES = ['a.docx', 'a.pdf', 'a.doc', 'a.rtf', 'a.odt', 'a.html', 'a.md', 'a.txt', 'a.png', 'a'];

describe('every reader gives a result', () => {
  const search = (arbitrary: fc.Arbitrary<Sample>, runs: number): Promise<void> =>
    fc.assert(fc.asyncProperty(arbitrary, check), { numRuns: runs, seed: SEED, endOnFailure: true });

  it('of damaged files of the corpus', () => search(mutated(corpus), RUNS), TIMEOUT);
  it('of damaged small files of every format', () => search(mutated(small), 4 * RUNS), TIMEOUT);
  it(
    'of noise, with the signs of a format and without',
    () => {
      const heads = [
        '',
        '%PDF-1.7\n',
        '{\\rtf1 ',
        '<html>',
        'PK\x03\x04',
        '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
        '\x89PNG\r\n\x1a\n',
        '\xff\xfe',
        '# ',
      ];
      const noise = fc
        .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3_000 }), fc.constantFrom(...NAMES))
        .map(([head, rest, file]) => ({
          file,
          bytes: new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), rest])),
        }));
      return search(noise, 5 * RUNS);
    },
    TIMEOUT,
  );
  it(
    'of text of any characters',
    () => {
      const text = fc
        .tuple(fc.string({ unit: 'binary', maxLength: 2_000 }), fc.constantFrom(...NAMES))
        .map(([content, file]) => ({ file, bytes: new Uint8Array(Buffer.from(content, 'utf8')) }));
      return search(text, 3 * RUNS);
    },
    TIMEOUT,
  );
});
