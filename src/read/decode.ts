/** Bytes of a text file as characters, and what the encoding was taken to be. */
export interface Decoded {
  text: string;
  encoding: string;
  /** No mark and no proof: the letters may be wrong. */
  guessed: boolean;
}

/** Share of zero bytes at odd or even places above which a text without a mark is UTF-16. */
const UTF16_ZEROS = 0.2;
const SAMPLE = 4_000;

/** Decodes by byte order mark, then by proof (valid UTF-8, UTF-16's zero bytes), then as Windows' Vietnamese code page. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return { text: decode(bytes, marked), encoding: marked, guessed: false };
  const wide = utf16Kind(bytes);
  if (wide !== null) return { text: decode(bytes, wide), encoding: wide, guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return fallback(bytes);
  }
}

/** Do the bytes begin with a byte order mark? */
export const hasMark = (bytes: Uint8Array): boolean => byMark(bytes) !== null;

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without a mark: spaces, digits and plain letters leave every second byte zero. */
function utf16Kind(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (half === 0) return null;
  if (odd / half > UTF16_ZEROS && even / half < UTF16_ZEROS / 4) return 'utf-16le';
  if (even / half > UTF16_ZEROS && odd / half < UTF16_ZEROS / 4) return 'utf-16be';
  return null;
}

/** Mostly UTF-8 with a few damaged bytes stays UTF-8; anything else is the old Vietnamese code page. */
function fallback(bytes: Uint8Array): Decoded {
  const lenient = decode(bytes, 'utf-8');
  const damaged = lenient.split('\uFFFD').length - 1;
  const multibyte = (lenient.match(/[\u0080-\uFFFC]/gu) ?? []).length;
  if (damaged * 10 < multibyte) return { text: lenient, encoding: 'utf-8', guessed: true };
  return { text: decode(bytes, 'windows-1258'), encoding: 'windows-1258', guessed: true };
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);
