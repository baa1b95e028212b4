import { describe, expect, it } from 'vitest';
import { isDraftMark } from '../../src/read/draft-mark.js';
import {
  abstract,
  asidesOf,
  code,
  codesOf,
  gone,
  list,
  lvl,
  mark,
  num,
  numbered,
  p,
  para,
  readParts,
  run,
  tbl,
  tc,
  textsIn,
  textsOf,
  tr,
} from './docx-file.js';

const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('what a docx holds beside its text', () => {
  it('keeps deleted text by paragraph, and tells how many places came and went', async () => {
    const body =
      para(run('Giữ '), gone('bỏ một'), '<w:ins w:id="3" w:author="x">', run('thêm'), '</w:ins>', gone('bỏ hai')) +
      para('<w:moveFrom w:id="4" w:author="x">', run('chuyển'), '</w:moveFrom>', run('còn')) +
      tbl(
        tr(tc(p('a')), tc(p('b'))),
        `<w:tr><w:trPr><w:del w:id="5"/></w:trPr>${tc(p('ô một'))}${tc(p('ô hai'))}</w:tr>`,
      );
    const result = await readParts({ body });
    expect(textsOf(result)).toEqual(['Giữ thêm', 'còn', 'a', 'b']);
    expect(asidesOf(result)).toEqual(['deleted: bỏ mộtbỏ hai', 'deleted: chuyển', 'deleted: ô một ô hai']);
    expect(result.diagnostics[0]?.message).toContain('1 chỗ thêm, 4 chỗ xóa');
  });

  it('reports changes that stand in footnotes alone', async () => {
    const footnotes = `<w:footnote w:id="2">${para(run('còn'), gone('bỏ'))}</w:footnote>`;
    const result = await readParts({ body: para(run('x'), '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes });
    expect(codesOf(result)).toEqual(['tracked-changes']);
    expect(asidesOf(result)).toEqual(['deleted: bỏ']);
  });

  it('keeps a note whose mark is deleted, and puts endnotes at their place', async () => {
    const ref = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = para(run('A'), `<w:del w:id="1">${ref(2)}</w:del>`) + para(run('B'), ref(3, 'endnote')) + p('C');
    const result = await readParts({
      body,
      footnotes: `<w:footnote w:id="2">${p('chú thích cũ')}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${p('nguồn số liệu')}</w:endnote>`,
    });
    expect(textsOf(result)).toEqual(['A', 'B', '[1: nguồn số liệu]', 'C']);
    expect(asidesOf(result)).toEqual(['deleted: chú thích cũ']);
  });

  it('sets hidden text aside by paragraph, and does not count a paragraph that is hidden', async () => {
    const unseen = `<w:p><w:pPr>${num(1)}<w:rPr><w:vanish/></w:rPr></w:pPr>${run('ẩn cả đoạn', '<w:vanish/>')}</w:p>`;
    const result = await readParts({
      body: numbered('A', 1) + unseen + numbered('B', 1),
      numbering: abstract(0, lvl(0, 'decimal', '%1.')) + list(1, 0),
    });
    expect(textsOf(result)).toEqual(['1. A', '2. B']);
    expect(asidesOf(result)).toEqual(['hidden: ẩn cả đoạn']);
  });

  it('reads headers and footers of all kinds once each, page numbers by themselves', async () => {
    const number = para(mark('begin'), code(' PAGE '), mark('separate'), run('2'), mark('end'));
    const result = await readParts({
      body: p('thân'),
      header: number + p('SỞ Y TẾ'),
      firstHeader: p('SỞ Y TẾ') + para(run('lưu '), run('nội bộ')),
      footer: para(run('Trang '), run('3/7')),
      comments: `<w:comment w:id="0">${p('xem lại')}</w:comment>`,
    });
    expect(asidesOf(result)).toEqual([
      'page-number: 2',
      'header: SỞ Y TẾ',
      'header: lưu nội bộ',
      'page-number: Trang 3/7',
      'comment: xem lại',
    ]);
  });

  it('sets a table of contents aside, which would be a second outline', async () => {
    const body =
      para(mark('begin'), code(' TOC \\o "1-3" '), mark('separate'), run('I. MỤC ĐÍCH 1')) +
      para(mark('begin'), code('PAGEREF _x'), mark('separate'), run('II. NỘI DUNG 2'), mark('end')) +
      para(mark('end')) +
      p('I. MỤC ĐÍCH');
    const result = await readParts({ body });
    expect(textsOf(result)).toEqual(['I. MỤC ĐÍCH']);
    expect(asidesOf(result)).toEqual(['boilerplate: I. MỤC ĐÍCH 1', 'boilerplate: II. NỘI DUNG 2']);
  });
});

describe('fields', () => {
  const nested = para(
    mark('begin'),
    code(' IF '),
    mark('begin'),
    code(' MERGEFIELD x '),
    mark('separate'),
    run('giá trị'),
    mark('end'),
    code(' = 1 '),
    mark('separate'),
    run('kết quả'),
    mark('end'),
    run(' sau'),
  );

  it('keep their results; what stands in the instruction is set aside', async () => {
    const result = await readParts({ body: nested });
    expect(textsOf(result)).toEqual(['kết quả sau']);
    expect(asidesOf(result)).toEqual(['hidden: giá trị']);
  });

  it('in one another keep the inner result too', async () => {
    const body = para(
      '<w:fldSimple w:instr=" A ">',
      run('1/'),
      '<w:fldSimple w:instr=" B ">',
      run('KH'),
      '</w:fldSimple></w:fldSimple>',
    );
    expect(await textsIn({ body })).toEqual(['1/KH']);
  });

  it('that never end swallow nothing', async () => {
    const body = para(mark('begin'), code(' DATE '), run('05/3')) + p('phần còn lại');
    expect(await textsIn({ body })).toEqual(['05/3', 'phần còn lại']);
  });

  it('whose end is deleted with them stay in pairs', async () => {
    const body =
      para(
        `<w:del w:id="1">${mark('begin')}${mark('separate')}<w:r><w:delText>cũ</w:delText></w:r>${mark('end')}</w:del>`,
      ) + p('sau');
    const result = await readParts({ body });
    expect(textsOf(result)).toEqual(['sau']);
    expect(asidesOf(result)).toEqual(['deleted: cũ']);
  });
});

describe('draft marks', () => {
  const letterhead = [p('UBND TỈNH SÔNG LAM'), p('SỞ Y TẾ')].join('');
  const cases: [string, Parameters<typeof readParts>[0], string[]][] = [
    ['in a text box', { body: letterhead + para(run('Số: /KH'), box(p('DỰ THẢO LẦN 2'))) }, ['DỰ THẢO LẦN 2']],
    ['in the first line', { body: p('(DỰ THẢO)') + letterhead }, ['(DỰ THẢO)']],
    ['in a header', { body: letterhead, header: p('Dự thảo 15/4/2026') }, ['Dự thảo 15/4/2026']],
    [
      'as a watermark',
      {
        body: letterhead,
        header: para('<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>'),
      },
      ['DỰ THẢO'],
    ],
    [
      'below a soft break',
      { body: para(run('Số: /KH-SYT'), '<w:r><w:br/></w:r>', run('Dự thảo lần thứ ba')) },
      ['Dự thảo lần thứ ba'],
    ],
  ];
  it.each(cases)('%s are facts of the paper, not text', async (_, parts, marks) => {
    const result = await readParts(parts);
    expect(result.value?.marks).toEqual(marks.map((text) => ({ kind: 'draft', text })));
    expect(asidesOf(result)).toEqual(marks.map((text) => `draft-mark: ${text}`));
    expect(result.value?.text).not.toMatch(/dự thảo/iu);
    expect(codesOf(result)).toEqual(['draft-mark']);
  });

  it('are not the products of a table further down', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => tr(tc(p(`Việc ${i}`)), tc(p('Dự thảo'))));
    const result = await readParts({ body: letterhead + p('KẾ HOẠCH') + p('x').repeat(20) + tbl(...rows) });
    expect(result.value?.marks).toEqual([]);
  });

  it.each([
    ['DỰ THẢO', true],
    ['Bản dự thảo lấy ý kiến', true],
    ['DỰ THẢO LẦN 1 - 12.3.2026', true],
    ['DỰ THẢO KẾ HOẠCH', false],
    ['Dự thảo Kế hoạch gửi Sở Nội vụ', false],
    ['Xây dựng dự thảo', false],
  ])('%s: %s', (text, is) => expect(isDraftMark(text)).toBe(is));
});

describe('merged cells', () => {
  it('that hold text of their own keep it', async () => {
    const body = tbl(
      tr(tc(p('a'), '<w:vMerge w:val="restart"/>'), tc(p('b'))),
      tr(tc(p('thừa'), '<w:vMerge/>'), tc(p('c'))),
    );
    expect(await textsIn({ body })).toEqual(['a', 'b', 'thừa', 'c']);
  });

  it('may be merged sideways by the marks of older files', async () => {
    const body = tbl(
      tr(
        tc(p('I. Tuyên truyền'), '<w:hMerge w:val="restart"/>'),
        tc(p(''), '<w:hMerge w:val="continue"/>'),
        tc(p('x')),
      ),
      tr(tc(p('1')), tc(p('2')), tc(p('3'))),
    );
    const { value } = await readParts({ body });
    expect(value?.blocks.map((b) => [b.cell?.column, b.cell?.columnSpan])).toEqual([
      [0, 2],
      [2, 1],
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('stand in rows that were inserted, moved or wrapped', async () => {
    const body = tbl(
      `<w:ins w:id="1">${tr('<w:trPr><w:ins w:id="2"/></w:trPr>', tc(p('a')), tc(p('b')))}</w:ins>`,
      `<w:customXml w:element="x">${tr(tc(p('c')), `<w:sdt><w:sdtContent>${tc(p('d'))}</w:sdtContent></w:sdt>`)}</w:customXml>`,
    );
    expect(await textsIn({ body })).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('other files inside', () => {
  it.each([
    ['<w:altChunk/>', ['embedded-document']],
    ['<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>', ['embedded-document']],
    ['<w:p><w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r></w:p>', []],
  ])('%s', async (xml, codes) => expect(codesOf(await readParts({ body: xml + p('x') }))).toEqual(codes));
});
