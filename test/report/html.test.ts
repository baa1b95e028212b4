import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { deskOf } from '../../src/report/desk.js';
import { fullText, type Mark, marksOf } from '../../src/report/html-text.js';
import { FORMATS, type FormatId } from '../../src/report/index.js';
import { escapeHtml, html } from '../../src/report/markup.js';
import { pairView } from '../../src/report/view.js';
import { batch, bytesOf, CHILD_TEXT, childPlan, noParentPair, pair } from './fixtures.js';
import { longPair } from './long-pair.js';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const rendered = async (scope: 'pair' | 'batch', input = pair, formats: readonly FormatId[] = batch.formats) => {
  for (const format of FORMATS) {
    if (format.id !== 'html' || format.scope !== scope) continue;
    return textOf(
      bytesOf(format.scope === 'pair' ? await format.render(input) : await format.render({ ...batch, formats })),
    );
  }
  throw new Error('no html format');
};

const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value);
const idsOf = (page: string): string[] => attributes(page, 'id');
const local = (page: string): string[] => attributes(page, 'href').filter((href) => href.startsWith('#'));
const withoutMarkup = (markup: string): string =>
  markup
    .replace(/<a class="ref".*?<\/a>/gu, '')
    .replace(/<(?:a|span) class="tie.*?<\/(?:a|span)>/gu, '')
    .replace(/<\/(?:p|h\d)>\n/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');

describe.each(['pair', 'batch'] as const)('the %s page', (scope) => {
  it('is Vietnamese and whole', async () => {
    const page = await rendered(scope);
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/u);
    expect(page.endsWith('</html>\n')).toBe(true);
    expect(page).toContain('Bản rà soát tự động, chuyên viên kiểm tra trước khi trình ký');
    expect(page.match(/<h1>/gu)).toHaveLength(1);
  });

  it('asks nothing of any network', async () => {
    const page = await rendered(scope);
    expect(page).not.toMatch(/https?:|\/\/[\p{L}\d]|<link|<img|<iframe|@import|url\(/u);
    expect(attributes(page, 'src')).toEqual([]);
  });

  it('runs its own script only, named by its hash', async () => {
    const page = await rendered(scope);
    const policy = attributes(page, 'content').find((content) => content.startsWith('default-src')) ?? '';
    expect(policy).toContain('default-src &#39;none&#39;');
    for (const tag of ['style', 'script']) {
      const parts = [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gsu'))];
      expect(parts).toHaveLength(1);
      const hash = createHash('sha256')
        .update(parts[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${tag}-src &#39;sha256-${hash}&#39;`);
    }
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=/u);
  });

  it('has every id once, and every link inside the page resolves', async () => {
    const page = await rendered(scope);
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(local(page).length).toBeGreaterThan(2);
    expect(local(page).filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    const described = ['aria-labelledby', 'aria-controls'].flatMap((name) => attributes(page, name));
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the page on one unit', () => {
  it('shows every finding with both sides, words for severity and certainty', async () => {
    const page = await rendered('pair');
    expect(page.match(/<article /gu)).toHaveLength(10);
    expect(page.match(/<figure /gu)).toHaveLength(20);
    for (const words of [
      'Cần chỉnh sửa',
      'Đề nghị xem xét',
      'Thông tin',
      'Chắc chắn',
      'Nhiều khả năng',
      'Cần kiểm tra',
    ]) {
      expect(page).toContain(`>${words}<`);
    }
    expect(page).toContain('trang 2, mục II.3.a');
    expect(page).toContain('Chưa thể hiện trong kế hoạch của đơn vị.');
    expect(page).toContain('Nội dung cần chuyên viên kiểm tra');
    expect(page).toContain('Nội dung không xếp vào phần nào');
    expect(page).toContain('Không tìm thấy chức vụ và họ tên người ký.');
  });

  it('shows markup found in a plan as text', async () => {
    const page = await rendered('pair');
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(&quot;xã&quot;)&lt;/script&gt; &amp; &lt;b&gt;chú ý&lt;/b&gt;');
    expect(page).toContain('=Đề nghị bổ sung nhiệm vụ &lt;tổng hợp&gt; &amp; &quot;báo cáo&quot;.');
  });

  it('shows what was dismissed and counts it not, and what one question stands for', async () => {
    const page = await rendered('pair', {
      ...longPair,
      comparison: { ...longPair.comparison, common: longPair.comparison.findings.slice(0, 2) },
    });
    expect(page).toContain('(14; không tính 1 đã bác bỏ)');
    expect(page).toContain('Đã bác bỏ: Đã làm việc với đơn vị');
    expect(page).toContain('Đã bác bỏ (mở lại vì nội dung đã thay đổi): Đã');
    expect(page).toContain('đã gộp thành câu hỏi chung (2)');
  });

  it('says why there is nothing to compare', async () => {
    const page = await rendered('pair', noParentPair);
    expect(page).toContain('Chưa có kế hoạch cấp trên để đối chiếu');
    expect(page).not.toContain('<article');
    expect(page).not.toContain('id="phat-hien"');
    expect(page).toContain('XÃ LAM THỦY');
    const ids = idsOf(page);
    expect(local(page).filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  it('offers a filter for each value that occurs, unpressed', async () => {
    const page = await rendered('pair');
    const values = attributes(page, 'data-value');
    expect(values).toEqual([
      ...['error', 'warning', 'info'],
      ...['certain', 'likely', 'review'],
      ...['citations', 'requirements', 'criteria', 'milestones', 'assignments', 'targets', 'form'],
    ]);
    expect(new Set(attributes(page, 'aria-pressed'))).toEqual(new Set(['false']));
  });
});

const shownText = (plan: Plan, marks: readonly Mark[]): string => {
  const desk = deskOf(pairView({ ...pair, child: plan })).child;
  return fullText({ plan, side: 'child', desk, marks, notes: new Map() }).markup;
};

describe('the full text', () => {
  it('is the whole plan, whatever is marked in it', () => {
    const view = pairView(pair);
    const marks = marksOf(childPlan, 'child', [...view.findings, ...view.undecided]);
    expect(marks.length).toBeGreaterThan(4);
    expect(withoutMarkup(shownText(childPlan, marks))).toBe(`${CHILD_TEXT}\n`);
  });

  it.each(['parent', 'child'] as const)('is the whole %s, with its tables, in its order', (side) => {
    const plan = longPair[side];
    const desk = deskOf(pairView(longPair))[side];
    const markup = plan === null ? '' : fullText({ plan, side, desk, marks: [], notes: new Map() }).markup;
    expect(markup).toContain('<table>');
    const letters = (text: string): string => text.replace(/[\s\uFFFD]/gu, '');
    expect(letters(withoutMarkup(markup))).toBe(letters(plan?.text ?? ''));
  });

  it('marks overlapping passages, over line ends, each with its anchor', () => {
    const text = '  Dòng một\nDòng hai\n\nDòng ba';
    const plan = { ...childPlan, text, outline: [] };
    const mark = (n: number, start: number, end: number) =>
      ({ n, start, end, tone: n === 1 ? 'error' : 'info', label: `${n}` }) as const;
    const markup = shownText(plan, [mark(1, 2, 15), mark(2, 7, 28), mark(3, 11, 15)]);
    expect(idsOf(markup)).toEqual(['c-1', 'c-2', 'c-3']);
    expect([...markup.matchAll(/<mark [^>]*data-n="([^"]*)">([^<]*)</gu)].map(([, n, words]) => [n, words])).toEqual([
      ['1', 'Dòng '],
      ['1 2', 'một'],
      ['1 2 3', 'Dòng'],
      ['2', ' hai'],
      ['2', 'Dòng ba'],
    ]);
  });

  it('leaves out passages without a word in the text', () => {
    const view = pairView(pair);
    const broken = view.findings.map((one) => ({
      ...one,
      quotes: { parent: null, child: { text: '', place: '', trail: '', span: { start: 90_000, end: 90_010 } } },
    }));
    expect(marksOf(childPlan, 'child', broken)).toEqual([]);
    expect(marksOf(null, 'child', view.findings)).toEqual([]);
  });
});

describe('the page on a folder', () => {
  it('links to the reports of each unit, by names that need escaping', async () => {
    const page = await rendered('batch');
    const links = attributes(page, 'href').filter((href) => href.startsWith('./'));
    const name = encodeURIComponent('31-KH-UBND xã Lam Thủy');
    expect(links).toContain(`./${name}.html`);
    expect(links).toContain(`./${name}.docx`);
    expect(links).toContain(`./${name}.html#f-3`);
    expect(page).toContain('corpus/bản quét &lt;1&gt;.pdf');
    expect(page).toContain('Tệp là bản quét, chưa có lớp chữ để đọc.');
  });

  it('lists the decisions that nothing answers any more', async () => {
    const decisions = {
      file: 'decisions.yaml',
      stale: [{ id: 'x-1', message: 'Quyết định <x-1> không còn nhận xét.' }],
    };
    const [bytes] = await Promise.all(
      FORMATS.flatMap((one) =>
        one.id === 'html' && one.scope === 'batch' ? [one.render({ ...batch, decisions })] : [],
      ),
    );
    expect(textOf(bytes ?? new Uint8Array())).toContain('Quyết định &lt;x-1&gt; không còn nhận xét.');
  });

  it('links to no report that is not written', async () => {
    const page = await rendered('batch', pair, ['json', 'xlsx']);
    expect(attributes(page, 'href').filter((href) => !href.startsWith('#'))).toEqual(['./tong-hop.xlsx']);
  });

  it('says the state of every cell in words', async () => {
    const page = await rendered('batch');
    const cells = [...page.matchAll(/<td class="m-([a-z-]+)">(?:<a [^>]*>)?([^<]+)</gu)].map(([, state, words]) => [
      state,
      words,
    ]);
    expect(cells).toHaveLength(14);
    expect(cells).toContainEqual(['missing', 'thiếu']);
    expect(cells).toContainEqual(['undecided', 'cần kiểm tra']);
    expect(cells).toContainEqual(['not-applicable', 'không áp dụng']);
    expect(cells).toContainEqual(['covered', '✓']);
  });
});

describe('html``', () => {
  it('escapes what is inserted, and only that', () => {
    expect(escapeHtml(`<a href='x'>"&`)).toBe('&lt;a href=&#39;x&#39;&gt;&quot;&amp;');
    expect(html`<p>${'<b>'}${html`<i>${1}</i>`}${[null, false, undefined, '&']}</p>`.markup).toBe(
      '<p>&lt;b&gt;<i>1</i>&amp;</p>',
    );
  });
});
