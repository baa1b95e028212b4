import type { UnitKind } from '../knowledge/agencies.js';
import { AFTER, BEFORE } from '../vi/words.js';
import type { Unit } from './facts.js';
import { abbreviates, kindOfBody } from './unit.js';

/** Organisations within offices (trade unions, the youth union, associations): told apart by the sort of office they are in. */

const ORGANISATION = '(công đoàn|đoàn thanh niên|chi đoàn|chi hội|đảng bộ|chi bộ)( cơ sở)?';

/** The offices that an address names behind the organisation. */
const HOSTS: { pattern: string; kinds: UnitKind[] }[] = [
  { pattern: 'xã|phường|thị trấn|đặc khu|cấp xã', kinds: ['commune'] },
  { pattern: 'doanh nghiệp|công ty', kinds: ['enterprise'] },
  { pattern: 'trường|trường học|cơ sở giáo dục|nhà trường', kinds: ['school'] },
  { pattern: 'bệnh viện|cơ sở y tế|đơn vị y tế', kinds: ['hospital'] },
  { pattern: 'sở|sở, ban, ngành|cơ quan hành chính', kinds: ['agency', 'vertical', 'court'] },
  {
    pattern: 'đơn vị sự nghiệp|hành chính,? sự nghiệp',
    kinds: ['service', 'school', 'hospital', 'agency', 'vertical', 'court'],
  },
  {
    pattern: 'cơ quan|cơ quan, đơn vị',
    kinds: ['agency', 'service', 'school', 'hospital', 'vertical', 'court', 'armed', 'party'],
  },
];
const HOST_WORDS = HOSTS.map(({ pattern }) => pattern)
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');
const HOST_ROWS = HOSTS.map(({ pattern, kinds }) => ({
  pattern: new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'u'),
  kinds,
}));
/** "Công đoàn các xã, phường", "công đoàn cơ sở trực thuộc trong cơ quan, đơn vị sự nghiệp". */
const ADDRESS = new RegExp(
  `${BEFORE}${ORGANISATION}(?: trực thuộc)? (?:(?:trong|thuộc|tại|ở|khối)(?: các| khối)?|các|những|mỗi) ((?:${HOST_WORDS})(?:(?:, | và |, các )(?:${HOST_WORDS}))*)${AFTER}`,
  'u',
);
/** Offices of one owner only: whether the unit is in one of them its name does not say. */
const OF_SOME_OWNER = /^ (?:ngoài |thuộc )?(?:khu vực )?(?:nhà nước|tư nhân|fdi|có vốn)/u;

/** Offices whose organisation is a basic one, named so or not. */
const BASIC: UnitKind[] = ['school', 'hospital', 'agency', 'service', 'enterprise', 'vertical', 'court', 'armed'];

/** Organisations with basic ones below them: of a trade, of the industrial zones, of a group of companies. */
const ABOVE_BASIC =
  /^(?:các )?(?:khu (?:công nghiệp|kinh tế|chế xuất)|ngành|viên chức|tổng công ty|tập đoàn)(?![\p{L}])/u;

interface Place {
  organisation: string;
  basic: boolean;
  /** Null for one that stands above the basic ones. */
  host: UnitKind | null;
}

const WHOLE_NAME = new RegExp(`^${ORGANISATION}(?: (.+))?$`, 'u');
/** "Công đoàn cơ sở Bệnh viện …", "Công đoàn phường …": in what office the unit is. */
function placeOf({ names, superior }: Unit): Place | null {
  const m = WHOLE_NAME.exec(names[0] ?? '');
  if (m === null) return null;
  const [, organisation = '', basic, rest = superior ?? ''] = m;
  if (basic === undefined && ABOVE_BASIC.test(rest)) return { organisation, basic: false, host: null };
  const host = /^(?:xã|phường|thị trấn|đặc khu)(?![\p{L}])/u.test(rest) ? 'commune' : kindOfBody(rest);
  if (host === null) return null;
  return { organisation, basic: basic !== undefined || BASIC.includes(host), host };
}

/** "Hội Nông dân các xã, phường", "Hội LHPN xã, phường": the organisations of one name at a lower level. */
const LOWER =
  /^(?:các |mỗi |từng )?(?<name>(?:hội|đoàn|liên đoàn|ủy ban mặt trận)(?: [\p{L}]+){1,5}?) (?:(?:ở|tại|của|thuộc) )?(?:các |mỗi |từng |những )?(?<hosts>(?:xã|phường|thị trấn|đặc khu|cấp xã)(?:(?:, | và )(?:xã|phường|thị trấn|đặc khu))*)$/u;
const OF_COMMUNE = /^(?:xã|phường|thị trấn|đặc khu)(?!\p{L})/u;

/** Is the unit that organisation of a commune? Its name may be written by its initials. */
function isOfCommune(name: string, { names }: Unit): boolean {
  return names.some((own) => {
    const all = own.split(' ');
    const at = all.findIndex((word, i) => i > 0 && OF_COMMUNE.test(`${word} ${all[i + 1] ?? ''}`));
    const head = at < 0 ? '' : all.slice(0, at).join(' ');
    return head !== '' && (head === name || abbreviates(head, name) || abbreviates(name, head));
  });
}

/** Whether an address to the organisations of some sort of office means this one; null when it is no such address. */
export function saidToOrganisation(folded: string, unit: Unit): 'covered' | 'some' | 'others' | null {
  const lower = LOWER.exec(folded)?.groups;
  if (lower !== undefined && isOfCommune(lower.name ?? '', unit)) return 'covered';
  const m = ADDRESS.exec(folded);
  const place = m === null ? null : placeOf(unit);
  if (m === null || place === null || m[1] !== place.organisation) return null;
  const kinds = HOST_ROWS.filter(({ pattern }) => pattern.test(m[3] ?? '')).flatMap((row) => row.kinds);
  if ((m[2] !== undefined && !place.basic) || place.host === null || !kinds.includes(place.host)) return 'others';
  return OF_SOME_OWNER.test(folded.slice(m.index + m[0].length)) ? 'some' : 'covered';
}

/** How an organisation is named short in its own papers, with the level behind it: "Công đoàn tỉnh", "Hội xã". */
const SHORT_NAMES: { full: RegExp; short: string }[] = [
  { full: /^(?:tổng )?liên đoàn lao động|^công đoàn/u, short: 'liên đoàn lao động|liên đoàn|công đoàn' },
  { full: /^(?:tỉnh|thành|huyện)? ?đoàn(?! thể)/u, short: 'đoàn|đoàn thanh niên|ban thường vụ đoàn' },
  { full: /^hội (?!đồng)/u, short: 'hội' },
  { full: /^(?:ủy ban )?mặt trận/u, short: 'mặt trận|mặt trận tổ quốc|ủy ban mặt trận tổ quốc' },
];
const LEVEL = /(?:^|\s)(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|ngành|trung ương)(?![\p{L}])/u;
const LEADERS =
  '(?:(?:ban thường vụ|ban chấp hành|thường trực|lãnh đạo|cơ quan|(?:ban|đoàn) chủ tịch|chủ tịch|bí thư)(?: và)? )*';

/** Does a folded subject name an organisation that issued the plan above by a short name and its level? */
export function namesOrganisation(subject: string, issuer: string): boolean {
  const row = SHORT_NAMES.find(({ full }) => full.test(issuer));
  const level = LEVEL.exec(issuer)?.[1] ?? (/^tỉnh đoàn/u.test(issuer) ? 'tỉnh' : undefined);
  return (
    row !== undefined &&
    level !== undefined &&
    new RegExp(`^${LEADERS}(?:(?:${row.short}) (?:cấp )?${level}|${level} (?:${row.short}))$`, 'u').test(subject)
  );
}
