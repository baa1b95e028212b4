import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diagnose, readCodes } from '../../src/read/diagnostics.js';
import { extensionOf, readDocument } from '../../src/read/index.js';
import { codesOf, docxFile, p } from './docx-file.js';

const read = (bytes: Uint8Array, name = 'a.docx') => readDocument(bytes, name);
const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0) & 255));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...OLE,
    ...Array<number>(504).fill(0),
    ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]),
    ...Array<number>(512).fill(0),
  ]);

describe('input that cannot be read', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'a.docx', 'empty-file'],
    ['spaces', bytes(' \n\t \r\n'), 'a.txt', 'empty-file'],
    ['noise', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) & 255), 'a.docx', 'unreadable'],
    ['an old .doc without its text', ole('WordDocument'), 'a.doc', 'unreadable'],
    ['a docx under a password', ole('EncryptedPackage'), 'a.docx', 'encrypted'],
    ['an old .xls', ole('Workbook'), 'a.xls', 'unsupported-format'],
    ['an old Office file of no known kind', ole('Contents'), 'a.doc', 'unreadable'],
    ['WordPerfect', bytes('\u00ffWPC\u0010\u0000'), 'a.doc', 'unsupported-format'],
    ['RTF without text', bytes('{\\rtf1\\ansi }'), 'a.doc', 'empty-file'],
    [
      'a picture',
      bytes(
        '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001\u0008\u0002\u0000\u0000\u0000',
      ),
      'a.png',
      'unsupported-format',
    ],
    ['a zip', zipSync({ 'a.txt': strToU8('x') }), 'a.zip', 'unsupported-format'],
    [
      'an xlsx named .docx',
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
      'a.docx',
      'unsupported-format',
    ],
    ['a PDF cut short', bytes('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'a.pdf', 'unreadable'],
    [
      'a docx without its text',
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        'word/styles.xml': strToU8('<x/>'),
      }),
      'a.docx',
      'unreadable',
    ],
  ])('%s', async (_, content, name, code) => {
    const result = await read(content, name);
    expect(result.value).toBeNull();
    expect(codesOf(result)).toEqual([code]);
  });

  it('is told apart from a wrong name', async () => {
    const result = await read(docxFile({ body: p('KẾ HOẠCH') }), 'Kế hoạch.doc');
    expect(result.value?.text).toBe('KẾ HOẠCH');
    expect(codesOf(result)).toEqual(['wrong-extension']);
    expect(codesOf(await read(bytes('KE HOACH so 1'), 'a.docx'))).toEqual(['wrong-extension']);
    expect(codesOf(await read(docxFile({ body: p('KẾ HOẠCH') }), 'không đuôi'))).toEqual([]);
  });

  it('of any bytes gives a result', async () => {
    const seeds = [docxFile({ body: p('x') }), bytes('%PDF-1.4\n'), ole('WordDocument'), bytes('# A\n\n**b**')];
    const damaged = fc
      .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), fc.nat(3000))
      .map(([seed, changes, cut]) => {
        const copy = seed.slice(0, Math.max(1, seed.length - (cut % seed.length)));
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    const named = fc.constantFrom('a.docx', 'a.pdf', 'a.md', 'a.txt', 'a', '.docx', '../a.PDF');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2000 }), damaged), named, async (content, name) => {
        const { value, diagnostics } = await read(content, name);
        expect(value !== null || diagnostics.some((d) => d.severity === 'error')).toBe(true);
        if (value === null) return;
        let last = -1;
        for (const b of value.blocks) {
          expect(b.start).toBe(last + 1);
          expect(b.end).toBeGreaterThan(b.start);
          last = b.end;
        }
        expect(last).toBe(value.text.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('diagnostics', () => {
  it('are full Vietnamese sentences that say what to do', () => {
    for (const code of readCodes) {
      const { message } = diagnose(code, 'x');
      expect(message, code).toMatch(/^\p{Lu}.{40,}\.$/u);
      expect(message, code).not.toContain('undefined');
    }
  });
});

describe('extensions', () => {
  it('are taken from the last part of the path', () => {
    expect(extensionOf('a.b/Kế hoạch 1.2.DOCX')).toBe('docx');
    expect(extensionOf('a.b\\c')).toBe('');
    expect(extensionOf('.docx')).toBe('');
  });
});
