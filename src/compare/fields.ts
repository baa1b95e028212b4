import { SECTORS, type UnitKind } from '../knowledge/agencies.js';
import { fold } from '../vi/fold.js';
import { phrase, words } from '../vi/words.js';
import { groupsIn } from './address.js';
import { type Applicability, binds, other, unclear } from './bindings.js';
import type { Statement, Unit } from './facts.js';
import { remembering } from './memo.js';
import { isSharedField } from './narrowing.js';
import { foldBody, sectorsIn } from './unit.js';

/** Fields of work: does a unit have the one that a criterion or a heading speaks of? */

export const LOCAL: UnitKind[] = ['commune', 'district'];

/** A field of work: does the unit have it? */
export function byField(field: string, unit: Unit): Applicability | null {
  const sectors = sectorsIn(field);
  if (sectors.length === 0) return unknownField(field, unit);
  if (sectors.some((id) => unit.sectors.includes(id))) return binds(`thuộc lĩnh vực ${field}`);
  const communal = SECTORS.some((s) => s.communal === true && sectors.includes(s.id));
  if (unit.kind !== null && LOCAL.includes(unit.kind)) {
    return communal
      ? binds(`địa phương nào cũng có lĩnh vực ${field}`)
      : unclear(`lĩnh vực ${field} có thể có tại địa phương`);
  }
  if (unit.sectors.length === 0 && unit.kind === null) return unclear(`chưa rõ lĩnh vực của đơn vị`);
  if (unit.kind === 'enterprise' && sectors.some((id) => BUSINESS.includes(id)))
    return binds(`thuộc lĩnh vực ${field}`);
  if (isSharedField(fold(field))) return unclear(`lĩnh vực ${field} có ở mọi cơ quan, đơn vị`);
  return other(`lĩnh vực ${field} không phải lĩnh vực của đơn vị`);
}
/** Fields of every enterprise. */
const BUSINESS = ['enterprise', 'industry-trade'];

/** A field that no row knows binds the unit whose own name speaks of it; a locality may have it. */
function unknownField(field: string, unit: Unit): Applicability | null {
  const own = new Set(words(unit.names.join(' ')));
  const said = words(fold(field)).filter((w) => !COMMON.has(w));
  if (said.length === 0 || unit.kind === null) return null;
  if (said.filter((w) => own.has(w)).length >= Math.min(2, said.length)) return binds(`thuộc lĩnh vực ${field}`);
  return LOCAL.includes(unit.kind)
    ? unclear(`lĩnh vực ${field} có thể có tại địa phương`)
    : other(`lĩnh vực ${field} không phải lĩnh vực của đơn vị`);
}
/** Words of bodies' names and of fields that tell no field. */
const COMMON = new Set(
  words(
    'sở ban ngành phòng trung tâm hội đoàn tỉnh thành phố huyện xã phường và của các công tác hoạt động thực hiện phát triển quản lý bảo vệ lĩnh vực trong về nhiệm vụ phong trào thi đua',
  ),
);

/** "Mô hình trong lĩnh vực giáo dục: là …": the words before the colon stand for a heading. */
const LEAD_MAX = 160;
export const leadOf = (statement: Statement): string => {
  const colon = statement.text.indexOf(':');
  return colon > 3 && colon < LEAD_MAX ? statement.text.slice(0, colon) : '';
};

export const fieldOf = (statement: Statement): string | null => {
  if (statement.field !== null) return statement.field;
  const lead = leadOf(statement);
  if (lead !== '' && sectorsIn(lead).length > 0 && FIELD_LEAD.test(fold(lead))) return lead;
  return statement.path.findLast(isFieldHeading) ?? null;
};
const FIELD_LEAD = phrase('mô hình|điển hình|lĩnh vực|phong trào|ngành|trong|về');
const FIELD_HEADING = phrase(
  'lĩnh vực|ngành|phong trào(?: thi đua)?|khối|đối với (?:nông dân|doanh nhân|học sinh|lực lượng vũ trang|nhà trường|nhà giáo|cán bộ y tế|các trường|cơ sở)',
);
const isFieldHeading = remembering(
  (heading: string): boolean =>
    heading.length < 120 &&
    FIELD_HEADING.test(fold(heading)) &&
    sectorsIn(heading).length > 0 &&
    groupsIn(foldBody(heading)).length === 0,
);
