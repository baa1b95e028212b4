import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legalShare } from '../../src/vi/legal-share.js';
import { isSyllable } from '../../src/vi/syllables.js';

describe('a syllable', () => {
  it.each(
    'kế hoạch thực hiện nghiệp nghề ghi giếng gì giữa quốc quyết quý quy khuyến khuynh hoà hòa thuỷ thủy uỷ Ủy NHÂN DÂN Đảng yêu ý xoong ngoằn'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each('hÕ¹ ho¹ch c¸n thöïc hieän street plan hoach cat ngế ghà cê nghơ đ tiể quc nơnǵ xyz ưiệ hòá'.split(' '))(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

describe('the share of legal syllables', () => {
  it.each([
    ['Căn cứ Kế hoạch số 46/KH-UBND ngày 05/3/2026 của UBND tỉnh', 8, 8],
    ['II. Mục đích: a) (Nâng cao) “nhận thức”; GDĐT', 6, 6],
    ['§­îc giao nhiÖm vô cña c¸c ®¬n vÞ', 2, 8],
    ['toàn quc phát trin', 3, 4],
    ['Kế hoạch'.normalize('NFD'), 2, 2],
    ['www.vinhphuc.gov.vn 12.345 – • ...', 0, 0],
  ])('%s', (text, legal, words) => {
    expect(legalShare(text)).toEqual({ legal, words });
  });

  it.each(['Sở GDĐT - dự thảo kế hoạch điển hình tiên tiến.txt', 'KH Trung tâm Văn hóa - Điện ảnh tỉnh.md'])(
    'is nearly all of a real plan: %s',
    (name) => {
      const { legal, words } = legalShare(readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8'));
      expect(words).toBeGreaterThan(500);
      expect(legal / words).toBeGreaterThan(0.98);
    },
  );
});
