import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../src/engines/office.js';
import { readDocument } from '../../src/read/index.js';
import { renderComments } from '../../src/report/comments/index.js';
import { docxFile, gone, mark, num, p, para, run, tbl, tc, tr } from '../read/docx-file.js';
import { type Case, commented, markedBy, otherChanges, partsOf, remarksIn, spanOf } from './commented.js';
import { pair } from './fixtures.js';

const OFFICE = findOffice() ?? '';

/** The text of a file as LibreOffice understands it. */
async function asOdt(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-test-'));
  try {
    writeFileSync(path.join(folder, 'a.docx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    spawnSync(OFFICE, [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, path.join(folder, 'a.docx')]);
    return strFromU8(unzipSync(readFileSync(path.join(folder, 'a.odt')))['content.xml'] ?? new Uint8Array());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TITLE = p('KẾ HOẠCH');
const bytesOf = ({ copy }: Case): Uint8Array => {
  if (copy.bytes === null) throw new Error(copy.diagnostics.map(({ message }) => message).join());
  return copy.bytes;
};

/** The remark on the k-th passage: the first comment of a file is on the whole. */
const marked = (made: Case, k = 0, main?: string): string => {
  const bytes = bytesOf(made);
  const found = remarksIn(bytes)[k + 1];
  return found === undefined ? '' : markedBy(bytes, found.id, main);
};

interface Row {
  name: string;
  body: string;
  /** The passage that is remarked on, as it is read. */
  passage: string;
  /** What must be marked; the passage without more. */
  marks?: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
}

const BOX =
  '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Trong khung chữ</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Trong khung chữ</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>';

const ROWS: Row[] = [
  { name: 'a paragraph', body: `${p('trước')}${p('Có 02 năm liên tục')}`, passage: 'Có 02 năm liên tục' },
  {
    name: 'a run among others',
    body: para(run('Có '), run('02 năm', '<w:b/>'), run(' liên tục')),
    passage: '02 năm',
  },
  {
    name: 'several runs, not whole ones',
    body: para(run('Có ít nhất '), run('02 '), run('năm'), run(' liên tục.')),
    passage: '02 năm',
  },
  {
    name: 'the second of two equal lines',
    body: ['Mục một', 'Có 02 sáng kiến', 'Mục hai', 'Có 02 sáng kiến', 'Mục ba'].map((text) => p(text)).join(''),
    passage: 'Có 02 sáng kiến\nMục ba',
    marks: 'Có 02 sáng kiếnMục ba',
  },
  {
    name: 'a cell of a table',
    body: tbl(tr(tc(p('1')), tc(p('Chỉ tiêu')), tc(p('90%'))), tr(tc(p('2')), tc(p('Chỉ tiêu')), tc(p('95% tập thể')))),
    passage: '95% tập thể',
  },
  {
    name: 'a footnote, at its reference',
    body: `${p('trước')}${para(run('Theo mẫu'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(' của Sở.'))}`,
    footnotes: `<w:footnote w:id="2">${p('Mẫu số 3 ban hành kèm theo')}</w:footnote>`,
    passage: 'Mẫu số 3 ban hành kèm theo',
    marks: '',
  },
  {
    name: 'between tracked changes',
    body: para(
      run('Có '),
      gone('03 năm'),
      '<w:ins w:id="5" w:author="x"><w:r><w:t>02 năm</w:t></w:r></w:ins>',
      run(' liên tục'),
    ),
    passage: '02 năm',
  },
  {
    name: 'a text box, at the run that holds it',
    body: para(run('Đoạn ngoài'), `<w:r>${BOX}</w:r>`),
    passage: 'Trong khung chữ',
    marks: 'Trong khung chữTrong khung chữ',
  },
  {
    name: 'a link, as a whole',
    body: para(run('Xem '), '<w:hyperlink w:anchor="a"><w:r><w:t>trang của Sở</w:t></w:r></w:hyperlink>', run('.')),
    passage: 'của Sở',
    marks: 'trang của Sở',
  },
  {
    name: 'a content control in a line, as a whole',
    body: para(run('Ngày '), '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>15/4/2026</w:t></w:r></w:sdtContent></w:sdt>'),
    passage: '15/4/2026',
  },
  {
    name: 'a content control around paragraphs',
    body: `<w:sdt><w:sdtPr/><w:sdtContent>${p('trước')}${p('Chỉ tiêu 90%')}</w:sdtContent></w:sdt>`,
    passage: 'Chỉ tiêu 90%',
  },
  {
    name: 'a simple field, as a whole',
    body: para(run('Hạn '), '<w:fldSimple w:instr="DATE"><w:r><w:t>15/4/2026</w:t></w:r></w:fldSimple>'),
    passage: '15/4/2026',
  },
  {
    name: 'under an automatic number',
    body: `${p('Một việc', num(1))}${p('Hai việc', num(1))}`,
    numbering:
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    passage: 'Điều 2. Hai việc',
    marks: 'Hai việc',
  },
  {
    name: 'NFD',
    body: `${p('trước')}${p('Có 03 năm được xếp loại'.normalize('NFD'))}`,
    passage: 'Có 03 năm được xếp loại',
    marks: 'Có 03 năm được xếp loại'.normalize('NFD'),
  },
  {
    name: 'TCVN3',
    body: [
      'Thùc hiÖn kÕ ho¹ch sè 46 cña Uû ban nh©n d©n tØnh vÒ viÖc x©y dùng ®iÓn h×nh tiªn tiÕn',
      'Cã 03 n¨m liªn tôc hoµn thµnh tèt nhiÖm vô',
    ]
      .map((text) => para(run(text, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')))
      .join(''),
    passage: 'Có 03 năm liên tục hoàn thành tốt nhiệm vụ',
    marks: 'Cã 03 n¨m liªn tôc hoµn thµnh tèt nhiÖm vô',
  },
  {
    name: 'columns set with tabs',
    body: `${para(run('SỞ Y TẾ'), '<w:r><w:tab/></w:r>', '<w:r><w:tab/></w:r>', run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}${p('Chỉ tiêu')}`,
    passage: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  },
  {
    name: 'a line after a break',
    body: para(run('Dòng một'), '<w:r><w:br/></w:r>', run('Dòng hai')),
    passage: 'Dòng hai',
  },
  {
    name: 'a heading, not its copy in the contents',
    body: `${para(mark('begin'), '<w:r><w:instrText> TOC \\o </w:instrText></w:r>', mark('separate'), run('Mục tiêu chung'), mark('end'))}${p('giữa')}${p('Mục tiêu chung')}${p('sau')}`,
    passage: 'Mục tiêu chung\nsau',
    marks: 'Mục tiêu chungsau',
  },
  {
    name: 'a formula',
    body: para(run('Bằng '), '<m:oMath><m:r><m:t>95</m:t></m:r></m:oMath>', run(' phần trăm')),
    passage: '95',
  },
  {
    name: 'CDATA, comments and odd spaces in the tags',
    body: `${p('trước')}<!-- <w:r><w:t>giả</w:t></w:r> --><w:p\n ><w:r\t><w:t  xml:space='preserve'><![CDATA[Có 02 năm]]></w:t></w:r ></w:p >`,
    passage: 'Có 02 năm',
    marks: '',
  },
];

describe('a commented copy', () => {
  it.each(ROWS)('marks $name, and changes nothing else', async ({ body, passage, marks = passage, ...parts }) => {
    const original = docxFile({ body: `${TITLE}${body}`, ...parts });
    const made = await commented(original, [passage]);
    expect(otherChanges(original, bytesOf(made))).toEqual([]);
    expect(marked(made).trim()).toBe(marks);
    // sent in again, it is read as before
    const { value } = await readDocument(bytesOf(made), 'a.docx');
    expect(value?.text).toBe(made.plan.text);
  });

  it('says all that a remark says, and whose it is', async () => {
    const original = docxFile({ body: `${TITLE}${p('Có 01 năm.')}` });
    const made = await commented(original, ['Có 01 năm.'], { settings: { body: 'BAN THI ĐUA' } });
    const [head, remark] = remarksIn(bytesOf(made));
    expect(head?.text).toContain('Kết luận đề xuất: ');
    expect(head?.text).toContain('Bản rà soát tự động, chuyên viên kiểm tra trước khi trình ký');
    expect(remark?.author).toBe('BAN THI ĐUA');
    expect(remark?.text.trim().split('\n')).toEqual([
      'Nhận xét 1 · Đề nghị xem xét · Tiêu chí · Thấp hơn',
      'Nhận xét <thử> & "kiểm tra".',
      'Đề nghị điều chỉnh.',
      'Kế hoạch cấp trên, mục II: “Có ít nhất 02 năm.”',
    ]);
    const [, plain] = remarksIn(bytesOf(await commented(original, ['Có 01 năm.'])));
    expect(plain?.author).toBe('kehoach');
  });

  it('points at the words where more than they is marked', async () => {
    const long = 'Câu thứ nhất nói về việc khác. Có 01 năm liên tục. Câu thứ ba nói về việc khác nữa.';
    const made = await commented(docxFile({ body: `${TITLE}${p(long)}` }), ['Có 01 năm liên tục.']);
    expect(marked(made)).toBe(long);
    expect(remarksIn(bytesOf(made))[1]?.text).toContain('Chỗ được nêu: “Có 01 năm liên tục.”');
  });

  it('puts what the plan lacks under the heading that should hold it, else at the title', async () => {
    const body = `${TITLE}${p('I. MỤC ĐÍCH')}${p('Nâng cao')}${p('II. TIÊU CHÍ')}${p('Đoàn kết')}`;
    const original = docxFile({ body });
    const text = 'KẾ HOẠCH\nI. MỤC ĐÍCH\nNâng cao\nII. TIÊU CHÍ\nĐoàn kết';
    const node = (heading: string, kind: string) => ({
      id: heading,
      label: null,
      heading,
      kind,
      level: 1,
      span: spanOf(text, heading),
      children: [],
    });
    const outline = [node('I. MỤC ĐÍCH', 'purposes'), node('II. TIÊU CHÍ', 'criteria')];
    const held = await commented(original, [null], { plan: { outline } });
    expect(marked(held)).toBe('II. TIÊU CHÍ');
    expect(remarksIn(bytesOf(held))[1]?.text).toContain('đặt ở mục nên có');
    const bare = await commented(original, [null], { plan: { outline: [] } });
    expect(marked(bare)).toBe('KẾ HOẠCH');
    expect(remarksIn(bytesOf(bare))[1]?.text).toContain('đặt ở tên kế hoạch');
  });

  it('shows a dismissed remark as one, with the reason', async () => {
    const decision = {
      state: 'dismissed',
      reason: 'Đã thống nhất tại cuộc họp.',
      author: 'Nguyễn Văn A',
      date: '2026-05-04',
      expires: null,
      standing: 'in-force',
    } as const;
    const original = docxFile({ body: `${TITLE}${p('Có 01 năm.')}` });
    const made = await commented(original, ['Có 01 năm.'], { finding: { decision } });
    expect(remarksIn(bytesOf(made))[1]?.text).toContain(
      'Đã bác bỏ: Đã thống nhất tại cuộc họp – Nguyễn Văn A, 04/5/2026.',
    );
    expect(strFromU8(partsOf(bytesOf(made)).get('word/comments.xml') ?? new Uint8Array())).toContain('<w:strike/>');
  });

  it.skipIf(OFFICE === '')('opens in LibreOffice, every comment at its place', { timeout: 60_000 }, async () => {
    const table = tbl(tr(tc(p('1')), tc(p('Chỉ tiêu 90%'))), tr(tc(p('2')), tc(p('Chỉ tiêu 95%'))));
    const original = docxFile({ body: `${TITLE}${p('Có 01 năm.')}${table}${para(run('Ngoài'), `<w:r>${BOX}</w:r>`)}` });
    const made = await commented(original, ['Có 01 năm.', 'Chỉ tiêu 95%', '90%\n2\nChỉ tiêu', 'Trong khung chữ', null]);
    const xml = await asOdt(bytesOf(made));
    expect(xml.match(/<office:annotation /gu)).toHaveLength(remarksIn(bytesOf(made)).length);
    expect(xml).toMatch(
      /<office:annotation (?:(?!<office:annotation ).)*Nhận xét 2.*?<\/office:annotation>Chỉ tiêu 95%/su,
    );
  });

  it('opens in another reader', async () => {
    const made = await commented(docxFile({ body: `${TITLE}${p('Có 01 năm.')}` }), ['Có 01 năm.', null]);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytesOf(made)) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.match(/href="#comment-\d+"/gu)).toHaveLength(3);
    expect(value).toContain('Đề nghị điều chỉnh.');
  });
});

const changedParts = (bytes: Uint8Array, change: (files: Record<string, string>) => void): Uint8Array => {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  change(files);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])));
};

const replaceIn = (bytes: Uint8Array, name: string, from: string | RegExp, to: string): Uint8Array =>
  changedParts(bytes, (files) => {
    files[name] = (files[name] ?? '').replace(from, to);
  });

const PLAIN = docxFile({ body: `${TITLE}${p('Có 01 năm.')}` });
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

describe('files of other kinds', () => {
  it('adds to the comments that are there', async () => {
    const old =
      '<w:comment w:id="7" w:author="Chị B"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment><w:comment w:id="3" w:author="x"/>';
    const body = `${TITLE}<w:p><w:commentRangeStart w:id="7"/>${run('Có 01 năm.')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
    const original = docxFile({ body, comments: old });
    const made = await commented(original, ['Có 01 năm.']);
    expect(otherChanges(original, bytesOf(made))).toEqual([]);
    expect(remarksIn(bytesOf(made)).map(({ id }) => id)).toEqual(['8', '9']);
    expect(strFromU8(partsOf(bytesOf(made)).get('word/comments.xml') ?? new Uint8Array())).toContain(old);
    expect(marked(made)).toBe('Có 01 năm.');
  });

  it('adds to an empty part of comments', async () => {
    const original = replaceIn(
      docxFile({ body: `${TITLE}${p('Có 01 năm.')}`, comments: '' }),
      'word/comments.xml',
      /><\/w:comments>/u,
      '/>',
    );
    const made = await commented(original, ['Có 01 năm.']);
    expect(marked(made)).toBe('Có 01 năm.');
    expect(remarksIn(bytesOf(made))).toHaveLength(2);
  });

  it.each([
    ['strict OOXML', STRICT, 'w'],
    ['another prefix', WORD, 'ns0'],
  ])('knows %s', async (_, namespace, prefix) => {
    const original = changedParts(PLAIN, (files) => {
      files['word/document.xml'] = (files['word/document.xml'] ?? '')
        .replace(WORD, namespace)
        .replace('xmlns:w=', `xmlns:${prefix}=`)
        .replaceAll(/(<\/?)w:/gu, `$1${prefix}:`);
    });
    const made = await commented(original, ['Có 01 năm.']);
    expect(otherChanges(original, bytesOf(made))).toEqual([]);
    expect(marked(made)).toBe('Có 01 năm.');
    const [relation] = strFromU8(partsOf(bytesOf(made)).get('word/_rels/document.xml.rels') ?? new Uint8Array()).match(
      /Type="[^"]*\/comments"/u,
    ) ?? [''];
    expect(relation).toContain(namespace === STRICT ? 'purl.oclc.org' : 'schemas.openxmlformats.org');
  });

  it('knows WordprocessingML as the default namespace', async () => {
    const original = replaceIn(
      PLAIN,
      'word/document.xml',
      /^.*$/su,
      `<document xmlns="${WORD}"><body><p><r><t>KẾ HOẠCH</t></r></p><p><r><t>Có 01 năm.</t></r></p></body></document>`,
    );
    const made = await commented(original, ['Có 01 năm.']);
    expect(otherChanges(original, bytesOf(made))).toEqual([]);
    expect(marked(made)).toBe('Có 01 năm.');
  });

  it('finds the text by the relationships, not by its name', async () => {
    const original = changedParts(PLAIN, (files) => {
      files['Content/main.xml'] = files['word/document.xml'] ?? '';
      delete files['word/document.xml'];
      delete files['word/_rels/document.xml.rels'];
      files['_rels/.rels'] = (files['_rels/.rels'] ?? '').replace('word/document.xml', '/Content/main.xml');
    });
    const made = await commented(original, ['Có 01 năm.']);
    expect(otherChanges(original, bytesOf(made), 'Content/main.xml')).toEqual([]);
    expect(marked(made, 0, 'Content/main.xml')).toBe('Có 01 năm.');
    expect([...partsOf(bytesOf(made)).keys()]).toEqual(
      expect.arrayContaining(['Content/comments.xml', 'Content/_rels/main.xml.rels']),
    );
  });

  it('keeps UTF-16', async () => {
    const files = unzipSync(PLAIN);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const wide = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
    const original = zipSync({ ...files, 'word/document.xml': wide });
    const made = await commented(original, ['Có 01 năm.']);
    expect(otherChanges(original, bytesOf(made))).toEqual([]);
    expect(marked(made)).toBe('Có 01 năm.');
  });

  it('keeps the byte order mark of UTF-8', async () => {
    const original = replaceIn(PLAIN, 'word/document.xml', /^/u, '\uFEFF');
    const made = await commented(original, ['Có 01 năm.']);
    expect(otherChanges(original, bytesOf(made))).toEqual([]);
    expect(marked(made)).toBe('Có 01 năm.');
  });

  it('keeps macros under their own extension', async () => {
    const original = replaceIn(
      PLAIN,
      '[Content_Types].xml',
      /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main/u,
      'application/vnd.ms-word.document.macroEnabled.main',
    );
    expect((await commented(original, [null])).copy.extension).toBe('.docm');
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await commented(PLAIN, ['Có 01 năm.']), await commented(PLAIN, ['Có 01 năm.'])];
    expect(Buffer.from(bytesOf(first)).equals(bytesOf(second))).toBe(true);
  });
});

describe('a file that resists', () => {
  const damaged = (change: (files: Record<string, string>) => void): Uint8Array => changedParts(PLAIN, change);
  it.each([
    ['no zip at all', strToU8('<?xml version="1.0"?><pkg:package/>')],
    ['nothing', new Uint8Array()],
    ['a truncated archive', PLAIN.slice(0, PLAIN.length / 2)],
    ['broken XML', damaged((files) => (files['word/document.xml'] = '<w:document><w:body>'))],
    ['a DTD bomb', damaged((files) => (files['word/document.xml'] = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))],
    ['no paragraph', damaged((files) => (files['word/document.xml'] = `<w:document xmlns:w="${WORD}"/>`))],
    [
      'broken comments',
      damaged((files) => {
        files['word/comments.xml'] = 'xx';
        files['word/_rels/document.xml.rels'] = (files['word/_rels/document.xml.rels'] ?? '').replace(
          '</Relationships>',
          '<Relationship Id="c" Type="x/comments" Target="comments.xml"/></Relationships>',
        );
      }),
    ],
    ['no types', damaged((files) => delete files['[Content_Types].xml'])],
  ])('is told: %s', (_, bytes) => {
    const { bytes: copy, diagnostics } = renderComments(pair, bytes);
    expect(copy).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'not-commented', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toMatch(/^Chưa lập được bản Word có chú thích: .+\.$/u);
  });

  it('is commented at its beginning where it is another text than was read', async () => {
    const { bytes } = renderComments(pair, PLAIN);
    expect(bytes).not.toBeNull();
    for (const { id } of remarksIn(bytes ?? new Uint8Array()))
      expect(markedBy(bytes ?? new Uint8Array(), id)).toBe('KẾ HOẠCH');
  });
});
