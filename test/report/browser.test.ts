import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchFormats, pairFormats } from '../../src/report/index.js';
import { batch, bytesOf, pair } from './fixtures.js';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const present = existsSync(CHROMIUM);

/** Contrast of every element that shows text of its own, worst first. */
const poorContrast = (): { text: string; ratio: number }[] => {
  const channel = (value: number): number => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const rgba = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = ([red = 0, green = 0, blue = 0]: number[]): number =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const behind = (element: Element | null): number[] => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 1) === 1) return colour;
    }
    return [255, 255, 255];
  };
  const own = (element: Element): string =>
    [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '').trim() : '')).join('');
  return [...document.querySelectorAll('body *')]
    .filter((element) => own(element) !== '' && element.getClientRects().length > 0)
    .map((element) => {
      const pair = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a);
      return { text: own(element).slice(0, 40), ratio: ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05) };
    })
    .filter(({ ratio }) => ratio < 4.5);
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
    }
    for (const { render, fileName } of batchFormats(['html'])) {
      writeFileSync(path.join(folder, fileName), bytesOf(await render(batch)));
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
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    return page;
  };
  const UNIT = '31-KH-UBND xã Lam Thủy.html';
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

    await page.locator('button[data-value="info"]').click();
    await page.locator('#p-2').click();
    await page.waitForFunction(() => document.activeElement?.id === 'f-2');
    expect(await page.locator('#f-2').isVisible()).toBe(true);
    expect(await shown(page)).toBe(10);
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
    await page.locator('button[data-value="pass"]').click();
    expect(await units()).toBe(1);
    await page.locator('#bo-loc').click();
    await page.locator('#tim-don-vi').fill('lam thuy');
    expect(await units()).toBe(2);
    expect(await page.locator('#trang-thai').textContent()).toBe('Đang hiện 2/5 đơn vị');
    await page.locator('#bo-loc').click();
    await page.locator('button[data-open-only]').click();
    expect(await page.locator('.matrix tr[data-open]:visible').count()).toBe(4);
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

  it.each(['light', 'dark'] as const)('has the contrast of WCAG AA in the %s theme', async (colorScheme) => {
    for (const file of [UNIT, 'index.html']) {
      // Cards out of view are not laid out; the test looks at all of them.
      const page = await visit(file, { colorScheme, bypassCSP: true });
      await page.addStyleTag({ content: '.finding{content-visibility:visible!important}' });
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      const chip = page.locator('button[aria-pressed]').first();
      await chip.click();
      expect(await page.evaluate(poorContrast), file).toEqual([]);
      await page.close();
    }
  });

  it('fits a narrow screen without scrolling sideways', async () => {
    for (const file of [UNIT, 'index.html']) {
      const page = await visit(file, { viewport: { width: 360, height: 700 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(360);
      await page.close();
    }
  });

  it('prints', async () => {
    const page = await visit(UNIT);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').first().isVisible()).toBe(false);
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
