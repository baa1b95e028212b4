import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOffice } from '../../src/engines/office.js';
import type { Comparison, Finding } from '../../src/model/comparison.js';
import type { FindingDecision } from '../../src/model/decision.js';
import type { ExpectedUnit, Submission } from '../../src/model/register.js';
import type { BatchInput } from '../../src/report/index.js';
import { renderXlsx } from '../../src/report/xlsx.js';
import { folderForAll } from '../support/folder.js';
import { batch, comparison, pair } from './fixtures.js';

// The summary of a folder with a register, common numbers and decisions, read back by others than the library that wrote it.

const decision = (more: Partial<FindingDecision> = {}): FindingDecision => ({
  state: 'dismissed',
  reason: 'Sở Nội vụ đã đồng ý tại Công văn 1424/SNV-BTĐKT',
  author: 'Nguyễn Văn A',
  date: '2026-11-20',
  expires: null,
  standing: 'in-force',
  ...more,
});
const decide = (id: string): FindingDecision | undefined =>
  ({
    'fp-threshold': decision(),
    'fp-household': decision({ standing: 'reopened', before: { parent: null, child: '=1+1' } }),
    'fp-later': decision({ standing: 'expired', expires: '2026-11-01' }),
    'fp-cited': decision({ state: 'accepted' }),
  })[id];
const withDecisions = (list: Finding[]): Finding[] =>
  list.map((one) => {
    const made = decide(one.id);
    return made === undefined ? one : { ...one, decision: made };
  });
const decidedComparison: Comparison = {
  ...comparison,
  findings: withDecisions(comparison.findings),
  demands: comparison.demands.map((one) => (one.itemId === 'c2' ? { ...one, dismissed: true as const } : one)),
  decisions: { file: 'decisions.yaml', stale: [] },
};

const unit = (name: string, row: number): ExpectedUnit => ({
  ...{ name, aliases: [], level: null, sector: null, parentUnit: null, contact: '0912 345 678', row },
});
const submission = (name: string, row: number, more: Partial<Submission>): Submission => ({
  ...{ unit: unit(name, row), state: 'sent', files: [], number: null, date: null, doubt: null },
  ...more,
});
const files = batch.pairs.map(({ comparison: { child } }) => child.file);
const FORMULA = '=HYPERLINK("http://x";"phường Bến Nước")';
const input: BatchInput = {
  ...batch,
  pairs: batch.pairs.map((one) => (one.comparison === comparison ? { ...one, comparison: decidedComparison } : one)),
  decisions: { file: 'decisions.yaml', stale: [{ id: 'x-1', message: 'Quyết định không có nhận xét nào ứng.' }] },
  roll: {
    file: 'danh-sach.xlsx',
    due: '2026-04-15',
    submissions: [
      submission('Sở Công Thương', 2, { files: files.slice(0, 1) }),
      submission('Ủy ban nhân dân xã Lam Thủy', 3, { files: files.slice(1, 2), state: 'late', doubt: 'Hai đơn vị' }),
      submission(FORMULA, 4, { state: 'missing' }),
      submission('Sở Tài chính', 5, { files: ['corpus/bản quét <1>.pdf'], state: 'unread' }),
    ],
    unlisted: [],
  },
  siblings: {
    schemaVersion: 1,
    families: [
      {
        parent: { ...comparison.child, file: 'corpus/KH tỉnh Sông Lam.pdf', sha256: pair.parent?.source.sha256 ?? '' },
        ...{ units: [], usual: 0, missed: [], duplicates: [], findings: [] },
        quotas: [
          {
            ...{
              itemId: 't1',
              part: 'targets',
              path: [],
              text: 'Toàn tỉnh chọn 40 tập thể',
              value: 'ít nhất 40 tập thể',
            },
            ...{ total: 40, sum: 15, gives: [{ name: 'c1', count: 15, text: '15 tập thể' }] },
            silent: ['31-KH-UBND xã Lam Thủy'],
          },
        ],
      },
    ],
  },
};
const family = input.siblings?.families[0];
for (const {
  name,
  comparison: { child },
} of batch.pairs.slice(0, 2))
  family?.units.push({ name, file: child.file, issuer: child.issuer, asked: 1, open: 0, share: 0, outlier: false });

const SHEETS = [
  'Đơn vị',
  'Nhận xét',
  'Ma trận',
  'Tổng chỉ tiêu',
  'Nhìn chung',
  'Tệp chưa đọc được',
  'Chuyên viên quyết định',
];

let bytes: Uint8Array;
/** What the library says that it wrote. */
let wrote: Map<string, string[][]>;
const asText = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10).split('-').reverse().join('/') : String(value ?? '');

beforeAll(async () => {
  bytes = await renderXlsx(input);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  wrote = new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (_, column) => asText(sheet.getCell(row + 1, column + 1).value)),
      ),
    ]),
  );
});

const grid = (name: string): string[][] => wrote.get(name) ?? [];
const column = (name: string, header: string): string[] => {
  const [head = [], ...rows] = grid(name);
  const at = head.indexOf(header);
  if (at < 0) throw new Error(`no column ${header} in ${name}: ${head.join(', ')}`);
  return rows.map((row) => row[at] ?? '');
};

describe('tong-hop.xlsx of a folder with a register and decisions', () => {
  it('has its sheets', () => expect([...wrote.keys()]).toEqual(SHEETS));

  it('says of every unit whether its plan came, and in time', () => {
    const rows = new Map(
      column('Đơn vị', 'Cơ quan, đơn vị').map((name, index) => [
        name,
        ['Nộp kế hoạch', 'Đúng hạn', 'Kết luận'].map((header) => column('Đơn vị', header)[index]),
      ]),
    );
    expect(rows.get('Sở Công Thương tỉnh Sông Lam')).toEqual(['Đã nộp', 'Có', 'Đạt']);
    expect(rows.get('Ủy ban nhân dân xã Lam Thủy')).toEqual(['Đã nộp, muộn', 'Không', 'Đạt, cần chỉnh sửa']);
    expect(rows.get(FORMULA)).toEqual(['Chưa nộp', 'Chưa nộp', 'Chưa nộp kế hoạch']);
    expect(rows.get('bản quét <1>.pdf')).toEqual(['Đã nộp, chưa đọc được', '', 'Chưa đọc được']);
    expect(rows.get('quyết định.docx')?.[0]).toBe('Đã nộp, ngoài danh sách');
    expect(column('Đơn vị', 'STT')).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('counts no dismissed finding, and shows it with its reason', () => {
    const at = column('Đơn vị', 'Kết luận').indexOf('Đạt, cần chỉnh sửa');
    expect(column('Đơn vị', 'Chuyên viên đã bác bỏ')[at]).toBe('1');
    const before = comparison.findings.filter(({ kind }) => kind === 'weaker').length;
    expect(column('Đơn vị', 'Thấp hơn')[at]).toBe(String(before - 1));
    const told = column('Nhận xét', 'Quyết định của chuyên viên').filter((text) => text !== '');
    expect(told).toContain('Đã bác bỏ: Sở Nội vụ đã đồng ý tại Công văn 1424/SNV-BTĐKT – Nguyễn Văn A, 20/11/2026.');
    expect(told.some((text) => text.includes('mở lại vì nội dung đã thay đổi') && text.includes('“=1+1”'))).toBe(true);
    expect(told.some((text) => text.includes('hết hạn, tính lại'))).toBe(true);
    expect(told).toHaveLength(4);
    expect(grid('Ma trận').flat()).toContain('thấp hơn (đã bác bỏ)');
    expect(column('Chuyên viên quyết định', 'Hiệu lực').sort()).toEqual(
      [
        'còn hiệu lực',
        'còn hiệu lực',
        'hết hạn, tính lại',
        'không còn nhận xét ứng với',
        'mở lại vì nội dung đã thay đổi',
      ].sort(),
    );
  });

  it('sums the numbers of the units against that of the parent', () =>
    expect(grid('Tổng chỉ tiêu').map((row) => row.slice(2))).toEqual([
      [
        'Chỉ tiêu',
        'Mức của cấp trên',
        'Tổng các đơn vị',
        'Chênh lệch',
        'So với mức chung',
        'Sở Công Thương tỉnh Sông Lam',
        'Ủy ban nhân dân xã Lam Thủy',
      ],
      ['ít nhất 40 tập thể', '40', '15', '-25', 'thấp hơn, 1 đơn vị chưa thấy nêu số', '15', 'chưa nêu'],
    ]));

  it('is the same bytes a second time', async () => expect(await renderXlsx(input)).toEqual(bytes));

  it('without a register says nothing of time', async () => {
    const { roll: _roll, ...without } = input;
    const workbook = new Workbook();
    await workbook.xlsx.load(await renderXlsx(without));
    const sheet = workbook.getWorksheet('Đơn vị');
    const values = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, row) => sheet?.getCell(row + 2, 3).value);
    expect(new Set(values)).toEqual(new Set(['Đã nộp']));
  });
});

// ---- The file's own XML, read by a parser that knows nothing of workbooks -----------------------------------------------

interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

function tagsIn(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      text: '',
    };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    for (const tag of open) tag.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return tags;
}

describe('the XML of tong-hop.xlsx', () => {
  let parts: Map<string, Tag[]>;
  const sheets = (): [string, Tag[]][] =>
    SHEETS.map((name, index) => [name, parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? []]);
  const one = (tags: readonly Tag[], name: string): Record<string, string> =>
    tags.find((tag) => tag.name === name)?.attributes ?? {};
  beforeAll(() => {
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
    parts = new Map(files.map(([name, content]) => [name, tagsIn(strFromU8(content))]));
  });

  it('every part is well-formed, and every sheet is there', () => {
    expect(
      (parts.get('xl/workbook.xml') ?? []).filter(({ name }) => name === 'sheet').map((tag) => tag.attributes.name),
    ).toEqual(SHEETS);
    for (const [name, tags] of sheets()) expect(tags.length, name).toBeGreaterThan(10);
  });

  it('heads are frozen, filtered and printed again; A4 landscape, as wide as the page', () => {
    for (const [name, tags] of sheets()) {
      expect(one(tags, 'pane'), name).toMatchObject({ state: 'frozen', ySplit: '1' });
      expect(one(tags, 'autoFilter').ref, name).toMatch(/^A1:[A-Z]+\d+$/u);
      expect(one(tags, 'pageSetup'), name).toMatchObject({
        orientation: 'landscape',
        paperSize: '9',
        fitToHeight: '0',
      });
      expect(one(tags, 'pageSetUpPr'), name).toMatchObject({ fitToPage: '1' });
    }
    const names = (parts.get('xl/workbook.xml') ?? []).filter(({ name }) => name === 'definedName');
    const titles = names.filter(({ attributes }) => attributes.name === '_xlnm.Print_Titles');
    expect(titles.map(({ attributes, text }) => [attributes.localSheetId, text.replace(/^.*!/u, '')])).toEqual(
      SHEETS.map((_, index) => [String(index), '$1:$1']),
    );
  });

  it('no cell is a formula or a link, whatever a text begins with', () => {
    for (const [name, tags] of sheets())
      expect(
        tags.filter((tag) => tag.name === 'f' || tag.name === 'hyperlink'),
        name,
      ).toEqual([]);
    expect([...parts.keys()].filter((name) => /externalLink|connections|drawing/u.test(name))).toEqual([]);
  });

  it('is written in Times New Roman of 12 points', () => {
    const styles = parts.get('xl/styles.xml') ?? [];
    const used = new Set(
      sheets().flatMap(([, tags]) => tags.flatMap((tag) => (tag.name === 'c' ? [Number(tag.attributes.s ?? 0)] : []))),
    );
    const from = styles.findIndex(({ name }) => name === 'cellXfs');
    const formats = styles.slice(from + 1).filter(({ name }) => name === 'xf');
    const at = {
      fonts: styles.findIndex(({ name }) => name === 'fonts'),
      fills: styles.findIndex(({ name }) => name === 'fills'),
    };
    const fonts = styles.slice(at.fonts, at.fills).reduce<Tag[][]>((all, tag) => {
      if (tag.name === 'font') all.push([]);
      all.at(-1)?.push(tag);
      return all;
    }, []);
    expect(used.size).toBeGreaterThan(5);
    for (const style of used) {
      const font = fonts[Number(formats[style]?.attributes.fontId ?? -1)] ?? [];
      expect([one(font, 'name').val, one(font, 'sz').val]).toEqual(['Times New Roman', '12']);
    }
  });

  it('running heads fit what Excel takes, however long the name of the parent', async () => {
    const long = {
      ...comparison,
      parent: { ...comparison.child, issuer: `Ủy ban & nhân dân ${'xã '.repeat(200)}`, sha256: 'f'.repeat(64) },
    };
    const made = unzipSync(await renderXlsx({ ...batch, pairs: [{ ...pair, comparison: long, name: 'x' }] }));
    for (const [name, content] of Object.entries(made)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      for (const tag of tagsIn(strFromU8(content)))
        if (tag.name === 'oddHeader' || tag.name === 'oddFooter')
          expect(tag.text.length, name).toBeLessThanOrEqual(255);
    }
  });
});

// ---- LibreOffice ------------------------------------------------------------------------------------------------------

const found = findOffice();
/** LibreOffice may be there without the part that reads workbooks. */
const calc = (program: string): boolean => {
  const parts = path.dirname(realpathSync(program));
  return (
    process.platform !== 'linux' ||
    !existsSync(path.join(parts, 'libswlo.so')) ||
    existsSync(path.join(parts, 'libsclo.so'))
  );
};
const office = found !== null && calc(found) ? found : null;

/** Quoted fields may hold commas, quotes and line ends. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

/** All sheets, in UTF-8, as they look. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

describe.skipIf(office === null)('tong-hop.xlsx in LibreOffice', () => {
  const folder = folderForAll();
  let read: Map<string, string[][]>;
  const convert = (to: string): void => {
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const more = ['--headless', '--convert-to', to, '--outdir', folder, path.join(folder, 'th.xlsx')];
    execFileSync(office ?? '', [profile, ...more], { stdio: 'ignore', cwd: os.tmpdir() });
  };
  beforeAll(() => {
    writeFileSync(path.join(folder, 'th.xlsx'), bytes);
    convert(CSV);
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    read = new Map(
      files.map((name) => [
        name.normalize('NFC').slice('th-'.length, -'.csv'.length),
        csvRows(readFileSync(path.join(folder, name), 'utf8')),
      ]),
    );
  });

  it('has the same cells in every sheet', () => {
    expect([...read.keys()].sort()).toEqual([...SHEETS].sort());
    const tidy = (rows: readonly string[][]): string[][] =>
      rows.map((row) => row.map((text) => text.replace(/\s+/gu, ' ').trim()));
    for (const name of SHEETS) expect(tidy(read.get(name) ?? []), name).toEqual(tidy(grid(name)));
  });

  it('keeps a text that looks like a formula', () => expect(read.get('Đơn vị')?.flat()).toContain(FORMULA));

  it('prints every sheet on A4 across', () => {
    convert('pdf');
    const pdf = readFileSync(path.join(folder, 'th.pdf'), 'latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu)].map(([, w, h]) => [
      Number(w),
      Number(h),
    ]);
    expect(boxes.length).toBeGreaterThanOrEqual(SHEETS.length);
    for (const [width = 0, height = 0] of boxes) {
      expect(Math.abs(width - 842)).toBeLessThan(2);
      expect(Math.abs(height - 595)).toBeLessThan(2);
    }
  });
});
