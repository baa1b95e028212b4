import { describe, expect, it } from 'vitest';
import { abstract, list, lvl, num, numbered, p, styled, tbl, tc, textsIn, tr } from './docx-file.js';

const PLAN = abstract(
  0,
  lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.') + lvl(2, 'lowerLetter', '%3)') + lvl(3, 'bullet', '-'),
);

describe('automatic numbers of Word', () => {
  it('are written into the text by level, and restart under a new part', async () => {
    const body =
      numbered('MỤC ĐÍCH', 1) +
      numbered('Mục đích', 1, 1) +
      numbered('Một', 1, 2) +
      numbered('Hai', 1, 2) +
      numbered('Yêu cầu', 1, 1) +
      numbered('Ba', 1, 2) +
      numbered('Bốn', 1, 3) +
      numbered('NỘI DUNG', 1) +
      numbered('Đối tượng', 1, 1);
    expect(await textsIn({ body, numbering: PLAN + list(1, 0) })).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      'a) Một',
      'b) Hai',
      '2. Yêu cầu',
      'a) Ba',
      '- Bốn',
      'II. NỘI DUNG',
      '1. Đối tượng',
    ]);
  });

  it('go on across paragraphs that are typed by hand', async () => {
    const body = numbered('A', 1, 1) + p('I. Gõ tay') + p('- gạch') + numbered('B', 1, 1);
    expect(await textsIn({ body, numbering: PLAN + list(1, 0) })).toEqual(['1. A', 'I. Gõ tay', '- gạch', '2. B']);
  });

  it('come from the style, along its ancestors, at the level that names the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Phan"><w:name w:val="Phần"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:basedOn w:val="Phan"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="Mục con"/><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(
        0,
        lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="Phan"/>') +
          lvl(1, 'decimal', '%2.', '<w:pStyle w:val="Muc"/>') +
          lvl(2, 'decimal', '%2.%3.'),
      ) + list(1, 0);
    const body = styled('A', 'Phan') + styled('B', 'Muc') + styled('C', 'Muc') + styled('D', 'MucCon');
    // A level that is tied to a style by name wins over what the style claims; a nearer style over a further one.
    expect(await textsIn({ body, styles, numbering })).toEqual(['I. A', '1. B', '2. C', '2.1. D']);
  });

  it('are taken away by numId 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = styled('A', 'S') + p('B', `<w:pStyle w:val="S"/>${num(0)}`) + styled('C', 'S');
    expect(await textsIn({ body, styles, numbering: PLAN + list(1, 0) })).toEqual(['I. A', 'B', 'II. C']);
  });

  it('are counted by abstract list: two lists on one go on from each other, unless one starts anew', async () => {
    const numbering =
      PLAN +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = numbered('A', 1, 1) + numbered('B', 2, 1) + numbered('C', 3, 1) + numbered('D', 3, 1);
    expect(await textsIn({ body, numbering })).toEqual(['1. A', '2. B', '5. C', '6. D']);
  });

  it('print legal numbers, fillers and levels that never restart', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'upperRoman', 'Phần %1') +
          lvl(1, 'decimal', '%1.%2.', '<w:isLgl/>') +
          lvl(2, 'decimalZero', 'Điều %3:', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0);
    const body =
      numbered('A', 1) +
      numbered('B', 1, 1) +
      numbered('C', 1, 2) +
      numbered('D', 1) +
      numbered('E', 1, 1) +
      numbered('F', 1, 2);
    expect(await textsIn({ body, numbering })).toEqual([
      'Phần I A',
      '1.1. B',
      'Điều 01: C',
      'Phần II D',
      '2.1. E',
      'Điều 02: F',
    ]);
  });

  it('restart only after the level that lvlRestart names', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'decimal', '%1.') +
          lvl(1, 'decimal', '%1.%2.') +
          lvl(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'),
      ) + list(1, 0);
    const body =
      numbered('A', 1) +
      numbered('B', 1, 1) +
      numbered('C', 1, 2) +
      numbered('D', 1, 1) +
      numbered('E', 1, 2) +
      numbered('F', 1) +
      numbered('G', 1, 2);
    expect(await textsIn({ body, numbering })).toEqual(['1. A', '1.1. B', 'a) C', '1.2. D', 'b) E', '2. F', 'a) G']);
  });

  it('follow a list style through its link, and survive links in a ring', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="KieuDanhSach"><w:name w:val="Kiểu"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="Vong"><w:name w:val="Vòng"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(0, lvl(0, 'upperLetter', '%1.'), '<w:styleLink w:val="KieuDanhSach"/>') +
      abstract(1, '', '<w:numStyleLink w:val="KieuDanhSach"/>') +
      abstract(2, '', '<w:numStyleLink w:val="Vong"/>') +
      list(1, 0) +
      list(2, 1) +
      list(4, 2);
    const body = numbered('Một', 2) + numbered('Hai', 2) + numbered('Ba', 4);
    expect(await textsIn({ body, styles, numbering })).toEqual(['A. Một', 'B. Hai', 'Ba']);
  });

  it('turn drawn bullets into hyphens and keep those that offices type', async () => {
    const bullet = (i: number, text: string): string => lvl(i, 'bullet', text);
    const numbering =
      abstract(0, bullet(0, '\uF0B7') + bullet(1, '+') + bullet(2, '*') + bullet(3, '•') + bullet(4, 'o')) + list(1, 0);
    const body = [0, 1, 2, 3, 4].map((i) => numbered(`mục ${i}`, 1, i)).join('');
    expect(await textsIn({ body, numbering })).toEqual(['- mục 0', '+ mục 1', '* mục 2', '- mục 3', '- mục 4']);
  });

  it('ignore the numbering that a tracked change has replaced, and paragraphs that are deleted', async () => {
    const gone = `<w:p><w:pPr>${num(1, 1)}<w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`;
    const changed = p('C', `<w:pPrChange w:id="3" w:author="x"><w:pPr>${num(1, 1)}</w:pPr></w:pPrChange>`);
    const body = numbered('A', 1, 1) + gone + numbered('B', 1, 1) + changed;
    expect(await textsIn({ body, numbering: PLAN + list(1, 0) })).toEqual(['1. A', '2. B', 'C']);
  });

  it('join a paragraph whose mark is deleted to the next, with one label before both', async () => {
    const half = `<w:p><w:pPr>${num(1, 1)}<w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">nửa đầu </w:t></w:r></w:p>`;
    const body = numbered('A', 1, 1) + half + numbered('nửa sau', 1, 1);
    expect(await textsIn({ body, numbering: PLAN + list(1, 0) })).toEqual(['1. A', '2. nửa đầu nửa sau']);
  });

  it('fill the number column of a table, whose cells hold nothing else', async () => {
    const numbering = abstract(0, lvl(0, 'decimal', '%1')) + list(1, 0);
    const row = (text: string): string => tr(tc(numbered('', 1)), tc(p(text)));
    expect(await textsIn({ body: tbl(row('Sở Y tế'), row('Sở Nội vụ')), numbering })).toEqual([
      '1',
      'Sở Y tế',
      '2',
      'Sở Nội vụ',
    ]);
  });

  it('do not make a block of an empty bullet', async () => {
    expect(await textsIn({ body: numbered('', 1, 3) + p('A'), numbering: PLAN + list(1, 0) })).toEqual(['A']);
  });

  it('survive lists that are not defined', async () => {
    expect(await textsIn({ body: numbered('A', 9) + numbered('B', 1, 7), numbering: PLAN + list(1, 0) })).toEqual([
      'A',
      'B',
    ]);
  });

  it('print custom formats by their pattern', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      list(1, 0);
    expect(await textsIn({ body: numbered('A', 1) + numbered('B', 1), numbering })).toEqual(['001. A', '002. B']);
  });

  it('stand once in text boxes, cells and footnotes, and are counted where nothing is printed', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${numbered('trong hộp', 1)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body =
      numbered('A', 1) +
      numbered('', 1) +
      `<w:p><w:pPr>${num(1)}</w:pPr><w:r><w:t>B</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${box}</w:p>` +
      tbl(tr(tc(numbered('trong ô', 1)), tc(p('x'))));
    const footnotes = `<w:footnote w:id="2">${numbered('trong chú thích', 2)}</w:footnote>`;
    const numbering =
      abstract(0, lvl(0, 'decimal', '%1.')) + abstract(1, lvl(0, 'lowerLetter', '%1)')) + list(1, 0) + list(2, 1);
    expect(await textsIn({ body, numbering, footnotes })).toEqual([
      '1. A',
      '3. B',
      '[1: a) trong chú thích]',
      '4. trong hộp',
      '5. trong ô',
      'x',
    ]);
  });

  it('count inserted paragraphs, and those whose text alone is deleted', async () => {
    const inserted = `<w:p><w:pPr>${num(1, 1)}<w:rPr><w:ins w:id="1" w:author="x"/></w:rPr></w:pPr><w:ins w:id="2" w:author="x"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>`;
    const emptied = `<w:p><w:pPr>${num(1, 1)}</w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>`;
    const body = numbered('A', 1, 1) + inserted + emptied + numbered('B', 1, 1);
    expect(await textsIn({ body, numbering: PLAN + list(1, 0) })).toEqual(['1. A', '2. mới', '4. B']);
  });

  it('of headings alone go with labels that are typed below them', async () => {
    const body =
      numbered('Mục tiêu', 1, 1) + p('1.1. Chung') + p('a) Một') + numbered('Nhiệm vụ', 1, 1) + p('2.1. Một');
    expect(await textsIn({ body, numbering: PLAN + list(1, 0) })).toEqual([
      '1. Mục tiêu',
      '1.1. Chung',
      'a) Một',
      '2. Nhiệm vụ',
      '2.1. Một',
    ]);
  });

  it('know what stands between label and text, capitals, and labels that are not printed', async () => {
    const levels =
      lvl(0, 'decimal', '%1', '<w:suff w:val="nothing"/>') +
      lvl(1, 'lowerLetter', '%2)', '<w:rPr><w:caps/></w:rPr>') +
      lvl(2, 'decimal', '%3.', '<w:rPr><w:vanish/></w:rPr>') +
      lvl(3, 'bullet', '') +
      lvl(4, 'bullet', 'Bước');
    const body =
      numbered('. Mục một', 1) +
      numbered('Mục hai', 1) +
      numbered('chữ hoa', 1, 1) +
      numbered('ẩn số', 1, 2) +
      numbered('không dấu', 1, 3) +
      numbered('đầu', 1, 4);
    expect(await textsIn({ body, numbering: abstract(0, levels) + list(1, 0) })).toEqual([
      '1. Mục một',
      '2 Mục hai',
      'A) chữ hoa',
      'ẩn số',
      'không dấu',
      'Bước đầu',
    ]);
  });

  it.each([
    ['decimalZero', 9, '10'],
    ['decimalZero', 6, '07'],
    ['upperLetter', 27, 'BB'],
    ['lowerRoman', 3, 'iv'],
    ['decimalEnclosedCircle', 2, '③'],
    ['decimalEnclosedParen', 2, '(3)'],
    ['numberInDash', 0, '- 1 -'],
    ['vietnameseCounting', 20, 'hai mươi mốt'],
    ['ganada', 1, '2'],
  ])('%s after %i paragraphs is %s', async (format, before, label) => {
    const body = numbered('x', 1).repeat(before) + numbered('cuối', 1);
    const texts = await textsIn({ body, numbering: abstract(0, lvl(0, format, '%1')) + list(1, 0) });
    expect(texts.at(-1)).toBe(`${label} cuối`);
  });

  it('take the list from the style and the level from the paragraph', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:basedOn w:val="T"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="T"/><w:basedOn w:val="S"/></w:style>';
    const body =
      styled('A', 'S') + p('B', '<w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="1"/></w:numPr>') + styled('C', 'T');
    expect(await textsIn({ body, styles, numbering: PLAN + list(1, 0) })).toEqual(['I. A', '1. B', 'II. C']);
  });

  it('start anew at the first use of a list that says so, on every level it names', async () => {
    const numbering =
      PLAN +
      list(1, 0) +
      list(
        2,
        0,
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>',
      );
    const body =
      numbered('A', 1) +
      numbered('B', 1, 1) +
      numbered('C', 2) +
      numbered('D', 2, 1) +
      numbered('E', 1) +
      numbered('F', 2);
    expect(await textsIn({ body, numbering })).toEqual(['I. A', '1. B', 'I. C', '3. D', 'II. E', 'III. F']);
  });
});
