import { failed, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { diagnose } from '../diagnostics.js';
import { MAX_PDF_PAGES, MAX_PDF_STREAM_BYTES } from '../limits.js';
import type { ReadTools } from '../tools.js';
import { openPdf, type PdfDocument, PdfEncrypted, PdfTooLarge } from './document.js';
import { readPages } from './pages.js';
import { mergeSignatures, signaturesIn } from './signatures.js';
import { hasSwollenStream } from './swollen.js';

/** Reads a PDF: its text layer where that can be trusted, else the pictures of its pages where words can be recognised. */
export async function readPdf(bytes: Uint8Array, tools: ReadTools = {}): Promise<Result<SourceText>> {
  let document: PdfDocument | undefined;
  if (isCutShort(bytes)) return failed(diagnose('unreadable', 'thiếu phần cuối của tệp PDF'));
  if (hasSwollenStream(bytes))
    return failed(diagnose('too-large', `hơn ${MAX_PDF_STREAM_BYTES / MEGABYTE} MB lệnh vẽ`));
  try {
    document = await openPdf(bytes);
    if (document.pageCount > MAX_PDF_PAGES) return failed(diagnose('too-large', `${document.pageCount} trang`));
    return withSignatures(await readPages('pdf', document, tools), bytes);
  } catch (error) {
    if (error instanceof PdfEncrypted) return failed(diagnose('encrypted'));
    if (error instanceof PdfTooLarge) return failed(diagnose('too-large', error.message));
    return failed(diagnose('unreadable', error instanceof Error ? error.message.slice(0, 120) : 'lỗi không rõ'));
  } finally {
    await document?.close();
  }
}

/** The file itself says who signed it and when, also where nothing of it is printed. */
function withSignatures({ value, diagnostics }: Result<SourceText>, bytes: Uint8Array): Result<SourceText> {
  if (value === null) return { value, diagnostics };
  return { value: { ...value, marks: mergeSignatures(value.marks, signaturesIn(bytes)) }, diagnostics };
}

const MEGABYTE = 1024 * 1024;

/** A PDF ends with a pointer to its table of contents; without it pdf.js reads what it finds and says nothing of the rest. */
const TAIL = 16 * 1024;

function isCutShort(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL));
  return !tail.includes('%%EOF') && !tail.includes('startxref');
}
