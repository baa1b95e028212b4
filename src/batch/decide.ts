import { promises as fs } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type Entry,
  entryFor,
  isUnusable,
  problemIn,
  readDecisions,
  templateOf,
  withEntry,
} from '../decisions/index.js';
import { type Comparison, comparisonSchema, type Finding } from '../model/comparison.js';
import { pairView } from '../report/view.js';
import { DECISION_FILES, DecisionsUnusable, decisionsText, today } from './decisions.js';
import { PathError } from './paths.js';
import { writeResult } from './write.js';

/** Writing down what a person decided, without work by hand: the finding is looked up in the reports of a run. */

/** The finding cannot be named so or not alone, or what was said of it is not enough. */
export class NoDecision extends PathError {}

export interface DecideOptions extends Pick<Entry, 'state' | 'reason' | 'author'> {
  date?: string | undefined;
  expires?: string | undefined;
  /** File to write to; by default decisions.yaml beside the plans. */
  decisions?: string | undefined;
}

export interface Written {
  file: string;
  /** The finding that was decided on. */
  message: string;
}

interface Place {
  /** The report that it was found in. */
  at: string;
  comparison: Comparison;
  finding: Finding;
}

/** Adds a decision on one finding to the file beside the plans. */
export async function decide(at: string, id: string, options: DecideOptions): Promise<Written> {
  const { comparison, finding, at: report } = only(await placesOf(at, id), id, at);
  const { decisions, date = today(), expires = null, ...said } = options;
  const entry = entryFor(finding, comparison.child, { ...said, date, expires });
  const wrong = problemIn(entry);
  if (wrong !== null) throw new NoDecision(`Chưa ghi quyết định: ${wrong}`);
  const file = decisions ?? (await besideThePlan(comparison, report));
  const before = await fs.stat(file).then(
    () => decisionsText(file),
    () => null,
  );
  const earlier = before === null ? [] : entriesIn(file, before);
  const text = withEntry(before, entry);
  if (!isDeepStrictEqual(entriesIn(file, text).slice(0, -1), earlier))
    throw new DecisionsUnusable(file, 'cách viết trong tệp không thêm vào được mà giữ nguyên các quyết định đã có.');
  await writeResult(file, new TextEncoder().encode(text), { written: [], replaced: [] });
  return { file, message: finding.message };
}

/** The decisions of a file without their lines; a wrong file is not ours to write into. */
function entriesIn(file: string, text: string): Entry[] {
  const read = readDecisions(text, path.basename(file), today());
  if (isUnusable(read)) throw new DecisionsUnusable(file, read.problems.join(' '));
  return read.entries.map(({ line: _line, expired: _expired, unitKey: _unitKey, ...entry }) => entry);
}

/** Lines to fill in: of one finding, or of all that nobody has decided on. */
export async function template(at: string, id: string | undefined): Promise<string> {
  if (id !== undefined) {
    const { comparison, finding } = only(await placesOf(at, id), id, at);
    return templateOf([finding], comparison.child, today());
  }
  const parts = (await comparisonsAt(at)).map(({ comparison }) => {
    const { child } = comparison;
    const open = findingsOf(comparison).filter(({ decision }) => decision?.standing !== 'in-force');
    return open.length === 0 ? '' : `# ===== ${child.issuer ?? child.file}\n\n${templateOf(open, child, today())}`;
  });
  return [GUIDE, ...parts.filter(Boolean)].join('\n');
}

const GUIDE = `# Mẫu decisions.yaml: lưu vào thư mục kế hoạch, bỏ dấu # đầu các dòng của nhận xét cần quyết định rồi điền reason, author.
# state: accepted (xác nhận), dismissed (bác bỏ, lý do cụ thể từ 20 ký tự), corrected (đã khắc phục bằng cách khác).
# Có thể thêm “expires: năm-tháng-ngày” là ngày cuối còn hiệu lực. Bỏ “unit” và “file”: áp dụng cho mọi đơn vị có nhận xét này.
decisions:
`;

/** In the order of the reports. */
function findingsOf(comparison: Comparison): Finding[] {
  const { findings, undecided, inherited } = pairView({ parent: null, child: null, comparison });
  return [...findings, ...undecided, ...inherited].map(({ finding }) => finding);
}

async function placesOf(at: string, id: string): Promise<Place[]> {
  const number = /^\d{1,4}$/u.test(id) ? Number(id) : null;
  const comparisons = await comparisonsAt(at);
  if (number !== null && comparisons.length > 1)
    throw new NoDecision(
      `Số ${id} chỉ dùng được với tệp .compare.json của một đơn vị; với cả thư mục hãy nêu mã nhận xét.`,
    );
  return comparisons.flatMap(({ at: report, comparison }) =>
    [...findingsOf(comparison), ...(comparison.silenced ?? []), ...(comparison.common ?? [])]
      .filter((finding, index) => (number === null ? finding.id === id : index + 1 === number))
      .map((finding) => ({ at: report, comparison, finding })),
  );
}

function only(places: readonly Place[], id: string, at: string): Place {
  const [first, ...others] = places;
  if (first === undefined)
    throw new NoDecision(
      `Không có nhận xét "${id}" trong "${at}"; xem cột “Mã nhận xét” của bảng tổng hợp, hoặc in danh sách: kehoach decide "${at}".`,
    );
  if (others.length === 0) return first;
  const units = places.map(({ at: report }) => path.basename(report)).join('; ');
  throw new NoDecision(`Nhận xét "${id}" có ở ${places.length} đơn vị; hãy nêu tệp của một đơn vị: ${units}.`);
}

const SUFFIX = '.compare.json';

async function comparisonsAt(at: string): Promise<{ at: string; comparison: Comparison }[]> {
  const stat = await fs.stat(at).catch(() => null);
  if (stat === null) throw new NoDecision(`Không tìm thấy "${at}"; đề nghị kiểm tra lại đường dẫn.`);
  if (!stat.isDirectory()) return [{ at, comparison: await comparisonIn(at) }];
  const names = (await fs.readdir(at)).filter((name) => name.endsWith(SUFFIX)).sort();
  if (names.length === 0)
    throw new NoDecision(`Không có tệp ${SUFFIX} nào trong "${at}"; đây phải là thư mục báo cáo của kehoach.`);
  const found = [];
  for (const name of names) {
    const report = path.join(at, name);
    found.push({ at: report, comparison: await comparisonIn(report) });
  }
  return found;
}

async function comparisonIn(at: string): Promise<Comparison> {
  try {
    return comparisonSchema.parse(JSON.parse(await fs.readFile(at, 'utf8')));
  } catch {
    throw new NoDecision(`"${at}" không phải tệp ${SUFFIX} do kehoach ghi, hoặc do một phiên bản khác ghi.`);
  }
}

/**
 * The folder of the plans, by the name that the report gives the plan ("<folder>/<file>"): looked for where the command is
 * run and round the reports. A guess would put decisions where no run finds them.
 */
async function besideThePlan({ child }: Comparison, report: string): Promise<string> {
  const [folder = '', first = ''] = child.file.split('/');
  const here = process.cwd();
  const reports = path.dirname(path.resolve(report));
  for (const base of [here, path.dirname(here), path.dirname(reports), path.dirname(path.dirname(reports))]) {
    const at = path.join(base, folder);
    if (first !== '' && (await exists(path.join(at, first)))) return path.relative(here, await known(at)) || '.';
  }
  throw new NoDecision(
    `Không thấy thư mục kế hoạch "${folder}" quanh đây; hãy nêu tệp ghi vào: --decisions "<thư mục kế hoạch>/${DECISION_FILES[0]}".`,
  );
}

/** The file that is there already, else the usual name. */
async function known(folder: string): Promise<string> {
  for (const name of DECISION_FILES) if (await exists(path.join(folder, name))) return path.join(folder, name);
  return path.join(folder, DECISION_FILES[0]);
}

const exists = (at: string): Promise<boolean> =>
  fs.stat(at).then(
    () => true,
    () => false,
  );
