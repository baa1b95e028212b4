import { type IssueDate, issueDateOf } from '../compare/issued.js';
import { unitOf } from '../compare/unit.js';
import type { Plan } from '../model/plan.js';
import type { ExpectedUnit, RollCall, Submission } from '../model/register.js';
import { type Sender, unitsInPath, unitsOf } from './match.js';

/** A file that came. `root`: the plan that the others carry out. */
export interface Arrival {
  file: string;
  kind: 'plan' | 'root' | 'version' | 'unread';
  /** Of a version: the file that was compared instead. */
  of?: string | undefined;
  plan: Plan | null;
}

/** Who of the register sent what. Two units that answer to one name both count as having sent it, with the doubt told. */
export function rollCall(
  register: { file: string; units: readonly ExpectedUnit[] },
  arrivals: readonly Arrival[],
  due: string | null,
): RollCall {
  const { file, units } = register;
  const sent = new Map<ExpectedUnit, Letter[]>(units.map((unit) => [unit, []]));
  const unlisted: string[] = [];
  const owners = new Map<string, Owners>();
  for (const arrival of arrivals.filter(({ kind }) => kind !== 'version')) {
    owners.set(arrival.file, ownersOf(arrival, units));
  }
  for (const arrival of [...arrivals].sort(byKind)) {
    const own = owners.get(arrival.of ?? arrival.file) ?? ownersOf(arrival, units);
    for (const unit of own.units) sent.get(unit)?.push({ arrival, doubt: own.doubt });
    if (own.units.length === 0 && (arrival.kind === 'plan' || arrival.kind === 'version')) unlisted.push(arrival.file);
  }
  const submissions = units.map((unit) => submissionOf(unit, sent.get(unit) ?? [], due));
  return { file, due, submissions, unlisted: unlisted.sort() };
}

interface Owners {
  units: ExpectedUnit[];
  doubt: string | null;
}

interface Letter {
  arrival: Arrival;
  doubt: string | null;
}

const KINDS: readonly Arrival['kind'][] = ['plan', 'root', 'version', 'unread'];
const byKind = (a: Arrival, b: Arrival): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.file < b.file ? -1 : Number(a.file > b.file));

function ownersOf({ file, plan }: Arrival, units: readonly ExpectedUnit[]): Owners {
  const matches = plan === null || plan.header.issuer === null ? [] : unitsOf(senderOf(plan), units);
  if (matches.length > 0) {
    const loose = matches.some((match) => match.loose);
    return told(
      matches.map(({ unit }) => unit),
      file,
      loose ? 'Tên đơn vị chỉ khớp khi bỏ dấu; đề nghị kiểm tra.' : null,
    );
  }
  if (plan !== null && plan.header.issuer !== null) return { units: [], doubt: null };
  const named = unitsInPath(file, units);
  return told(named, file, plan === null ? null : 'Không thấy tên cơ quan trong văn bản; nhận ra theo tên tệp.');
}

function told(units: ExpectedUnit[], file: string, doubt: string | null): Owners {
  if (units.length < 2) return { units, doubt };
  const names = units.map(
    ({ name, parentUnit, row }) => `“${name}”${parentUnit === null ? '' : ` (${parentUnit})`} dòng ${row}`,
  );
  return { units, doubt: `Tệp "${file}" có thể của ${names.join(' hoặc ')}; đề nghị xác định.` };
}

function senderOf(plan: Plan): Sender {
  const { name, names, superior } = unitOf(plan);
  return { name, names, superior };
}

function submissionOf(unit: ExpectedUnit, letters: readonly Letter[], due: string | null): Submission {
  const files = letters.map(({ arrival }) => arrival.file);
  const doubts = letters.map(({ doubt }) => doubt);
  const first = letters.find(({ arrival }) => arrival.plan !== null);
  if (first === undefined || first.arrival.plan === null) {
    const state = letters.length === 0 ? 'missing' : 'unread';
    return { unit, state, files, number: null, date: null, doubt: joined(doubts) };
  }
  const { header } = first.arrival.plan;
  const issued = issueDateOf(first.arrival.plan);
  return {
    unit,
    state: isLate(issued, due) ? 'late' : 'sent',
    files,
    number: header.number?.raw ?? null,
    date: header.date?.iso ?? null,
    doubt: joined([...doubts, dayDoubt(issued, due), ...countDoubts(letters)]),
  };
}

const isLate = (issued: IssueDate | null, due: string | null): boolean =>
  issued !== null && due !== null && issued.iso > due;

/** A blank day is told only where it matters: the first day that it may be is in time, the last may not be. */
function dayDoubt(issued: IssueDate | null, due: string | null): string | null {
  if (due === null || issued?.printed === true || isLate(issued, due)) return null;
  return 'Kế hoạch chưa ghi đủ ngày ban hành nên chưa xác định được có đúng hạn hay không.';
}

function countDoubts(letters: readonly Letter[]): string[] {
  const count = (...kinds: Arrival['kind'][]): string[] =>
    letters.flatMap(({ arrival }) => (kinds.includes(arrival.kind) ? [`"${arrival.file}"`] : []));
  const [plans, unread] = [count('plan', 'root'), count('unread')];
  return [
    ...(plans.length > 1 ? [`Có ${plans.length} kế hoạch khác nhau: ${plans.join(', ')}.`] : []),
    ...(unread.length > 0 ? [`Còn tệp không đọc được thành kế hoạch: ${unread.join(', ')}.`] : []),
  ];
}

const joined = (doubts: readonly (string | null)[]): string | null =>
  [...new Set(doubts.filter((doubt) => doubt !== null))].join(' ') || null;
