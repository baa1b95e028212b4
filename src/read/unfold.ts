import { normalise } from '../vi/normalise.js';
import type { Draft } from './assemble.js';
import { isTwoColumns, unfoldColumns } from './text-columns.js';

/**
 * Two columns that are set with tabs, letterhead and closing, one below the other. Each stretch between tables is taken by
 * itself: cells have their places already. `raw` holds the text of each draft with its tabs and spaces.
 */
export function unfoldDrafts(drafts: Draft[], raw: string[]): Draft[] {
  if (!drafts.some((draft, i) => draft.cell === undefined && isTwoColumns(raw[i] ?? ''))) return drafts;
  const out: Draft[] = [];
  let from = 0;
  for (let at = 0; at <= drafts.length; at++) {
    const draft = drafts[at];
    if (draft !== undefined && draft.cell === undefined) continue;
    out.push(...unfoldStretch(drafts.slice(from, at), raw.slice(from, at)));
    if (draft !== undefined) out.push(draft);
    from = at + 1;
  }
  return out;
}

function unfoldStretch(drafts: Draft[], raw: string[]): Draft[] {
  if (!raw.some(isTwoColumns)) return drafts;
  const lines = raw.flatMap((text, i) => text.split('\n').map((line) => ({ line, i })));
  const out: Draft[] = [];
  const used = new Set<number>();
  for (const { text, from } of unfoldColumns(lines.map((l) => l.line))) {
    const i = lines[from]?.i ?? 0;
    const draft = drafts[i];
    if (draft === undefined) continue;
    const whole = text === raw[i] || text === lines[from]?.line;
    if (!whole) out.push({ ...draft, content: normalise(text) });
    else if (!used.has(i)) out.push(draft);
    if (whole) used.add(i);
  }
  return out;
}
