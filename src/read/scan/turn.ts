/** Turns grey pictures: by quarters, and by the small angle at which a sheet went askew through the feeder. */
import type { Raster } from './raster.js';

/** Clockwise. */
export function turnedByQuarters(raster: Raster, quarters: number): Raster {
  const { width, height, data } = raster;
  if (quarters === 0) return raster;
  const out = new Uint8Array(data.length);
  if (quarters === 2) {
    for (let at = 0, to = data.length - 1; at < data.length; at++, to--) out[to] = data[at] ?? 255;
    return { width, height, data: out };
  }
  for (let y = 0, at = 0; y < height; y++) {
    const column = quarters === 1 ? height - 1 - y : y;
    for (let x = 0; x < width; x++, at++) out[(quarters === 1 ? x : width - 1 - x) * height + column] = data[at] ?? 255;
  }
  return { width: height, height: width, data: out };
}

/** Clockwise by `angle` (radians) about the middle; what comes in at the corners is white. */
export function turnedByAngle(raster: Raster, angle: number): Raster {
  const { width, height, data } = raster;
  if (angle === 0) return raster;
  const out = new Uint8Array(data.length).fill(255);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0, to = 0; y < height; y++) {
    let fromX = -middleX * cos + (y - middleY) * sin + middleX;
    let fromY = middleX * sin + (y - middleY) * cos + middleY;
    for (let x = 0; x < width; x++, to++, fromX += cos, fromY -= sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [dx, dy] = [fromX - left, fromY - top];
      const upper = (data[at] ?? 255) * (1 - dx) + (data[at + 1] ?? 255) * dx;
      const lower = (data[at + width] ?? 255) * (1 - dx) + (data[at + width + 1] ?? 255) * dx;
      out[to] = upper * (1 - dy) + lower * dy;
    }
  }
  return { width, height, data: out };
}
