// Word files in the fonts of before Unicode: every letter as the code that .VnTime or VNI-Times draws it with.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const tablesOf = (dist) => path.join(dist, 'vi', 'legacy', 'codec.js');

/** Are the tables of the old encodings in this build? */
export const hasLegacy = async (dist) => existsSync(tablesOf(dist));

/** TCVN3 has no capitals with tones: typists took a second font for them, in which every small letter is drawn large. */
const FONTS = {
  tcvn3: { plain: '.VnTime', capitals: '.VnTimeH' },
  vni: { plain: 'VNI-Times', capitals: 'VNI-Times' },
};

/** A run without runs in it; the run that holds a text box is no text itself. */
const RUN = /<w:r(?: [^>]*)?>((?:(?!<w:r[ >])[\s\S])*?)<\/w:r>/gu;
const PROPERTIES = /^\s*<w:rPr>([\s\S]*?)<\/w:rPr>|^\s*<w:rPr\/>/u;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu;
const FONT = /<w:rFonts(?: [^>]*)?\/>/gu;

/** The document as it was typed then. */
export async function legacyDocx(bytes, system, dist, rewrite) {
  const { encode } = await import(pathToFileURL(tablesOf(dist)).href);
  const { plain, capitals } = FONTS[system];
  const lacks = (c) =>
    c !== c.toLowerCase() && /[^\p{ASCII}]/u.test(c) && encode(c, system) === encode(c.toLowerCase(), system);

  /** Stretches of a text, each with its font: text in capitals as a whole, else each capital that has no code. */
  const stretches = (text) => {
    const letters = Array.from(text);
    if (!letters.some(lacks)) return [{ font: plain, text }];
    if (!/\p{Ll}/u.test(text)) return [{ font: capitals, text }];
    return (text.match(/\P{Lu}+|\p{Lu}/gu) ?? []).map((piece) => ({
      font: lacks(piece) ? capitals : plain,
      text: piece,
    }));
  };

  const rewriteRun = (whole, body) => {
    if (body.search(TEXT) < 0) return whole;
    const found = PROPERTIES.exec(body);
    const properties = (found?.[1] ?? '').replace(FONT, '');
    const run = (font, inside) =>
      inside === ''
        ? ''
        : `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>${properties}</w:rPr>${inside}</w:r>`;
    const out = [];
    let at = found?.[0].length ?? 0;
    for (const match of body.matchAll(TEXT)) {
      out.push(run(plain, body.slice(at, match.index)));
      for (const { font, text } of stretches(match[1].normalize('NFC')))
        out.push(run(font, `<w:t xml:space="preserve">${encode(text, system)}</w:t>`));
      at = match.index + match[0].length;
    }
    out.push(run(plain, body.slice(at)));
    return out.join('');
  };
  return rewrite(bytes, (xml) => xml.replace(RUN, rewriteRun));
}
