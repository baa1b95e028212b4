/** Photographs and scans of pages that come as pictures: one page a file. */
import { failed, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { diagnose } from '../diagnostics.js';
import { MAX_PDF_PAGES, MAX_PICTURE_PIXELS } from '../limits.js';
import type { PagePicture, PdfPage } from '../pdf/document.js';
import { readPages } from '../pdf/pages.js';
import type { ReadTools } from '../tools.js';
import { decodePicture } from './canvas.js';
import { pictureHead } from './picture-head.js';
import { isTiff, type TiffPage, tiffPages } from './tiff.js';
import { pdfOfTiff } from './tiff-pdf.js';

/** Short side of a sheet of A4 in points: the resolution that pictures claim is mostly that of the screen. */
const SHORT_SIDE = 595;
/** Smaller pictures are seals, logos and icons. */
const MIN_SIDE = 300;

/** Reads a picture of a page. */
export async function readImage(bytes: Uint8Array, tools: ReadTools): Promise<Result<SourceText>> {
  if (isTiff(bytes)) return readTiff(bytes, tools);
  const head = pictureHead(bytes);
  if (head === null) return failed(diagnose('unsupported-format', 'ảnh này'));
  const { width, height, whole } = head;
  if (!whole) return failed(diagnose('unreadable', 'ảnh bị cắt cụt'));
  if (width * height > 4 * MAX_PICTURE_PIXELS) return failed(diagnose('too-large', `ảnh ${width} x ${height} điểm`));
  if (Math.min(width, height) < MIN_SIDE) return failed(diagnose('no-text-layer'));
  const picture = await decodePicture(bytes).catch(() => null);
  if (picture === null) return failed(diagnose('unreadable', 'dữ liệu ảnh bị hỏng'));
  const page = pageOf(picture, 1, async (scale) => picture.paint(scale));
  return readPages('image', { pageCount: 1, page: async () => page }, tools);
}

/** Many pages in one file, as fax machines send them. */
async function readTiff(bytes: Uint8Array, tools: ReadTools): Promise<Result<SourceText>> {
  let pages: TiffPage[];
  try {
    pages = tiffPages(bytes);
  } catch {
    return failed(diagnose('unreadable', 'ảnh TIFF bị hỏng hoặc bị cắt cụt'));
  }
  if (pages.length > MAX_PDF_PAGES) return failed(diagnose('too-large', `${pages.length} trang`));
  const pdf = pages.length === 0 || pages.some(({ strips }) => strips.length === 0) ? null : pdfOfTiff(pages);
  if (pdf === null) return failed(diagnose('unsupported-format', 'ảnh TIFF này'));
  const { openPdf } = await import('../pdf/document.js');
  const document = await openPdf(pdf);
  try {
    return await readPages('image', document, tools);
  } finally {
    await document.close();
  }
}

/** Reads pictures of pages that stand in another document; each is unpacked when its turn comes. */
export const readPictures = (pictures: Uint8Array[], tools: ReadTools): Promise<Result<SourceText>> =>
  readPages('image', { pageCount: pictures.length, page: async (n) => sheetOf(pictures[n - 1], n) }, tools);

function sheetOf(bytes: Uint8Array = new Uint8Array(), number: number): PdfPage {
  const head = pictureHead(bytes) ?? { width: A4.width, height: A4.height, whole: false };
  return pageOf(head, number, async (scale) => {
    if (!head.whole || head.width * head.height > 4 * MAX_PICTURE_PIXELS) throw new RangeError('ảnh không đọc được');
    return (await decodePicture(bytes)).paint(scale);
  });
}

const A4 = { width: SHORT_SIDE, height: 842 };

function pageOf(
  { width, height }: { width: number; height: number },
  number: number,
  paint: (scale: number) => Promise<PagePicture>,
): PdfPage {
  const unit = SHORT_SIDE / Math.min(width, height);
  return {
    number,
    width: width * unit,
    height: height * unit,
    items: [],
    slanted: [],
    damaged: false,
    cured: { systems: [], guesses: [] },
    drawing: async () => ({ rules: [], pictured: true }),
    picture: (scale) => paint(Math.min(scale * unit, Math.sqrt(MAX_PICTURE_PIXELS / (width * height)))),
    close: () => {},
  };
}
