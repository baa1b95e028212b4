import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { pictureHead } from '../../src/read/scan/picture-head.js';

const canvas = createCanvas(40, 30);
const png = new Uint8Array(canvas.toBuffer('image/png'));
const jpg = new Uint8Array(canvas.toBuffer('image/jpeg'));
const bmp = (width: number, height: number, size = 54): Uint8Array => {
  const bytes = new Uint8Array(54);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x424d);
  view.setUint32(2, size, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  return bytes;
};

describe('the head of a picture', () => {
  it.each([
    ['a PNG', png, { width: 40, height: 30, whole: true }],
    ['a PNG cut off', png.subarray(0, png.length - 8), { width: 40, height: 30, whole: false }],
    ['a PNG of which only the head is left', png.subarray(0, 33), { width: 40, height: 30, whole: false }],
    ['a JPEG', jpg, { width: 40, height: 30, whole: true }],
    ['a bitmap upside down', bmp(40, -30), { width: 40, height: 30, whole: true }],
    ['a bitmap cut off', bmp(40, 30, 5000), { width: 40, height: 30, whole: false }],
    ['text', new TextEncoder().encode('KẾ HOẠCH phát động phong trào thi đua'), null],
    ['nothing', new Uint8Array(), null],
  ])('%s', (_, bytes, expected) => {
    expect(pictureHead(bytes)).toEqual(expected);
  });

  it('never throws, whatever follows a magic number', () => {
    const magic = fc.constantFrom([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8], [0x42, 0x4d]);
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        pictureHead(Uint8Array.from([...first, ...rest]));
      }),
    );
  });

  it('refuses a picture that would fill the memory, before it is unpacked', async () => {
    const bomb = Uint8Array.from(png);
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const { value, diagnostics } = await readDocument(bomb, 'a.png');
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['too-large']]);
  });
});
