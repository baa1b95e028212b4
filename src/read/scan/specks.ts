/** Grains of noise: ink that hangs together with nothing and is smaller than any dot of print. */
import type { Raster } from './raster.js';

const INK = 170;
/** Side of the largest grain in inches; the dot of an i in 11 point print has 0.02. */
const GRAIN = 0.012;

/** Wipes grains off the page, in place. */
export function wipeSpecks({ width, height, data }: Raster, dpi: number): void {
  const most = Math.round((GRAIN * dpi) ** 2);
  const seen = new Uint8Array(data.length);
  const stack: number[] = [];
  const reach = (at: number): void => {
    if (seen[at] === 1 || (data[at] ?? 255) >= INK) return;
    seen[at] = 1;
    stack.push(at);
  };
  for (let at = 0; at < data.length; at++) {
    if (seen[at] === 1 || (data[at] ?? 255) >= INK) continue;
    let size = 0;
    const grain: number[] = [];
    reach(at);
    for (let dot = stack.pop(); dot !== undefined; dot = stack.pop()) {
      size++;
      if (size <= most) grain.push(dot);
      const x = dot % width;
      const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
      for (let dx = left; dx <= right; dx++) {
        if (dot >= width) reach(dot - width + dx);
        reach(dot + dx);
        if (dot < width * (height - 1)) reach(dot + width + dx);
      }
    }
    if (size <= most) for (const dot of grain) data[dot] = 255;
  }
}
