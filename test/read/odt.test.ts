import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { readOdt } from '../../src/read/odt/index.js';
import { codesOf } from './docx-file.js';

const FILE = new Uint8Array(readFileSync(new URL('../fixtures/open-document.odt', import.meta.url)));
const MIME = 'application/vnd.oasis.opendocument.text';

interface Parts {
  body: string;
  auto?: string;
  styles?: string;
  manifest?: string;
}

const flat = ({ body, auto = '', styles = '' }: Parts, part = 'document'): string =>
  `<office:${part} office:mimetype="${MIME}">${styles}<office:automatic-styles>${auto}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:${part}>`;
const odt = (parts: Parts): Uint8Array =>
  zipSync({
    mimetype: [strToU8(MIME), { level: 0 }],
    'content.xml': strToU8(flat(parts, 'document-content')),
    'META-INF/manifest.xml': strToU8(parts.manifest ?? '<manifest:manifest/>'),
  });
const linesOf = async (parts: Parts): Promise<string[]> => {
  const { value } = await readOdt(odt(parts), {});
  return (value?.blocks ?? []).map((block) => value?.text.slice(block.start, block.end) ?? '');
};
const p = (text: string): string => `<text:p>${text}</text:p>`;
const li = (inner: string, more = ''): string => `<text:list-item${more}>${inner}</text:list-item>`;
const list = (inner: string, more = ' text:style-name="L"'): string => `<text:list${more}>${inner}</text:list>`;
const level = (n: number, more: string): string => `<text:list-level-style-number text:level="${n}" ${more}/>`;
const LISTS = `<text:list-style style:name="L">${level(1, 'style:num-format="I" style:num-suffix="."')}${level(2, 'style:num-format="1" style:num-suffix="." text:start-value="3"')}${level(3, 'style:num-format="a" text:display-levels="2" style:num-prefix="(" style:num-suffix=")"')}</text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="F">${level(1, 'style:num-format="1" loext:num-list-format="Điều %1%:"')}</text:list-style>`;

describe('text of an OpenDocument file', () => {
  it.each([
    ['white space is one space', p(' a \n  b'), ['a b']],
    ['spaces, tabs and breaks have elements', p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), ['a b c\nd']],
    ['spans and links', p('a <text:span>b </text:span><text:a>c</text:a>'), ['a b c']],
    ['a field shows its value', p('ngày <text:date>5</text:date>'), ['ngày 5']],
    [
      'a note stands behind',
      `${p('a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b')}${p('c')}`,
      ['ab', '[1: n]', 'c'],
    ],
    [
      'a frame stands behind',
      p('a<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>b'),
      ['ab', 'khung'],
    ],
    ['sections are gone through', `<text:section>${p('a')}</text:section>`, ['a']],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf({ body })).toEqual(expected);
  });

  it('sets aside what is hidden, deleted or remarked', async () => {
    const auto =
      '<style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const body = `${changes}${p('a<text:span text:style-name="T">ẩn</text:span>b<office:annotation><dc:date>2026</dc:date><text:p>ý kiến</text:p></office:annotation>')}`;
    const { value, diagnostics } = await readOdt(odt({ auto, body }), {});
    expect(value?.text).toBe('ab');
    expect(value?.setAside).toEqual([
      { reason: 'deleted', text: 'xóa' },
      { reason: 'hidden', text: 'ẩn' },
      { reason: 'comment', text: 'ý kiến' },
    ]);
    expect(diagnostics.map((d) => d.code)).toEqual(['tracked-changes']);
  });
});

describe('automatic numbers of an OpenDocument file', () => {
  it.each([
    ['levels, start values, numbers of the level above', list(li(p('a') + list(li(p('b') + list(li(p('c')), '')), '')) + li(p('d'))), ['I. a', '3. b', '(3.a) c', 'II. d']],
    ['a new list begins anew', list(li(p('a'))) + list(li(p('b'))), ['I. a', 'I. b']],
    ['a list that goes on', list(li(p('a'))) + p('x') + list(li(p('b')), ' text:style-name="L" text:continue-numbering="true"'), ['I. a', 'x', 'II. b']],
    ['a list that goes on from another', list(li(p('a')), ' text:style-name="L" xml:id="l1"') + list(li(p('b'))) + list(li(p('c')), ' text:style-name="L" text:continue-list="l1"'), ['I. a', 'I. b', 'II. c']],
    ['an item with a number of its own', list(li(p('a')) + li(p('b'), ' text:start-value="7"')), ['I. a', 'VII. b']],
    ['only the first paragraph of an item', list(li(p('a') + p('b'))), ['I. a', 'b']],
    ['a list header', list(`<text:list-header>${p('a')}</text:list-header>`), ['a']],
    ['an item that only holds a list is not counted', list(li(list(li(p('a')), ''))) + list(li(p('b')), ' text:style-name="L" text:continue-numbering="true"'), ['3. a', 'I. b']],
    ['a bullet', list(li(p('a')), ' text:style-name="B"'), ['- a']],
    ['a pattern', list(li(p('a')), ' text:style-name="F"'), ['Điều 1: a']],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf({ auto: LISTS, body })).toEqual(expected);
  }); // biome-ignore format: one row a case
});

it('has the tables, lists and letterhead of a whole file', async () => {
  const { value, diagnostics } = await readDocument(FILE, 'a.odt');
  const cell = (text: string) => value?.blocks.find((block) => value.text.slice(block.start, block.end) === text)?.cell;
  expect(diagnostics.map((d) => d.code)).toEqual(['tracked-changes']);
  expect(cell('Việc thứ nhất')).toEqual({
    table: 1,
    row: 1,
    column: 1,
    rowSpan: 2,
    columnSpan: 1,
    rows: 4,
    columns: 5,
  });
  expect(cell('Gộp ngang')).toMatchObject({ row: 3, column: 2, columnSpan: 3 });
  expect(cell('con 4')).toMatchObject({ table: 2, row: 1, column: 1 });
  expect(value?.text).toContain('\nII. NỘI DUNG\n1. Một\n');
});

it('reads a document that is one XML file', async () => {
  const { value } = await readDocument(strToU8(`<?xml version="1.0"?>${flat({ body: p('KẾ HOẠCH') })}`), 'a.fodt');
  expect(value).toMatchObject({ format: 'odt', text: 'KẾ HOẠCH' });
});

describe('OpenDocument files that cannot be read', () => {
  const ring =
    '<style:style style:name="A" style:family="text" style:parent-style-name="B"/><style:style style:name="B" style:family="text" style:parent-style-name="A"/>';
  it.each([
    ['a password', odt({ body: '', manifest: '<manifest:encryption-data/>' }), 'encrypted'],
    ['no text', odt({ body: '' }), 'empty-file'],
    ['a bomb', odt({ body: p(' '.repeat(40 * 1024 * 1024)) }), 'too-large'],
    ['depth', odt({ body: '<text:section>'.repeat(3_000) + '</text:section>'.repeat(3_000) }), 'too-large'],
    ['broken XML', odt({ body: '<text:p>a' }), 'unreadable'],
    ['half of the file', FILE.slice(0, FILE.length >> 1), 'unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(codesOf(await readOdt(bytes, {}))).toContain(code);
  });

  it('styles in a ring are read once', async () => {
    expect(await linesOf({ auto: ring, body: p('<text:span text:style-name="A">a</text:span>') })).toEqual(['a']);
  });

  it('any elements in any order give a result', async () => {
    const names = ['text:p', 'text:h', 'text:list', 'text:list-item', 'table:table', 'table:table-row', 'table:table-cell', 'table:covered-table-cell', 'text:note', 'text:note-body', 'text:span', 'draw:frame', 'draw:text-box', 'text:s', 'text:tracked-changes', 'text:changed-region', 'text:deletion']; // biome-ignore format: a row of names
    const attributes = [
      '',
      ' table:number-columns-spanned="99999999"',
      ' table:number-rows-spanned="-3"',
      ' text:c="999999999"',
      ' text:style-name="L"',
      ' table:number-columns-repeated="1e9"',
    ];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('a', ' ', ''),
        fc
          .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, more, inner]) => `<${name}${more}>${inner.join('')}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const { value, diagnostics } = await readOdt(odt({ auto: LISTS, body }), {});
        expect(value !== null || diagnostics.some((d) => d.code === 'empty-file')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
