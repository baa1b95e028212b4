import type { Operator } from '../types.js';
import { harmless } from './harmless.js';
import { bound, on, planted, swap, two } from './tools.js';

/** Stricter than demanded: may be told for information. */
export const STRICTER: readonly Operator[] = [
  {
    ...harmless('stricter-criterion', 'a criterion asks for more', (scene) => {
      for (const line of scene.random.shuffle(bound(scene, 'criteria', /(?:ít nhất|tối thiểu|không dưới) \d{2} /iu))) {
        const text = swap(line.text, /(?:ít nhất|tối thiểu|không dưới) (?<n>\d{2}) /iu, (n) => n + 1);
        // Two of three years cannot become three and more of three.
        if (text === null || /trong đó|năm/u.test(line.text)) continue;
        line.text = text;
        return planted(scene, [on('stronger', 'criteria', line.id)]);
      }
      return null;
    }),
    family: 'stronger',
    rules: ['threshold-stronger'],
  },
  {
    ...harmless('stricter-target', 'a target is higher', (scene) => {
      for (const line of scene.random.shuffle(bound(scene, 'targets', /(?<![\d/])\d{2} \p{Ll}/u))) {
        const text = swap(line.text, /(?<![\d/])(?<n>\d{2}) (?=\p{Ll})/u, (n) => n + 2);
        if (text === null) continue;
        line.text = text;
        return planted(scene, [on('stronger', 'targets', line.id)]);
      }
      return null;
    }),
    family: 'stronger',
    rules: ['target-stronger'],
  },
  {
    ...harmless('earlier-date', 'what is sent upward comes earlier', (scene) => {
      for (const line of scene.random.shuffle(
        bound(scene, 'milestones', /gửi (?:báo cáo|về).*ngày \d{2}\/(?:6|8|9|10)\/\d{4}/u),
      )) {
        const text = line.text.replace(
          /ngày (\d{2})\//u,
          (_, day: string) => `ngày ${two(Math.max(1, Number(day) - 5))}/`,
        );
        if (text === line.text) continue;
        line.text = text;
        return planted(scene, [on('earlier', 'deadlines', line.id)]);
      }
      return null;
    }),
    family: 'stronger',
    rules: ['deadline-earlier'],
  },
];
