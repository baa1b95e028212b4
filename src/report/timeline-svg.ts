import { html, type Insert, type Markup } from './markup.js';
import { dayNumber, isoOf, type TimeEvent, type Timeline } from './timeline.js';
import { dayOf } from './view.js';

/** The timeline as a drawing: the parent's lanes over the axis, the unit's below it. */

const WIDTH = 1000;
const MARGIN = 26;
const LANE = 26;
const AXIS = 34;
const RADIUS = 10;
/** So many of a side are drawn; the table has them all. */
const DRAWN_MAX = 80;

type Scale = (day: number) => number;

const YEAR_DAYS = 365;

/** The axis keeps some room at both ends, so that no number is cut. */
const scaleOf = ({ from, to }: Timeline): Scale => {
  const room = Math.max((to - from) * 0.02, 3);
  const [first, last] = [from - room, to + room];
  return (day) => MARGIN + ((day - first) / (last - first)) * (WIDTH - 2 * MARGIN);
};

interface Tick {
  day: number;
  label: string;
  strong: boolean;
}

const STEPS: readonly { upTo: number; months: number }[] = [
  { upTo: YEAR_DAYS, months: 1 },
  { upTo: 3 * YEAR_DAYS, months: 3 },
  { upTo: 8 * YEAR_DAYS, months: 6 },
  { upTo: 30 * YEAR_DAYS, months: 12 },
];
/** A date that was misread may lie centuries off. */
const FAR_MONTHS = 120;
const TICKS_MAX = 200;

const ticksOf = ({ from, to }: Timeline): Tick[] => {
  const months = STEPS.find(({ upTo }) => to - from <= upTo)?.months ?? FAR_MONTHS;
  const ticks: Tick[] = [];
  const firstYear = Number(isoOf(from).slice(0, 4));
  for (let month = 0; ticks.length < TICKS_MAX; month += months) {
    const [year, inYear] = [firstYear + Math.floor(month / 12), (month % 12) + 1];
    const day = dayNumber(`${String(year).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-01`);
    if (day === null || day > to) break;
    if (day < from) continue;
    ticks.push({
      day,
      label: inYear === 1 ? String(year) : `${inYear}/${String(year).slice(2)}`,
      strong: inYear === 1,
    });
  }
  return ticks;
};

interface Placed {
  event: TimeEvent;
  lane: number;
  x1: number;
  x2: number;
}

/** Each event in the first lane that is free where it stands. */
const lanesOf = (events: readonly TimeEvent[], x: Scale): Placed[] => {
  const ends: number[] = [];
  return [...events]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((event) => {
      const [x1, x2] = [x(event.start), x(event.end)];
      const [left, right] = [Math.min(x1, x2 - RADIUS), Math.max(x2, x1 + RADIUS)];
      const free = ends.findIndex((end) => end < left - RADIUS - 3);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = right;
      return { event, lane, x1, x2 };
    });
};

const spoken = ({ n, side, text, when }: TimeEvent): string =>
  `${n}. ${side === 'parent' ? 'Cấp trên' : 'Đơn vị'}, ${when}: ${text}`;

const sign = ({ event, x1, x2 }: Placed, y: number): Markup => {
  const look = event.side === 'parent' ? 'tp' : 'tc';
  const title = html`<title>${spoken(event)}</title>`;
  if (event.kind !== 'phase' || x2 - x1 < 2 * RADIUS)
    return html`<g class="${look} ${event.kind}">${title}<circle cx="${x2.toFixed(1)}" cy="${y}" r="${RADIUS}"/><text x="${x2.toFixed(1)}" y="${y + 4}">${event.n}</text></g>`;
  return html`<g class="${look} phase">${title}<rect x="${x1.toFixed(1)}" y="${y - 9}" width="${(x2 - x1).toFixed(1)}" height="18" rx="4"/><text x="${((x1 + x2) / 2).toFixed(1)}" y="${y + 4}">${event.n}</text></g>`;
};

const tick = ({ day, label, strong }: Tick, x: Scale, axis: number, height: number): Markup =>
  html`<line class="grid${strong ? ' year' : ''}" x1="${x(day).toFixed(1)}" x2="${x(day).toFixed(1)}" y1="0" y2="${height}"/><text class="tick${strong ? ' year' : ''}" x="${x(day).toFixed(1)}" y="${axis + 4}">${label}</text>`;

/** Drawn only as far as the labels have room. */
const roomy = (ticks: readonly Tick[], x: Scale): Tick[] => {
  let last = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ day }) => {
    if (x(day) - last < 44) return false;
    last = x(day);
    return true;
  });
};

const links = (timeline: Timeline, at: ReadonlyMap<number, { x: number; y: number }>): Insert =>
  timeline.rows.map(({ parent, child }) => {
    const [a, b] = [at.get(parent?.n ?? 0), at.get(child?.n ?? 0)];
    if (a === undefined || b === undefined || parent === null || child === null) return null;
    const look = parent.end === child.end ? 'tie-same' : 'tie-off';
    return html`<line class="${look}" x1="${a.x.toFixed(1)}" y1="${a.y}" x2="${b.x.toFixed(1)}" y2="${b.y}"/>`;
  });

export const picture = (timeline: Timeline): Markup => {
  const x = scaleOf(timeline);
  const side = (name: TimeEvent['side']): Placed[] =>
    lanesOf(timeline.events.filter((one) => one.side === name && one.kind !== 'recurring').slice(0, DRAWN_MAX), x);
  const [above, below] = [side('parent'), side('child')];
  const lanes = (placed: readonly Placed[]): number => placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const axis = lanes(above) * LANE + AXIS / 2;
  const height = axis + AXIS / 2 + lanes(below) * LANE;
  const yOf = ({ event, lane }: Placed): number =>
    event.side === 'parent' ? axis - AXIS / 2 - LANE / 2 - lane * LANE : axis + AXIS / 2 + LANE / 2 + lane * LANE;
  const all = [...above, ...below];
  const at = new Map(
    all.map((one) => [one.event.n, { x: one.event.kind === 'phase' ? (one.x1 + one.x2) / 2 : one.x2, y: yOf(one) }]),
  );
  const label = `Trục thời gian từ ${dayOf(isoOf(timeline.from))} đến ${dayOf(isoOf(timeline.to))}: ${above.length} mốc của cấp trên, ${below.length} mốc của đơn vị; bảng dưới hình nêu từng mốc.`;
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">
${roomy(ticksOf(timeline), x).map((one) => tick(one, x, axis, height))}
<line class="axis" x1="0" x2="${WIDTH}" y1="${axis - AXIS / 2}" y2="${axis - AXIS / 2}"/><line class="axis" x1="0" x2="${WIDTH}" y1="${axis + AXIS / 2}" y2="${axis + AXIS / 2}"/>
${links(timeline, at)}
${all.map((one) => sign(one, yOf(one)))}
</svg>`;
};
