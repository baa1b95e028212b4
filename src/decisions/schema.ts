import { z } from 'zod';
import { DECISION_STATES } from '../model/decision.js';
import { fold } from '../vi/fold.js';

/** What a decision has to hold. Everything that is not understood is told: a typing error must dismiss nothing. */

export const STATE_WORDS: Record<(typeof DECISION_STATES)[number], string> = {
  accepted: 'xác nhận',
  dismissed: 'bác bỏ',
  corrected: 'đã khắc phục',
};

/** A dismissal of fewer letters and words says nothing that a second reader could check. */
export const REASON_LETTERS = 20;
const REASON_WORDS = 4;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** "2026-02-30" looks like a day and is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Says why, in words: not a letter repeated, not "không đúng không đúng". */
export function isSpecific(reason: string): boolean {
  const words = new Set(fold(reason).match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []);
  return reason.trim().length >= REASON_LETTERS && words.size >= REASON_WORDS;
}

const words = (what: string) => z.string(what).trim().min(1, what);
const day = (what: string) => z.string(what).refine(isDay, what);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

const ASK = {
  finding:
    'cần mã nhận xét (cột “Mã nhận xét” trong bảng tổng hợp, hoặc “id” trong compare.json), ví dụ deadline-later-0abc…',
  state: `cần một trong: ${DECISION_STATES.map((state) => `${state} (${STATE_WORDS[state]})`).join(', ')}`,
  reason: 'cần lý do bằng lời',
  author: 'cần họ tên người quyết định',
  date: 'cần ngày dạng năm-tháng-ngày, ví dụ 2026-11-20',
  text: 'cần một dòng chữ, hoặc bỏ mục này',
  order: 'sớm hơn ngày quyết định (date)',
  specific: `bác bỏ phải nêu lý do cụ thể, ít nhất ${REASON_LETTERS} ký tự và ${REASON_WORDS} từ khác nhau: căn cứ nào, ai cho ý kiến, nội dung đã có ở đâu`,
} as const;

/** By its name in the data, or in Vietnamese. */
const stateOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? (DECISION_STATES.find((state) => fold(value) === state || fold(value) === STATE_WORDS[state]) ?? value)
    : value;

export const entrySchema = z
  .strictObject({
    finding: words(ASK.finding).regex(/^\S+$/u, ASK.finding),
    state: z.preprocess(stateOf, z.enum(DECISION_STATES, ASK.state)),
    reason: words(ASK.reason),
    author: words(ASK.author),
    date: day(ASK.date),
    expires: optional(day(ASK.date)),
    unit: optional(words(ASK.text)),
    file: optional(words(ASK.text)),
    quoted: optional(z.strictObject({ parent: optional(z.string(ASK.text)), child: optional(z.string(ASK.text)) })),
  })
  .superRefine(({ state, reason, date, expires }, context) => {
    if (state === 'dismissed' && !isSpecific(reason))
      context.addIssue({ code: 'custom', path: ['reason'], message: ASK.specific });
    if (expires !== null && expires < date) context.addIssue({ code: 'custom', path: ['expires'], message: ASK.order });
  });

export const fileSchema = z.strictObject({ decisions: z.array(entrySchema).nullish() });
