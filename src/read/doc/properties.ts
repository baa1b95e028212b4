/** Properties of paragraphs and runs: pages of 512 bytes in the main stream, each with lists of changes (MS-DOC: FKP, Sprm). */
import { type DocFile, partOf, plcOf } from './file.js';

/** A stretch of the main stream and the changes that hold for it. */
export interface Stretch {
  start: number;
  end: number;
  style: number;
  changes: DataView;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;
const NONE = new DataView(new ArrayBuffer(0));

const cut = (view: DataView, start: number, size: number): DataView => {
  const from = Math.min(Math.max(start, 0), view.byteLength);
  return new DataView(view.buffer, view.byteOffset + from, Math.min(Math.max(size, 0), view.byteLength - from));
};

function* pagesOf(file: DocFile, part: 'runs' | 'paragraphs'): Generator<DataView> {
  const index = partOf(file, part);
  const { places, row } = plcOf(index, 4);
  for (let i = 0; i + 1 < places.length; i++) {
    const page = cut(file.main, (index.getUint32(row(i), true) & PAGE_NUMBER) * PAGE, PAGE);
    if (page.byteLength === PAGE) yield page;
  }
}

/** Stretches of paragraphs, by their place in the main stream. */
export function paragraphStretches(file: DocFile): Stretch[] {
  const out: Stretch[] = [];
  for (const page of pagesOf(file, 'paragraphs')) {
    const count = page.getUint8(PAGE - 1);
    if ((count + 1) * 4 + count * 13 > PAGE) continue;
    for (let i = 0; i < count; i++) {
      const at = page.getUint8((count + 1) * 4 + 13 * i) * 2;
      const size = at === 0 ? 0 : page.getUint8(at);
      const own =
        at === 0 ? NONE : size > 0 ? cut(page, at + 1, 2 * size - 1) : cut(page, at + 2, 2 * byteAt(page, at + 1));
      const style = own.byteLength >= 2 ? own.getUint16(0, true) : 0;
      out.push({ ...bounds(page, i), style, changes: cut(own, 2, own.byteLength) });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Stretches of runs that differ from their style. */
export function runStretches(file: DocFile): Stretch[] {
  const out: Stretch[] = [];
  for (const page of pagesOf(file, 'runs')) {
    const count = page.getUint8(PAGE - 1);
    if ((count + 1) * 4 + count > PAGE) continue;
    for (let i = 0; i < count; i++) {
      const at = page.getUint8((count + 1) * 4 + i) * 2;
      const changes = at === 0 ? NONE : cut(page, at + 1, page.getUint8(at));
      out.push({ ...bounds(page, i), style: 0, changes });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

const byteAt = (view: DataView, at: number): number => (at < view.byteLength ? view.getUint8(at) : 0);
const bounds = (page: DataView, i: number): { start: number; end: number } => ({
  start: page.getUint32(4 * i, true),
  end: page.getUint32(4 * i + 4, true),
});

/** The stretch that holds a place; by halving, for there are many. */
export function stretchAt(stretches: Stretch[], place: number): Stretch | undefined {
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) return undefined;
    if (place < stretch.start) high = middle - 1;
    else if (place >= stretch.end) low = middle + 1;
    else return stretch;
  }
  return undefined;
}

/** Sizes of what stands behind a change, by the three upper bits of its number; 0: the first byte tells. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
/** The changes of a paragraph that were too long for a page lie in the stream Data. */
const LONG = new Set([0x6645, 0x6646, 0x646b]);

/** Calls `see` for each change, in order. */
export function eachChange(
  file: DocFile,
  changes: DataView,
  see: (code: number, value: DataView) => void,
  deep = 0,
): void {
  let at = 0;
  while (at + 3 <= changes.byteLength) {
    const code = changes.getUint16(at, true);
    at += 2;
    const size = sizeOf(code, changes, at);
    if (at + size > changes.byteLength) return;
    const value = cut(changes, at, size);
    at += size;
    if (LONG.has(code) && value.byteLength === 4 && deep < 2) {
      const start = value.getUint32(0, true);
      if (start + 2 <= file.data.byteLength) {
        eachChange(file, cut(file.data, start + 2, file.data.getUint16(start, true)), see, deep + 1);
      }
    } else see(code, value);
  }
}

function sizeOf(code: number, changes: DataView, at: number): number {
  if (code === TABLE_DEFINITION) return at + 2 <= changes.byteLength ? changes.getUint16(at, true) + 1 : 2;
  const size = SIZES[code >> 13] ?? 1;
  if (size > 0) return size;
  const told = byteAt(changes, at);
  // 255 tab stops or more are counted, not measured.
  if (code !== TABS || told < 255) return told + 1;
  const gone = byteAt(changes, at + 1);
  return 3 + 4 * gone + 3 * byteAt(changes, at + 2 + 4 * gone);
}
