import { failed, ok, type Result } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import { normalise } from '../vi/normalise.js';
import { type Aside, assemble, type Draft } from './assemble.js';
import { diagnose } from './diagnostics.js';
import { MAX_LINES, MAX_PARAGRAPHS } from './limits.js';
import { hasTooManyLines, isRule, pageNumberOf } from './lines.js';
import { joinLines, pageNumberLines, paragraphOf, type TextLine, wrappingOf } from './paragraphs.js';
import { tabTables } from './tab-tables.js';
import { unfoldColumns } from './text-columns.js';

const TAB_WIDTH = 4;

/** Reads plain text: a line is a paragraph, unless the file is wrapped, which shows by its lines breaking off in mid-sentence. */
export function readTxt(text: string): Result<SourceText> {
  if (hasTooManyLines(text)) return failed(diagnose('too-large', `hơn ${MAX_LINES} dòng`));
  const setAside: Aside[] = [];
  const all = textLines(text, setAside);
  const numbers = pageNumberLines(all);
  for (const line of numbers) setAside.push({ reason: 'page-number', text: line.content.text });
  const lines = all.filter((line) => !numbers.has(line));
  if (lines.length > MAX_PARAGRAPHS) return failed(diagnose('too-large', `${lines.length} dòng`));
  const drafts: Draft[] = joinLines(lines, wrappingOf(lines)).map((paragraph) => ({
    content: paragraphOf(paragraph),
    hints: {},
    ...(paragraph[0]?.cell === undefined ? {} : { cell: paragraph[0].cell }),
  }));
  return ok(assemble('txt', drafts, setAside));
}

/** The lines that say something; rules and page numbers at a form feed go aside. */
export function textLines(text: string, setAside: Aside[]): TextLine[] {
  const lines: TextLine[] = [];
  let gap = false;
  const unfolded = unfoldColumns(text.split(/\r\n|[\n\r\u2028\u2029]/u)).map((line) => line.text);
  for (const { text: raw, cell } of tabTables(unfolded).flat()) {
    for (const [i, piece] of raw.split('\f').entries()) {
      const content = normalise(piece);
      if (i > 0 && isFurniture(content.text)) setAside.push({ reason: 'page-number', text: content.text });
      else if (isRule(content.text)) setAside.push({ reason: 'decoration', text: content.text });
      else if (content.text === '') gap = true;
      else {
        lines.push({ content, gap, indent: indentOf(piece), cell });
        gap = false;
      }
    }
  }
  return lines;
}

const isFurniture = (line: string): boolean => pageNumberOf(line) !== null;

function indentOf(line: string): number {
  const white = /^[\s\u00A0]*/u.exec(line)?.[0] ?? '';
  return [...white].reduce((width, c) => width + (c === '\t' ? TAB_WIDTH : 1), 0);
}
