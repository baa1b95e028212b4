import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fold } from '../vi/fold.js';
import { entrySchema, fileSchema } from './schema.js';
import type { BookEntry, DecisionBook, Entry } from './types.js';

/** `decisions.yaml`: read as a whole or not at all; written to by adding, so that what a person wrote stays as it is. */

export interface Unusable {
  /** Why, a Vietnamese sentence each. */
  problems: string[];
}

export const isUnusable = <T extends object>(read: T | Unusable): read is Unusable => 'problems' in read;

/** More problems than these are one: the file is something else. */
const MOST_PROBLEMS = 8;
/** Decisions need no aliases; some writers of YAML make them of equal texts. */
const MOST_ALIASES = 100;

const OPTIONS = { prettyErrors: true, uniqueKeys: true } as const;

/** `today`, YYYY-MM-DD, says which decisions have expired. */
export function readDecisions(text: string, file: string, today: string): DecisionBook | Unusable {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) return { problems: [syntaxMessage(lines.linePos(broken.pos[0]).line)] };
  const content = contentOf(document);
  if (content === null)
    return { problems: ['Dùng quá nhiều neo (&, *) của YAML; đề nghị viết thẳng từng quyết định.'] };
  const read = fileSchema.safeParse(content);
  const lineAt = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  if (!read.success) return { problems: problemsOf(read.error.issues, lineAt) };
  const entries = (read.data.decisions ?? []).map(
    (entry, index): BookEntry => ({
      ...entry,
      line: lineAt(['decisions', index]),
      expired: entry.expires !== null && entry.expires < today,
      unitKey: entry.unit === null ? null : fold(entry.unit),
    }),
  );
  return { file, entries };
}

/** An empty file decides nothing. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch {
    return null;
  }
}

/** Where a value stands; of one that is absent, what it should stand in. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const key = keyOffset(document, at);
    if (key !== null) return key;
    const node = document.getIn(at, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** The key itself, which tells more than the value that may begin a line below. */
function keyOffset(document: Document, path: readonly PropertyKey[]): number | null {
  const [name, parent] = [path.at(-1), path.slice(0, -1)];
  const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
  if (!isMap(map)) return null;
  const pair = map.items.find(({ key }) => isNode(key) && key.toJSON() === name);
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
}

const syntaxMessage = (line: number): string =>
  `Dòng ${line}: không đọc được như một tệp YAML; đề nghị kiểm tra thụt lề, dấu hai chấm, dấu nháy và tên viết trùng.`;

const KEYS = Object.keys(entrySchema.shape).join(', ');

function problemsOf(issues: readonly z.core.$ZodIssue[], lineAt: (path: readonly PropertyKey[]) => number): string[] {
  const problems = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemOf(issue, lineAt(issue.path))];
    return issue.keys.map((key) => unknownKey(key, issue.path, lineAt([...issue.path, key])));
  });
  const rest = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`Còn ${rest} chỗ khác chưa đúng.`] : [])];
}

function problemOf({ path, message, code }: z.core.$ZodIssue, line: number): string {
  if (path.length < 2) return `Dòng ${line}: cần mục “decisions:” và dưới đó mỗi quyết định một gạch đầu dòng.`;
  if (path.length === 2) return `Dòng ${line}: mỗi quyết định gồm các mục: ${KEYS}.`;
  const name = path.slice(2).map(String).join(' › ');
  const said = code === 'invalid_type' && name === 'quoted' ? 'cần các mục parent, child, hoặc bỏ mục này' : message;
  return `Dòng ${line}: “${name}” ${said}.`;
}

const unknownKey = (key: string, path: readonly PropertyKey[], line: number): string => {
  const known = path.length === 0 ? 'decisions' : path.length === 2 ? KEYS : 'parent, child';
  return `Dòng ${line}: không có mục “${key}”; chỉ nhận: ${known}.`;
};

/** Says what the file is to whoever opens it. */
const HEAD = `# Quyết định của chuyên viên đối với các nhận xét của kehoach. Tệp này đặt cạnh các kế hoạch; kehoach batch tự tìm.
# state: accepted (xác nhận), dismissed (bác bỏ: không tính nữa, phải có lý do cụ thể), corrected (đã khắc phục bằng cách khác).
# Không xóa quyết định cũ: muốn đổi, thêm một quyết định mới ở cuối; với một nhận xét, quyết định sau cùng có hiệu lực.
`;

/** No line is broken anew: a diff shows what was added and nothing else. */
const WRITING = { lineWidth: 0 } as const;

/** The file with one decision more. Comments and the order of what stands there stay. */
export function withEntry(text: string | null, entry: Entry): string {
  const before = text === null || text.trim() === '' ? `${HEAD}decisions: []\n` : text;
  const document = parseDocument(before, OPTIONS);
  const node = document.createNode(tidy(entry));
  const list = document.get('decisions', true);
  if (isSeq(list)) {
    if (list.items.length === 0) list.flow = false;
    list.add(node);
  } else document.set('decisions', document.createNode([tidy(entry)]));
  const written = document.toString(WRITING);
  return before.includes('\r\n') ? written.replaceAll(/\r?\n/gu, '\r\n') : written;
}

/** Entries as a file holds them, for a person to fill in. */
export function listing(entries: readonly Partial<Entry>[]): string {
  const document = parseDocument('decisions: []\n', OPTIONS);
  document.set('decisions', document.createNode(entries.map(tidy)));
  return document.toString(WRITING);
}

/** What is not said is not written. */
const tidy = ({ quoted, ...entry }: Partial<Entry>): object => said({ ...entry, quoted: quoted ? said(quoted) : null });

const said = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

/** The first thing that is wrong with a decision before it is written; null: nothing. */
export function problemIn(entry: Entry): string | null {
  const [issue] = entrySchema.safeParse(entry).error?.issues ?? [];
  return issue === undefined ? null : `“${issue.path.map(String).join(' › ')}” ${issue.message}.`;
}
