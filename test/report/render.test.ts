import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFParse } from 'pdf-parse';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOffice } from '../../src/engines/office.js';
import { renderDocx } from '../../src/report/docx.js';
import { renderLetter } from '../../src/report/letter.js';
import { renderReminder } from '../../src/report/letter-roll.js';
import { folderForAll } from '../support/folder.js';
import { written } from './word-files.js';

// Every Word file that the reports write, opened by LibreOffice and printed: KEEP=<folder> keeps the pages as pictures.

const soffice = findOffice();
const files = await written({ renderDocx, renderLetter, renderReminder });
const folder = folderForAll();

interface Page {
  text: string;
  png: Uint8Array;
  /** Share of the page that is not white. */
  ink: number;
}

async function inkOf(png: Uint8Array): Promise<number> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 160) dark++;
  return dark / (data.length / 4);
}

async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const texts = new PDFParse({ data: Uint8Array.from(pdf), verbosity: 0 });
  const { pages } = await texts.getText({ pageJoiner: '' });
  const pictures = await texts.getScreenshot({ scale: 0.8 });
  await texts.destroy();
  return Promise.all(
    pictures.pages.map(async ({ data }, index) => ({
      text: pages[index]?.text ?? '',
      png: data,
      ink: await inkOf(data),
    })),
  );
}

describe.skipIf(soffice === null)(`in LibreOffice${soffice === null ? ' (skipped: not installed)' : ''}`, () => {
  beforeAll(() => {
    const names = files.map((_, index) => path.join(folder, `${index}.docx`));
    for (const [index, name] of names.entries()) writeFileSync(name, files[index]?.bytes ?? '');
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const command = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names,
    ];
    const { status, stderr } = spawnSync(soffice ?? '', command, { encoding: 'utf8', timeout: 240_000 });
    expect(status, stderr).toBe(0);
  }, 300_000);

  it.each(files.map((file, index) => ({ ...file, index })))(
    'opens and prints $name',
    async ({ name, index, pages }) => {
      const printed = await pagesOf(readFileSync(path.join(folder, `${index}.pdf`)));
      const keep = process.env.KEEP;
      if (keep !== undefined) {
        mkdirSync(keep, { recursive: true });
        for (const [page, { png }] of printed.entries()) writeFileSync(path.join(keep, `${name} ${page + 1}.png`), png);
      }
      const [least, most] = pages;
      expect(printed.length).toBeGreaterThanOrEqual(least);
      expect(printed.length).toBeLessThanOrEqual(most);
      for (const { ink } of printed) expect(ink).toBeGreaterThan(0.002);
      // what stands in here for Times New Roman tears words apart; that there are letters shows all the same
      for (const { text } of printed) expect(text.replace(/\P{L}/gu, '').length).toBeGreaterThan(20);
    },
  );
});
