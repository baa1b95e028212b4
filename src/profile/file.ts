import { parseDocument } from 'yaml';
import { z } from 'zod';
import { PARTS, type Part, SEVERITIES } from '../model/comparison.js';
import { PART_LABELS } from '../report/labels.js';
import { fold } from '../vi/fold.js';
import type { Grade, Profile } from './types.js';

/** A profile as an office writes it, in YAML. Everything that is not understood is told: a typing error must silence nothing. */

const LEVELS = [...SEVERITIES, 'off'] as const;
const levelSchema = z.enum(LEVELS);
const gradeSchema = z.union([
  levelSchema.transform((severity): Grade => ({ severity })),
  z.strictObject({ severity: levelSchema, note: z.string().optional() }),
]);
const fileSchema = z.strictObject({
  name: z.string().optional(),
  rules: z.record(z.string(), gradeSchema).optional(),
  parts: z.record(z.string(), gradeSchema).optional(),
});

export interface Unusable {
  /** Why, a Vietnamese sentence each. */
  problems: string[];
}

export const isUnusable = (read: Profile | Unusable): read is Unusable => 'problems' in read;

/** A profile of a page. */
const MOST_ALIASES = 20;

export function readProfile(text: string, file: string, ruleIds: readonly string[]): Profile | Unusable {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) return { problems: [syntaxMessage(broken)] };
  const read = fileSchema.safeParse(document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {});
  if (!read.success) return { problems: read.error.issues.map(shapeMessage) };
  const { name, rules = {}, parts = {} } = read.data;
  const problems = [
    ...Object.keys(rules).flatMap((id) => (ruleIds.includes(id) ? [] : [unknownRule(id, ruleIds)])),
    ...Object.keys(parts).flatMap((part) => (partOf(part) === null ? [unknownPart(part)] : [])),
    ...(Object.keys(rules).length + Object.keys(parts).length === 0
      ? ['Hồ sơ không nêu quy tắc nào: cần mục “rules” hoặc “parts”.']
      : []),
  ];
  if (problems.length > 0) return { problems };
  return { file, name: name ?? file, rules, parts: byPart(parts) };
}

const byPart = (parts: Record<string, Grade>): Profile['parts'] =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, grade]) => {
      const part = partOf(name);
      return part === null ? [] : [[part, grade] as const];
    }),
  );

/** By its name in the data, or as the reports call it. */
const partOf = (name: string): Part | null =>
  PARTS.find((part) => part === name || fold(PART_LABELS[part]) === fold(name)) ?? null;

const syntaxMessage = ({ linePos }: { linePos?: [{ line: number }, ...unknown[]] | undefined }): string =>
  `Không đọc được như một tệp YAML${linePos === undefined ? '' : ` (dòng ${linePos[0].line})`}; đề nghị kiểm tra thụt lề, dấu hai chấm và tên viết trùng.`;

const shapeMessage = ({ path, code }: { path: PropertyKey[]; code: string }): string => {
  const where = path.map(String).join(' › ');
  const place = where === '' ? '' : ` ở “${where}”`;
  if (code === 'unrecognized_keys')
    return `Có mục không dùng được${place}; chỉ nhận: name, rules, parts; trong mỗi quy tắc: severity, note.`;
  return `Giá trị chưa đúng${place}: mức độ chỉ nhận ${LEVELS.join(', ')}.`;
};

const unknownRule = (id: string, known: readonly string[]): string => {
  const near = known.map((other) => ({ other, far: distance(id, other) })).sort((a, b) => a.far - b.far)[0];
  const meant = near !== undefined && near.far <= NEAR ? ` Có phải ý bạn là “${near.other}”?` : '';
  return `Không có quy tắc “${id}”.${meant} Xem danh sách: kehoach rules.`;
};
/** Letters in which a mistyped id may differ. */
const NEAR = 3;

const unknownPart = (name: string): string =>
  `Không có phần “${name}”; chọn trong: ${PARTS.map((part) => `${part} (${PART_LABELS[part]})`).join(', ')}.`;

/** Letters to change, add or leave out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
