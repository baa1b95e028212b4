import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/index.js';
import { renderDocx } from '../../src/report/docx.js';
import { renderLetter } from '../../src/report/letter.js';
import { renderReminder } from '../../src/report/letter-roll.js';
import { written } from './word-files.js';

// Every Word file that the reports write, in the form of Nghị định 30/2020/NĐ-CP: by the tool's own rules, and in the XML.

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, value = '']) => value);

const files = await written({ renderDocx, renderLetter, renderReminder });

describe.each(files)('$name', ({ bytes, isLetter }) => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const { 'word/document.xml': xml = '' } = parts;

  it('has nothing that the form check remarks on', () => {
    expect(checkForm(bytes)).toEqual([]);
  });

  it('is A4 upright with margins of 2, 2, 3 and 2 cm in every section', () => {
    const sections = all(xml, /<w:sectPr>(.*?)<\/w:sectPr>/gu);
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) {
      expect(section).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
      expect(section).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/u);
    }
  });

  it('is set in Times New Roman 13-14, the receivers of a letter in 12 and 11', () => {
    const text = Object.entries(parts).filter(([name]) => /^word\/(?:document|header\d+)\.xml$/u.test(name));
    const runs = text.flatMap(([, part]) => all(part, /<w:r>((?:(?!<\/w:r>).)*<w:t[ >].*?)<\/w:r>/gsu));
    expect(runs.length).toBeGreaterThan(20);
    for (const run of runs) {
      for (const side of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(run).toContain(`w:${side}="Times New Roman"`);
    }
    const small = runs.filter((run) => !/<w:sz w:val="(?:26|28)"\/>/u.test(run));
    if (!isLetter) expect(small).toEqual([]);
    else {
      const [head = '', ...items] = small;
      expect(head).toContain('Nơi nhận:');
      expect(head).toContain('<w:sz w:val="24"/>');
      expect(items.length).toBeGreaterThanOrEqual(2);
      for (const item of items) expect(item).toMatch(/<w:sz w:val="22"\/>.*>- /u);
    }
  });

  it('leaves number and day to the clerk', () => {
    const words = all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu);
    expect(words.filter((text) => text.startsWith('Số: '))).toEqual([expect.stringMatching(/^Số: +\/[^\s\d]+$/u)]);
    expect(
      words.filter((text) => /, ngày/u.test(text) && text.includes('tháng') && text.includes('năm 20 ')),
    ).toHaveLength(1);
  });

  it('says that a person has to look', () => {
    const said = Object.values(parts).join('');
    expect(said).toContain('Bản rà soát tự động, chuyên viên kiểm tra trước khi trình ký');
  });
});
