import type { Demand, Statement } from '../compare/facts.js';
import { remembering } from '../compare/memo.js';
import { QUOTE_MAX, type Quote } from '../model/comparison.js';
import type { OutlineNode, Plan, PlanSpan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { labelOf, ownLabel, sectionOf } from '../vi/places.js';

/** Quotations and places: every finding shows the passage and says where it stands. */

export const clip = (text: string, max: number = QUOTE_MAX): string =>
  text.length > max ? `${text.slice(0, max - 1)}…` : text;

export const quoteOf = (statement: Statement): Quote => ({
  itemId: statement.id,
  text: clip(statement.text),
  path: statement.path,
  span: statement.span,
});

export const quoteOrNull = (statement: Statement | null): Quote | null =>
  statement === null ? null : quoteOf(statement);

/** A passage that is no item: a line of the letterhead, a citation. */
export const quoteSpan = (plan: Plan, span: PlanSpan): Quote => ({
  itemId: null,
  text: clip(plan.text.slice(span.start, span.end).trim()),
  path: [],
  span,
});

/** The line that holds a printed text, searched for in the letterhead only. */
export function quoteLine(plan: Plan, printed: string): Quote | null {
  const at = printed.trim() === '' ? -1 : plan.text.indexOf(printed.trim());
  if (at < 0) return null;
  const start = plan.text.lastIndexOf('\n', at) + 1;
  const end = plan.text.indexOf('\n', at);
  return quoteSpan(plan, { start, end: end < 0 ? plan.text.length : end });
}

/** Heading and items of a section in one quotation, as far as a quotation goes. */
export function quoteSection(plan: Plan, statements: readonly Statement[]): Quote | null {
  const first = statements[0];
  if (first === undefined) return null;
  const heading = headingOf(plan.outline, first);
  const sorted = [...statements].sort((a, b) => a.span.start - b.span.start);
  const start = Math.min(heading?.span.start ?? first.span.start, sorted[0]?.span.start ?? first.span.start);
  const end = Math.max(...sorted.map((s) => s.span.end));
  const fits = end - start <= QUOTE_MAX;
  return {
    itemId: first.id,
    text: fits
      ? plan.text.slice(start, end).trim()
      : clip([heading?.heading, ...sorted.map((s) => s.text)].filter(Boolean).join('\n')),
    path: first.path,
    span: { start, end: fits ? end : Math.min(end, start + QUOTE_MAX) },
  };
}

/** The heading right above a statement: the last of its path, where it stands in the outline. */
function headingOf(nodes: readonly OutlineNode[], statement: Statement): OutlineNode | undefined {
  const last = fold(statement.path.at(-1) ?? '');
  const all = nodes.flatMap(function flat(node): OutlineNode[] {
    return [node, ...node.children.flatMap(flat)];
  });
  return all
    .filter((n) => n.span.start <= statement.span.start && last !== '' && last.endsWith(fold(n.heading)))
    .at(-1);
}

/** The headings of a plan stand over many statements. */
const headingLabel = remembering(labelOf);
const itemLabel = remembering(ownLabel);

/** "mục II.3.a": labels of the headings over a statement and its own. */
export const placeOfStatement = (plan: Plan | null, statement: Statement | null): string => {
  if (plan === null || statement === null) return '';
  const own = statement.label === null ? null : itemLabel(statement.label);
  return sectionOf([...statement.path.map(headingLabel), own]);
};

/** " tại mục II.3.a", or nothing. */
export const at = (place: string | undefined): string => (place === undefined || place === '' ? '' : ` tại ${place}`);

/** " tại mục II.3.a kế hoạch cấp trên". */
export const above = (place: string | undefined): string =>
  `${at(place) === '' ? ' tại' : at(place)} kế hoạch cấp trên`;

/** The beginning of a passage, for a sentence. */
export const gist = (text: string, max = 90): string => {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,:]+$/u, '');
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2))}…`;
};

/** The obligation itself: the clause, or the whole item. */
export const spokenOf = (statement: Statement): string => statement.clause ?? statement.text;

export const idsOf = (demands: readonly Demand[]): string[] => demands.flatMap((d) => d.statement.ids);

/** An ISO day as it is printed; a time that was told in words stays so. */
export const vnDate = (iso: string): string => {
  if (!/^(?:\d{4}|-)-\d\d-\d\d$/u.test(iso)) return iso;
  if (iso.startsWith('--')) return `${iso.slice(5)}/${Number(iso.slice(2, 4))} hằng năm`;
  const [y, m, d] = iso.split('-');
  return `${d}/${Number(m)}/${y}`;
};

const GROUP_NAMES: Record<string, string> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  leader: 'lãnh đạo, quản lý',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
};
export const groupNames = (statement: Statement): string => statement.groups.map((g) => GROUP_NAMES[g] ?? g).join(', ');
