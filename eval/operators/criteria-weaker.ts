import type { Operator } from '../types.js';
import { bySize, changing, lower, lowerShare, SIZES, swap } from './tools.js';

/** Values lowered on each axis. */
export const CRITERIA_WEAKER: readonly Operator[] = [
  changing(
    {
      id: 'count-lower',
      rules: ['threshold-weaker'],
      sizes: SIZES,
      says: 'a number of times, titles or works is lower: by one, a third, two thirds',
    },
    {
      part: 'criteria',
      where: /(?:ít nhất|tối thiểu|không dưới) (\d+) (?!năm)/iu,
      to: (text, { size }) =>
        swap(text, /(?:ít nhất|tối thiểu|không dưới) (?<n>\d+)(?=\s(?!năm))/iu, (n) => lower(n, size)),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    { id: 'years-lower', rules: ['threshold-weaker'], sizes: ['small', 'large'], says: 'fewer years' },
    {
      part: 'criteria',
      where: /\d+ năm(?! \d)/u,
      to: (text, { size }) =>
        swap(text, /(?<![\d/])(?<n>\d{2}) năm(?! \d)/u, (n) =>
          size === 'small' ? lower(n, 'small') : n > 2 ? 1 : null,
        ),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    { id: 'percent-lower', rules: ['threshold-weaker'], sizes: SIZES, says: 'a share is lower: by 1, 5, 20 points' },
    {
      part: 'criteria',
      where: /(?<!100)%/u,
      to: (text, { size }) => swap(text, /(?<n>\d+)%/u, (n) => (n === 100 || n < 25 ? null : lowerShare(n, size))),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'rating-lower',
      rules: ['threshold-weaker'],
      sizes: ['small', 'medium'],
      says: 'a lower rung of the performance ladder',
    },
    {
      part: 'criteria',
      where: /hoàn thành (?:xuất sắc|tốt) nhiệm vụ/u,
      to: (text, { size }) =>
        size === 'small'
          ? text.replace('hoàn thành xuất sắc nhiệm vụ', 'hoàn thành tốt nhiệm vụ')
          : text.replace('hoàn thành tốt nhiệm vụ', 'hoàn thành nhiệm vụ'),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'award-lower',
      rules: ['threshold-weaker'],
      sizes: ['small', 'medium'],
      says: 'a lower title or form of award of the same ladder',
    },
    {
      part: 'criteria',
      where: /Bằng khen|Tập thể lao động xuất sắc|Chiến sĩ thi đua cơ sở/u,
      to: (text, { size }) =>
        size === 'small'
          ? text
              .replace('Tập thể lao động xuất sắc', 'Tập thể lao động tiên tiến')
              .replace('Chiến sĩ thi đua cơ sở', 'Lao động tiên tiến')
          : text.replace(
              /Bằng khen (?:của Chủ tịch (?:Ủy ban nhân dân|UBND) tỉnh|cấp tỉnh)/u,
              'Giấy khen của Thủ trưởng đơn vị',
            ),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'level-lower',
      rules: ['threshold-weaker'],
      says: 'a lower level: an initiative of the province becomes one of the unit',
    },
    {
      part: 'criteria',
      where: /(?:ảnh hưởng|sáng kiến)(?: từ)? cấp tỉnh/u,
      to: (text) => text.replace(/((?:ảnh hưởng|sáng kiến)(?: từ)?) cấp tỉnh/u, '$1 cấp cơ sở'),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'continuity-dropped',
      rules: ['threshold-weaker', 'threshold-dropped'],
      says: '"liên tục" is lost: years need not follow each other',
    },
    {
      part: 'criteria',
      where: /năm liên (?:tục|tiếp)/u,
      to: (text) => text.replace(/ liên (?:tục|tiếp)/u, ''),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'longer-period',
      rules: ['threshold-weaker'],
      sizes: ['small', 'large'],
      says: 'the same count over a longer time: each year becomes the whole period',
    },
    {
      part: 'criteria',
      where: /^(?:Hằng năm|Hàng năm|Mỗi năm),? (?!.*%)/u,
      to: (text, { size }) =>
        text.replace(/^(?:Hằng năm|Hàng năm|Mỗi năm)/u, size === 'small' ? 'Hai năm một lần' : 'Trong cả giai đoạn'),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    { id: 'denominator-narrowed', rules: ['threshold-weaker'], says: 'the share is taken of fewer people' },
    {
      part: 'criteria',
      where: /% (?:cán bộ, )?công chức, viên chức, người lao động/u,
      to: (text) => text.replace(/% (?:cán bộ, )?công chức, viên chức, người lao động/u, '% công chức'),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    { id: 'at-least-lost', rules: ['threshold-weaker', 'threshold-dropped'], says: '"trở lên" is lost' },
    {
      part: 'criteria',
      where: /(?:nhiệm vụ|tỉnh|khen) trở lên/u,
      to: (text) => text.replace(/(?:từ )?((?:hoàn thành [\p{L} ]+?nhiệm vụ|cấp tỉnh|tỉnh|khen)) trở lên/u, '$1'),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    { id: 'and-to-or', rules: ['alternative-added'], says: '"và" between two demands becomes "hoặc"' },
    {
      part: 'criteria',
      where: / và (?:có )?(?:ít nhất|tối thiểu|không dưới) /u,
      to: (text) => text.replace(/ và ((?:có )?(?:ít nhất|tối thiểu|không dưới) )/u, ' hoặc $1'),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    { id: 'alternative-added', rules: ['alternative-added'], says: 'an easier way is opened beside the demanded one' },
    {
      part: 'criteria',
      where: /(?:ít nhất|tối thiểu|không dưới) \d+ (?:lần|năm|sáng kiến)[^;]*\.$/u,
      to: (text, { size }) =>
        text.replace(
          /\.$/u,
          ` hoặc ${bySize(size, 'được tặng Giấy khen', 'được tập thể bình chọn là gương tiêu biểu', 'được Thủ trưởng cơ quan ghi nhận')}.`,
        ),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'prohibition-dropped',
      rules: ['prohibition-dropped'],
      sizes: ['small'],
      says: 'what must not be is no longer forbidden',
    },
    {
      part: 'criteria',
      where: /; (?:bản thân )?không (?:có|để|vi phạm) /u,
      to: (text) => text.replace(/; (?:bản thân )?không (?:có|để|vi phạm) [^.;]*/u, ''),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
  changing(
    {
      id: 'criterion-softened',
      rules: ['obligation-softened'],
      sizes: SIZES,
      says: '"ít nhất" becomes "phấn đấu", "khuyến khích", "nếu có"',
    },
    {
      part: 'criteria',
      where: /(?:ít nhất|tối thiểu|không dưới) \d/u,
      to: (text, { size }) =>
        size === 'large'
          ? `${text.replace(/\.$/u, '')} (nếu có điều kiện).`
          : text.replace(
              /(?:ít nhất|tối thiểu|không dưới) (?=\d)/u,
              size === 'small' ? 'phấn đấu ' : 'khuyến khích có ',
            ),
      kind: 'weaker',
      as: 'criteria',
    },
  ),
];
