import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { asidesOf, codesOf, textsOf } from './docx-file.js';

const read = (text: string, name = 'a.md') => readDocument(new TextEncoder().encode(text), name);
const md = async (text: string): Promise<string[]> => textsOf(await read(text));

describe('markdown', () => {
  it('keeps markers as printed and drops emphasis', async () => {
    expect(
      await md(
        '## **I. MỤC ĐÍCH**\n\n1. Một\n2. Hai\n\n4. Bốn\n\n- gạch\n+ cộng\n* sao\n\na) điểm *a*\nb) điểm b\n\n1\\. chấm\n\n\\- gạch\n\nSố: /KH\\-SCT\n\n2025. Năm bản lề.',
      ),
    ).toEqual([
      'I. MỤC ĐÍCH',
      '1. Một',
      '2. Hai',
      '4. Bốn',
      '- gạch',
      '+ cộng',
      '* sao',
      'a) điểm a',
      'b) điểm b',
      '1. chấm',
      '- gạch',
      'Số: /KH-SCT',
      '2025. Năm bản lề.',
    ]);
  });

  it('mends garbled emphasis and parts a post from the name glued to it', async () => {
    expect(
      await md(
        '*** Cá nhân:**\n\n***Nơi nhận:***\n\n- Lưu: VT.\n\nCHÁNH VĂN PHÒNG**Trần Văn An**\n\n**GIÁM ĐỐC****Lê Văn B**',
      ),
    ).toEqual(['* Cá nhân:', 'Nơi nhận:', '- Lưu: VT.', 'CHÁNH VĂN PHÒNG', 'Trần Văn An', 'GIÁM ĐỐC', 'Lê Văn B']);
  });

  it('joins paragraphs that page ends cut, but no headings and no items', async () => {
    expect(
      await md(
        '- Có ít nhất 02 lần đạt danh hiệu và được Chủ\n\ntịch Ủy ban nhân dân tỉnh tặng Bằng khen.\n\n#### Công tác tuyên truyền của các phòng, đơn vị\n\nphổ biến rộng rãi\n\n- một việc nào đó rất dài của các phòng, đơn vị\n\n- hai việc',
      ),
    ).toEqual([
      '- Có ít nhất 02 lần đạt danh hiệu và được Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen.',
      'Công tác tuyên truyền của các phòng, đơn vị',
      'phổ biến rộng rãi',
      '- một việc nào đó rất dài của các phòng, đơn vị',
      '- hai việc',
    ]);
  });

  it('takes no letterhead for a heading, no indent for code, no note for a definition', async () => {
    const result = await read('ỦY BAN NHÂN DÂN\n-------\n\n    Thực hiện Kế hoạch số 1.\n\n[1]: Theo quy định.\n');
    expect(textsOf(result)).toEqual(['ỦY BAN NHÂN DÂN', 'Thực hiện Kế hoạch số 1.', '[1]: Theo quy định.']);
    expect(result.value?.blocks[0]?.hints).toEqual({});
    expect(result.value?.setAside).toEqual([{ reason: 'decoration', text: '---' }]);
  });

  it('joins lines that are one paragraph, but not those of a letterhead', async () => {
    expect(
      await md(
        'UBND TỈNH\\\n**SỞ Y TẾ**\nSố: 5/KH-SYT\n\nThực hiện Kế hoạch của Ủy ban nhân dân tỉnh,\nSở Y tế ban hành kế hoạch\nnhư sau:\n- một;\n- hai',
      ),
    ).toEqual([
      'UBND TỈNH',
      'SỞ Y TẾ',
      'Số: 5/KH-SYT',
      'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, Sở Y tế ban hành kế hoạch như sau:',
      '- một;',
      '- hai',
    ]);
  });

  it('reads tables, also those in HTML', async () => {
    const { value } = await read(
      '# A\n\n| TT | Việc |\n|---|---|\n| 1 | Xây **dựng**<br>- một |\n\n<table><tr><td rowspan="2">A</td><td>B &amp; C</td></tr><tr><td>D</td></tr></table>\n',
    );
    const cells = value?.blocks
      .filter((b) => b.cell)
      .map((b) => [value.text.slice(b.start, b.end), b.cell?.table, b.cell?.row, b.cell?.column, b.cell?.rowSpan]);
    expect(cells).toEqual([
      ['TT', 0, 0, 0, 1],
      ['Việc', 0, 0, 1, 1],
      ['1', 0, 1, 0, 1],
      ['Xây dựng', 0, 1, 1, 1],
      ['- một', 0, 1, 1, 1],
      ['A', 1, 0, 0, 2],
      ['B & C', 1, 0, 1, 1],
      ['D', 1, 1, 1, 1],
    ]);
  });

  it('keeps what stands beside and behind a table in HTML', async () => {
    const table = (cell: string): string => `<table><tr><td>TT</td><td>${cell}</td></tr></table>`;
    const { value } = await read(`# A\n\n<p>trước</p>${table('một')}<p>giữa</p>${table('hai')}<p>sau</p>\n`);
    const cells = value?.blocks.map((b) => [value.text.slice(b.start, b.end), b.cell?.table]);
    expect(cells).toEqual([
      ['A', undefined],
      ['trước', undefined],
      ['TT', 0],
      ['một', 0],
      ['giữa', undefined],
      ['TT', 1],
      ['hai', 1],
      ['sau', undefined],
    ]);
  });

  it('labels the items of a list in HTML, and sets aside what it hides', async () => {
    const result = await read(
      '# A\n\n<ol type="I"><li>MỤC ĐÍCH</li><li>YÊU CẦU</li></ol><p style="display:none">ẩn</p>\n',
    );
    expect(textsOf(result)).toEqual(['A', 'I. MỤC ĐÍCH', 'II. YÊU CẦU']);
    expect(asidesOf(result)).toEqual(['hidden: ẩn']);
  });

  it('reads tables drawn with signs', async () => {
    const { value } = await read(
      [
        '+----------------------+---------------------------+',
        '| UBND TỈNH SÔNG LAM   | **CỘNG HÒA XÃ HỘI CHỦ     |',
        '|                      | NGHĨA VIỆT NAM**          |',
        '| **SỞ Y TẾ**          |                           |',
        '|                      | **Độc lập - Tự do**       |',
        '+----------------------+---------------------------+',
        '',
        '# KẾ HOẠCH',
      ].join('\n'),
    );
    expect(value?.blocks.map((b) => [value.text.slice(b.start, b.end), b.cell?.row, b.cell?.column])).toEqual([
      ['UBND TỈNH SÔNG LAM', 0, 0],
      ['SỞ Y TẾ', 0, 0],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0, 1],
      ['Độc lập - Tự do', 0, 1],
      ['KẾ HOẠCH', undefined, undefined],
    ]);
  });

  it('puts a footnote behind its paragraph and comments aside', async () => {
    const result = await read('# A\n\nTheo mẫu[^1] của Sở.\n\n<!-- trang 3 -->\n\nsau\n\n[^1]: Mẫu số 1.\n');
    expect(textsOf(result)).toEqual(['A', 'Theo mẫu của Sở.', '[1: Mẫu số 1.]', 'sau']);
    expect(result.value?.setAside).toEqual([{ reason: 'comment', text: 'trang 3' }]);
  });

  it('gives hints of heading and face, which prove nothing', async () => {
    const { value } = await read('### **KẾ HOẠCH**\n\n***Nơi nhận:***\n\n**nửa** đậm\n');
    expect(value?.blocks.map((b) => b.hints)).toEqual([
      { headingDepth: 3, bold: true },
      { bold: true, italic: true },
      {},
    ]);
  });

  it('is recognised by its content in a .txt, and a .txt in an .md does no harm', async () => {
    const inTxt = await read('\n\nSố: /KH-VP\n\n*** Cá nhân:**\n\n- một\n\nCHÁNH VĂN PHÒNG**Trần Văn An**', 'a.txt');
    expect(inTxt.value?.format).toBe('md');
    expect(inTxt.diagnostics).toEqual([]);
    expect((await read('KẾ HOẠCH\nXây dựng\n- một\n', 'a.txt')).value?.format).toBe('txt');
    expect(await md('KẾ HOẠCH\n\nXây dựng\n\n- một\n')).toEqual(['KẾ HOẠCH', 'Xây dựng', '- một']);
  });

  it('made to hang the parser is read as plain text instead', async () => {
    const started = performance.now();
    const result = await read(`# A\n\n${'*a_'.repeat(20_000)}`);
    expect(codesOf(result)).toContain('markdown-as-text');
    expect(result.value?.text.length).toBeGreaterThan(50_000);
    for (const bad of [
      '*a_',
      '[a](',
      '![',
      '<!--',
      '`',
      '**a ',
      '| a ',
      '~~',
      '[^',
      '> ',
      '# ',
      '<a ',
      '&#',
      'http://a',
    ]) {
      await read(`# A\n\n${bad.repeat(1_400)}`);
      await read(`# A\n\n${`${bad}x\n\n`.repeat(500)}`);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
