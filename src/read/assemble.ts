import type { Block, BlockHints, CellAddress, SetAsideReason, SourceFormat, SourceText } from '../model/text.js';
import type { Normalised } from '../vi/normalise.js';

/** A block before it has its place in the whole text. */
export interface Draft {
  content: Normalised;
  page?: number | undefined;
  cell?: CellAddress | undefined;
  hints: BlockHints;
}

export interface Aside {
  reason: SetAsideReason;
  text: string;
  page?: number | undefined;
}

/** Lays drafts end to end, one "\n" between them. Empty ones are dropped: they carry nothing. */
export function assemble(format: SourceFormat, drafts: Draft[], setAside: Aside[] = [], pages?: number): SourceText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const originals: SourceText['originals'] = [];
  let at = 0;
  for (const draft of drafts) {
    const { text } = draft.content;
    if (text === '') continue;
    for (const o of draft.content.originals) originals.push({ start: at + o.start, end: at + o.end, text: o.text });
    const block: Block = { start: at, end: at + text.length, hints: draft.hints };
    if (draft.page !== undefined) block.page = draft.page;
    if (draft.cell !== undefined) block.cell = draft.cell;
    blocks.push(block);
    parts.push(text);
    at += text.length + 1;
  }
  const source: SourceText = { format, text: parts.join('\n'), blocks, originals, setAside };
  if (pages !== undefined) source.pages = pages;
  return source;
}
