import type { Citation, Plan } from '../../src/model/plan.js';
import { emptyLists } from '../../src/plan/items.js';

export interface PlanSketch {
  file?: string;
  /** Distinct texts have distinct sums. */
  sha256?: string;
  issuer?: string | null;
  superior?: string | null;
  /** "46/KH-UBND"; "/KH-UBND" for a blank number. */
  number?: string | null;
  date?: string | null;
  place?: string | null;
  subject?: string;
  period?: [start: string, end: string] | null;
  citations?: Partial<Citation>[];
  /** Bodies that get a task. */
  actors?: string[];
  signed?: boolean;
  text?: string;
}

const SPAN = { start: 0, end: 1 };
let sums = 0;

/** The lists of a plan in which nothing is found. */
export const emptyParts = () => ({
  citations: [],
  outline: [],
  ...emptyLists(),
  recipients: [],
  signature: null,
});

/** A plan of which only the letterhead, the title and the citations matter. */
export function planOf(sketch: PlanSketch): Plan {
  sums += 1;
  const { issuer = null, superior = null, number = null, date = null, place = null, period = null } = sketch;
  return {
    schemaVersion: 1,
    source: { file: sketch.file ?? `thu-muc/${sums}.docx`, sha256: sketch.sha256 ?? String(sums), format: 'docx' },
    text: sketch.text ?? 'KẾ HOẠCH',
    header: { superior, issuer, number: numberOf(number), place, date: dateOf(date) },
    title: { type: 'KẾ HOẠCH', subject: sketch.subject ?? '' },
    period: period === null ? null : { start: period[0], end: period[1] },
    ...emptyParts(),
    citations: (sketch.citations ?? []).map(citationOf),
    assignments: (sketch.actors ?? []).map((actor, index) => ({
      id: `a${index}`,
      label: null,
      actor,
      role: 'responsible',
      tasks: [],
      targets: [],
      path: [],
      span: SPAN,
    })),
    signature: sketch.signed ? { capacity: 'GIÁM ĐỐC', name: 'Nguyễn Văn A' } : null,
    diagnostics: [],
  };
}

function numberOf(raw: string | null): Plan['header']['number'] {
  if (raw === null) return null;
  const [ordinal = '', symbol = ''] = raw.split('/');
  return { raw, ordinal: ordinal === '' ? null : Number(ordinal), symbol };
}

function dateOf(iso: string | null): Plan['header']['date'] {
  if (iso === null) return null;
  const [year = null, month = null, day = null] = iso.split('-').map(Number);
  return { raw: iso, year, month, day, iso };
}

const citationOf = (citation: Partial<Citation>): Citation => ({
  type: 'Kế hoạch',
  number: null,
  date: null,
  issuer: null,
  role: 'parent',
  text: '',
  span: SPAN,
  ...citation,
});
