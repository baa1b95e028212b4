import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../src/batch/in-process.js';
import type { Workshop } from '../src/batch/pool.js';
import { type BatchOptions, type RunResult, reviewFolder } from '../src/batch/run.js';
import { CACHE_NAME } from '../src/batch/site.js';
import { digestOf } from '../src/batch/store.js';
import { folderWith } from './support/folder.js';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const SUBJECT = 'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030';
const BODY = `KẾ HOẠCH\n${SUBJECT}\n`;
const ITEMS =
  'I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao nhận thức của người đứng đầu.\nII. CHỈ TIÊU\n1. Hằng năm phát hiện ít nhất 02 tập thể điển hình tiên tiến.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n';
const PARENT = `ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 46/KH-UBND\n${MOTTO}\nSông Lam, ngày 05 tháng 3 năm 2026\n${BODY}${ITEMS}`;
const CHILD = (n: number, day = '20'): string =>
  `UBND TỈNH SÔNG LAM\nSỞ SỐ ${n}\nSố: ${n}/KH-S${n}\n${MOTTO}\nSông Lam, ngày ${day} tháng 3 năm 2026\n${BODY}Thực hiện Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sông Lam về ${SUBJECT}.\n${ITEMS}`;

const FILES = { 'kh/46.txt': PARENT, 'kh/1.txt': CHILD(1), 'kh/2.txt': CHILD(2) };

/** What was really done, by the name of the work. */
type Work = Partial<Record<keyof Workshop, string[]>>;

async function run(cwd: string, more: Partial<BatchOptions> = {}): Promise<{ work: Work; result: RunResult }> {
  const work: Work = {};
  const noted = <T>(name: keyof Workshop, file: string, answer: T): T => {
    work[name] = [...(work[name] ?? []), file].sort();
    return answer;
  };
  const inner = inProcess();
  const workshop: Workshop = {
    ...inner,
    read: (task) => noted('read', path.basename(task.file), inner.read(task)),
    review: (task) => noted('review', path.basename(task.file), inner.review(task)),
    common: (files) => noted('common', '', inner.common(files)),
    report: (task) => noted('report', '', inner.report(task)),
    link: (task) => noted('link', '', inner.link(task)),
    summarise: (task) => noted('summarise', '', inner.summarise(task)),
  };
  const places = { out: path.join(cwd, 'reports'), extracted: path.join(cwd, 'extracted') };
  const formats = ['json', 'html'] as const;
  const result = await reviewFolder(path.join(cwd, 'kh'), { ...places, formats, workshop: () => workshop, ...more });
  return { work, result };
}

const results = (cwd: string): Record<string, string | null> =>
  Object.fromEntries(
    ['reports', 'extracted'].flatMap((folder) =>
      readdirSync(path.join(cwd, folder), { withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => [`${folder}/${name}`, digestOf(path.join(cwd, folder, name))]),
    ),
  );

const storeFiles = (cwd: string): string[] => {
  const store = path.join(cwd, 'reports', CACHE_NAME, 'store');
  return readdirSync(store, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(store, name))
    .filter((at) => statSync(at).isFile() && path.basename(at) !== 'swept');
};

describe('a second run', () => {
  it('does nothing again when nothing changed', async () => {
    const cwd = folderWith(FILES);
    const first = await run(cwd);
    const before = results(cwd);
    const second = await run(cwd);
    expect(first.work.read).toHaveLength(3);
    expect(second.work).toEqual({});
    expect(second.result).toMatchObject({ replaced: [], reuse: { read: 3, reused: 3 } });
    expect(results(cwd)).toEqual(before);
    expect(second.result.outcomes.map(({ state, identity }) => [state, identity])).toEqual(
      first.result.outcomes.map(({ state, identity }) => [state, identity]),
    );
  });

  it('reads a changed file alone, and compares its plan alone', async () => {
    const cwd = folderWith(FILES);
    await run(cwd);
    writeFileSync(path.join(cwd, 'kh', '2.txt'), CHILD(2, '25'));
    const { work } = await run(cwd);
    expect(work).toEqual({
      read: ['2.txt'],
      review: ['2.txt'],
      link: [''],
      common: [''],
      report: [''],
      summarise: [''],
    });
  });

  it('compares all again when their parent changed', async () => {
    const cwd = folderWith(FILES);
    await run(cwd);
    writeFileSync(path.join(cwd, 'kh', '46.txt'), PARENT.replace('02 tập thể', '03 tập thể'));
    const { work } = await run(cwd);
    expect(work).toMatchObject({ read: ['46.txt'], review: ['1.txt', '2.txt'] });
  });

  it('compares again for another profile, and reads nothing again', async () => {
    const cwd = folderWith({ ...FILES, 'ho-so.yaml': 'name: thử\nrules:\n  signature-missing: off\n' });
    await run(cwd);
    const { work } = await run(cwd, { profile: path.join(cwd, 'ho-so.yaml') });
    expect(work.read).toBeUndefined();
    expect(work.review).toEqual(['1.txt', '2.txt']);
  });

  it('does everything anew when it is told to', async () => {
    const cwd = folderWith(FILES);
    await run(cwd);
    const before = results(cwd);
    const { work, result } = await run(cwd, { fresh: true });
    expect(work.read).toEqual(['1.txt', '2.txt', '46.txt']);
    expect(result.replaced).toEqual([]);
    expect(results(cwd)).toEqual(before);
  });

  it('puts results back that were lost or changed, without doing the work again', async () => {
    const cwd = folderWith(FILES);
    await run(cwd);
    const before = results(cwd);
    rmSync(path.join(cwd, 'reports', '1.html'));
    writeFileSync(path.join(cwd, 'extracted', '2.plan.json'), '{}');
    const { work } = await run(cwd);
    expect(work).toEqual({});
    expect(results(cwd)).toEqual(before);
  });

  it.each<[string, (at: string) => void]>([
    ['cut off', (at) => truncateSync(at, Math.floor(statSync(at).size / 2))],
    ['emptied', (at) => truncateSync(at, 0)],
    [
      'changed in one letter',
      (at) => writeFileSync(at, readFileSync(at, 'latin1').replace(/[a-z](?=[^a-z]*$)/u, '#'), 'latin1'),
    ],
    ['lost', (at) => rmSync(at)],
  ])('does again what was %s, each file of the store in turn', async (_, spoil) => {
    const cwd = folderWith({ 'kh/46.txt': PARENT, 'kh/1.txt': CHILD(1) });
    await run(cwd);
    const before = results(cwd);
    for (const at of storeFiles(cwd)) {
      const name = path.relative(cwd, at);
      spoil(at);
      const { work } = await run(cwd);
      expect([name, Object.keys(work).length]).toEqual([name, 1]);
      expect(results(cwd)).toEqual(before);
    }
  });

  it('tells results of documents that are gone, and takes none away', async () => {
    const cwd = folderWith(FILES);
    await run(cwd);
    rmSync(path.join(cwd, 'kh', '2.txt'));
    const gone = ['extracted/2.plan.json', 'reports/2.compare.json', 'reports/2.html'].map((one) =>
      path.join(cwd, one),
    );
    for (let times = 0; times < 2; times += 1) expect((await run(cwd)).result.stale).toEqual(gone);
    for (const at of gone) rmSync(at);
    expect((await run(cwd)).result.stale).toEqual([]);
  });

  it('keeps what it makes where it is told to, and reads none of it as a document', async () => {
    const cwd = folderWith(FILES);
    const cache = path.join(cwd, 'kh', 'tạm');
    await run(cwd, { cache });
    expect(readdirSync(path.join(cwd, 'reports'))).not.toContain(CACHE_NAME);
    const { work, result } = await run(cwd, { cache });
    expect([work, result.outcomes.length]).toEqual([{}, 3]);
  });

  it('clears what ended runs had under way', async () => {
    const cwd = folderWith(FILES);
    await run(cwd);
    const [work] = [path.join(cwd, 'reports', CACHE_NAME, 'work')];
    const host = /^kehoach-([0-9a-f]{6})-/u;
    let name = '';
    await run(cwd, {
      fresh: true,
      onProgress: () => {
        name = readdirSync(work)[0] ?? '';
      },
    });
    const dead = `kehoach-${host.exec(name)?.[1]}-999999999-x`;
    mkdirSync(path.join(work, dead));
    writeFileSync(path.join(cwd, 'reports', `.${dead}.tmp`), 'half');
    await run(cwd);
    expect(readdirSync(work)).toEqual([]);
    expect(readdirSync(path.join(cwd, 'reports')).filter((one) => one.endsWith('.tmp'))).toEqual([]);
  });

  it('does not keep what befell the reader', async () => {
    const cwd = folderWith(FILES);
    const inner = inProcess();
    const late: Workshop = {
      ...inner,
      read: (task) =>
        Promise.resolve({
          plan: null,
          sha256: '',
          diagnostics: [{ code: 'reader-timeout', severity: 'error', message: task.file }],
        }),
    };
    await run(cwd, { workshop: () => late });
    expect((await run(cwd)).work.read).toHaveLength(3);
  });
});
