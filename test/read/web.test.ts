import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/model/text.js';
import { blockText } from '../../src/model/text.js';
import { readDocument } from '../../src/read/index.js';
import { readWebPage } from '../../src/read/web/index.js';
import { readHtml } from '../../src/read/web/page.js';

const sourceOf = (html: string): SourceText => {
  const { value } = readHtml(html);
  if (value === null) throw new Error('nothing read');
  return value;
};
const blocks = (html: string): string[] => {
  const source = sourceOf(html);
  return source.blocks.map((block) => blockText(source, block));
};
const asides = (html: string): string[] => sourceOf(html).setAside.map(({ reason, text }) => `${reason}: ${text}`);

describe('blocks of a web page', () => {
  const rows: [string, string, string[]][] = [
    ['paragraphs', '<p>Một\n  hai</p><div>Ba</div>', ['Một hai', 'Ba']],
    ['breaks', 'Một<br>Hai<br><br>Ba', ['Một', 'Hai', 'Ba']],
    ['roman list', '<ol type="I"><li>MỘT</li><li>HAI</li></ol>', ['I. MỘT', 'II. HAI']],
    [
      'list from a number',
      '<ol start="3"><li>Ba</li><li value="7">Bảy</li><li>Tám</li></ol>',
      ['3. Ba', '7. Bảy', '8. Tám'],
    ],
    ['letters', '<ol type="a"><li><p>Một</p></li></ol>', ['a) Một']],
    ['list by style', '<ol style="list-style-type: upper-roman"><li>Một</li></ol>', ['I. Một']],
    ['bullets', '<ul><li>Một</li><li>Hai</li></ul>', ['- Một', '- Hai']],
    ['a label typed in a list', '<ul><li>- Một</li></ul><ol><li>1. Hai</li></ol>', ['- Một', '1. Hai']],
    ['a list without markers', '<ul style="list-style: none"><li>Một</li></ul>', ['Một']],
    ['nested lists', '<ol><li>Một<ol type="a"><li>Hai</li></ol></li><li>Ba</li></ol>', ['1. Một', 'a) Hai', '2. Ba']],
    [
      'a list parted by its deeper one',
      '<ol type="I"><li>MỘT</li></ol><p>Giữa</p><ol type="I"><ol><li>Hai</li></ol><li>BA</li></ol>',
      ['I. MỘT', 'Giữa', '1. Hai', 'II. BA'],
    ],
    ['wrapped lines of a pre', `<pre>${wrapped()}</pre>`, [SENTENCE, SENTENCE, SENTENCE]],
    [
      'a letterhead in two columns of spaces',
      '<pre>UBND TỈNH SÔNG LAM       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ                  Độc lập - Tự do - Hạnh phúc</pre>',
      ['UBND TỈNH SÔNG LAM', 'SỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ],
    ['words of neighbouring inline elements', '<p>Kế <b>ho</b>ạch<span> số</span> 1</p>', ['Kế hoạch số 1']],
    ['entities', '<p>A &amp; B&nbsp;&lt;C&gt; &#272;&#7841;t</p>', ['A & B <C> Đạt']],
    [
      'footnotes',
      '<p>Một<a name="r1" href="#n1">[1]</a> hai.</p><p>Ba.</p><div><p><a name="n1" href="#r1">[1]</a> Chú thích.</p></div>',
      ['Một[1] hai.', '[1: Chú thích.]', 'Ba.'],
    ],
  ];
  it.each(rows)('%s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('gives cells their place in the grid', () => {
    const source = sourceOf(
      '<table><tr><th rowspan="2">TT</th><th colspan="2">Việc</th></tr><tr><td>A</td><td>B</td></tr></table>',
    );
    expect(source.blocks.map(({ cell }) => [cell?.row, cell?.column, cell?.rowSpan, cell?.columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ]);
    expect(source.blocks[0]?.cell).toMatchObject({ rows: 2, columns: 3 });
  });

  it('takes a table that only frames the page for none', () => {
    const source = sourceOf('<table><tr><td><p>Một</p><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>');
    expect(source.blocks.map(({ cell }) => cell?.columns)).toEqual([undefined, 2, 2]);
  });

  it('sees bold, italic and centred text by tag, attribute, style and style sheet', () => {
    const source = sourceOf(
      '<style>p.t{text-align:center;font-weight:bold} @media print{p{font-style:italic}}</style><p class="t">A</p><p align=center><i>B</i></p><p style="font-weight:700">C</p><h2>D</h2><p>E</p>',
    );
    expect(source.blocks.map(({ hints }) => hints)).toEqual([
      { bold: true, centred: true },
      { italic: true, centred: true },
      { bold: true },
      { bold: true, headingDepth: 2 },
      {},
    ]);
  });
});

const SENTENCE =
  'Các đơn vị tổ chức phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến trong phong trào thi đua, báo cáo kết quả về tỉnh.';
function wrapped(): string {
  const text =
    'Các đơn vị tổ chức phát hiện, bồi dưỡng và nhân\nrộng điển hình tiên tiến trong phong trào thi đua,\nbáo cáo kết quả về tỉnh.';
  return [text, text, text].join('\n\n');
}

const LAW = `<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Số: 46/KH-UBND</p><p>KẾ HOẠCH</p><p>Xây dựng điển hình</p><p>I. MỤC ĐÍCH</p><p>1. ${SENTENCE}</p><p>2. ${SENTENCE}</p><p>Nơi nhận:</p><p>- Như trên;</p><p>CHỦ TỊCH</p>`;
const PORTAL = `<html><head><title>Kế hoạch 46</title></head><body><form><nav><a href="/">Trang chủ</a><a href="/v">KẾ HOẠCH</a></nav>
<div class="crumb"><a href="/">Trang chủ</a> <a href="/t">Thi đua</a></div><h1>Kế hoạch 46/KH-UBND năm 2026</h1>
<table><tr><td>Số hiệu:</td><td>46/KH-UBND</td></tr><tr><td>Ngày ban hành:</td><td>15/01/2026</td></tr></table>
<div id="x"><div>Đang tải văn bản...</div>${LAW}</div><p>Văn bản liên quan</p><ul><li><a href="/1">Kế hoạch 12</a></li></ul>
<div id="footer">Bản quyền 2026</div></form></body></html>`;

describe('the document on a portal page', () => {
  it('runs from the letterhead to the signature', () => {
    const found = blocks(PORTAL);
    expect(found[0]).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(found.at(-1)).toBe('CHỦ TỊCH');
  });

  it('keeps what the page says about it among the rest', () => {
    expect(asides(PORTAL)).toEqual(
      expect.arrayContaining(['boilerplate: Số hiệu: 46/KH-UBND', 'boilerplate: Ngày ban hành: 15/01/2026']),
    );
    expect(readHtml(PORTAL).diagnostics.map(({ code }) => code)).toEqual(['page-parts-aside']);
  });

  it('keeps an appendix that follows the list of related documents', () => {
    const page = PORTAL.replace('<div id="footer">', '<p>PHỤ LỤC I</p><p>Danh sách các đơn vị</p><div id="footer">');
    expect(blocks(page).slice(-2)).toEqual(['PHỤ LỤC I', 'Danh sách các đơn vị']);
  });

  it('is read where the saved page hides it behind a tab', () => {
    const page = `<nav><a href="/">Trang chủ</a></nav><p>Lược đồ</p><div style="display:none">${LAW}</div>`;
    expect(blocks(page)).toContain('KẾ HOẠCH');
  });

  it('leaves everything in its place on a page without furniture', () => {
    expect(asides(`<html><body><p>UBND TỈNH</p>${LAW}<p>Chia sẻ</p></body></html>`)).toEqual([]);
  });

  it('is not where the text is hidden, deleted, or a comment of Word', () => {
    const page = `${LAW}<p style="display:none">ẩn</p><p hidden>che</p><del>bỏ</del><div style="mso-element:comment-list">ý</div>`;
    expect(asides(page)).toEqual(['hidden: ẩn', 'hidden: che', 'deleted: bỏ', 'comment: ý']);
  });
});

describe('nothing of a page is lost', () => {
  const word = fc.stringMatching(/^[a-zđêộ]{1,8}$/u);
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'span',
    'li',
    'ul',
    'ol',
    'td',
    'tr',
    'table',
    'h1',
    'nav',
    'a',
    'center',
    'pre',
    'aside',
    'footer',
    'del',
    'form',
    'br',
    'select',
    'option',
    'noscript',
    'template',
    'font',
    'dl',
    'dt',
  );
  const attributes = fc.constantFrom(
    '',
    ' href="/x"',
    ' style="display:none"',
    ' class="menu"',
    ' rowspan=3 colspan=2',
    ' hidden',
    ' style="text-align:center"',
  );
  const piece = fc.oneof(
    word,
    fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Nơi nhận:',
      'Tải về',
      'Số hiệu: 46',
      'PHỤ LỤC I',
      SENTENCE,
    ),
  );
  const letters = (text: string): string =>
    [...text]
      .filter((c) => /\p{L}/u.test(c))
      .sort()
      .join('');

  it('whatever its markup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = `<body>${pieces.join(' ')}`;
        const { value } = readHtml(html);
        const shown = pieces.filter((p) => !p.startsWith('<')).join(' ');
        const read = value === null ? '' : `${value.text} ${value.setAside.map(({ text }) => text).join(' ')}`;
        // Labels of lists are written out: letters may be more, none may be missing.
        const missing = value === null ? '' : lacking(letters(shown), letters(read));
        expect(missing).toBe('');
      }),
      { numRuns: 400 },
    );
  });
});

/** Letters of the first that the second has not. */
function lacking(all: string, some: string): string {
  const count = new Map<string, number>();
  for (const c of some) count.set(c, (count.get(c) ?? 0) + 1);
  return [...all]
    .filter((c) => {
      const left = count.get(c) ?? 0;
      count.set(c, left - 1);
      return left <= 0;
    })
    .join('');
}

describe('encodings of a page', () => {
  const read = async (bytes: Uint8Array): Promise<string | undefined> => (await readWebPage(bytes)).value?.text;
  const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

  it('are told by the bytes first', async () => {
    expect(await read(new Uint8Array(Buffer.from('<meta charset="windows-1252"><p>Kế hoạch</p>')))).toBe('Kế hoạch');
    expect(await read(new Uint8Array(Buffer.from('\uFEFF<p>Kế hoạch</p>', 'utf16le')))).toBe('Kế hoạch');
  });

  it('are told by the page where the bytes are no UTF-8', async () => {
    expect(await read(latin('<meta charset="windows-1252"><p>K&#7871; ho&#7841;ch\xA0\xC0</p>'))).toBe('Kế hoạch À');
    expect(await read(latin('<meta http-equiv=x content="text/html; charset=windows-1258"><p>\xD0\xEA\xEC</p>'))).toBe(
      'Đế',
    );
  });

  it('of a page saved as a mail are those of its part', async () => {
    const mht = (head: string, body: string): Uint8Array =>
      latin(
        `From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html; charset="utf-8"\r\n${head}\r\n\r\n${body}\r\n--b1--`,
      );
    expect(await read(mht('Content-Transfer-Encoding: quoted-printable', '<p>K=E1=BA=BF=\r\n ho</p>'))).toBe('Kế ho');
    expect(await read(mht('Content-Transfer-Encoding: base64', Buffer.from('<p>Kế</p>').toString('base64')))).toBe(
      'Kế',
    );
  });
});

describe('a page by its content', () => {
  const formats: [string, string, string][] = [
    ['a page named .doc', 'a.doc', '<html><p>Kế hoạch</p></html>'],
    ['a page behind a comment', 'a.html', '<!-- saved from url=(0014)about:internet --><html><p>Kế hoạch</p></html>'],
    ['XHTML with its declaration', 'a.html', '<?xml version="1.0"?><!DOCTYPE html><html><p>Kế hoạch</p></html>'],
    ['a piece of a page', 'a.htm', '<div><p>Kế hoạch</p></div>'],
  ];
  it.each(formats)('%s', async (_, name, text) => {
    const { value, diagnostics } = await readDocument(new Uint8Array(Buffer.from(text)), name);
    expect([value?.format, value?.text, diagnostics.length]).toEqual(['html', 'Kế hoạch', 0]);
  });

  it('other XML is told apart', async () => {
    const xml = '<?xml version="1.0"?><w:wordDocument><w:p>x</w:p></w:wordDocument>';
    expect((await readDocument(new Uint8Array(Buffer.from(xml)), 'a.xml')).diagnostics[0]?.code).toBe(
      'unsupported-format',
    );
  });
});

describe('a page that is made to hurt', () => {
  const rows: [string, string][] = [
    ['elements in elements', '<div>'.repeat(50_000) + 'Kế hoạch'],
    ['tables in tables', `${'<table><tr><td>'.repeat(5_000)}Kế hoạch`],
    ['unclosed formatting', `${Array.from({ length: 3_000 }, (_, i) => `<b id=${i}>x<p>`).join('')}Kế hoạch`],
    ['a million tags', `${'<br>'.repeat(1_000_000)}Kế hoạch`],
    ['unclosed comments', `Kế hoạch${'<!--'.repeat(200_000)}`],
  ];
  it.each(rows)('%s: is read as text, or says why not', (_, html) => {
    const { value, diagnostics } = readHtml(html);
    expect(value?.text ?? diagnostics[0]?.code).toMatch(/Kế hoạch|^too-large$/u);
  });

  it('reads spans beyond reason', () => {
    expect(
      blocks(`<table>${'<tr><td rowspan=65000 colspan=65000>A</td><td>B</td></tr>'.repeat(300)}</table>`),
    ).toHaveLength(600);
  });

  it('without text says so', () => {
    expect(readHtml('<html><iframe src="a.pdf"></iframe></html>').diagnostics[0]?.code).toBe('page-without-text');
    expect(readHtml('<html><body> </body></html>').diagnostics[0]?.code).toBe('empty-file');
  });
});
