import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { codesOf, docxFile, p, para, readParts, run, tbl, tc, textsIn, textsOf, tr } from './docx-file.js';

const hintsIn = async (body: string, styles?: string) =>
  (await readParts({ body, ...(styles === undefined ? {} : { styles }) })).value?.blocks.map((b) => b.hints);

describe('text of a docx', () => {
  it('keeps soft breaks inside a block and drops empty paragraphs', async () => {
    const body = para(run('dòng một'), '<w:r><w:br/></w:r>', run('dòng hai')) + p('') + p(' \u00A0 ') + p('sau');
    expect(await textsIn({ body })).toEqual(['dòng một / dòng hai', 'sau']);
  });

  it('unwraps fields, links, content controls, insertions and moves; leaves out what is deleted', async () => {
    const body =
      para('<w:fldSimple w:instr=" SEQ x ">', run('12'), '</w:fldSimple>', run('/KH')) +
      para(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run('05/3/2026'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ) +
      para('<w:hyperlink w:anchor="x">', run('liên kết'), '</w:hyperlink>') +
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${p('ô điền')}</w:sdtContent></w:sdt>` +
      para(
        '<w:ins w:id="1" w:author="x">',
        run('thêm'),
        '</w:ins>',
        '<w:del w:id="2" w:author="x"><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
      ) +
      para(
        '<w:moveFrom w:id="3" w:author="x">',
        run('chuyển'),
        '</w:moveFrom>',
        run('x'),
        '<w:moveTo w:id="4" w:author="x">',
        run('chuyển'),
        '</w:moveTo>',
      ) +
      para('<w:smartTag w:element="x">', run('thẻ'), '</w:smartTag>') +
      para(run('số '), '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>');
    const result = await readParts({ body });
    expect(textsOf(result)).toEqual(['12/KH', '05/3/2026', 'liên kết', 'ô điền', 'thêm', 'xchuyển', 'thẻ', 'số x+1']);
    expect(codesOf(result)).toEqual(['tracked-changes']);
  });

  it('sets hidden text aside, whether the run or its style hides it', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:name w:val="Ẩn"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = para(
      run('thấy'),
      run(' ẩn', '<w:vanish/>'),
      run(' giấu', '<w:rStyle w:val="An"/>'),
      run(' hiện', '<w:vanish w:val="0"/>'),
    );
    const result = await readParts({ body, styles });
    expect(textsOf(result)).toEqual(['thấy hiện']);
    expect(result.value?.setAside).toEqual([{ reason: 'hidden', text: 'ẩn giấu' }]);
  });

  it('reads a text box once, though it is stored twice', async () => {
    const box = `<w:txbxContent>${p('Sao gửi')}</w:txbxContent>`;
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const once = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice></mc:AlternateContent>`;
    const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
    for (const shape of [twice, once, old]) {
      expect(await textsIn({ body: para(run('KẾ HOẠCH'), `<w:r>${shape}</w:r>`) + p('sau') })).toEqual([
        'KẾ HOẠCH',
        'Sao gửi',
        'sau',
      ]);
    }
  });

  it('prints capitals as they are shown, and symbols', async () => {
    const body =
      para(run('kế hoạch', '<w:caps/>')) +
      para('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', run(' đạt')) +
      para(run('Khen'), '<w:r><w:noBreakHyphen/></w:r>', run('thưởng'));
    const texts = await textsIn({ body });
    expect(texts[0]).toBe('KẾ HOẠCH');
    expect(texts[1]).toMatch(/^\S đạt$/u);
    expect(texts[2]).toBe('Khen-thưởng');
  });

  it('puts a footnote in brackets behind its paragraph', async () => {
    const body = para(run('Theo mẫu'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(' của Sở.')) + p('sau');
    const footnotes =
      '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
      `<w:footnote w:id="2">${para('<w:r><w:footnoteRef/></w:r>', run(' Ban hành kèm theo Công văn số 5.'))}</w:footnote>`;
    expect(await textsIn({ body, footnotes })).toEqual([
      'Theo mẫu của Sở.',
      '[1: Ban hành kèm theo Công văn số 5.]',
      'sau',
    ]);
  });

  it('sets page headers, footers and comments aside', async () => {
    const result = await readParts({
      body: p('thân'),
      header: p('2'),
      footer: p('Trang cuối'),
      comments: `<w:comment w:id="0">${p('xem lại')}</w:comment>`,
    });
    expect(textsOf(result)).toEqual(['thân']);
    expect(result.value?.setAside).toEqual([
      { reason: 'page-number', text: '2' },
      { reason: 'footer', text: 'Trang cuối' },
      { reason: 'comment', text: 'xem lại' },
    ]);
  });

  it('lists where the printed characters differ', async () => {
    const { value } = await readParts({ body: p('Số:\u00A0362 ') + p('Ð\u1EAFk La\u0306\u0301k') });
    expect(value?.text).toBe('Số: 362\nĐắk Lắk');
    expect(value?.originals).toEqual([
      { start: 3, end: 4, text: '\u00A0' },
      { start: 8, end: 9, text: 'Ð' },
      { start: 13, end: 14, text: 'a\u0306\u0301' },
    ]);
  });
});

describe('hints of a docx', () => {
  it('tell bold, italic and centred, also from styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Tên"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="TenCon"><w:name w:val="Tên con"/><w:basedOn w:val="Ten"/></w:style>';
    const body =
      para(run('đậm', '<w:b/>'), run(' '), run('hẳn', '<w:b/>')) +
      para(run('đậm', '<w:b/>'), run(' nửa')) +
      para('<w:pPr><w:pStyle w:val="TenCon"/></w:pPr>', run('A')) +
      para('<w:pPr><w:pStyle w:val="Ten"/></w:pPr>', run('B', '<w:b w:val="0"/>')) +
      para(run('C', '<w:i/>'));
    expect(await hintsIn(body, styles)).toEqual([
      { bold: true },
      {},
      { bold: true, centred: true },
      { centred: true },
      { italic: true },
    ]);
  });

  it('tell the heading depth by outline level or by the name of the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="Của tôi"/><w:basedOn w:val="u1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="u3"><w:name w:val="Thường"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>';
    const body =
      ['u1', 'u2', 'u3'].map((s) => p('x', `<w:pStyle w:val="${s}"/>`)).join('') + p('y', '<w:outlineLvl w:val="0"/>');
    expect((await hintsIn(body, styles))?.map((h) => h.headingDepth)).toEqual([2, 2, undefined, 1]);
  });
});

describe('tables of a docx', () => {
  const cellsOf = async (body: string) => {
    const { value } = await readParts({ body });
    return value?.blocks.map((b) => {
      const c = b.cell;
      const text = value.text.slice(b.start, b.end);
      return c === undefined
        ? text
        : `${text} @${c.table}:${c.row},${c.column} ${c.rowSpan}x${c.columnSpan}/${c.rows}x${c.columns}`;
    });
  };

  it('are read row by row, cell by cell, with merged cells in their grid place', async () => {
    const body = tbl(
      tr(tc(p('TT')), tc(p('Nhiệm vụ'), '<w:gridSpan w:val="2"/>')),
      tr(tc(p('1')), tc(p('A')), tc(p('Sở X'), '<w:vMerge w:val="restart"/>')),
      tr(tc(p('2')), tc(p('B')), tc(p(''), '<w:vMerge/>')),
      tr('<w:trPr/>'.replace('<w:trPr/>', ''), tc(p('3')), tc(p('C')), tc(p('Sở Y'))),
    );
    expect(await cellsOf(body)).toEqual([
      'TT @0:0,0 1x1/4x3',
      'Nhiệm vụ @0:0,1 1x2/4x3',
      '1 @0:1,0 1x1/4x3',
      'A @0:1,1 1x1/4x3',
      'Sở X @0:1,2 2x1/4x3',
      '2 @0:2,0 1x1/4x3',
      'B @0:2,1 1x1/4x3',
      '3 @0:3,0 1x1/4x3',
      'C @0:3,1 1x1/4x3',
      'Sở Y @0:3,2 1x1/4x3',
    ]);
  });

  it('count columns that a row leaves out at its start', async () => {
    const body = tbl(
      tr(tc(p('a')), tc(p('b'))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('c'))}</w:tr>`,
    );
    expect(await cellsOf(body)).toEqual(['a @0:0,0 1x1/2x2', 'b @0:0,1 1x1/2x2', 'c @0:1,1 1x1/2x2']);
  });

  it('leave out rows that are deleted', async () => {
    const body = tbl(
      tr(tc(p('a'))),
      `<w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr>${tc(p('bỏ'))}</w:tr>`,
      tr(tc(p('b'))),
    );
    expect(await cellsOf(body)).toEqual(['a @0:0,0 1x1/2x1', 'b @0:1,0 1x1/2x1']);
  });

  it('give a nested table a number of its own', async () => {
    const body = tbl(tr(tc(p('ngoài') + tbl(tr(tc(p('trong')))) + p('')), tc(p('cạnh')))) + p('sau');
    expect(await cellsOf(body)).toEqual(['ngoài @0:0,0 1x1/1x2', 'trong @1:0,0 1x1/1x1', 'cạnh @0:0,1 1x1/1x2', 'sau']);
  });

  it('survive content controls around rows', async () => {
    const body = tbl(
      `<w:sdt><w:sdtPr/><w:sdtContent>${tr(tc(p('a')), tc(p('b'), '<w:vMerge w:val="restart"/>'))}</w:sdtContent></w:sdt>`,
      tr(tc(p('c')), tc(p(''), '<w:vMerge/>')),
    );
    expect(await cellsOf(body)).toEqual(['a @0:0,0 1x1/2x2', 'b @0:0,1 2x1/2x2', 'c @0:1,0 1x1/2x2']);
  });
});

describe('unusual docx files', () => {
  it('may use other prefixes and the strict namespaces', async () => {
    const xml =
      '<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:pPr><n:jc n:val="center"/></n:pPr><n:r><n:t>KẾ HOẠCH</n:t></n:r></n:p></n:body></n:document>';
    const file = zipSync({ 'word/document.xml': strToU8(xml), '[Content_Types].xml': strToU8('<Types/>') });
    const { value } = await readDocument(file, 'a.docx');
    expect(value?.text).toBe('KẾ HOẠCH');
    expect(value?.blocks[0]?.hints).toEqual({ centred: true });
  });

  it('that hold only pictures are scans', async () => {
    const body = para('<w:r><w:drawing><a:blip/></w:drawing></w:r>');
    expect(codesOf(await readParts({ body }))).toEqual(['no-text-layer']);
  });

  it.each([
    ['a page', 5_400_000, 7_200_000, ['pictures-unread']],
    ['a seal', 1_200_000, 1_200_000, []],
  ])('that show %s as a picture beside their text', async (_, cx, cy, codes) => {
    const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
    const picture = `<w:r><w:drawing><wp:inline ${WP}><wp:extent cx="${cx}" cy="${cy}"/><a:blip/></wp:inline></w:drawing></w:r>`;
    expect(codesOf(await readParts({ body: p('KẾ HOẠCH thi đua '.repeat(10)) + para(picture) }))).toEqual(codes);
  });

  it('that embed another file say so', async () => {
    expect(codesOf(await readParts({ body: '<w:altChunk/>' + p('x') }))).toEqual(['embedded-document']);
  });

  it('with nothing in them are empty', async () => {
    expect(codesOf(await readParts({ body: p('') }))).toEqual(['empty-file']);
  });

  it('cut short, or with broken XML inside, are unreadable', async () => {
    const whole = docxFile({ body: p('x'.repeat(5000)) });
    expect(codesOf(await readDocument(whole.subarray(0, whole.length - 40), 'a.docx'))).toContain('unreadable');
    expect(codesOf(await readParts({ body: '<w:p><w:r>' }))).toEqual(['unreadable']);
  });

  it('nested too deep, or too large when unpacked, are refused', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(2000)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(2000)}`;
    expect(codesOf(await readParts({ body: deep }))).toEqual(['too-large']);
    const bomb = docxFile({ body: p(' '.repeat(40 * 1024 * 1024)) });
    expect(codesOf(await readDocument(bomb, 'a.docx'))).toEqual(['too-large']);
  });

  it('may claim absurd spans without harm, and no absurd number of paragraphs', async () => {
    const wide = '<w:gridSpan w:val="1000000000"/>';
    const body = tbl(
      tr(tc(p('a'), wide), tc(p('b'), '<w:vMerge w:val="restart"/>')),
      tr(tc(p('c'), `${wide}<w:vMerge w:val="restart"/>`), tc(p(''), '<w:vMerge/>')),
    );
    expect((await readParts({ body })).value?.blocks[0]?.cell?.columns).toBe(64);
    expect(codesOf(await readParts({ body: '<w:p/>'.repeat(100_001) }))).toEqual(['too-large']);
  });

  it('whose directory lies about sizes are refused all the same', async () => {
    const bomb = docxFile({ body: p(' '.repeat(40 * 1024 * 1024)) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(codesOf(await readDocument(bomb, 'a.docx'))).toEqual(['too-large']);
  });
});

describe('letterhead and closing set with tabs', () => {
  const tab = '<w:r><w:tab/></w:r>';
  const br = '<w:r><w:br/></w:r>';

  it('are read column by column', async () => {
    const body =
      para(run('UBND TỈNH SÔNG LAM'), tab, run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
      para(run('SỞ Y TẾ', '<w:b/>'), tab, tab, run('Độc lập - Tự do - Hạnh phúc', '<w:b/>')) +
      para(run('Số:       /KH-SYT'), tab, run('Sông Lam, ngày      tháng 3 năm 2026')) +
      p('KẾ HOẠCH') +
      p('Thực hiện Kế hoạch số 46/KH-UBND, Sở Y tế xây dựng Kế hoạch như sau:') +
      para(run('Nơi nhận:'), tab, tab, run('GIÁM ĐỐC')) +
      p('- UBND tỉnh;') +
      para(run('- Lưu: VT.'), tab, tab, run('Phan Văn Tuyên'));
    const result = await readParts({ body });
    expect(textsOf(result)).toEqual([
      'UBND TỈNH SÔNG LAM',
      'SỞ Y TẾ',
      'Số: /KH-SYT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Lam, ngày tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Thực hiện Kế hoạch số 46/KH-UBND, Sở Y tế xây dựng Kế hoạch như sau:',
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Phan Văn Tuyên',
    ]);
    expect(result.value?.blocks[1]?.hints).toEqual({ bold: true });
  });

  it('also when they are one paragraph with soft breaks', async () => {
    const body =
      para(
        run('UBND XÃ'),
        tab,
        run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        br,
        run('Số: 5/KH'),
        tab,
        run('Độc lập - Tự do - Hạnh phúc'),
      ) +
      p('KẾ HOẠCH') +
      para(run('một'), br, run('hai'));
    expect(await textsIn({ body })).toEqual([
      'UBND XÃ',
      'Số: 5/KH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'KẾ HOẠCH',
      'một / hai',
    ]);
  });
});
