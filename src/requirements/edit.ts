import { foldBody, kindOfBody } from '../compare/unit.js';
import { BODY_NAMES, GROUPS } from '../knowledge/agencies.js';
import type { Correction, Force, Requires, Target } from '../model/plan.js';
import { readMeasures } from '../plan/measures.js';
import { readTargets } from '../plan/targets.js';
import { foldKeep } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import { dueOf, isGrouped, isMeasured } from './rows.js';
import { dueIn, dueOfText, dueText } from './times.js';
import type { Cells, RequirementRow } from './types.js';
import { criteriaIn, criteriaText, targetsIn, targetsText } from './values.js';
import { appliesIn, forceIn, groupsIn, isProblem, type Problem, problem } from './words.js';

/** The cells that an analyst changed -> typed values. Each may be something that nobody understands. */

export type Values = Omit<Correction, 'kind' | 'itemId' | 'part' | 'text' | 'message' | 'note' | 'said'>;
type Read = Values | Problem;

export interface Edit {
  /** The demand as the tool reads it now; of a new row, nothing. */
  row: RequirementRow;
  cells: Cells;
  changed: ReadonlySet<keyof Cells>;
}

/** What the changed cells say; the first thing that is not understood instead. */
export function valuesOf(edit: Edit): Read {
  const read = [wordingOf(edit), setOf(edit), timeOf(edit), whomOf(edit), appliesOf(edit), unitsOf(edit)];
  const wrong = read.find(isProblem);
  if (wrong !== undefined) return wrong;
  return forced(Object.assign({}, ...read), edit);
}

const wordingOf = ({ changed, cells }: Edit): Read => {
  if (!changed.has('text')) return {};
  return cells.text === ''
    ? problem('cột “Trích nguyên văn” để trống; muốn bỏ yêu cầu thì ghi “Không yêu cầu” ở cột “Áp dụng”')
    : { wording: cells.text };
};

/** The cell of values; of a new wording what it says, where that differs from what the old one said. */
function setOf({ row, cells, changed }: Edit): Read {
  const { statement } = row;
  const before = { requires: statement?.requires ?? null, prohibits: statement?.prohibits ?? [] };
  if (changed.has('value')) {
    if (isMeasured(row)) return criteriaIn(cells.value, before);
    const targets = targetsIn(cells.value, statement?.targets ?? []);
    return isProblem(targets) ? targets : { targets };
  }
  if (!changed.has('text')) return {};
  if (isMeasured(row)) {
    const [was, now] = [measured(row.cells.text), measured(cells.text)];
    return criteriaText(was) === criteriaText(now) ? {} : now;
  }
  const [was, now] = [counted(row.cells.text), counted(cells.text)];
  return targetsText(was) === targetsText(now) ? {} : { targets: now };
}

const measured = (text: string): { requires: Requires | null; prohibits: string[] } => {
  const { requires, prohibits } = readMeasures(text, foldKeep(text), 0);
  return { requires, prohibits: prohibits ?? [] };
};
const counted = (text: string): Target[] => readTargets(text, foldKeep(text), 0);

function timeOf({ row, cells, changed }: Edit): Read {
  const before = row.statement === null ? { days: [], when: null } : dueOf(row.statement);
  if (changed.has('due')) {
    const due = dueIn(cells.due, before);
    return isProblem(due) ? due : { due };
  }
  if (!changed.has('text')) return {};
  const [was, now] = [dueOfText(row.cells.text), dueOfText(cells.text)];
  return dueText(was) === dueText(now) ? {} : { due: now };
}

function whomOf({ row, cells, changed }: Edit): Read {
  if (!changed.has('whom')) return {};
  if (!isGrouped(row)) return { actor: cells.whom === '' ? null : cells.whom };
  const groups = groupsIn(cells.whom);
  return isProblem(groups) ? groups : { groups };
}

function appliesOf({ cells, changed }: Edit): Read {
  const applies = changed.has('applies') ? appliesIn(cells.applies) : true;
  if (isProblem(applies)) return applies;
  return applies ? {} : { struck: true };
}

const GROUP = phrase(GROUPS.map(({ pattern }) => pattern));
const BODY = phrase(BODY_NAMES.map(({ pattern }) => pattern));
/** "Xã Lam Thủy" for its people's committee. */
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)(?!\p{L})/u;

/** A name that is no body's would silently bind nobody. */
function unitsOf({ cells, changed }: Edit): Read {
  if (!changed.has('units')) return {};
  const units = cells.units
    .split(/[;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const unknown = units.find((name) => {
    const folded = foldBody(name);
    return kindOfBody(name) === null && !GROUP.test(folded) && !BODY.test(folded) && !PLACE.test(folded);
  });
  if (unknown !== undefined)
    return problem(
      `cột “Chỉ áp dụng cho” ghi “${unknown}”, không rõ là cơ quan, đơn vị nào; đề nghị ghi đủ loại và tên (“Sở Y tế”, “xã Lam Thủy”, “Các xã, phường”)`,
    );
  return units.length === 0 ? {} : { units };
}

/** What is only striven for, or merely welcome: told of every value of the row. */
function forced(values: Values, { row, cells, changed }: Edit): Read {
  if (!changed.has('force')) return values;
  const force = forceIn(cells.force);
  if (isProblem(force)) return force;
  const requires = values.requires === undefined ? (row.statement?.requires ?? null) : values.requires;
  const targets = values.targets ?? row.statement?.targets ?? [];
  return {
    ...values,
    ...(force === 'may' ? { optional: true } : {}),
    ...(requires === null ? {} : { requires: withForce(requires, force) }),
    ...(targets.length === 0 ? {} : { targets: targets.map((target) => ({ ...target, force })) }),
  };
}

const withForce = (tree: Requires, force: Force): Requires => {
  if ('all' in tree) return { all: tree.all.map((branch) => withForce(branch, force)) };
  if ('any' in tree) return { any: tree.any.map((branch) => withForce(branch, force)) };
  return { ...tree, force };
};
