import { above, at, gist, groupNames, spokenOf } from './quotes.js';
import { threeYears } from './samples.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const initiative = (
  to: 'collective' | 'individual',
  text = 'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.',
) => ({ text, to: [to], needs: { what: 'initiative', level: 'cơ sở', count: 2 } }) as const;
const asking = (...criteria: { text: string }[]) => planOf({ issuer: 'Sở Y tế', criteria: [threeYears, ...criteria] });
const ofPeople = { text: 'Gương mẫu, được đồng nghiệp tín nhiệm.', to: ['individual' as const] };
const parent = asking(initiative('collective'), ofPeople);

/** A criterion that stands in the child among those for other people. */
export const criterionMoved: Rule = {
  id: 'criterion-moved',
  kind: 'mismatch',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Tiêu chí đặt ở nhóm đối tượng khác',
  message: ({ parent: criterion, group, other, parentPlace, childPlace }) =>
    `Tiêu chí “${criterion}” đối với ${group}${above(parentPlace)} được đặt cho ${other}${at(childPlace)}.`,
  suggestion: ({ group }) => `Đề nghị quy định tiêu chí này đối với ${group}.`,
  examples: [
    { name: 'từ tập thể sang cá nhân', parent, child: asking(initiative('individual'), ofPeople), fires: true },
    {
      name: 'chuyển nhóm, đổi vài chữ',
      parent,
      child: asking(initiative('individual', 'Mỗi năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.'), ofPeople),
      fires: true,
    },
    {
      name: 'từ cá nhân sang tập thể',
      parent: asking(initiative('individual')),
      child: asking(initiative('collective'), ofPeople),
      fires: true,
    },
    { name: 'đúng nhóm', parent, child: asking(initiative('collective'), ofPeople), fires: false },
    {
      name: 'cả hai nhóm đều có',
      parent,
      child: asking(initiative('collective'), initiative('individual'), ofPeople),
      fires: false,
    },
    { name: 'không nhóm nào có', parent, child: asking(ofPeople), fires: false },
  ],
  run: (facts) =>
    facts.moved.map(({ demand, child }) => ({
      ...shiftHit(
        facts,
        { demand, child },
        {
          parent: gist(spokenOf(demand.statement)),
          group: groupNames(demand.statement),
          other: groupNames(child),
        },
      ),
      claims: demand.statement.ids,
    })),
};
