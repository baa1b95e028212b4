import type {
  Block,
  BlockHints,
  CellAddress,
  Doubt,
  Mark,
  PageGrade,
  SetAsideReason,
  SourceFormat,
  SourceText,
} from '../model/text.js';
import type { Normalised } from '../vi/normalise.js';
import { takeDraftMarks } from './draft-mark.js';

/** A block before it has its place in the whole text. */
export interface Draft {
  content: Normalised;
  page?: number | undefined;
  cell?: CellAddress | undefined;
  hints: BlockHints;
  /** Places that may have been misread; offsets into this draft's text. */
  doubts?: Doubt[] | undefined;
  /** It stands in a box on the page, not in the flow of the text. */
  boxed?: boolean;
}

/** What a reader knows of a document beside its text. */
export interface About {
  pages?: number;
  pageGrades?: PageGrade[];
  marks?: Mark[];
}

export interface Aside {
  reason: SetAsideReason;
  text: string;
  page?: number | undefined;
}

/**
 * Lays drafts end to end, one "\n" between them. Empty ones are dropped: they carry nothing. Draft marks are taken out,
 * whatever the format.
 */
export function assemble(format: SourceFormat, read: Draft[], asides: Aside[] = [], about: About = {}): SourceText {
  const { drafts, setAside, marks } = takeDraftMarks(read, asides, about.marks ?? []);
  const parts: string[] = [];
  const blocks: Block[] = [];
  const originals: SourceText['originals'] = [];
  const doubts: Doubt[] = [];
  let at = 0;
  for (const draft of drafts) {
    const { text } = draft.content;
    for (const o of draft.content.originals) originals.push({ start: at + o.start, end: at + o.end, text: o.text });
    for (const d of draft.doubts ?? []) doubts.push({ ...d, start: at + d.start, end: at + d.end });
    const block: Block = { start: at, end: at + text.length, hints: draft.hints };
    if (draft.page !== undefined) block.page = draft.page;
    if (draft.cell !== undefined) block.cell = draft.cell;
    blocks.push(block);
    parts.push(text);
    at += text.length + 1;
  }
  const { pages, pageGrades = [] } = about;
  const source: SourceText = { format, text: parts.join('\n'), blocks, originals, setAside, doubts, pageGrades, marks };
  if (pages !== undefined) source.pages = pages;
  return source;
}
