import { describe, expect, it } from 'vitest';
import { asidesOf, codesOf, textsOf } from './docx-file.js';
import { pdfString, readPages } from './pdf-file.js';

const LINE = 'Căn cứ Kế hoạch số 46/KH-UBND của Ủy ban nhân dân tỉnh';
/** A box over the line at `y` from the top of the page. */
const at = (y: number, x = 85): string => `/Rect [${x} ${842 - y - 4} ${x + 250} ${842 - y + 12}]`;
const read = (...annotations: string[]) =>
  readPages({
    ink: [
      { x: 85, y: 100, text: LINE },
      { x: 85, y: 200, text: 'Nội dung công việc của các đơn vị' },
    ],
    annotations,
  });

describe('what is written onto a page', () => {
  it('is read where it stands: fields, lists, typed notes', async () => {
    const result = await read(
      `/Subtype /Widget /FT /Tx /T (a) /V ${pdfString('Ô thứ nhất')} ${at(130)}`,
      `/Subtype /Widget /FT /Ch /T (b) /Opt [${pdfString('Tốt')} ${pdfString('Khá')}] /V ${pdfString('Khá')} ${at(160)}`,
      `/Subtype /FreeText /DA (/Helv 12 Tf) /Contents ${pdfString('Ghi thêm')} ${at(300)}`,
    );
    expect(textsOf(result)).toEqual([LINE, 'Ô thứ nhất', 'Khá', 'Nội dung công việc của các đơn vị', 'Ghi thêm']);
    expect([asidesOf(result), codesOf(result)]).toEqual([[], []]);
  });

  it('is set aside when it is a comment, or not shown', async () => {
    const result = await read(
      `/Subtype /Text /Contents ${pdfString('Xem lại')} ${at(130)}`,
      `/Subtype /FreeText /F 2 /DA (/Helv 12 Tf) /Contents ${pdfString('Giấu đi')} ${at(160)}`,
    );
    expect(textsOf(result)).toEqual([LINE, 'Nội dung công việc của các đơn vị']);
    expect(asidesOf(result)).toEqual(['comment: Xem lại', 'comment: Giấu đi']);
  });

  it('says nothing where it only leads elsewhere, or hides what was typed', async () => {
    const result = await read(
      `/Subtype /Link /Contents ${pdfString('Liên kết')} ${at(130)}`,
      `/Subtype /Widget /FT /Tx /Ff 8192 /T (p) /V ${pdfString('mật khẩu')} ${at(160)}`,
      `/Subtype /Widget /FT /Btn /T (c) /V /Yes ${at(300)}`,
    );
    expect([textsOf(result).length, asidesOf(result)]).toEqual([2, []]);
  });
});
