import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstract, code, gone, list, lvl, mark, num, para, readParts, run, tbl, tc, tr } from './docx-file.js';

/** Ways in which a piece of text may stand in a paragraph. */
const WAYS: ((text: string) => string)[] = [
  (t) => run(t),
  (t) => run(t, '<w:b/>'),
  (t) => run(t, '<w:vanish/>'),
  (t) => gone(t),
  (t) => `<w:ins w:id="1">${run(t)}</w:ins>`,
  (t) => `<w:moveFrom w:id="1">${run(t)}</w:moveFrom>`,
  (t) => `<w:fldSimple w:instr=" X ">${run(t)}</w:fldSimple>`,
  (t) => mark('begin') + code(' REF ') + mark('separate') + run(t) + mark('end'),
  (t) => mark('begin') + code(' TOC ') + mark('separate') + run(t) + mark('end'),
  (t) => mark('begin') + run(t) + mark('end'),
  (t) => `<w:smartTag>${run(t)}</w:smartTag>`,
  (t) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${para(run(t))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para(run(t))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
];

/** Ways in which paragraphs may stand in the body. */
const FRAMES: ((content: string) => string)[] = [
  (c) => para(c),
  (c) => `<w:p><w:pPr>${num(1)}</w:pPr>${c}</w:p>`,
  (c) => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${c}</w:p>`,
  (c) => `<w:p><w:pPr>${num(1)}<w:rPr><w:vanish/></w:rPr></w:pPr>${c}</w:p>`,
  (c) => `<w:sdt><w:sdtPr/><w:sdtContent>${para(c)}</w:sdtContent></w:sdt>`,
  (c) =>
    tbl(
      tr(tc(para(c)), tc(para(run('x')), '<w:vMerge w:val="restart"/>')),
      tr(tc(para('')), tc(para(''), '<w:vMerge/>')),
    ),
  (c) => tbl(tr(tc(para(run('a')), '<w:vMerge w:val="restart"/>')), tr(tc(para(c), '<w:vMerge/>'))),
  (c) => tbl(tr(tc(para(run('a')))), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(para(c))}</w:tr>`),
  (c) => tbl(tr(tc(tbl(tr(tc(para(c)))) + para('')))),
  (c) => tbl(tr(tc(para(run('b')), '<w:hMerge w:val="restart"/>'), tc(para(c), '<w:hMerge/>'))),
];

const numbering = abstract(0, lvl(0, 'decimal', '%1.')) + list(1, 0);

describe('no piece of a docx', () => {
  it('is lost, and none is read twice', async () => {
    const piece = fc.nat({ max: WAYS.length - 1 });
    const paragraph = fc.tuple(fc.nat({ max: FRAMES.length - 1 }), fc.array(piece, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        let n = 0;
        const body = paragraphs.map(([frame, ways]) =>
          (FRAMES[frame] ?? para)(ways.map((way) => WAYS[way]?.(`q${n++}z `) ?? '').join('')),
        );
        const { value } = await readParts({ body: body.join('') + para(run('cuối')), numbering });
        const all = `${value?.text}\n${value?.setAside.map((a) => a.text).join('\n')}`;
        for (let i = 0; i < n; i++) expect([i, all.split(`q${i}z`).length - 1]).toEqual([i, 1]);
      }),
      { numRuns: 200 },
    );
  });
});
