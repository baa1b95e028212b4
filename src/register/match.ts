import { abbreviates, bodyCore, expand, foldBody } from '../compare/unit.js';
import type { ExpectedUnit } from '../model/register.js';
import { fold, foldBare } from '../vi/fold.js';

/** Which unit of the register a name means: in full, without its place, as the tool knows the body, by its initials. */

/** A body as a plan's letterhead names it. */
export interface Sender {
  /** Names of the body, folded: its own, without its place, short ones, those of bodies that it took over. */
  names: readonly string[];
  name: string;
  superior: string | null;
}

export interface Match {
  unit: ExpectedUnit;
  /** The name agrees in its letters without their marks alone. */
  loose: boolean;
}

const COMMITTEE = /^ủy ban nhân dân (?=\p{L})/u;
const PLACE_BEHIND = /,\s*(?:huyện|quận|thị xã|thành phố|tp\.?|tỉnh)\s.*$/u;

/** Without the committee before a commune and the places behind it: registers list "Xã Lam Thủy". */
const core = (name: string): string => bodyCore(foldBody(name).replace(PLACE_BEHIND, '')).replace(COMMITTEE, '');

const namesOf = ({ name, aliases }: ExpectedUnit): string[] => [name, ...aliases];
const tight = (name: string): string => foldBody(name).replace(/[\s&.,()/-]+/gu, '');

/** From the surest likeness to the loosest: where one finds a unit, those behind it are not asked. */
const LIKENESSES: readonly ((expected: string, sender: Sender) => boolean)[] = [
  (expected, { name }) => foldBody(expected) === foldBody(name) || tight(expected) === tight(name),
  (expected, { name }) => core(expected) === core(name),
  (expected, { names }) => names.includes(foldBody(expected)) || names.includes(expand(fold(expected))),
  (expected, { name }) => shortens(expected, name) || shortens(name, expected),
  (expected, { name }) => foldBare(core(expected)) === foldBare(core(name)),
];
const LOOSE = LIKENESSES.length - 1;

/** Initials of less than two words say nothing. */
const shortens = (short: string, long: string): boolean => {
  const [a, b] = [core(short), core(long)];
  return a.length >= 3 && a.length < b.length && abbreviates(a, b) && endsAlike(a, b);
};

/** "Trường A" is no short form of "Trường A 2": the end of a name is part of it. */
const endsAlike = (short: string, long: string): boolean => {
  const [a = '', b = ''] = [short, long].map((name) => name.split(/[\s,&-]+/u).at(-1));
  return a === b || a.slice(-1) === b.slice(0, 1);
};

/** The units that a sender may be: none, one, or several that answer equally well. */
export function unitsOf(sender: Sender, units: readonly ExpectedUnit[]): Match[] {
  for (const [rank, like] of LIKENESSES.entries()) {
    const found = units.filter((unit) => namesOf(unit).some((name) => like(name, sender)));
    if (found.length > 0) return underSuperior(sender, found).map((unit) => ({ unit, loose: rank === LOOSE }));
  }
  return [];
}

/** Two schools of one name lie in two communes: the letterhead's upper line tells them apart. */
function underSuperior({ superior }: Sender, units: ExpectedUnit[]): ExpectedUnit[] {
  if (units.length < 2 || superior === null) return units;
  const under = units.filter(({ parentUnit }) => parentUnit !== null && core(parentUnit) === core(superior));
  return under.length > 0 ? under : units;
}

/** Of a file that could not be read, or names no issuer: whose name its path carries. The longest name that fits is meant. */
export function unitsInPath(file: string, units: readonly ExpectedUnit[]): ExpectedUnit[] {
  const folded = foldBare(file).replace(/\.[a-z0-9]{1,5}$/u, '');
  const path = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const lengthOf = (unit: ExpectedUnit): number =>
    Math.max(
      0,
      ...namesOf(unit)
        .flatMap((name) => [foldBare(name), foldBare(core(name))])
        .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
        .filter((name) => name.length >= 3 && path.includes(` ${name} `))
        .map((name) => name.length),
    );
  const fits = units.map((unit) => ({ unit, length: lengthOf(unit) }));
  const best = Math.max(0, ...fits.map(({ length }) => length));
  return best === 0 ? [] : fits.filter(({ length }) => length === best).map(({ unit }) => unit);
}
