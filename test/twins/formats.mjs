// One row a twin: what it is called, which bar it has to reach, what it needs and how it is made of a document.
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toMarkdown } from './markdown.mjs';
import { officeConvert, pagePictures } from './programs.mjs';
import { scanOf } from './scan.mjs';

const BARS = { text: 0.99, pdf: 0.97, scan: 0.93 };
const DPI = 200;

/** Has LibreOffice save all bases at once. */
const saved = (filter) => async (documents, folder) =>
  officeConvert(
    documents.map(({ base }) => base),
    folder,
    filter,
  );

const TEXT = 'txt:Text (encoded):UTF8,LF,,,';

/** Saves as text, then writes it anew in another form. */
const asText = (rewrite) => async (documents, folder) => {
  await saved(TEXT)(documents, folder);
  for (const { name } of documents) {
    const file = path.join(folder, `${name}.txt`);
    writeFileSync(file, rewrite(readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')));
  }
};

/** Every part of a docx with its text rewritten. */
function rewrittenDocx(bytes, rewrite) {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (/^word\/[^/]+\.xml$/u.test(name)) parts[name] = strToU8(rewrite(strFromU8(parts[name])));
  }
  return zipSync(parts);
}

const asDocx = (rewrite) => async (documents, folder) => {
  for (const { name, base } of documents) {
    writeFileSync(path.join(folder, `${name}.docx`), rewrittenDocx(new Uint8Array(readFileSync(base)), rewrite));
  }
};

async function asScan(documents, folder) {
  const pdfs = documents.filter(({ ext }) => ext === '.pdf');
  for (const { name, original } of pdfs) copyFileSync(original, path.join(folder, `${name}.source`));
  const rest = documents.filter(({ ext }) => ext !== '.pdf');
  if (rest.length > 0) await saved('pdf:writer_pdf_Export')(rest, folder);
  for (const { name } of rest) renameSync(path.join(folder, `${name}.pdf`), path.join(folder, `${name}.source`));
  for (const [index, { name }] of documents.entries()) {
    pagePictures(path.join(folder, `${name}.source`), path.join(folder, `page-${index}`), DPI);
    const pages = readdirSync(folder)
      .filter((file) => file.startsWith(`page-${index}-`))
      .sort();
    const pictures = pages.map((file) => readFileSync(path.join(folder, file)));
    writeFileSync(path.join(folder, `${name}.pdf`), await scanOf(pictures, DPI));
    for (const file of [...pages, `${name}.source`]) rmSync(path.join(folder, file));
  }
}

const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** Legacy encodings need the tables of the tool itself; `encode` turns Unicode letters into the font's codes. */
const asLegacy = (encoding) => async (documents, folder, dist) => {
  const { legacyDocx } = await import('./legacy.mjs');
  for (const { name, base } of documents) {
    const bytes = await legacyDocx(new Uint8Array(readFileSync(base)), encoding, dist, rewrittenDocx);
    writeFileSync(path.join(folder, `${name}.docx`), bytes);
  }
};

export const FORMATS = [
  { id: 'docx', bar: BARS.text, needs: ['soffice'], make: saved('docx:MS Word 2007 XML') },
  { id: 'doc', bar: BARS.text, needs: ['soffice'], make: saved('doc:MS Word 97') },
  { id: 'odt', bar: BARS.text, needs: ['soffice'], make: saved('odt:writer8') },
  { id: 'rtf', bar: BARS.text, needs: ['soffice'], make: saved('rtf:Rich Text Format') },
  { id: 'html', bar: BARS.text, needs: ['soffice'], make: saved('html:HTML (StarWriter)') },
  { id: 'txt', bar: BARS.text, needs: ['soffice'], make: asText((text) => text) },
  { id: 'txt16', bar: BARS.text, needs: ['soffice'], make: asText(utf16) },
  {
    id: 'md',
    bar: BARS.text,
    needs: [],
    make: async (documents, folder) => {
      for (const { name, source } of documents) writeFileSync(path.join(folder, `${name}.md`), toMarkdown(source));
    },
  },
  { id: 'nfd-txt', bar: BARS.text, needs: ['soffice'], make: asText((text) => text.normalize('NFD')) },
  { id: 'nfd-docx', bar: BARS.text, needs: ['soffice'], make: asDocx((xml) => xml.normalize('NFD')) },
  { id: 'tcvn3', bar: BARS.text, needs: ['soffice', 'legacy'], make: asLegacy('tcvn3') },
  { id: 'vni', bar: BARS.text, needs: ['soffice', 'legacy'], make: asLegacy('vni') },
  { id: 'pdf', bar: BARS.pdf, needs: ['soffice'], make: saved('pdf:writer_pdf_Export') },
  { id: 'scan', bar: BARS.scan, needs: ['soffice', 'pdftoppm', 'ocr'], loose: true, make: asScan },
];

/** Does the built tool have an engine that reads pictures on this machine? */
export async function canRecognise(dist) {
  const { openTools } = await import(pathToFileURL(path.join(dist, 'engines', 'index.js')).href);
  const tools = await openTools();
  return tools.ocr !== undefined;
}
