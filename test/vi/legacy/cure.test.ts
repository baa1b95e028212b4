import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/vi/legacy/codec.js';
import { cureLines, cureRuns } from '../../../src/vi/legacy/cure.js';
import { detect } from '../../../src/vi/legacy/evidence.js';
import { hintOf } from '../../../src/vi/legacy/fonts.js';

const CORPUS = new URL('../../../corpus/', import.meta.url);
const sentences = readdirSync(CORPUS)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .flatMap((name) => readFileSync(new URL(name, CORPUS), 'utf8').normalize('NFC').split(/\n+/))
  .map((line) => line.trim())
  .filter((line) => line !== '');
const BODY = sentences.filter((line) => line.length > 60).slice(0, 12);

describe('the names of fonts', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['.VnArial NarrowH', 'tcvn3', true],
    ['.VnCentury Schoolbook', 'tcvn3', false],
    ['ABCDEF+.VnTimeH,Bold', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['"VNI-Helve"', 'vni', false],
  ])('%s', (name, system, capitals) => {
    expect(hintOf(name)).toEqual({ system, capitals });
  });

  it.each(['Times New Roman', 'Arial', 'Vn', '', null, undefined])('%s says nothing', (name) => {
    expect(hintOf(name)).toBeNull();
  });
});

describe('text in Unicode', () => {
  it('has enough sentences to try', () => expect(sentences.length).toBeGreaterThan(150));

  it.each([null, '.VnTime', '.VnTimeH', 'VNI-Times'])('stays as it is, whatever its font is called: %s', (font) => {
    for (const line of sentences) {
      expect(detect(line, hintOf(font))).toBeNull();
      expect(cureRuns([[{ text: line, font }]]).paragraphs).toEqual([[line]]);
    }
    const whole = cureRuns(sentences.map((text) => [{ text, font }]));
    expect(whole.systems).toEqual([]);
    expect(whole.paragraphs.flat()).toEqual(sentences);
  });

  it('stays as it is, cut into runs anywhere', () => {
    const cut = fc.tuple(fc.constantFrom(...sentences), fc.array(fc.nat(40), { maxLength: 8 }));
    fc.assert(
      fc.property(cut, fc.constantFrom('.VnTime', 'VNI-Times', 'Arial'), ([line, lengths], font) => {
        const runs: { text: string; font: string }[] = [];
        let rest = line;
        for (const length of lengths) {
          runs.push({ text: rest.slice(0, length), font });
          rest = rest.slice(length);
        }
        runs.push({ text: rest, font });
        expect(cureRuns([runs]).paragraphs[0]?.join('')).toBe(line);
      }),
    );
  });

  it.each([
    'Les élèves français ont été à la forêt où le château brûlait; ça coûte déjà très cher, hélas, à côté.',
    'Příliš žluťoučký kůň úpěl ďábelské ódy; hlavní město a náměstí leží na březích řeky.',
    'El niño pequeño de España comió la piña; mañana habrá más años y otoños señalados.',
    'Die Mädchen hören schöne Töne über den Öfen der Bäcker; Größe, Süße und Käse für fünf Männer.',
    'The naïve café owner’s résumé © 2026, § 5 – «quoted» words, 20°C ± 0.5 µm ½ ¼.',
    'Là có các cá gà bà và à ừ? Bà Hà có toàn hoà.',
    'Tọa độ 20°15´ và 105°47´; mức 5±1 µm, ® và ©, «ngoặc».',
  ])('or in another language: %s', (line) => {
    for (const font of [null, '.VnTime', 'VNI-Times']) {
      expect(cureRuns([[{ text: line, font }], [{ text: line, font }]]).paragraphs).toEqual([[line], [line]]);
    }
  });
});

describe('text of an old system', () => {
  it.each(['tcvn3', 'vni'] as const)('%s is read by its letters alone, and a guess says so', (system) => {
    const cured = cureLines(BODY.map((line) => encode(line, system)));
    expect(cured.systems).toEqual([system]);
    expect(cured.lines.map((line) => line.toLowerCase())).toEqual(BODY.map((line) => line.toLowerCase()));
    if (system === 'vni') expect(cured.lines).toEqual(BODY);
    expect(cured.guesses.length).toBe(system === 'vni' ? BODY.length : 0);
  });

  it.each([
    ['.VnTime', 'C¸n bé', 'Cán bộ'],
    ['.VnTimeH', 'kÕ ho¹ch', 'KẾ HOẠCH'],
    ['.VnTime', 'KÕ HO¹CH', 'KẾ HOẠCH'],
    ['VNI-Times', 'Caùn boä', 'Cán bộ'],
    ['VNI-Times', 'KEÁ HOAÏCH', 'KẾ HOẠCH'],
    ['VNI-Times', 'ho¹ch ®Þnh viÖc lµm', 'hoạch định việc làm'],
  ])('in %s needs little: %s', (font, text, read) => {
    const cured = cureRuns([[{ text, font }]]);
    expect(cured.paragraphs).toEqual([[read]]);
    expect(cured.guesses).toEqual([]);
  });

  it('may be one heading over a body in Unicode', () => {
    const body = BODY.map((text) => [{ text, font: 'Times New Roman' }]);
    const cured = cureRuns([[{ text: 'kÕ ho¹ch thùc hiÖn', font: '.VnTimeH' }], ...body]);
    expect(cured.paragraphs.flat()).toEqual(['KẾ HOẠCH THỰC HIỆN', ...BODY]);
    expect(cureLines(['KÕ ho¹ch thùc hiÖn cña nhµ tr\u00ADêng', ...BODY]).lines[0]).toBe(
      'Kế hoạch thực hiện của nhà trường',
    );
  });

  it('may stand beside Unicode in one font, one paragraph, one word', () => {
    const font = '.VnTime';
    const mixed = BODY.map((text, i) => [{ text: i % 2 === 0 ? text : encode(text.toLowerCase(), 'tcvn3'), font }]);
    const read = BODY.map((text, i) => (i % 2 === 0 ? text : text.toLowerCase()));
    expect(cureRuns(mixed).paragraphs.flat()).toEqual(read);
    const runs = ['Căn cứ ', 'quy ®Þnh cña LuËt ', 'và ', 'các điều ', 'nh', '\u00ADng'].map((text) => ({
      text,
      font,
    }));
    expect(cureRuns([runs]).paragraphs[0]?.join('')).toBe('Căn cứ quy định của Luật và các điều nhưng');
  });

  it('is whole though its signs are cut by runs', () => {
    const font = 'VNI-Times';
    const runs = ['Ca', 'ùn boä, coâng chö', 'ùc'].map((text) => ({ text, font }));
    expect(cureRuns([runs]).paragraphs[0]?.join('')).toBe('Cán bộ, công chức');
  });

  it('shown in capitals is decoded before it is set in capitals', () => {
    const run = { text: 'kÕ ho¹ch', font: '.VnTime', caps: true };
    expect(cureRuns([[run]]).paragraphs).toEqual([['KẾ HOẠCH']]);
    expect(cureRuns([[{ ...run, text: 'kế hoạch' }]]).paragraphs).toEqual([['KẾ HOẠCH']]);
  });

  it('without a telling font is left alone while there is too little of it', () => {
    expect(cureLines(['Hoaøng Vaên Naêm']).systems).toEqual([]);
    expect(cureLines(['cña']).systems).toEqual([]);
  });
});
