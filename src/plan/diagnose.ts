import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { datesIn } from '../vi/dates/index.js';
import { addDays, daysBetween } from '../vi/dates/types.js';
import type { Node } from './outline.js';
import { walk } from './outline.js';
import { isRecovered } from './recover.js';

type Draft = Omit<Plan, 'diagnostics'>;

/** Defects of the document itself, whatever its parent says. Wording is neutral: what was seen and what to do. */
export function diagnose(plan: Draft, root: Node): Diagnostic[] {
  return [
    ...readingDefects(plan),
    ...headerDefects(plan),
    ...numberingDefects(root),
    ...phaseBorders(root),
    ...absentParts(plan, root),
    ...recovered(root),
  ];
}

/** Parts whose headings the file has lost: what they were was inferred. */
function recovered(root: Node): Diagnostic[] {
  const parts = root.children.filter(isRecovered).length;
  if (parts === 0) return [];
  return [
    {
      code: 'heading-recovered',
      severity: 'info',
      message: `Văn bản không có các đề mục lớn (I., II., …) trong khi số thứ tự bắt đầu lại từ 1 ${parts - 1} lần; công cụ suy ra ${parts} phần theo nội dung các mục, đề nghị đối chiếu với bản gốc.`,
    },
  ];
}

/** Less of the text than this in the parts of the plan is told: one stray line of a page is 0.02. */
const MIN_COVERAGE = 0.99;
/** Worst pages below this are hard to read for the engine, so every word of theirs is to be looked at. */
const MIN_GRADE = 0.8;

/** What the reading of the document leaves in doubt. */
function readingDefects({ source: { coverage = 1, gradeLow = 1, pageGrades = [] } }: Draft): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (coverage < MIN_COVERAGE)
    found.push({
      code: 'content-unplaced',
      severity: 'warning',
      message: `Khoảng ${percent(1 - coverage)} nội dung đã đọc chưa xếp được vào phần nào của kế hoạch nên chưa được đối chiếu; đề nghị xem danh sách "Nội dung không xếp vào phần nào" và đối chiếu với bản gốc.`,
    });
  const poor = pageGrades.filter(({ grade }) => grade < MIN_GRADE).map(({ page }) => page);
  if (gradeLow < MIN_GRADE)
    found.push({
      code: 'reading-poor',
      severity: 'warning',
      message: `Chữ ở trang ${poor.join(', ')} khó đọc (độ tin cậy thấp nhất ${percent(gradeLow)}); các con số, ngày tháng ở đó cần được đối chiếu với bản gốc.`,
    });
  return found;
}

/** Never "0%" for something that is there. */
const percent = (share: number): string => `${Math.max(1, Math.round(share * 100))}%`;

function headerDefects(plan: Draft): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { number, date } = plan.header;
  if (number?.ordinal == null)
    found.push({
      code: 'missing-number',
      severity: 'warning',
      message: 'Kế hoạch chưa ghi số; đề nghị ghi số, ký hiệu trước khi phát hành.',
    });
  if (date?.day == null) {
    const what = date === null ? 'địa danh, ngày tháng năm ban hành' : 'ngày ban hành';
    found.push({ code: 'missing-date', severity: 'warning', message: `Kế hoạch chưa ghi ${what}; đề nghị bổ sung.` });
  }
  if (plan.signature === null)
    found.push({
      code: 'missing-signature',
      severity: 'warning',
      message: 'Không đọc thấy chức vụ và họ tên người ký; đề nghị kiểm tra phần ký của văn bản.',
    });
  return found;
}

/** Labels of one kind below one heading must count on: 1, 2, 4 has a gap, III, III a duplicate. */
function numberingDefects(root: Node): Diagnostic[] {
  const found: Diagnostic[] = [...sequenceDefects(root)];
  walk(root, (n) => {
    found.push(...sequenceDefects(n));
  });
  return found;
}

function sequenceDefects(parent: Node): Diagnostic[] {
  const found: Diagnostic[] = [];
  const last = new Map<string, { ordinal: number; label: string }>();
  for (const n of parent.children) {
    const marker = n.line?.marker;
    if (!n.line || !marker || marker.ordinal === null || marker.ordinal === 0) continue;
    const before = last.get(marker.kind);
    last.set(marker.kind, { ordinal: marker.ordinal, label: marker.label });
    if (before === undefined || marker.ordinal === before.ordinal + 1) continue;
    if (marker.ordinal === 1 && !(before.ordinal === 1 && isOneRow(parent, n))) continue;
    if (marker.kind === 'letter' && isPlainAlphabet(before.label, marker.label)) continue;
    const span = { start: n.line.start, end: Math.min(n.line.end, n.line.start + 120) };
    if (marker.ordinal === before.ordinal)
      found.push({
        code: 'numbering-duplicate',
        severity: 'warning',
        message: `Số thứ tự đề mục “${marker.label}” xuất hiện hai lần.`,
        span,
      });
    else if (marker.ordinal > before.ordinal)
      found.push({
        code: 'numbering-gap',
        severity: 'warning',
        message: `Đánh số đề mục chưa liên tục: sau “${before.label}” là “${marker.label}”; cần kiểm tra có thiếu mục hay không.`,
        span,
      });
  }
  return found;
}

/** A second row may begin at 1 again. After a single item it is the same row when it counts on, or when the two are all. */
function isOneRow(parent: Node, from: Node): boolean {
  const kind = from.line?.marker?.kind;
  const row = parent.children.filter((n) => n.line?.marker?.kind === kind);
  const next = row[row.indexOf(from) + 1]?.line?.marker?.ordinal;
  return next === 2 || (row.length === 2 && parent.line !== null && parent.children.at(-1) === from);
}

/** Word counts a, b, c, d, e; the decree counts a, b, c, d, đ, e: both are in order. */
const isPlainAlphabet = (a: string, b: string): boolean =>
  (b.toLowerCase().codePointAt(0) ?? 0) === (a.toLowerCase().codePointAt(0) ?? 0) + 1 ||
  (a.startsWith('d') && b.startsWith('e'));

interface Phase {
  name: string;
  from: string;
  to: string;
  span: { start: number; end: number };
}

/** Two phases, named by neighbouring headings: shared time is normal at a border year, so only a remark; a gap is not. */
function phaseBorders(root: Node): Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(root, (n) => {
    const phases = n.children.flatMap(phaseOf);
    phases.forEach((b, i) => {
      const a = phases[i - 1];
      const remark = a === undefined || b.from <= a.from ? null : borderOf(a, b);
      if (remark !== null) found.push({ ...remark, span: b.span });
    });
  });
  return found;
}

/** Shorter breaks between phases may be meant. */
const GAP_DAYS = 364;

/** "Giai đoạn 1", "Giai đoạn II": one of a row. A span of years within another is only a part of it. */
const NUMBERED = /^giai đoạn (?:\d{1,2}|[IVX]+|thứ \p{Ll}+)(?![\p{L}\d])/iu;

function borderOf(a: Phase, b: Phase): Diagnostic | null {
  const names = `"${a.name}" và "${b.name}"`;
  if (b.from <= a.to)
    return b.to <= a.to && !(NUMBERED.test(a.name) && NUMBERED.test(b.name))
      ? null
      : { code: 'phase-overlap', severity: 'info', message: `Hai giai đoạn có phần thời gian trùng nhau: ${names}.` };
  const days = daysBetween(a.to, b.from) - 1;
  if (days < 1) return null;
  return {
    code: 'phase-gap',
    severity: days >= GAP_DAYS ? 'warning' : 'info',
    message: `Giữa hai giai đoạn ${names} còn khoảng thời gian từ ${printedDay(addDays(a.to, 1))} đến ${printedDay(addDays(b.from, -1))} chưa thuộc giai đoạn nào.`,
  };
}

const printedDay = (date: string): string => date.split('-').reverse().join('/');

function phaseOf(n: Node): Phase[] {
  if (n.line === null || !/^giai đoạn/u.test(n.line.folded)) return [];
  const d = datesIn(n.line.folded.slice(0, 80)).find((x) => x.grain === 'range' || x.grain === 'year');
  return d === undefined
    ? []
    : [{ name: n.line.text.slice(0, 60), from: d.from, to: d.to, span: { start: n.line.start, end: n.line.end } }];
}

function absentParts(plan: Draft, root: Node): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (plan.milestones.length === 0 && plan.deadlines.length === 0)
    found.push({
      code: 'no-timeline',
      severity: 'warning',
      message: 'Kế hoạch chưa có lộ trình, mốc thời gian thực hiện.',
    });
  if (!plan.criteria.some((c) => c.scope === 'specific'))
    found.push({ code: 'no-specific-criteria', severity: 'warning', message: 'Kế hoạch chưa có tiêu chí cụ thể.' });
  if (root.children.length === 0)
    found.push({
      code: 'no-body',
      severity: 'error',
      message: 'Không đọc thấy phần nội dung của kế hoạch; đề nghị kiểm tra tệp.',
    });
  return found;
}
