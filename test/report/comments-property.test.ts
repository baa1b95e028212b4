import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { renderComments } from '../../src/report/comments/index.js';
import { skeletonOf } from '../../src/report/comments/skeleton.js';
import { docxFile, gone, p, para, run, tbl, tc, tr } from '../read/docx-file.js';
import { commented, markedBy, otherChanges, remarksIn } from './commented.js';
import { pair } from './fixtures.js';

const WORDS = [
  'tiêu chí',
  'sáng kiến cấp tỉnh',
  'Bằng khen',
  '90% trở lên',
  'ba năm liên tục',
  'hộ gia đình',
  '15/4/2026',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

/** What may stand in a paragraph. */
const inline = fc.oneof(
  words.map((text) => run(`${text} `)),
  words.map((text) => run(`${text} `, '<w:b/>')),
  words.map((text) => gone(text)),
  words.map((text) => `<w:ins w:id="4" w:author="x">${run(text)}</w:ins>`),
  words.map((text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
  words.map((text) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  words.map((text) => `<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r>`),
  fc.constantFrom(
    '<w:r><w:br/></w:r>',
    '<w:r><w:tab/></w:r>',
    '<w:bookmarkStart w:id="1" w:name="b"/>',
    '<w:proofErr/>',
  ),
);
const paragraph = fc.array(inline, { maxLength: 4 }).map((content) => para(...content));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((cells) => tbl(tr(...cells.map((cell) => tc(cell))))),
  },
  { weight: 1, arbitrary: paragraph.map((inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`) },
);
const body = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join(''));

/** All letters in their order; a text box may stand between them. */
const holds = (marked: string, letters: string): boolean => {
  let at = 0;
  for (const letter of marked) if (letter === letters[at]) at += 1;
  return at === letters.length;
};

describe('whatever stands in a file', () => {
  it('every line is found, and the file is as it was but for the comments', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (content) => {
        const original = docxFile({ body: `${p('KẾ HOẠCH')}${content}` });
        const { value } = await readDocument(original.slice(), 'a.docx');
        const blocks = value?.blocks ?? [];
        const lines = blocks.map((one) => (value?.text ?? '').slice(one.start, one.end));
        const { copy } = await commented(original, blocks);
        if (copy.bytes === null) throw new Error(copy.diagnostics[0]?.message);
        expect(otherChanges(original, copy.bytes)).toEqual([]);
        const remarks = remarksIn(copy.bytes).slice(1);
        expect(remarks).toHaveLength(lines.length);
        for (const [k, { id, text }] of remarks.entries()) {
          expect(text).not.toContain('Chưa xác định');
          expect([lines[k], holds(skeletonOf(markedBy(copy.bytes, id)), skeletonOf(lines[k] ?? ''))]).toEqual([
            lines[k],
            true,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  const whole = docxFile({ body: `${p('KẾ HOẠCH')}${p('Có 01 năm.')}${tbl(tr(tc(p('90%'))))}`, comments: '' });

  it('a file that was damaged gives a copy or a sentence', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const bytes = whole.slice(0, length < whole.length / 4 ? length : whole.length);
        if (at < bytes.length) bytes[at] = byte;
        const { bytes: copy, diagnostics } = renderComments(pair, bytes);
        expect(copy === null).toBe(diagnostics.length === 1);
      }),
      { numRuns: 300 },
    );
  });
});
