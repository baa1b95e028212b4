import { addressed } from './address.js';
import type { Applicability, Statement, Unit } from './facts.js';
import { foldBody } from './unit.js';

/** Whether a demand binds a unit, where an analyst has decided it. */
export function byRuling({ ruling }: Statement, unit: Unit): Applicability | null {
  if (ruling === undefined) return null;
  if (ruling.struck) return { binding: 'other', why: 'chuyên viên xác định không yêu cầu' };
  if (ruling.units === null) return null;
  return ruling.units.some((named) => means(named, unit))
    ? { binding: 'binds', why: 'chuyên viên xác định áp dụng cho đơn vị' }
    : { binding: 'other', why: 'chuyên viên xác định chỉ áp dụng cho đơn vị khác' };
}

/** "Sở Y tế", "xã Lam Thủy" for its people's committee, "các xã, phường": a list names units more shortly than a sentence. */
function means(named: string, unit: Unit): boolean {
  const name = foldBody(named);
  if (name === '') return false;
  if (unit.names.some((own) => own === name || own.endsWith(` ${name}`))) return true;
  const said = addressed(named, unit);
  return said === 'named' || said === 'covered';
}
