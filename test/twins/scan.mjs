// Pages as an office's scanner makes them: a grey picture a page, no text, a little noise, paper that is not white.
import { createCanvas } from '@napi-rs/canvas';

const JPEG_QUALITY = 80;
const NOISE = 14;
const PAPER = 0.96;

/** An image-only PDF of PGM pictures. The noise is the same in every run. */
export async function scanOf(pgms, dpi) {
  const random = generator(20_260_305);
  const pages = [];
  for (const pgm of pgms) pages.push(await jpegOf(pgm, random));
  return pdfOf(pages, dpi);
}

async function jpegOf(pgm, random) {
  const { width, height, pixels } = parsePgm(pgm);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  for (let i = 0; i < pixels.length; i += 1) {
    const grey = Math.max(0, Math.min(255, pixels[i] * PAPER + (random() - 0.5) * NOISE));
    image.data.fill(grey, 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return { width, height, data: await canvas.encode('jpeg', JPEG_QUALITY) };
}

function parsePgm(bytes) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error('not a grey picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** Small and the same everywhere: the twins must not differ from run to run. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pdfOf(pages, dpi) {
  const points = (pixels) => ((pixels * 72) / dpi).toFixed(2);
  const objects = [null, null];
  const kids = pages.map(({ width, height, data }) => {
    const box = `${points(width)} 0 0 ${points(height)}`;
    const content = Buffer.from(`q ${box} 0 0 cm /P Do Q`);
    const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${data.length} >>`;
    const [picture, drawing] = [objects.length + 1, objects.length + 2];
    objects.push(streamOf(image, data), streamOf(`<< /Length ${content.length} >>`, content));
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(width)} ${points(height)}] /Contents ${drawing} 0 R /Resources << /XObject << /P ${picture} 0 R >> >> >>`,
      ),
    );
    return `${objects.length} 0 R`;
  });
  objects[0] = Buffer.from('<< /Type /Catalog /Pages 2 0 R >>');
  objects[1] = Buffer.from(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  return fileOf(objects);
}

const streamOf = (dictionary, data) =>
  Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), data, Buffer.from('\nendstream')]);

function fileOf(objects) {
  const parts = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0].length;
  const offsets = objects.map((body, i) => {
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    at += object.length;
    return at - object.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
