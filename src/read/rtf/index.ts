import { failed, ok, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { normalise } from '../../vi/normalise.js';
import { type Aside, assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { cureFlow, draftsOf, FlowLimit } from '../flow.js';
import { tellLegacy } from '../legacy.js';
import { MIN_CHARS_PER_PAGE } from '../limits.js';
import { readConverted } from '../office.js';
import type { ReadTools } from '../tools.js';
import { walkRtf } from './walk.js';

/** Reads an RTF document. */
export async function readRtf(bytes: Uint8Array, tools: ReadTools): Promise<Result<SourceText>> {
  try {
    const { rtf, body } = walkRtf(latin(bytes));
    const cured = cureFlow(body.flow);
    const source = assemble('rtf', draftsOf(body.flow), joined(rtf.setAside));
    const pictured = source.text.length < MIN_CHARS_PER_PAGE && hasPictures(bytes);
    // Pictures are unpacked by LibreOffice alone.
    const converted = pictured ? await readConverted(bytes, 'rtf', tools) : null;
    if (converted !== null) return converted;
    if (pictured && source.text === '') return failed(diagnose('no-text-layer'));
    const damage = rtf.damaged ? [diagnose('damaged', 'phần cuối tệp (tệp bị cắt cụt)')] : [];
    if (source.text === '') return failed(...damage, diagnose('empty-file'));
    const old = tellLegacy(source, cured);
    return ok(source, [...damage, ...old, ...(rtf.tracked ? [diagnose('tracked-changes')] : [])]);
  } catch (error) {
    if (error instanceof FlowLimit) return failed(diagnose('too-large', error.message));
    throw error;
  }
}

const hasPictures = (bytes: Uint8Array): boolean => latin(bytes).includes('\\pict');

/** Neighbours of one kind are one text: runs end where their format changes, in the middle of words. */
function joined(asides: Aside[]): Aside[] {
  const out: Aside[] = [];
  for (const aside of asides) {
    const before = out.at(-1);
    const loose = aside.reason === 'hidden' || aside.reason === 'deleted';
    if (loose && before?.reason === aside.reason) before.text += aside.text;
    else out.push({ ...aside });
  }
  return out.map((aside) => ({ ...aside, text: normalise(aside.text).text })).filter(({ text }) => text !== '');
}

/** One character a byte; windows-1252 would not do, as it moves some of them. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
