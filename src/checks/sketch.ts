import type {
  AppliesTo,
  Assignment,
  Citation,
  Criterion,
  Deadline,
  Item,
  Milestone,
  Plan,
  Requires,
  Target,
  When,
} from '../model/plan.js';

/** Tiny plans for the examples of the rules: what is not drawn is not there. */
export interface Sketch {
  issuer?: string;
  superior?: string;
  number?: string | null;
  date?: string | null;
  place?: string;
  period?: [string, string] | null;
  /** `lead`: words of the sentence before the citation. */
  cites?: (Partial<Citation> & { lead?: string })[];
  purposes?: string[];
  requirements?: string[];
  subjects?: [string, AppliesTo[]][];
  criteria?: { text: string; to?: AppliesTo[]; needs?: Requires; bans?: string[]; field?: string; under?: string }[];
  milestones?: { text: string; kind?: Milestone['kind']; when: Partial<When>; due?: string; strict?: boolean }[];
  tasks?: {
    actor: string;
    text: string;
    role?: Assignment['role'];
    targets?: Target[];
    due?: string;
    strict?: boolean;
  }[];
  targets?: { text: string; values: Target[]; who?: string }[];
  activities?: { text: string; under: string; values?: Target[] }[];
  recipients?: string[];
  /** Diagnostic codes of the document itself. */
  defects?: string[];
}

/** "46/KH-UBND" -> its parts. */
const numberOf = (raw: string): Plan['header']['number'] => {
  const m = /^(\d+)?\/(.+)$/u.exec(raw);
  return { raw, ordinal: m?.[1] === undefined ? null : Number(m[1]), symbol: m?.[2] ?? '' };
};

const dateOf = (iso: string): Plan['header']['date'] => {
  const [year, month, day] = iso.split('-').map(Number);
  return {
    raw: `ngày ${day} tháng ${month} năm ${year}`,
    year: year ?? null,
    month: month ?? null,
    day: day ?? null,
    iso,
  };
};

/** Writes lines down and remembers where they stand. */
function writer() {
  let text = '';
  let running = 0;
  const line = (printed: string) => {
    const start = text.length;
    text += `${printed}\n`;
    return { start, end: start + printed.length };
  };
  const item = (part: string, printed: string, path: string[]): Item => ({
    id: `${part}${++running}`,
    label: '-',
    text: printed,
    path,
    span: line(printed),
  });
  return { line, item, text: () => text };
}

export function planOf(sketch: Sketch): Plan {
  const { line, item, text } = writer();
  const outline: Plan['outline'] = [];
  const head = (heading: string): string[] => {
    outline.push({
      id: `o${outline.length + 1}`,
      label: `${outline.length + 1}.`,
      heading,
      kind: 'part',
      level: 1,
      span: line(`${outline.length + 1}. ${heading}`),
      children: [],
    });
    return [heading];
  };
  const deadlines: Deadline[] = [];
  const dueOf = (owner: Item, due: string | undefined, strict = true) => {
    if (due !== undefined)
      deadlines.push({
        id: `d${deadlines.length + 1}`,
        due,
        strict,
        text: owner.text,
        path: owner.path,
        itemId: owner.id,
        span: owner.span,
      });
  };
  const number = sketch.number === undefined ? '1/KH-UBND' : sketch.number;
  const date = sketch.date === undefined ? '2026-03-05' : sketch.date;
  if (number !== null) line(`Số: ${number}`);
  if (date !== null) line(dateOf(date)?.raw ?? '');
  const citations = (sketch.cites ?? []).map(({ lead = '', ...c }): Citation => {
    const printed = `${c.type ?? 'Kế hoạch'} số ${c.number ?? ''}`;
    const { start, end } = line(`${lead}${printed}`);
    return {
      type: 'Kế hoạch',
      number: null,
      date: null,
      issuer: null,
      role: 'parent',
      text: printed,
      span: { start: start + lead.length, end },
      ...c,
    };
  });
  const listed = (heading: string, part: string, texts: string[] | undefined): Item[] => {
    if (texts === undefined) return [];
    const path = head(heading);
    return texts.map((t) => item(part, t, path));
  };
  const purposes = listed('Mục đích', 'p', sketch.purposes);
  const requirements = listed('Yêu cầu', 'r', sketch.requirements);
  const subjectPath = sketch.subjects === undefined ? [] : head('Đối tượng');
  const subjects = (sketch.subjects ?? []).map(([t, appliesTo]) => ({ ...item('s', t, subjectPath), appliesTo }));
  const criteriaPath = sketch.criteria === undefined ? [] : head('Tiêu chí');
  const criteria = (sketch.criteria ?? []).map(
    (c): Criterion => ({
      ...item('c', c.text, c.under === undefined ? criteriaPath : [...criteriaPath, c.under]),
      scope: 'specific',
      appliesTo: c.to ?? ['collective'],
      field: c.field ?? null,
      requires: c.needs ?? null,
      ...(c.bans === undefined ? {} : { prohibits: c.bans }),
    }),
  );
  const milestonePath = sketch.milestones === undefined ? [] : head('Lộ trình');
  const milestones = (sketch.milestones ?? []).map((m): Milestone => {
    const made = { ...item('m', m.text, milestonePath), kind: m.kind ?? 'event', when: { raw: '', ...m.when } };
    dueOf(made, m.due, m.strict);
    return made;
  });
  const taskPath = sketch.tasks === undefined ? [] : head('Tổ chức thực hiện');
  const assignments = (sketch.tasks ?? []).map((t, i): Assignment => {
    const task = item('k', t.text, taskPath);
    dueOf(task, t.due, t.strict);
    return {
      id: `a${i + 1}`,
      label: null,
      actor: t.actor,
      role: t.role ?? 'responsible',
      tasks: [task],
      targets: t.targets ?? [],
      path: taskPath,
      span: task.span,
    };
  });
  const targetPath = sketch.targets === undefined ? [] : head('Chỉ tiêu');
  const targets = (sketch.targets ?? []).map((t) => ({
    ...item('t', t.text, targetPath),
    values: t.values,
    addressee: t.who ?? null,
  }));
  const activities = (sketch.activities ?? []).map(({ text: said, under }) => item('v', said, [under]));
  const counted = (sketch.activities ?? []).flatMap(({ values }, i): Plan['targets'] => {
    const home = activities[i];
    return values === undefined || home === undefined ? [] : [{ ...home, id: `t${home.id}`, values, addressee: null }];
  });
  const recipients = (sketch.recipients ?? []).map((r) => ({ text: r, span: line(`- ${r};`) }));
  const [start, end] = sketch.period ?? [null, null];
  return {
    schemaVersion: 1,
    source: { file: 'example', sha256: '', format: 'txt' },
    text: text(),
    header: {
      superior: sketch.superior ?? null,
      issuer: sketch.issuer ?? 'Ủy ban nhân dân tỉnh',
      number: number === null ? null : numberOf(number),
      place: sketch.place ?? null,
      date: date === null ? null : dateOf(date),
    },
    title: { type: 'KẾ HOẠCH', subject: 'Xây dựng, nhân rộng điển hình tiên tiến' },
    period: start === null || end === null ? null : { start, end },
    citations,
    outline,
    purposes,
    requirements,
    subjects,
    criteria,
    activities,
    milestones,
    deadlines,
    assignments,
    targets: [...targets, ...counted],
    recipients,
    signature: { capacity: 'CHỦ TỊCH', name: 'Nguyễn Văn A' },
    diagnostics: (sketch.defects ?? []).map((code) => ({ code, severity: 'warning', message: code })),
  };
}

/** "ít nhất 10 tập thể". */
export const goal = (count: number, unit: string, more: Partial<Target> = {}): Target => ({
  count,
  op: '>=',
  unit,
  text: `${count} ${unit}`,
  ...more,
});
export const shareOf = (percent: number, unit: string, more: Partial<Target> = {}): Target => ({
  count: null,
  percent,
  op: '>=',
  unit,
  text: `${percent}% ${unit}`,
  ...more,
});
