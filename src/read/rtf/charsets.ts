/** Encodings by the number that a font table gives for the letters of a font. */
const BY_CHARSET: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const BY_CODE_PAGE: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

export const SYMBOLS = 'symbols';
const SYMBOL_CHARSET = 2;
const SYMBOL_PAGE = 0xf000;
const WESTERN = 'windows-1252';

/** Fonts of the old Vietnamese systems say what they like of their letters; their bytes are kept as western letters. */
const OWN_LETTERS = /^\.Vn|^VNI/u;

export function encodingOfFont(name: string, charset: number | undefined, byDefault: string): string {
  if (OWN_LETTERS.test(name)) return WESTERN;
  if (charset === SYMBOL_CHARSET) return SYMBOLS;
  return charset === undefined ? byDefault : (BY_CHARSET[charset] ?? byDefault);
}

export function encodingOfCodePage(page: number): string {
  const known = BY_CODE_PAGE[page];
  if (known !== undefined) return known;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : WESTERN;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

export function decodeBytes(bytes: number[], encoding: string): string {
  if (encoding === SYMBOLS)
    return String.fromCharCode(...bytes.map((byte) => (byte < 0x20 ? byte : SYMBOL_PAGE + byte)));
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
