import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.js';
import type { BatchInput } from '../../src/report/index.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { batch, comparison, pair } from './fixtures.js';

/** A reader of RFC 4180, by itself. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/uy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${cell.lastIndex}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const csvOf = (input: BatchInput): string[][] => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(renderCsv(input));
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parseCsv(text.slice(1));
};

const withMessage = (message: string): BatchInput => {
  const [one] = comparison.findings;
  const findings = one === undefined ? [] : [{ ...one, message }];
  return {
    ...batch,
    pairs: [{ ...pair, comparison: { ...comparison, findings, undecided: [], inherited: [] }, name: 'x' }],
  };
};

describe('findings.csv', () => {
  it('has a row for every finding of every unit, all of one width', () => {
    const [head = [], ...rows] = csvOf(batch);
    expect(head.slice(0, 2)).toEqual(['Đơn vị', 'Tệp']);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const { findings, undecided, inherited } = comparison;
    expect(rows.map((row) => row.at(-1)).sort()).toEqual(
      [...findings, ...undecided, ...inherited].map(({ id }) => id).sort(),
    );
    expect(rows[0]?.[0]).toBe('Ủy ban nhân dân xã Lam Thủy');
  });

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+84 909', "'+84 909"],
    ['-2+3', "'-2+3"],
    ['- Phấn đấu 60%', "'- Phấn đấu 60%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['có "ngoặc", dấu phẩy', 'có "ngoặc", dấu phẩy'],
    ['hai\r\ndòng', 'hai\ndòng'],
    ['mã\u0000 và \uD800 nửa chữ', 'mã và  nửa chữ'],
  ])('shows %j as text', (message, shown) => {
    const [head = [], row = []] = csvOf(withMessage(message));
    expect(row[head.indexOf('Nhận xét')]).toBe(shown);
  });

  it('lets no cell of a folder begin a formula', () => {
    for (const cell of csvOf(batch).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
  });
});

const markdownOf = (input: BatchInput): string => new TextDecoder().decode(renderMarkdown(input));
interface Tree {
  type: string;
  value?: string;
  children?: Tree[];
}
const treeOf = (text: string): Tree => unified().use(remarkParse).use(remarkGfm).parse(text) as Tree;
const nodes = (tree: Tree): Tree[] => [tree, ...(tree.children ?? []).flatMap(nodes)];
const wordsOf = (tree: Tree): string =>
  nodes(tree)
    .map(({ value = '' }) => value)
    .join('');

describe('tom-tat.md', () => {
  it('lists every unit in a table, and what could not be used', () => {
    const tree = treeOf(markdownOf(batch));
    const rows = nodes(tree).filter(({ type }) => type === 'tableRow');
    expect(rows).toHaveLength(1 + batch.pairs.length + batch.unread.length);
    const width = rows[0]?.children?.length;
    expect(rows.every(({ children }) => children?.length === width)).toBe(true);
    expect(wordsOf(tree)).toContain('Sở Công Thương tỉnh Sông Lam');
    expect(wordsOf(tree)).toContain('Tệp là bản quét, chưa có lớp chữ để đọc.');
    expect(wordsOf(tree)).toContain('Bản rà soát tự động');
  });

  it('lets no text of a plan become markup', () => {
    const evil = '1. - <script>x</script> | **đậm** [a](/b) `c` _d_ # e ~f~ &amp; ![g](h)';
    const findings = comparison.findings.map((one) => ({ ...one, severity: 'error' as const, message: evil }));
    const tree = treeOf(
      markdownOf({ ...batch, pairs: [{ ...pair, comparison: { ...comparison, findings }, name: 'x' }] }),
    );
    const types = new Set(nodes(tree).map(({ type }) => type));
    for (const type of ['html', 'link', 'image', 'inlineCode', 'delete']) expect(types).not.toContain(type);
    expect(wordsOf(tree)).toContain(evil);
  });

  it('says who sent a plan', () => {
    const unit = (name: string) => ({
      name,
      aliases: [],
      level: null,
      sector: null,
      parentUnit: null,
      contact: null,
      row: 2,
    });
    const one = (name: string, state: 'sent' | 'late' | 'missing', date: string | null) => ({
      ...{ unit: unit(name), state, files: [], number: null, date, doubt: null },
    });
    const submissions = [
      one('Sở A', 'sent', '2026-04-01'),
      one('Sở B', 'late', '2026-04-20'),
      one('Sở C', 'missing', null),
    ];
    const text = wordsOf(
      treeOf(markdownOf({ ...batch, roll: { file: 'ds.csv', due: '2026-04-15', submissions, unlisted: ['a.docx'] } })),
    );
    expect(text).toContain(
      '3 đơn vị trong danh sách (hạn 15/4/2026): 1 đã gửi, 1 gửi muộn, 0 có tệp chưa đọc được, 1 chưa gửi.',
    );
    expect(text).toContain('Chưa gửi: Sở C');
    expect(text).toContain('Gửi muộn: Sở B (20/4/2026)');
    expect(text).toContain('Ngoài danh sách: a.docx');
  });
});
