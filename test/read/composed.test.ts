import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { docxFile, p, textsOf } from './docx-file.js';
import { pdfFile } from './pdf-file.js';

const LINES = ['KẾ HOẠCH', 'Thực hiện Quyết định của Ủy ban nhân dân tỉnh; đường, ngõ, kỹ thuật, thưởng.'];
const loose = LINES.map((line) => line.normalize('NFD'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Letters with loose marks, as some systems and programs write them. */
describe('loose marks', () => {
  it.each([
    ['docx', docxFile({ body: loose.map((line) => p(line)).join('') })],
    ['pdf', pdfFile([{ ink: loose.map((text, i) => ({ x: 70, y: 70 + 40 * i, text })) }])],
    ['txt', utf8(loose.join('\n'))],
    ['md', utf8(`# ${loose[0]}\n\n${loose[1]}\n`)],
  ])('are put on their letters in %s', async (format, bytes) => {
    const result = await readDocument(bytes, `a.${format}`);
    expect(textsOf(result)).toEqual(LINES);
    expect(result.value?.text).toBe(result.value?.text.normalize('NFC'));
    expect(result.value?.originals.every(({ text }) => text !== text.normalize('NFC'))).toBe(true);
  });
});
