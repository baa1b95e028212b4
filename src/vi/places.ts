import { markerOf } from './outline.js';

/** Names of places in a plan, made of the labels that its headings and items carry: one way to say it, whoever says it. */

const APPENDIX = /^\s*phụ\s+lục(?:\s+(?<label>[IVXLC]{1,6}|\d{1,2}|\p{Lu}))?(?![\p{L}\p{M}])/iu;
/** The line under the title of an appendix, where the title itself is lost in a table or a page. */
const ATTACHED = /^\s*\(?\s*(?:ban hành\s+)?kèm theo\s/iu;
/** "BẢNG PHÂN CÔNG NHIỆM VỤ": what is attached by its own name. */
const TITLED = /^\s*(?:BẢNG|BIỂU|PHỤ BIỂU|DANH MỤC|DANH SÁCH)\s\p{Lu}[^\p{Ll}]*$/u;
/** Emphasis that a converter left before a heading. */
const EMPHASIS = /^(?:\s|\*\*|__|#)+/u;

/** "II. ĐỐI TƯỢNG" -> "II", "a) Đối với tập thể" -> "a", "PHỤ LỤC 1" -> "Phụ lục 1"; null for a bullet or no number. */
export function labelOf(heading: string): string | null {
  const appendix = APPENDIX.exec(heading);
  if (appendix !== null) return `Phụ lục ${appendix.groups?.label ?? ''}`.trim();
  if (ATTACHED.test(heading) || TITLED.test(heading)) return 'Phụ lục';
  const marker = markerOf(heading.replace(EMPHASIS, ''));
  if (marker === null || marker.ordinal === null) return null;
  return marker.label
    .replace(/^(?:phần|mục|chương|điều)\s+/iu, '')
    .replace(/[-.)/:\s(]+$/u, '')
    .replace(/^\(\s*/u, '');
}

/** Of an item's label as printed, with or without its stop: "a)" -> "a", "3.1" -> "3.1"; a dash says nothing of the place. */
export const ownLabel = (label: string): string | null =>
  labelOf(`${/[-.):/]\s*$/u.test(label) ? label : `${label}.`} X`);

/** "II", "3", "3.1" -> "II.3.1": a label that is repeated, or that a dotted one repeats, stands once. */
const joined = (labels: readonly string[]): string =>
  labels.filter((label, index) => labels[index + 1] !== label && !labels[index + 1]?.startsWith(`${label}.`)).join('.');

/** "mục II.3.a"; "Phụ lục 1, mục II"; empty without a label. */
export function sectionOf(found: readonly (string | null)[]): string {
  const labels = found.filter((label) => label !== null);
  const appendix = labels.findLastIndex((label) => label.startsWith('Phụ lục'));
  const inside = joined(labels.slice(appendix + 1));
  return [labels[appendix], inside === '' ? undefined : `mục ${inside}`]
    .filter((text) => text !== undefined)
    .join(', ');
}
