import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { gridsToHtml } from './markdown-grid.js';
import { type Processor, unified } from './unified.js';

/**
 * Constructs of markdown that plans fall into by accident. Indented paragraphs are no code, a letterhead over a line of
 * dashes is no heading, "[1]: …" is no definition. Lists are switched off too: then every marker stays in the text as
 * printed ("1.", "-", "+"), the lines of a list stay lines, and "2025. Năm …" starts no list at 2025.
 */
const OFF = ['codeIndented', 'setextUnderline', 'definition', 'list', 'blockQuote'];

function plansAreNoCode(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: OFF } });
}

const processor = unified().use(remarkParse).use(remarkGfm).use(plansAreNoCode);

/** The marks of a quotation, which converters set for an indent; nested by the thousand they hang the parser. */
const QUOTES = /^[ \t]*(?:>[ \t]?)+/gmu;

/** The syntax tree of a markdown text, or null when the text is too much for the parser. */
export function markdownTree(text: string): Root | null {
  try {
    return processor.parse(gridsToHtml(text.replace(QUOTES, ''))) as Root;
  } catch {
    return null;
  }
}
