// How much of a plan its twin says too: items of equal part, equal typed values and equal text, one to one.

/** Spaces and Unicode forms are no difference. */
const fold = (text) =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

/** Similarity from which the text of a recognised picture counts as equal. */
const ALIKE = 0.9;

/** Numbers and codes of a measure tree, without its places in the text. */
function measures(requires) {
  if (requires === null || requires === undefined) return [];
  if ('all' in requires) return ['all', ...requires.all.map(measures)];
  if ('any' in requires) return ['any', ...requires.any.map(measures)];
  const { what, count, years, percent, op, atLeast, force, consecutive } = requires;
  return [what, count, years, percent, op, atLeast, force, consecutive];
}

const target = ({ count, percent, op, period, force }) => [count, percent, op, period, force];
const when = ({ start, end, recurrence, monthDay }) => [start, end, recurrence, monthDay];

/** An item: its part, what has to be equal to the letter, what has to be equal as text. */
const item = (part, text, ...typed) => ({ part, text: fold(text), typed: JSON.stringify(typed) });

/** Everything that a plan says, as items. */
export function itemsOf(plan) {
  if (plan === null) return [];
  const { header, title, period, signature } = plan;
  const texts = (part, list) => list.map(({ text }) => item(part, text));
  return [
    item('header', header.superior, 'superior'),
    item('header', header.issuer, 'issuer'),
    item('header', header.number?.symbol, 'number', header.number?.ordinal ?? null),
    item('header', header.place, 'place'),
    item('header', '', 'date', header.date?.year ?? null, header.date?.month ?? null, header.date?.day ?? null),
    item('header', title.subject, 'subject'),
    item('header', signature?.name, 'signature'),
    item('header', signature?.capacity, 'capacity'),
    item('period', '', period?.start ?? null, period?.end ?? null),
    ...plan.citations.map((c) => item('citations', c.number ?? `${c.issuer} ${c.title ?? ''}`, c.date, c.role)),
    ...texts('purposes', plan.purposes),
    ...texts('requirements', plan.requirements),
    ...plan.subjects.map((s) => item('subjects', s.text, s.appliesTo)),
    ...plan.criteria.map((c) => item('criteria', c.text, c.scope, c.appliesTo, measures(c.requires))),
    ...texts('activities', plan.activities),
    ...plan.milestones.map((m) => item('milestones', m.text, m.kind, when(m.when))),
    ...plan.deadlines.map((d) => item('deadlines', d.text, d.due, d.strict)),
    ...plan.assignments.flatMap((a) => [
      ...a.tasks.map((t) => item('tasks', `${a.actor}: ${t.text}`, a.role)),
      ...a.targets.map((t) => item('targets', `${a.actor}: ${t.unit} ${t.text}`, target(t))),
    ]),
    ...plan.targets.map((t) => item('targets', t.text, t.values.map(target))),
    ...plan.recipients.map((r) => item('recipients', `${r.text} ${r.note ?? ''}`)),
  ];
}

/** F1 of a twin's items against the original's; `misses` names what stands on one side only. */
export function scoreTwin(original, twin, loose) {
  if (twin === null) return { f1: 0, misses: ['- no plan'] };
  const wanted = itemsOf(original);
  const free = itemsOf(twin);
  const found = (want, near) => {
    const at = free.findIndex(
      (got) =>
        got.part === want.part &&
        got.typed === want.typed &&
        (near ? alike(got.text, want.text) : got.text === want.text),
    );
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  };
  const total = wanted.length + free.length;
  const open = wanted.filter((want) => !found(want, false));
  const missed = loose ? open.filter((want) => !found(want, true)) : open;
  const lines = [...missed.map((one) => `- ${shown(one)}`), ...free.map((one) => `+ ${shown(one)}`)].sort(byPart);
  return { f1: total === 0 ? 0 : (total - missed.length - free.length) / total, misses: lines };
}

const shown = ({ part, typed, text }) => `${part} ${typed} ${text.slice(0, 160)}`;
const byPart = (a, b) => (a.slice(2) < b.slice(2) ? -1 : Number(a.slice(2) > b.slice(2)));

const alike = (a, b) => a === b || 1 - distance(a, b) / Math.max(a.length, b.length) >= ALIKE;

/** Edit distance; stops as soon as the texts are too far apart to be alike. */
function distance(a, b) {
  const limit = Math.ceil((1 - ALIKE) * Math.max(a.length, b.length)) + 1;
  if (Math.abs(a.length - b.length) > limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    if (Math.min(...next) > limit) return limit;
    row = next;
  }
  return row[b.length];
}
