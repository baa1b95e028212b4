import type { Names } from '../document.js';
import type { Random } from '../random.js';
import {
  AGENCIES,
  agencyUnit,
  COMMUNES,
  communeUnit,
  hospitalUnit,
  REPORT_BODIES,
  schoolUnit,
  type Unit,
} from './world.js';

/** Who issues the plan, to whom, and the unit that answers. */
export interface Level {
  letterhead: string;
  superior: string | null;
  symbol: string;
  names: Names;
  unit: Unit;
  others: readonly string[];
  superiorBody: string;
  where: string;
  signature: { authority: string; capacity: string };
  above: string[];
}

export function provincial(random: Random, province: string): Level {
  const report = random.pick(REPORT_BODIES);
  const commune = random.chance(0.35);
  const [mine, ...others] = random.shuffle(AGENCIES);
  if (mine === undefined) throw new Error('no agency');
  const unit = commune ? communeUnit(random.pick(COMMUNES), report) : agencyUnit(mine, province, report);
  const unitName = commune ? 'Ủy ban nhân dân các xã, phường' : unit.name;
  return {
    letterhead: `ỦY BAN NHÂN DÂN\nTỈNH ${province.toUpperCase()}`,
    superior: null,
    symbol: 'KH-UBND',
    names: {
      self: 'Ủy ban nhân dân tỉnh',
      all: 'Các cơ quan, đơn vị, địa phương',
      each: 'mỗi cơ quan, đơn vị, địa phương',
      report,
    },
    unit: { ...unit, name: unitName },
    others: others.slice(0, 3).map(({ name }) => name),
    superiorBody: `Ủy ban nhân dân tỉnh (qua ${report})`,
    where: `trên địa bàn tỉnh ${province}`,
    signature: { authority: 'TM. ỦY BAN NHÂN DÂN\n', capacity: 'CHỦ TỊCH' },
    above: ['Bộ Nội vụ', 'Thường trực Tỉnh ủy', 'Thường trực HĐND tỉnh'],
  };
}

export function departmental(random: Random, province: string): Level {
  const health = random.chance(0.5);
  const self = health ? 'Sở Y tế' : 'Sở Giáo dục và Đào tạo';
  const report = health ? 'Phòng Tổ chức cán bộ Sở' : 'Văn phòng Sở';
  const [mine = '', ...others] = random.shuffle(COMMUNES);
  const letterhead = self.toUpperCase();
  const make = health ? hospitalUnit : schoolUnit;
  return {
    letterhead,
    superior: `UBND TỈNH ${province.toUpperCase()}`,
    symbol: health ? 'KH-SYT' : 'KH-SGDĐT',
    names: { self, all: 'Các đơn vị trực thuộc Sở', each: 'mỗi đơn vị trực thuộc Sở', report },
    unit: make(mine, letterhead, report),
    others: others.slice(0, 3).map((place) => make(place, letterhead, report).name),
    superiorBody: `${self} (qua ${report})`,
    where: `của ngành ${health ? 'Y tế' : 'Giáo dục và Đào tạo'} tỉnh ${province}`,
    signature: { authority: '', capacity: 'GIÁM ĐỐC' },
    above: ['UBND tỉnh', 'Sở Nội vụ'],
  };
}
