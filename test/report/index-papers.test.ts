import { describe, expect, it } from 'vitest';
import { renderIndexHtml } from '../../src/report/index-html.js';
import { renderLetter } from '../../src/report/letter.js';
import { renderReminder } from '../../src/report/letter-roll.js';
import type { BatchInput } from '../../src/report/types.js';
import { batch, roll, submission } from './fixtures.js';

const linksOf = (input: BatchInput): string[] =>
  [...new TextDecoder().decode(renderIndexHtml(input)).matchAll(/href="\.\/([^"#]+)"/gu)].map(([, at = '']) =>
    decodeURIComponent(at),
  );
const formats = ['html', 'docx', 'letter', 'xlsx'] as const;

describe('the papers that the index points at', () => {
  it('has a link to the letter of each unit that gets one, and of no other', async () => {
    const written: string[] = [];
    for (const one of batch.pairs) if ((await renderLetter(one)) !== null) written.push(`${one.name}.cong-van.docx`);
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(batch.pairs.length);
    const links = linksOf({ ...batch, formats }).filter((at) => at.endsWith('.cong-van.docx'));
    expect(links.sort()).toEqual(written.sort());
  });

  it.each([
    ['units that have not sent', roll],
    ['all sent in time', { ...roll, submissions: [submission('Sở Y tế', 'sent')] }],
    ['no register', undefined],
  ])('has a link to the reminder where there is one: %s', async (_, asked) => {
    const input = { ...batch, formats, ...(asked === undefined ? {} : { roll: asked }) };
    const isWritten = (await renderReminder(input)) !== null;
    expect(linksOf(input).includes('don-doc.docx')).toBe(isWritten);
    expect(linksOf(input)).toContain('tong-hop.xlsx');
  });

  it('has no link to what is not written', () => {
    const links = linksOf({ ...batch, roll, formats: ['html'] });
    expect(links.filter((at) => /\.(?:docx|xlsx)$/u.test(at))).toEqual([]);
  });
});
