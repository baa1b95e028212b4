import type { AppliesTo, Criterion, Item, Subject } from '../model/plan.js';
import { allGroupsIn, groupsIn, leadingGroup } from './groups.js';
import { readMeasures } from './measures.js';
import { ancestorsOf, kindAt, type Node } from './outline.js';

/** "Đối với tập thể: …", "Tiêu chí của cá nhân: …": a head inside the item that names whom it is about. */
const INLINE_HEAD = /^([^:.;]{2,110}):\s/u;

/** Whom an item is about: its inline head, else the nearest heading that names someone, else its own first words. */
export function appliesTo(node: Node, folded: string): AppliesTo[] {
  const head = folded.match(INLINE_HEAD)?.[1];
  const inline = head === undefined ? [] : headGroups(head);
  const heading = headingGroups(node);
  const only = heading.length === 1 ? heading[0] : undefined;
  if (inline.length > 0) return only !== undefined && inline.includes(only) ? [only] : inline;
  const own = leadingGroup(folded);
  if (heading.length === 0)
    return own === null ? bothIn(folded) : own === 'collective' || own === 'individual' ? narrowed(folded, own) : [own];
  if (own !== null && heading.length > 1 && heading.includes(own) && !secondGroup(folded, own)) return [own];
  return own !== null && heading.some((group) => WITHIN[group] === own) ? [own] : heading;
}

/** Leaders have their own line under the criteria of individuals, households theirs under those of a village. */
const WITHIN: Partial<Record<AppliesTo, AppliesTo>> = { individual: 'leader', collective: 'household' };

/** "Đối với hộ gia đình do Ủy ban nhân dân các xã lựa chọn": the first words say whom, the rest who chooses. */
function headGroups(folded: string): AppliesTo[] {
  const own = leadingGroup(folded);
  const groups = groupsIn(folded);
  if (own === 'household' || own === 'enterprise' || own === 'leader') return [own];
  // "Người làm nông nghiệp, thành viên hợp tác xã": people, wherever they work
  if (groups.length === 0) return MODEL_HEADS.find(({ head }) => head.test(folded))?.groups ?? [];
  const elsewhere = groups.length > 0 && groups.every((g) => g === 'enterprise' || g === 'household');
  return own === 'individual' && elsewhere ? [own] : groups;
}

/** Models that movements name for people and places: "Công dân học tập", "Cộng đồng số". */
const MODEL_HEADS: { head: RegExp; groups: AppliesTo[] }[] = [
  { head: /^(?:danh hiệu |mô hình |tiêu chí )*["“]?công dân (?!và)\p{L}/u, groups: ['individual'] },
  { head: /^(?:danh hiệu |mô hình |tiêu chí )*["“]?cộng đồng \p{L}/u, groups: ['collective'] },
  {
    head: /^(?:danh hiệu |mô hình |tiêu chí |đạt |được )*["“](?:lớp|trường|đơn vị|cơ quan|phòng|khoa|tổ|đội|ban|thôn|bản|xã|phường|khu|tuyến|trạm|trung tâm|bệnh viện|cơ sở|chi) \p{L}/u,
    groups: ['collective'],
  },
  {
    head: /^(?:danh hiệu |mô hình |tiêu chí )*["“](?:nhà giáo|giáo viên|thầy|cô|công chức|cán bộ|người|bác sĩ|điều dưỡng|học sinh|đoàn viên|hội viên) \p{L}/u,
    groups: ['individual'],
  },
];

function headingGroups(node: Node): AppliesTo[] {
  for (const n of ancestorsOf(node).reverse()) {
    const groups = headGroups(withoutBrackets(n.line?.folded ?? ''));
    const inside = groups.length > 0 ? groups : headGroups(n.line?.folded ?? '');
    if (
      inside.length > 0 &&
      !(isLongLead(n) && leadGroups(n.line?.folded ?? '').length === 0) &&
      n.kind !== 'timeline' &&
      n.kind !== 'assignments'
    )
      return isLongLead(n) ? leadGroups(n.line?.folded ?? '') : inside;
    const sibling = siblingGroups(n, node);
    if (sibling.length > 0) return sibling;
  }
  return [];
}

/** "(ngoài các tiêu chí tại điểm b)": what stands in brackets names whom only when nothing else does. */
const withoutBrackets = (folded: string): string => folded.replace(/\([^)]*\)/gu, ' ');
/** A long lead-in is a sentence of its own; it names whom only when it begins so ("Đối với tập thể …"). */
const isLongLead = (n: Node): boolean => n.role === 'lead' && (n.line?.text.length ?? 0) > 150;
const leadGroups = (folded: string): AppliesTo[] =>
  /^(?:đối với|là) /u.test(folded) ? groupsIn(folded.slice(0, 80)) : [];

/** A list that slipped one level out still belongs to the lead-in before it ("… của tập thể, cá nhân, gia đình:"). */
function siblingGroups(heading: Node, node: Node): AppliesTo[] {
  const before = heading.children.slice(0, heading.children.indexOf(node));
  const lead = before.reverse().find((n) => n.role !== 'item' && n.rank === node.rank);
  const last = lead?.children.at(-1)?.line;
  return lead?.line && last && /;\s*$/u.test(last.text) ? groupsIn(lead.line.folded) : [];
}

/** Another group named beside the first one ("những tập thể, cá nhân có thành tích"). */
const secondGroup = (folded: string, own: AppliesTo): boolean =>
  groupsIn(folded.slice(0, 48)).some((g) => g !== own && (g === 'collective' || g === 'individual'));
const narrowed = (folded: string, own: AppliesTo): AppliesTo[] =>
  /^(?:đối với )?(?:các |những |là )*(?:tập thể|cá nhân),? (?:và )?(?:tập thể|cá nhân)/u.test(folded)
    ? ['collective', 'individual']
    : [own];

/** No heading and no subject: what the sentence names first among tập thể and cá nhân, else both. */
function bothIn(folded: string): AppliesTo[] {
  const named = groupsIn(folded.slice(0, 90)).filter((g) => g === 'collective' || g === 'individual');
  return named.length > 0 && /là (?:các |những )?(?:tập thể|cá nhân)/u.test(folded.slice(0, 90))
    ? named
    : ['collective', 'individual'];
}

/** general: under a heading "chung"; specific: under "cụ thể", "đối với …", "lĩnh vực"; undivided criteria are general. */
export function scopeOf(node: Node): Criterion['scope'] {
  for (const n of ancestorsOf(node).reverse()) {
    if (n.kind === 'criteria-general') return 'general';
    if (n.kind === 'criteria-specific')
      return ancestorsOf(n).some((a) => a.kind === 'criteria-general') ? 'general' : 'specific';
    const folded = n.line?.folded ?? '';
    if (/lĩnh vực|mô hình/u.test(folded) && !/^tiêu chí chung/u.test(folded)) return 'specific';
    if (groupsIn(folded).length > 0 && n.kind === null && !ancestorsOf(n).some((a) => a.kind === 'criteria-general'))
      return 'specific';
  }
  return besideGeneral(node) || besideGeneralItem(node) || besideGroup(node) ? 'specific' : 'general';
}

/** Criteria divided among headings of which one is for some group only: each heading then has its own. */
const besideGroup = (node: Node): boolean =>
  ancestorsOf(node).some(
    (a) =>
      a.role === 'heading' &&
      (a.parent?.children ?? []).some(
        (n) =>
          n !== a &&
          n.role === 'heading' &&
          n.rank === a.rank &&
          (n.kind === null || (n.kind === 'criteria-specific' && OF_SOMEBODY.test(a.line?.folded ?? ''))) &&
          namesGroup(n.line?.folded ?? ''),
      ),
  );
/** "Tiêu chí của …": of whom, though no list knows him. */
const OF_SOMEBODY = /^(?:tiêu chí|tiêu chuẩn|điều kiện) (?:của|đối với|cho) \p{L}/u;
const namesGroup = (heading: string): boolean => heading.length < 120 && headGroups(heading).length > 0;

/** "a) Tiêu chuẩn chung: … b) Đối với tập thể: …": the general ones are told in one item and those of a group in the next. */
const besideGeneralItem = (node: Node): boolean =>
  headGroups(node.line?.folded.match(INLINE_HEAD)?.[1] ?? '').length > 0 &&
  (node.parent?.children ?? []).some((n) => n !== node && GENERAL_HEAD.test(n.line?.folded ?? ''));

const GENERAL_HEAD = /^(?:(?:các )?(?:tiêu chí|tiêu chuẩn|điều kiện|yêu cầu) chung|phần chung)[^.:;]{0,40}:/u;

/** Where another heading beside it holds the general criteria, what stands here is specific. */
const besideGeneral = (node: Node): boolean =>
  ancestorsOf(node).some((a) => a.parent?.children.some((c) => c !== a && c.kind === 'criteria-general') ?? false);

const FIELD_HEAD = /(?:lĩnh vực|ngành|phong trào(?: thi đua)?)\s+(.{3,80})/u;
/** "… trong phong trào phải đạt đủ các tiêu chí sau": the sentence goes on, and no field is named. */
const NO_FIELD = /^(?:phải|cần|được|đạt|có|là|gồm|như|sau|khi|nếu|do|của|này|trên|và|theo|năm|giai đoạn)(?!\p{L})/iu;
const FIELD_NOISE = /^(?:trong|về|thực hiện|nhiệm vụ|công tác|của|xây dựng)\s+(?=\p{L}+\s+\p{L}+)/iu;

/** A heading under which each sub-heading is a sector of its own ("Tiêu chuẩn riêng của một số lĩnh vực"). */
const FIELDS_BELOW = /(?:một số|các|từng|theo|những|trên) (?:\p{L}+ )?(?:lĩnh vực|ngành|phong trào)/u;
const clean = (name: string): string =>
  name
    .replace(FIELD_NOISE, '')
    .replace(/[“”":.]+/gu, '')
    .trim();

/** The sector of a criterion ("Lĩnh vực y tế" -> "y tế"), from its inline head or the nearest heading; null when none. */
export function fieldOf(node: Node, text: string): string | null {
  const inline = text.match(/^([^:.;]{4,150}):/u)?.[1];
  const named = inline === undefined ? null : fieldIn(inline);
  if (named !== null) return named;
  const above = ancestorsOf(node).reverse();
  if (
    inline !== undefined &&
    inline.length <= 60 &&
    FIELDS_BELOW.test(above[0]?.line?.folded ?? '') &&
    headGroups(inline.toLowerCase()).length === 0
  )
    return clean(inline);
  for (const [i, n] of above.entries()) {
    const heading = n.line?.text ?? '';
    const found = fieldIn(heading);
    if (found !== null) return found;
    const outer = above.slice(i + 1).find((a) => a.role === 'heading');
    if (
      n.role === 'heading' &&
      outer?.line &&
      FIELDS_BELOW.test(outer.line.folded) &&
      headGroups(n.line?.folded ?? '').length === 0
    )
      return clean(heading);
  }
  return null;
}

function fieldIn(heading: string): string | null {
  const folded = heading.toLowerCase();
  const m = folded.match(FIELD_HEAD);
  if (m === null || /một số lĩnh vực|các lĩnh vực|từng lĩnh vực|trên lĩnh vực|một số ngành|các ngành/u.test(folded))
    return null;
  const name = clean(heading.slice((m.index ?? 0) + m[0].length - (m[1]?.length ?? 0)));
  return name === '' || NO_FIELD.test(name) ? null : name;
}

/** "Điển hình tiên tiến là tập thể, cá nhân …": says who is meant, not what is demanded. */
const DEFINITION =
  /^(?:các |những )?(?:mô hình,? |gương )*(?:điển hình|nhân tố|đối tượng|phạm vi|tập thể điển hình|cá nhân điển hình)[^.;:]{0,40}?(?<!phải )(?:là|gồm|bao gồm):? (?:các |những |toàn thể )*(?:tập thể|cá nhân|cán bộ|cơ quan|đơn vị|người)|^áp dụng (?:đối với|cho)/u;

export const isDefinition = (node: Node, folded: string): boolean =>
  DEFINITION.test(folded) && kindAt(node) !== 'criteria-specific' && !/phải là/u.test(folded.slice(0, 80));

/** "Phạm vi: Phong trào được tổ chức trên địa bàn toàn tỉnh, từ năm 2025 …": where and when, and nobody. */
export const isScope = (folded: string): boolean =>
  /^(?:phạm vi|địa bàn)[^:.;]{0,40}:|^(?:kế hoạch|phong trào)[^.;]{0,60}(?:thực hiện|tổ chức|triển khai|áp dụng)[^.;]{0,30}(?:trên địa bàn|phạm vi|trong toàn)/u.test(
    folded,
  ) && allGroupsIn(withoutPlace(folded).replace(/trên địa bàn [^,;.]*|được tổ chức/gu, ' ')).length === 0;

/** "Công ty; các phòng, xí nghiệp và người lao động": the first of a list is not the whole of it. */
const LISTS = /^(?:(?:(?:tổng )?công ty|doanh nghiệp|xí nghiệp)[^;,:.]{0,40},|[^;,:.]{1,40};) /u;

export function toSubject(item: Item, node: Node, folded: string): Subject {
  const own = allGroupsIn(withoutPlace(folded).slice(0, 260));
  const head = folded.match(INLINE_HEAD)?.[1];
  const listed = head === undefined && own.length > 1 && LISTS.test(folded);
  const named = listed ? own : head === undefined ? leadGroup(folded) : groupsIn(head);
  const groups = named.length > 0 ? named : own.length > 0 ? own : headingGroups(node);
  return { ...item, appliesTo: groups.length > 0 ? groups : ['collective', 'individual'] };
}

/** "đoàn viên trong các cơ quan, doanh nghiệp": where people work is not who is meant. */
const withoutPlace = (folded: string): string =>
  folded.replace(
    /(?<!\p{L})(?:trong|tại|thuộc|ở|của) (?!phong trào)(?:(?! và (?:toàn thể |các )?(?:cá nhân|cán bộ|công chức|viên chức|người|nhân viên|hội viên|đoàn viên))[^;.])*/gu,
    ' ',
  );

const GROUP = '(?:tập thể|cá nhân|hộ gia đình|gia đình|doanh nghiệp|hợp tác xã|tổ hợp tác)';
const LISTED = new RegExp(
  `^(?:các |những |mọi )?${GROUP}(?:(?:,| và|, và|,? hoặc) (?:các |những )?${GROUP})+(?!\\p{L})`,
  'u',
);

/** A list item of the subjects that begins with one group is about that group. */
function leadGroup(folded: string): AppliesTo[] {
  const own = leadingGroup(folded);
  if (own === null) return [];
  // "Hộ gia đình, cá nhân cư trú tại xã": a list of several who are meant
  const listed = groupsIn(folded.match(LISTED)?.[0] ?? '');
  if (listed.includes(own) && listed.length > 1) return listed;
  const all = [...new Set([own, ...allGroupsIn(withoutPlace(folded)).filter((g) => g !== 'leader')])];
  return own === 'enterprise' || own === 'household'
    ? [own]
    : all.includes('collective') && all.includes('individual')
      ? all
      : [own];
}

export function toCriterion(item: Item, node: Node, folded: string): Criterion {
  const { requires, prohibits } = readMeasures(item.text, folded, item.span.start);
  return {
    ...item,
    scope: scopeOf(node),
    appliesTo: appliesTo(node, folded),
    field: fieldOf(node, item.text),
    requires,
    ...(prohibits.length > 0 ? { prohibits } : {}),
  };
}
