import path from 'node:path';

/** Longest file name, in bytes, that common file systems take. */
const MAX_NAME_BYTES = 255;
/** Room for the longest suffix that is put behind a base name. */
const SUFFIX_BYTES = 32;

/**
 * Base names of the results, one for each file, in the given order: the file's own name without its extension, byte for
 * byte. Of equal names the first keeps it, the later become `<basename>.<ext>~n`, n being their place among the equals.
 * Names that differ in case or in Unicode form alone are equal: on Windows and macOS they are one file.
 */
export function outputNames(files: readonly string[], reserved: readonly string[] = []): string[] {
  const taken = new Set(reserved.map(key));
  const count = new Map<string, number>(reserved.map((name) => [key(name), 1]));
  return files.map((file) => {
    const { name: base, ext } = splitName(file);
    const fitting = cut(base);
    const place = (count.get(key(fitting)) ?? 0) + 1;
    count.set(key(fitting), place);
    const name = free(fitting, ext, place, taken);
    taken.add(key(name));
    return name;
  });
}

/** A report that came back as a document ("KH.chu-thich.docx"): its own reports must not take the place of those on "KH". */
const OF_REPORTS = /\.(?:chu-thich|cong-van)$/iu;

function free(base: string, ext: string, place: number, taken: ReadonlySet<string>): string {
  if (place === 1 && !taken.has(key(base)) && !OF_REPORTS.test(base)) return base;
  let n = Math.max(place, 2);
  while (taken.has(key(`${base}${ext}~${n}`))) n += 1;
  return `${base}${ext}~${n}`;
}

const key = (name: string): string => name.normalize('NFC').toLowerCase();

/** "KH. 46.docx" -> "KH. 46" and ".docx". What follows a dot in a name without extension ("KH 46.UBND tỉnh") is no extension. */
function splitName(file: string): { name: string; ext: string } {
  const base = path.posix.basename(file);
  const ext = /^\.[\p{L}\p{N}]{1,8}$/u.test(path.posix.extname(base)) ? path.posix.extname(base) : '';
  return { name: base.slice(0, base.length - ext.length), ext };
}

/** A name that would be too long with its suffix loses its end, between characters. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES - SUFFIX_BYTES) return name;
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > MAX_NAME_BYTES - SUFFIX_BYTES) return kept.trimEnd();
    kept += segment;
  }
  return name;
}
