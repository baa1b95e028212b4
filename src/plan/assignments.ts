import type { Assignment, Item, Role, Target } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { partnersOf, roleOf, splitActor } from './actors.js';
import { ancestorsOf, type Node, pathOf } from './outline.js';
import { readTargets } from './targets.js';

type Draft = Omit<Assignment, 'id' | 'deadline'>;

/** Makes items of nodes; the extractor numbers them. */
export type MakeItem = (node: Node, text?: string, start?: number) => Item;

/**
 * Assignments below one node of an assignments section. A heading that names a body owns the tasks below it; an item that
 * begins with a body carries its own task. What names nobody is returned as rest.
 */
export function assignmentsBelow(node: Node, makeItem: MakeItem): { drafts: Draft[]; rest: Node[] } {
  const drafts: Draft[] = [];
  const rest: Node[] = [];
  for (const child of node.children) {
    if (child.line === null) continue;
    if (child.role === 'item') {
      const own = fromItem(child, makeItem);
      const below = assignmentsBelow(child, makeItem);
      if (own === null) {
        rest.push(child, ...below.rest);
        drafts.push(...below.drafts);
      } else drafts.push(withTasks(own, below.rest, makeItem), ...below.drafts);
      continue;
    }
    // "Các đơn vị thực hiện theo bảng sau:" above a table: the rows say who does what.
    if (child.role === 'lead' && child.children.length === 0 && /:["”)*]*$/u.test(child.line.text)) continue;
    const owner = ownerOf(child);
    if (owner !== null && !listsBodies(child)) {
      drafts.push(fromHeading(child, owner, makeItem));
      continue;
    }
    const below = assignmentsBelow(child, makeItem);
    drafts.push(...below.drafts);
    rest.push(...below.rest);
  }
  return { drafts, rest };
}

interface Owner {
  actor: string;
  role: Role;
}

/** The body that a heading names: the whole heading ("2. Sở Y tế") or its beginning ("Phòng A chủ trì, phối hợp:"). */
function ownerOf(node: Node): Owner | null {
  const line = node.line;
  if (line === null || node.kind === 'timeline' || node.kind === 'reporting' || node.kind === 'review') return null;
  const split = splitActor(line.text, line.folded);
  // in a heading without an end mark a verb of a name is followed by more of the name: "Trung tâm Dịch vụ tổng hợp phường"
  const bare = split !== null && !/[.;:,]["”)*]*$/u.test(line.text) && line.text.length <= 160;
  const named = bare ? splitActor(`${line.text}:`, `${line.folded}:`) : null;
  if (split !== null) return { actor: named?.actor ?? split.actor, role: split.role };
  if (node.kind !== null && node.kind !== 'assignments') return null;
  const whole = splitActor(`${line.text}:`, `${line.folded}:`);
  return whole === null || line.text.length > 160 ? null : { actor: whole.actor, role: whole.role };
}

/** "Giao các cơ quan chủ trì thực hiện như sau:" leads a list in which each item names its own body. */
function listsBodies(node: Node): boolean {
  const items = node.children.filter((n) => n.role === 'item' && n.line !== null);
  if (items.length < 2) return false;
  const named = items.filter((n) => n.line !== null && namesBody(n.line.text, n.line.folded)).length;
  return named * 3 >= items.length * 2 && /như sau|cụ thể|:\s*$/u.test(node.line?.folded ?? '');
}

const namesBody = (text: string, folded: string): boolean => /^\p{Lu}/u.test(text) && splitActor(text, folded) !== null;

/** A lead-in above that puts the listed bodies in charge ("… chịu trách nhiệm chủ trì … như sau"). */
function defaultRole(node: Node): Role {
  const lead = ancestorsOf(node).at(-1);
  return lead !== undefined && lead.role !== 'item' && /chủ trì/u.test(lead.line?.folded ?? '')
    ? 'lead'
    : 'responsible';
}

function fromItem(node: Node, makeItem: MakeItem): Draft | null {
  const line = node.line;
  if (line === null) return null;
  const split = splitActor(line.text, line.folded);
  if (split === null || split.taskStart >= line.text.trimEnd().length) return null;
  const task = makeItem(node, line.text.slice(split.taskStart), line.textStart + split.taskStart);
  const tasks = [task];
  const folded = line.folded.slice(split.taskStart);
  const partners = partnersOf(line.text.slice(split.taskStart), folded);
  return {
    label: line.marker?.label ?? null,
    actor: split.actor,
    role: split.role === 'responsible' ? defaultRole(node) : split.role,
    ...(partners.length > 0 ? { partners } : {}),
    tasks,
    targets: tasks.flatMap(targetsOf),
    path: pathOf(node),
    span: { start: line.start, end: line.end, ...(line.page ? { page: line.page } : {}) },
  };
}

/** Sub-items that name nobody are further tasks of the body above them. */
const withTasks = (draft: Draft, nodes: Node[], makeItem: MakeItem): Draft => {
  const more = nodes.map((n) => makeItem(n));
  return { ...draft, tasks: [...draft.tasks, ...more], targets: [...draft.targets, ...more.flatMap(targetsOf)] };
};

function fromHeading(node: Node, owner: Owner, makeItem: MakeItem): Draft {
  const line = node.line;
  const tasks = node.children.flatMap((n) => tasksBelow(n, makeItem));
  const role = owner.role === 'responsible' ? roleOfTasks(tasks) : owner.role;
  const end = Math.max(line?.end ?? 0, ...tasks.map((t) => t.span.end));
  const partners = tasks.flatMap((t) => partnersOf(t.text, foldKeep(t.text)));
  return {
    label: line?.marker?.label ?? null,
    actor: owner.actor,
    role: role === 'coordinate' ? 'responsible' : role,
    ...(partners.length > 0 ? { partners: [...new Set(partners)] } : {}),
    tasks,
    targets: tasks.flatMap(targetsOf),
    path: pathOf(node),
    span: { start: line?.start ?? 0, end, ...(line?.page ? { page: line.page } : {}) },
  };
}

/** "Là cơ quan thường trực; chủ trì …": what a body is comes before what it takes charge of. */
const STANDING = /^(?:là|làm) (?:cơ quan|đơn vị|đầu mối|bộ phận)[^,;.]{0,40}[,;] (?=chủ trì)/u;

/** The first task says whether the body leads; where it only names the body's part, a task of its own may. */
function roleOfTasks(tasks: Item[]): Role {
  const roles = tasks.map((t) => roleOf(foldKeep(t.text).replace(STANDING, ''), false));
  return /^(?:là|làm) /u.test(foldKeep(tasks[0]?.text ?? '')) && roles.includes('lead')
    ? 'lead'
    : (roles[0] ?? 'responsible');
}

/** Items below a heading that names the owner; deeper lead-ins pass their items on. */
function tasksBelow(node: Node, makeItem: MakeItem): Item[] {
  if (node.role !== 'item') return node.children.flatMap((n) => tasksBelow(n, makeItem));
  return [makeItem(node), ...node.children.flatMap((n) => tasksBelow(n, makeItem))];
}

const targetsOf = (task: Item): Target[] => readTargets(task.text, foldKeep(task.text), task.span.start);
