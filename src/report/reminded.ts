import type { RollCall, Submission } from '../model/register.js';

/** Those of the register whom the reminder goes to, and how it calls them. */

export interface Group {
  state: Submission['state'];
  /** How the letter calls those of it, and how the list does. */
  heading: string;
  label: string;
  units: readonly Submission[];
}

const GROUPS: readonly Omit<Group, 'units'>[] = [
  { state: 'missing', heading: 'chưa gửi kế hoạch', label: 'Chưa gửi' },
  { state: 'late', heading: 'gửi kế hoạch sau thời hạn', label: 'Gửi sau thời hạn' },
];

export const groupsOf = ({ submissions }: RollCall): Group[] =>
  GROUPS.map((group) => ({ ...group, units: submissions.filter(({ state }) => state === group.state) })).filter(
    ({ units }) => units.length > 0,
  );

/** A register may list a commune by its place alone; a letter goes to its committee. "Xã đoàn", "Phường đội" are bodies. */
const PLACE = /^(?:Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã|Thành phố)\s+(?!Đoàn|Đội)[\p{Lu}\p{N}]/u;

export const addresseeOf = ({ unit: { name } }: Submission): string =>
  PLACE.test(name) ? `Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
