import { failed, ok, type Result } from '../../model/result.js';
import type { BlockHints, SourceText } from '../../model/text.js';
import { normalise } from '../../vi/normalise.js';
import { type Aside, assemble, type Draft } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { isRule } from '../lines.js';
import { joinLines, pageNumberLines, paragraphOf, wrappingOf } from '../paragraphs.js';
import { isTwoColumns, unfoldColumns } from '../text-columns.js';
import { readTxt } from '../txt.js';
import { labelled, linesOfPage, type WebLine } from './lines.js';
import { setPageApart } from './main.js';
import { placeNotes } from './notes.js';
import { hazardOf, plainOf } from './scan.js';
import { sheetOf } from './style.js';
import { pageTree } from './tree.js';

/** The characters of a page -> its document. */
export function readHtml(html: string): Result<SourceText> {
  const hazard = hazardOf(html);
  const root = hazard === null ? pageTree(html) : null;
  if (root === null) return asText(html, hazard ?? 'thẻ lồng nhau quá sâu');
  const page = linesOfPage(root, sheetOf(root));
  setPageApart(page);
  const setAside = asidesOf(page.lines);
  const drafts = draftsOf(placeNotes(unfolded(page.lines.filter(({ aside }) => aside === null))), setAside);
  const source = assemble('html', drafts, setAside);
  if (source.text === '')
    return failed(
      diagnose(
        setAside.length > 0 || /<(?:iframe|img|embed|object)[\s>]/iu.test(html) ? 'page-without-text' : 'empty-file',
      ),
    );
  return ok(source, remarks(setAside));
}

function asText(html: string, hazard: string): Result<SourceText> {
  const { value } = readTxt(plainOf(html));
  if (value === null || value.text === '') return failed(diagnose('too-large', hazard));
  return ok({ ...value, format: 'html' }, [diagnose('page-as-text', hazard)]);
}

function remarks(setAside: Aside[]): Result<SourceText>['diagnostics'] {
  const page = setAside.filter(({ reason }) => reason === 'boilerplate').length;
  return [
    ...(page > 1 ? [diagnose('page-parts-aside', String(page))] : []),
    ...(setAside.some(({ reason }) => reason === 'deleted') ? [diagnose('tracked-changes')] : []),
  ];
}

/** What is no text of the document; the cells of a row are one remark: "Số hiệu: 46/KH-UBND". */
function asidesOf(lines: WebLine[]): Aside[] {
  const asides: Aside[] = [];
  let row = 0;
  for (const line of lines) {
    if (line.aside === null) {
      row = 0;
      continue;
    }
    const last = asides.at(-1);
    if (last !== undefined && row !== 0 && row === line.row && last.reason === line.aside)
      last.text += ` ${line.content.text}`;
    else asides.push({ reason: line.aside, text: line.content.text });
    row = line.row;
  }
  return asides;
}

/** Letterhead and closing in two columns that are set with spaces, one below the other; tables part the page. */
function unfolded(lines: WebLine[]): WebLine[] {
  if (!lines.some(({ raw, cell }) => cell === undefined && isTwoColumns(raw))) return lines;
  const runs: WebLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && line.cell === undefined && last[0]?.cell === undefined) last.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => (run[0]?.cell === undefined ? unfoldedRun(run) : run));
}

function unfoldedRun(run: WebLine[]): WebLine[] {
  return unfoldColumns(run.map(({ raw }) => raw)).flatMap(({ text, from }) => {
    const line = run[from];
    if (line === undefined) return [];
    return text === line.raw ? [line] : [{ ...line, content: normalise(text), label: '', gap: true }];
  });
}

/** Joins lines that the page wraps, and writes out the labels of its lists. */
function draftsOf(lines: WebLine[], setAside: Aside[]): Draft[] {
  const numbers = pageNumberLines(lines);
  for (const line of numbers) setAside.push({ reason: 'page-number', text: line.content.text });
  const rules = lines.filter((line) => isRule(line.content.text));
  for (const line of rules) setAside.push({ reason: 'decoration', text: line.content.text });
  const left = new Set([...numbers, ...rules]);
  const kept = lines.filter((line) => !left.has(line)).map(labelled);
  const wrapping = wrappingOf(kept.filter((line) => line.cell === undefined));
  return joinLines(kept, wrapping).map((paragraph) => ({
    content: paragraphOf(paragraph),
    cell: paragraph[0]?.cell,
    hints: hintsOf(paragraph),
  }));
}

function hintsOf(paragraph: WebLine[]): BlockHints {
  const hints: BlockHints = { ...paragraph[0]?.hints };
  for (const hint of ['bold', 'italic', 'centred'] as const) {
    if (!paragraph.every((line) => line.hints[hint])) delete hints[hint];
  }
  return hints;
}
