import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openLanes } from '../../src/engines/lanes.js';
import { openOcr } from '../../src/engines/ocr.js';
import { findModel } from '../../src/engines/ocr-model.js';
import { threadLane, workerScript } from '../../src/engines/tesseract-js.js';
import { pageOfTsv } from '../../src/engines/tsv.js';
import { readDocument } from '../../src/read/index.js';
import { inkOf, paperOf, type Raster, withoutMargins } from '../../src/read/scan/raster.js';
import { takeRulings } from '../../src/read/scan/ruling.js';
import { turnedByAngle, turnedByQuarters } from '../../src/read/scan/turn.js';
import { slantOf } from '../../src/read/scan/upright.js';

const LINES = [
  'KẾ HOẠCH',
  'Bồi dưỡng và nhân rộng điển hình tiên tiến',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Nâng cao nhận thức, trách nhiệm của người đứng đầu cơ quan, đơn vị.',
  '2. Có ít nhất 02 sáng kiến được công nhận trước ngày 30/6/2026.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
];

/** A sheet of A4 at 150 dpi with black print, turned clockwise by quarters. */
function sheet(lines: readonly string[], quarters = 0): Buffer {
  const [width, height] = [1240, 1754];
  const canvas = quarters % 2 === 0 ? createCanvas(width, height) : createCanvas(height, width);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = '#000000';
  context.font = '28px "Liberation Serif", "DejaVu Serif", serif';
  lines.forEach((line, i) => {
    context.fillText(line, 160, 200 + i * 60);
  });
  return canvas.toBuffer('image/png');
}

const ocr = openOcr({ lanes: 1 });

describe.skipIf(ocr === undefined)('pictures of pages', () => {
  it.each([0, 1, 2, 3])('are read when turned by %i quarters', { timeout: 60_000 }, async (quarters) => {
    const { value, diagnostics } = await readDocument(new Uint8Array(sheet(LINES, quarters)), 'trang.png', { ocr });
    expect(value?.text.split('\n').map((line) => line.replace(/\s+/gu, ' '))).toEqual(LINES);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pages-recognised']);
    expect(value?.pageGrades).toEqual([{ page: 1, grade: expect.any(Number), method: 'ocr' }]);
  });

  it('say that there is nothing on an empty sheet', async () => {
    const { value, diagnostics } = await readDocument(new Uint8Array(sheet([])), 'trang.png', { ocr });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-text-layer']);
  });
});

describe('broken pictures', () => {
  const whole = new Uint8Array(sheet(LINES.slice(0, 1)));
  it.each([8, 20, 33, 40, 60, 200, whole.length - 20])(
    'of %i bytes are told, or read as far as they go',
    async (length) => {
      const { value, diagnostics } = await readDocument(whole.slice(0, length), 'trang.png', {});
      expect(value).toBeNull();
      expect(['unreadable', 'unsupported-format', 'no-text-layer']).toContain(diagnostics[0]?.code);
    },
  );
});

const [script, model] = [workerScript(), findModel()];

describe.skipIf(script === undefined || model === undefined)('threads', () => {
  it('read, and begin anew after a picture that is none', { timeout: 60_000 }, async () => {
    const lanes = openLanes(1, () => threadLane(script ?? '', model?.file ?? ''));
    await expect(lanes.recognise(new Uint8Array([1, 2, 3]))).rejects.toThrow();
    const page = pageOfTsv(await lanes.recognise(new Uint8Array(sheet(LINES.slice(0, 2)))));
    await lanes.close();
    expect(page.words.map(({ text }) => text).join(' ')).toBe(LINES.slice(0, 2).join(' '));
  });
});

/** Stripes like lines of print, 12 pixels apart. */
function stripes(width: number, height: number): Raster {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 60; y < height - 60; y++) {
    if (y % 12 > 4) continue;
    for (let x = 60; x < width - 60; x++) if ((x + 5 * Math.floor(y / 12)) % 9 < 6) data[y * width + x] = 0;
  }
  return { width, height, data };
}

const inkIn = (raster: Raster): Raster => withoutMargins(inkOf(raster, paperOf(raster)));

describe('the slant of a page', () => {
  it.each([-3, -1.5, 0, 0.6, 2])('is found at %f degrees', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const slant = slantOf(inkIn(turnedByAngle(stripes(600, 800), angle)));
    expect(slant.sideways).toBe(false);
    expect(slant.angle).toBeCloseTo(angle, 2);
  });

  it('is told from lines that run down the page', () => {
    expect(slantOf(inkIn(turnedByQuarters(stripes(600, 800), 1))).sideways).toBe(true);
  });
});

describe('straight lines', () => {
  it('are told and wiped out, letters through them stay', () => {
    const raster: Raster = { width: 400, height: 300, data: new Uint8Array(400 * 300).fill(255) };
    for (let x = 50; x < 350; x++) raster.data.fill(0, 150 * 400 + x, 150 * 400 + x + 1);
    for (let y = 100; y < 250; y++) raster.data[y * 400 + 50] = 0;
    for (let y = 140; y < 160; y++) raster.data.fill(0, y * 400 + 200, y * 400 + 203);
    const rulings = takeRulings(raster, 300);
    expect(rulings.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2])).toEqual([
      [50, 150, 349, 150],
      [50, 100, 50, 249],
    ]);
    expect(raster.data[150 * 400 + 100]).toBe(255);
    expect(raster.data[150 * 400 + 201]).toBe(0);
  });
});
