import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { PDFParse } from 'pdf-parse';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchFormats, pairFormats } from '../../src/report/index.js';
import { batch, bytesOf, pair } from './fixtures.js';
import { longPair } from './long-pair.js';
import { roll } from './roll.js';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const present = existsSync(CHROMIUM);

/** What axe finds wrong: rules of WCAG 2.x A and AA, and its best practices. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
};

/** Cards out of view are not laid out, folded parts neither; the checks look at all of them. */
const unfold = async (page: Page): Promise<void> => {
  await page.addStyleTag({ content: '.finding,.matrix{content-visibility:visible!important}' });
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
};

describe.skipIf(!present)(`in Chromium${present ? '' : ` (skipped: no browser at ${CHROMIUM})`}`, () => {
  let browser: Browser;
  let folder: string;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'kehoach-html-'));
    for (const { render, suffix } of pairFormats(['html'])) {
      for (const one of batch.pairs) writeFileSync(path.join(folder, one.name + suffix), bytesOf(await render(one)));
      writeFileSync(path.join(folder, LONG), bytesOf(await render(longPair)));
    }
    for (const { render, fileName } of batchFormats(['html'])) {
      writeFileSync(path.join(folder, fileName), bytesOf(await render({ ...batch, roll })));
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const visit = async (file: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route(/^(?!file:)/u, (route) => route.abort());
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    return page;
  };
  const UNIT = '31-KH-UBND xã Lam Thủy.html';
  const LONG = 'dài.html';
  const shown = (page: Page): Promise<number> => page.locator('[data-card]:visible').count();

  it('filters findings by severity, certainty and part, together, by mouse and by keyboard', async () => {
    const page = await visit(UNIT);
    expect(await shown(page)).toBe(10);
    const chip = (name: string) => page.locator(`button[data-value="${name}"]`);
    await chip('error').click();
    expect(await chip('error').getAttribute('aria-pressed')).toBe('true');
    expect(await shown(page)).toBe(3);
    await chip('criteria').click();
    expect(await shown(page)).toBe(2);
    expect(await chip('citations').locator('.n').textContent()).toBe('1');
    expect(await chip('warning').locator('.n').textContent()).toBe('0');
    expect(await page.locator('#trang-thai').textContent()).toBe('Đang hiện 2/10 nội dung');
    expect(await page.locator('#can-kiem-tra [data-none]').isVisible()).toBe(true);
    await chip('error').focus();
    await page.keyboard.press('Space');
    expect(await chip('error').getAttribute('aria-pressed')).toBe('false');
    await chip('criteria').press('Enter');
    expect(await shown(page)).toBe(10);
    await chip('review').click();
    expect(await shown(page)).toBe(1);
    await page.locator('#bo-loc').click();
    expect(await shown(page)).toBe(10);
    expect(await page.locator('#bo-loc').isHidden()).toBe(true);
    await page.close();
  });

  it('jumps from a quotation to both places, and from a place back to its finding', async () => {
    const page = await visit(UNIT, { viewport: { width: 1280, height: 600 } });
    await page.locator('#f-4 a[href="#c-4"]').click();
    await page.waitForFunction(() => document.activeElement?.id === 'c-4');
    const inView = (id: string) =>
      page.evaluate((wanted) => {
        const box = document.getElementById(wanted)?.getBoundingClientRect();
        const pane = document.getElementById(wanted)?.closest('.pane')?.getBoundingClientRect();
        if (box === undefined || pane === undefined) return false;
        return box.top >= pane.top && box.bottom <= pane.bottom && box.top >= 0 && box.bottom <= innerHeight;
      }, id);
    expect(await inView('c-4')).toBe(true);
    expect(await inView('p-4')).toBe(true);
    expect(await page.locator('mark.now').count()).toBe(2);

    await page.locator('#p-2').click();
    await page.waitForFunction(() => document.activeElement?.id === 'g-2');
    expect(await inView('g-2')).toBe(true);
    await page.locator('#g-2 a.at').click();
    await page.waitForFunction(() => document.activeElement?.id === 'f-2');
    await page.close();
  });

  it('opens at the finding that a matrix cell points to', async () => {
    const index = await visit('index.html');
    await index.locator('td.m-missing a').first().click();
    await index.waitForFunction(() => document.activeElement?.id === 'f-3');
    expect(await index.title()).toContain('31/KH-UBND');
    await index.close();
  });

  it('filters units by conclusion and by name without diacritics', async () => {
    const page = await visit('index.html');
    const units = () => page.locator('[data-unit]:visible').count();
    expect(await units()).toBe(5);
    await page.locator('#don-vi button[data-value="pass"]').click();
    expect(await units()).toBe(1);
    await page.locator('#bo-loc-don-vi').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('lam thuy');
    expect(await units()).toBe(2);
    expect(await page.locator('#trang-thai-don-vi').textContent()).toBe('Đang hiện 2/5 đơn vị');
    await page.locator('#bo-loc-don-vi').click();
    await page.locator('button[data-open-only]').click();
    expect(await page.locator('.matrix tr[data-open]:visible').count()).toBe(4);
    await page.close();
  });

  it('narrows the matrix to the units that the filter leaves', async () => {
    const page = await visit('index.html');
    const columns = () => page.locator('.matrix th.unit:visible').count();
    const cells = () => page.locator('.matrix tr[data-open] td:visible').count();
    const [all, rows] = [await cells(), await page.locator('.matrix tr[data-open]').count()];
    expect(await columns()).toBe(2);
    await page.locator('#tim-don-vi').fill('lam thuy');
    expect(await columns()).toBe(2);
    await page.locator('button[data-shown-only]').click();
    expect([await columns(), await cells()]).toEqual([1, all - rows]);
    await page.locator('#tim-don-vi').fill('');
    expect(await columns()).toBe(2);
    await page.close();
  });

  it('sorts units by any column, and back', async () => {
    const page = await visit('index.html');
    const column = (at: number) => page.locator(`[data-unit] > :nth-child(${at})`).allTextContents();
    const [given, missing] = [await column(1), page.locator('#don-vi th', { hasText: 'Thiếu' })];
    await missing.locator('button').click();
    expect(await missing.getAttribute('aria-sort')).toBe('ascending');
    expect(await column(5)).toEqual(['0', '2', '–', '–', '–']);
    await missing.locator('button').click();
    expect(await column(5)).toEqual(['2', '0', '–', '–', '–']);
    await missing.locator('button').click();
    expect(await missing.getAttribute('aria-sort')).toBeNull();
    expect(await column(1)).toEqual(given);
    await page.close();
  });

  it('calls the roll: who sent, who was late, who did not', async () => {
    const page = await visit('index.html');
    const rows = () => page.locator('#danh-sach tr[data-row]:visible').allTextContents();
    expect(await rows()).toHaveLength(4);
    expect((await rows())[0]).toContain('Chưa gửi');
    expect(await page.locator('#danh-sach .lead').textContent()).toContain('hạn gửi 15/4/2026');
    await page.locator('#danh-sach button[data-value="late"]').click();
    expect(await rows()).toHaveLength(1);
    expect(await page.locator('#danh-sach details').textContent()).toContain('lạ.docx');
    await page.close();
  });

  it('shows by shade and number how far each unit answers each part', async () => {
    const page = await visit('index.html');
    const cells = await page
      .locator('#theo-phan tr', { hasText: 'Lam Thủy' })
      .locator('td')
      .evaluateAll((all) => all.map((cell) => [cell.className, cell.textContent]));
    expect(cells).toEqual([
      ['h2', '2/5+2 một phần'],
      ['h2', '1/3+1 một phần'],
      ['h3', '1/2+1 một phần'],
    ]);
    await page.close();
  });

  it('keeps head and first column of the matrix in view', async () => {
    const page = await visit('index.html', { viewport: { width: 500, height: 400 } });
    const corner = () => page.locator('.matrix thead th').first().boundingBox();
    await page.locator('.matrix').scrollIntoViewIfNeeded();
    const before = await corner();
    await page.locator('.matrix').evaluate((matrix) => matrix.scrollTo(200, 150));
    expect(await corner()).toEqual(before);
    await page.close();
  });

  it('reads without its script', async () => {
    const page = await visit(UNIT, { javaScriptEnabled: false });
    expect(await page.locator('.filters').first().isVisible()).toBe(false);
    expect(await shown(page)).toBe(10);
    await page.locator('#f-2 a[href="#p-2"]').click();
    expect(page.url()).toContain('#p-2');
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong in the %s theme',
    { timeout: 60_000 },
    async (colorScheme) => {
      for (const file of [UNIT, LONG, 'không có cấp trên.html', 'index.html']) {
        const page = await visit(file, { colorScheme, bypassCSP: true });
        await unfold(page);
        const chip = page.locator('button[aria-pressed]:visible').first();
        if ((await chip.count()) > 0) await chip.click();
        expect(await violations(page), file).toEqual([]);
        await page.close();
      }
    },
  );

  it('keeps the contrast in the theme that the switch sets, against the system', async () => {
    const page = await visit(LONG, { colorScheme: 'light', bypassCSP: true });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.locator('#nen').click();
    expect(await ground()).toBe(light);
    await page.locator('#nen').click();
    expect(await page.locator('#nen').textContent()).toBe('Nền: tối');
    expect(await ground()).not.toBe(light);
    await unfold(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  describe('the two texts', () => {
    const top = (page: Page, side: string): Promise<number> =>
      page.locator(`.pane[data-side="${side}"]`).evaluate((pane) => Math.round(pane.scrollTop));
    /** How far below its pane's top a line stands. */
    const height = (page: Page, id: string): Promise<number> =>
      page.locator(`#${id}`).evaluate((line) => {
        const pane = line.closest('.pane');
        return line.getBoundingClientRect().top - (pane?.getBoundingClientRect().top ?? 0);
      });
    const lines = (page: Page): Promise<[string, string][]> =>
      page.locator('.pane[data-side="parent"] [data-sync]').evaluateAll((all) =>
        all.map((line): [string, string] => {
          const partner = document.querySelector(
            `.pane[data-side="child"] [data-sync="${line.getAttribute('data-sync')}"]`,
          );
          return [line.id, partner?.id ?? ''];
        }),
      );

    it('scroll together along what they have in common, unless told not to', async () => {
      const page = await visit(LONG);
      const pairs = await lines(page);
      expect(pairs.length).toBeGreaterThan(50);
      await page.locator('#toan-van').scrollIntoViewIfNeeded();
      await page.locator('.pane[data-side="parent"]').hover();
      for (const wheel of [700, 900, 1100]) {
        await page.mouse.wheel(0, wheel);
        await expect.poll(() => top(page, 'child')).toBeGreaterThan(0);
        await page.waitForTimeout(150);
        const apart = await page.evaluate((ids) => {
          const below = (id: string): number => {
            const line = document.getElementById(id);
            const pane = line?.closest('.pane')?.getBoundingClientRect().top ?? 0;
            return (line?.getBoundingClientRect().top ?? 0) - pane;
          };
          return ids.flatMap(([a, b]) => (below(a) > 150 && below(a) < 350 ? [Math.abs(below(a) - below(b))] : []));
        }, pairs);
        expect(apart.length).toBeGreaterThan(0);
        expect(Math.min(...apart), `after ${wheel}`).toBeLessThan(120);
      }
      await page.locator('.pane[data-side="child"]').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
      const end = await page
        .locator('.pane[data-side="parent"]')
        .evaluate((pane) => pane.scrollHeight - pane.clientHeight);
      await expect.poll(() => top(page, 'parent')).toBeGreaterThanOrEqual(end - 2);
      await page.locator('.pane[data-side="child"]').evaluate((pane) => pane.scrollTo(0, 0));
      await expect.poll(() => top(page, 'parent')).toBe(0);

      await page.locator('#cuon-cung').click();
      await page.locator('.pane[data-side="parent"]').evaluate((pane) => pane.scrollTo(0, 900));
      await page.waitForTimeout(200);
      expect([await top(page, 'parent'), await top(page, 'child')]).toEqual([900, 0]);
      await page.close();
    });

    it('lead from a line to its partner at the same height, by mouse and by arrow', async () => {
      const page = await visit(LONG);
      await page.locator('#cuon-cung').click();
      const pairs = await lines(page);
      const [a = '', b = ''] = pairs[30] ?? [];
      await page.locator(`#${a} a.tie`).click();
      expect(Math.abs((await height(page, a)) - (await height(page, b)))).toBeLessThan(3);
      expect(await page.locator('.pane .tied').count()).toBe(2);
      const [c = '', d = ''] = pairs[10] ?? [];
      await page.locator(`#${c} a.tie`).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.closest('[data-tie]')?.id)).toBe(d);
      expect(Math.abs((await height(page, c)) - (await height(page, d)))).toBeLessThan(3);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate(() => document.activeElement?.closest('[data-tie]')?.id)).toBe((pairs[11] ?? [])[0]);
      await page.close();
    });

    it('have each finding beside its place, on the side of the parent where the unit says nothing', async () => {
      const page = await visit(LONG);
      const sides = await page.locator('.note').evaluateAll((all) =>
        all.map((note) => {
          const said = document.getElementById(`f-${note.getAttribute('data-n')}`)?.textContent ?? '';
          return [note.closest('.pane')?.getAttribute('data-side'), said.includes('Chưa thể hiện trong kế hoạch')];
        }),
      );
      expect(sides).toHaveLength(longPair.comparison.findings.length);
      expect(sides.filter(([side, isMissing]) => (side === 'parent') !== isMissing)).toEqual([]);
      expect(sides.filter(([, isMissing]) => isMissing).length).toBeGreaterThan(0);
      await page.close();
    });

    it('show tables as tables and mark what may have been misread', async () => {
      const page = await visit(LONG);
      const table = page.locator('.pane[data-side="child"] table');
      expect(await table.locator('tr').count()).toBe(3);
      expect(await table.locator('th[scope="col"]').count()).toBe(3);
      expect(await table.locator('td[colspan="3"]').textContent()).toContain('Cộng');
      expect(await page.locator('.pane[data-side="child"] .doubt').textContent()).toBe('Về');
      await page.close();
    });
  });

  it('goes through the findings by keys, and the keys can be turned off', async () => {
    const page = await visit(LONG);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('j');
    expect(await focused()).toBe('g-1');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toBe('g-3');
    await page.keyboard.press('k');
    expect(await focused()).toBe('g-2');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    await page.keyboard.press('/');
    expect(await focused()).toBe('tim-nhan-xet');
    await page.keyboard.type('nhan xet thu 4');
    expect(await shown(page)).toBe(1);
    expect(await page.locator('.note:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shown(page)).toBe(longPair.comparison.findings.length);
    await page.keyboard.press('Escape');
    await page.locator('#phat-hien h2').scrollIntoViewIfNeeded();
    await page.locator('#f-2').evaluate((card) => card.scrollIntoView());
    await page.keyboard.press('j');
    expect(await focused()).toBe('f-3');
    await page.keyboard.press('?');
    expect(await page.locator('#tro-giup').isVisible()).toBe(true);
    await page.locator('#dung-phim').uncheck();
    await page.keyboard.press('Escape');
    expect(await page.locator('#tro-giup').isVisible()).toBe(false);
    await page.keyboard.press('j');
    expect(await focused()).not.toBe('f-4');
    await page.close();
  });

  it('shows what was decided, and filters by it', async () => {
    const page = await visit(LONG);
    expect(await page.locator('.put-aside[data-card]').count()).toBe(1);
    expect(await page.locator('.put-aside[data-card] .decided').textContent()).toContain('Đã làm việc với đơn vị');
    await page.locator('button[data-value="reopened"]').click();
    expect(await shown(page)).toBe(1);
    expect(await page.locator('[data-card]:visible .decided').textContent()).toContain('mở lại');
    await page.close();
  });

  it('draws the times of both plans, and tells them in a table', async () => {
    const page = await visit(LONG);
    const drawn = await page.locator('.timeline g').count();
    expect(drawn).toBeGreaterThan(5);
    expect(await page.locator('.timeline').getAttribute('aria-label')).toContain('mốc của cấp trên');
    expect(await page.locator('.times tbody tr').count()).toBeGreaterThanOrEqual(drawn / 2);
    expect(await page.locator('.times td:last-child').allTextContents()).toContain('muộn hơn 59 ngày');
    await page.close();
  });

  it('runs nothing that a plan says', async () => {
    const page = await visit(LONG);
    await page.locator('.page p').evaluateAll((all) => {
      for (const one of all) one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('iframe,img,base,object,embed').count()).toBe(0);
    await page.close();
  });

  it('fits a narrow screen without scrolling sideways', async () => {
    for (const file of [UNIT, LONG, 'index.html']) {
      const page = await visit(file, { viewport: { width: 360, height: 700 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(360);
      await page.close();
    }
  });

  it('prints all of both texts, on A4', async () => {
    const page = await visit(LONG);
    await page.locator('button[data-value="error"]').click();
    const bytes = await page.pdf({ preferCSSPageSize: true });
    expect(bytes.length).toBeGreaterThan(10_000);
    const parser = new PDFParse({ data: new Uint8Array(bytes) });
    const { text, total } = await parser.getText();
    expect(total).toBeGreaterThan(4);
    const first = (await parser.getInfo({ parsePageInfo: true })).pages[0];
    await parser.destroy();
    expect([Math.round(first?.width ?? 0), Math.round(first?.height ?? 0)]).toEqual([595, 842]);
    expect(text).toContain('Bản in theo bộ lọc: 5/15 nội dung.');
    for (const words of ['Việc số 1:', 'Việc số 71:', 'Việc số 72:', 'Quý II/2027']) expect(text).toContain(words);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters,.tools,.bar,.skip').filter({ visible: true }).count()).toBe(0);
    const cut = await page
      .locator('.pane')
      .evaluateAll((all) => all.filter((pane) => pane.scrollHeight > pane.clientHeight + 1).length);
    expect(cut).toBe(0);
    await page.close();
  });

  it('prints the index on A4 across', async () => {
    const page = await visit('index.html');
    const parser = new PDFParse({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) });
    const first = (await parser.getInfo({ parsePageInfo: true })).pages[0];
    await parser.destroy();
    expect([Math.round(first?.width ?? 0), Math.round(first?.height ?? 0)]).toEqual([842, 595]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters,.tools,.bar,.skip').filter({ visible: true }).count()).toBe(0);
    await page.close();
  });

  it('stays quick with hundreds of findings', async () => {
    const many = Array.from({ length: 400 }, (_, index) => {
      const finding = pair.comparison.findings[index % pair.comparison.findings.length];
      return finding === undefined ? [] : [{ ...finding, id: `fp-${index}` }];
    }).flat();
    const [format] = pairFormats(['html']);
    const bytes = await format?.render({ ...pair, comparison: { ...pair.comparison, findings: many } });
    writeFileSync(path.join(folder, 'many.html'), bytes ?? '');
    const page = await visit('many.html');
    const time = await page.evaluate(() => {
      const start = performance.now();
      document.querySelector<HTMLButtonElement>('button[data-value="error"]')?.click();
      document.body.getBoundingClientRect();
      return performance.now() - start;
    });
    expect(await shown(page)).toBe(150);
    expect(time).toBeLessThan(1000);
    await page.close();
  });

  it('asks for nothing but the pages themselves, and nothing goes wrong', () => {
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
