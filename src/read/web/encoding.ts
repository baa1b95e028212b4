import { type Decoded, decodeText, hasMark } from '../decode.js';

/** The page names its encoding within this many bytes; browsers look no further than 1,024, some portals put scripts first. */
const HEAD = 8_192;
const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,30})/iu;

/**
 * The characters of a page: by its mark, then by proof (valid UTF-8, UTF-16), then as the page itself declares, which
 * editors get wrong more often than bytes do.
 */
export function decodePage(bytes: Uint8Array, charset?: string): Decoded {
  const decoded = decodeText(bytes);
  if (!decoded.guessed || hasMark(bytes)) return decoded;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const match = DECLARED.exec(head);
  const label = (charset ?? match?.[1] ?? match?.[2] ?? '').toLowerCase();
  if (label === '' || /^utf-?(?:8|16)/u.test(label)) return decoded;
  const decoder = decoderOf(label);
  return decoder === null ? decoded : { text: decoder.decode(bytes), encoding: label, guessed: false };
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null; // "x-user-defined", a slip of the pen
  }
}
