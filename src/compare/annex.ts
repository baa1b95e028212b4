import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import type { Statement } from './facts.js';

/** Tables of points and sets of criteria behind a plan: a subordinate plan takes them over by naming them. */

/** "PHỤ LỤC", "(Kèm theo Kế hoạch số …)" on a line of their own. */
const ANNEX =
  /^[\s(]*(?:phụ lục(?: [\p{L}\p{N}]{1,5})?|(?:ban hành )?kèm theo (?:kế hoạch|quyết định|công văn|hướng dẫn)[^\n]{0,200})[\s.:)]*$/u;

const STARTS = new WeakMap<Plan, number>();

/** Where the annexes of a plan begin; Infinity when it has none. */
function annexStart(plan: Plan): number {
  const known = STARTS.get(plan);
  if (known !== undefined) return known;
  const line = [...plan.text.matchAll(/[^\n]+/gu)].find((m) => ANNEX.test(fold(m[0])));
  const start = line?.index ?? Number.POSITIVE_INFINITY;
  STARTS.set(plan, start);
  return start;
}

export const isAnnexed = ({ part, span }: Statement, plan: Plan): boolean =>
  part === 'criteria' && span.start > annexStart(plan);

/** "theo Bộ tiêu chí ban hành kèm theo Kế hoạch số …", "thang điểm của Sở", "Phụ lục kèm theo Kế hoạch". */
const ADOPTS =
  /(?:(?:bộ|bảng|khung|hệ thống|thang|biểu|phiếu)(?: các)?(?: chấm| đánh giá)? (?:tiêu chí|tiêu chuẩn|điểm|chấm điểm|đánh giá)|phụ lục)(?! của (?:đơn vị|trường|xã|phường|trung tâm|chi cục)(?!\p{L}))[^.;\n]{0,80}?(?:kèm theo|ban hành|(?:của|do) (?:sở|ủy ban|ubnd|bộ|tỉnh|thành phố|tổng|liên đoàn|hội|cấp trên|ngành)|(?:tại|theo|của) kế hoạch)/u;

/** The child names the parent's set of criteria and sets none of its own behind its plan. */
export const adoptsAnnex = (child: Plan, folded: string): boolean =>
  ADOPTS.test(folded) && !child.criteria.some(({ span }) => span.start > annexStart(child));
