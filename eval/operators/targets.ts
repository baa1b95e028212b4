import { without } from '../document.js';
import type { Operator } from '../types.js';
import { bound, changing, lower, lowerShare, on, oneOf, operator, planted, SIZES, swap } from './tools.js';

const COUNTED =
  /(?<![\d/])\d{2} (?:tập thể|cá nhân|hộ|mô hình|sáng kiến|thôn|cây|người|thủ tục|cơ sở|bộ|căn|cuộc|hội thi)/u;

export const TARGETS: readonly Operator[] = [
  operator({ id: 'target-removed', rules: ['target-missing'], says: 'a target is left out' }, (scene) => {
    const all = bound(scene, 'targets');
    const line = all.length < 3 ? null : oneOf(scene, all);
    if (line === null) return null;
    without(scene.doc, new Set([line.id]));
    return planted(scene, [on('missing', 'targets', line.id)]);
  }),
  operator({ id: 'targets-section-removed', rules: ['targets-absent'], says: 'no target at all' }, (scene) => {
    const ids = new Set(scene.doc.body.filter(({ part }) => part === 'targets').map(({ id }) => id));
    without(scene.doc, ids);
    return planted(scene, [{ kind: 'missing', part: 'targets' }]);
  }),
  changing(
    {
      id: 'target-count-lower',
      rules: ['target-weaker'],
      sizes: SIZES,
      says: 'a target number is lower: by one, a third, two thirds',
    },
    {
      part: 'targets',
      where: COUNTED,
      to: (text, { size }) => swap(text, /(?<![\d/])(?<n>\d{2}) (?=\p{Ll})/u, (n) => lower(n, size)),
      kind: 'weaker',
      as: 'targets',
    },
  ),
  changing(
    {
      id: 'target-second-lower',
      rules: ['target-weaker'],
      sizes: SIZES,
      says: 'the second number of a target ("… và 15 cá nhân") is lower',
    },
    {
      part: 'targets',
      where: / và \d{2} /u,
      to: (text, { size }) => swap(text, / và (?<n>\d{2}) /u, (n) => lower(n, size)),
      kind: 'weaker',
      as: 'targets',
    },
  ),
  changing(
    {
      id: 'target-percent-lower',
      rules: ['target-weaker'],
      sizes: SIZES,
      says: 'a target share is lower: by 1, 5, 20 points',
    },
    {
      part: 'targets',
      where: /\d%/u,
      to: (text, { size }) => swap(text, /(?<n>\d+)%/u, (n) => lowerShare(n, size)),
      kind: 'weaker',
      as: 'targets',
    },
  ),
  changing(
    {
      id: 'target-value-dropped',
      rules: ['target-gap', 'target-missing', 'target-weaker'],
      says: 'the second of two numbers is left out',
    },
    {
      part: 'targets',
      where: / và (?:xây dựng )?\d{2} /u,
      to: (text) => text.replace(/ và (?:xây dựng )?\d{2} (?:tập thể|cá nhân|hộ|mô hình|người|cây)(?: xanh)?/u, ''),
      kind: 'weaker',
      as: 'targets',
      allow: (id) => [on('missing', 'targets', id)],
    },
  ),
  changing(
    {
      id: 'target-blank',
      rules: ['target-gap', 'target-weaker', 'target-missing'],
      says: 'the number is left to be filled in',
    },
    {
      part: 'targets',
      where: COUNTED,
      to: (text) => text.replace(/(?<![\d/])\d{2}(?= \p{Ll})/u, '……'),
      kind: 'weaker',
      as: 'targets',
      allow: (id) => [on('missing', 'targets', id)],
    },
  ),
  changing(
    {
      id: 'target-softened',
      rules: ['target-weaker', 'obligation-softened'],
      sizes: ['small', 'medium'],
      says: '"ít nhất" of a target becomes "phấn đấu" or "khuyến khích"',
    },
    {
      part: 'targets',
      where: /(?:ít nhất|tối thiểu|không dưới) \d/iu,
      to: (text, { size }) =>
        text.replace(/(ít|tối|không|Ít|Tối)(?: nhất| thiểu| dưới) (?=\d)/u, (_, first: string) => {
          const soft = size === 'small' ? 'phấn đấu ' : 'khuyến khích ';
          return /\p{Lu}/u.test(first) ? soft.charAt(0).toUpperCase() + soft.slice(1) : soft;
        }),
      kind: 'weaker',
      as: 'targets',
    },
  ),
  changing(
    {
      id: 'target-rarer',
      rules: ['target-weaker', 'recurrence-rarer'],
      says: 'a yearly number becomes one for the whole period',
    },
    {
      part: 'targets',
      where: /^(?:Hằng năm|Hàng năm|Mỗi năm), /u,
      to: (text) => text.replace(/^(?:Hằng năm|Hàng năm|Mỗi năm), /u, 'Trong cả giai đoạn, '),
      kind: 'weaker',
      as: 'targets',
    },
  ),
  changing(
    {
      id: 'task-count-lower',
      rules: ['target-weaker', 'threshold-weaker'],
      sizes: SIZES,
      says: 'the number within a task of this unit is lower',
    },
    {
      part: 'assignments',
      where: /(?:ít nhất|tối thiểu|không dưới) (?!01)\d{2} /iu,
      to: (text, { size }) => swap(text, /(?:ít nhất|tối thiểu|không dưới) (?<n>\d{2}) /iu, (n) => lower(n, size)),
      kind: 'weaker',
      as: 'targets',
    },
  ),
];
