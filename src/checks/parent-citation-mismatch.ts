import type { CitationFact } from '../compare/facts.js';
import type { Plan } from '../model/plan.js';
import { asWritten } from '../vi/names.js';
import { quoteLine, quoteSpan, vnDate } from './quotes.js';
import { numbered } from './samples.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const citing = (number: string, date: string) =>
  planOf({ issuer: 'Sở Y tế', cites: [{ number, date, issuer: 'Ủy ban nhân dân tỉnh' }] });

type Field = CitationFact['differs'][number];
const FIELD: Record<Field, string> = { number: 'số, ký hiệu', date: 'ngày ban hành', issuer: 'cơ quan ban hành' };

const parentValue = (plan: Plan, field: Field): string =>
  field === 'number'
    ? (plan.header.number?.raw ?? '')
    : field === 'date'
      ? vnDate(plan.header.date?.iso ?? '')
      : (plan.header.issuer ?? '');
const childValue = ({ cited }: CitationFact, field: Field): string =>
  field === 'number' ? (cited?.number ?? '') : field === 'date' ? vnDate(cited?.date ?? '') : (cited?.issuer ?? '');
const printed = (plan: Plan, field: Field): string =>
  (field === 'number' ? plan.header.number?.raw : field === 'date' ? plan.header.date?.raw : plan.header.issuer) ?? '';

/** Number, date or issuer of the cited parent are not the parent's own: one finding for one citation. */
export const parentCitationMismatch: Rule = {
  id: 'parent-citation-mismatch',
  kind: 'mismatch',
  part: 'citations',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Viện dẫn kế hoạch cấp trên chưa khớp số, ngày hoặc cơ quan ban hành',
  message: ({ fields, parent, child }) =>
    `Viện dẫn kế hoạch cấp trên chưa thống nhất về ${fields}: kế hoạch cấp trên ghi ${parent}, kế hoạch của đơn vị ghi ${child}.`,
  suggestion: ({ parent }) => `Đề nghị đối chiếu và điều chỉnh phần viện dẫn thành ${parent}.`,
  examples: [
    { name: 'số bị đảo', parent: numbered, child: citing('64/KH-UBND', '2026-03-05'), fires: true },
    { name: 'ngày khác', parent: numbered, child: citing('46/KH-UBND', '2026-03-15'), fires: true },
    { name: 'khớp', parent: numbered, child: citing('46/KH-UBND', '2026-03-05'), fires: false },
  ],
  run: ({ parent: above, child, citation }) => {
    if (above === null || citation?.cited == null || citation.differs.length === 0) return [];
    // an older plan is told as such
    if (citation.superseded !== null) return [];
    const [first] = citation.differs;
    const join = (value: (f: Field) => string): string => citation.differs.map(value).join(', ');
    const hard = citation.differs.some((f) => f !== 'issuer');
    return [
      {
        parent: first === undefined ? null : quoteLine(above, printed(above, first)),
        child: quoteSpan(child, citation.cited.span),
        args: {
          fields: join((f) => FIELD[f]),
          parent: join((f) => asWritten(parentValue(above, f), [above.text, child.text])),
          child: join((f) => childValue(citation, f)),
        },
        about: [],
        ...(hard ? {} : { severity: 'warning' as const, certainty: 'likely' as const }),
      },
    ];
  },
};
