// A document as PDF-to-markdown converters write it: headings by looks alone, bold kept, tables as pipes.
import { groupsOf } from './documents.mjs';

const CENTRED_HEADING = '## ';
const BOLD_HEADING = '### ';
/** A bold line longer than this is a sentence, not a heading. */
const HEADING_CHARS = 120;

export const toMarkdown = (source) =>
  `${groupsOf(source.blocks)
    .map((group) =>
      group[0].cell === undefined ? group.map((block) => paragraph(source, block)).join('\n\n') : table(source, group),
    )
    .join('\n\n')}\n`;

const textOf = ({ text }, { start, end }) => text.slice(start, end);

function paragraph(source, block) {
  const { bold, centred, italic } = block.hints;
  const text = textOf(source, block);
  const lines = text.split('\n');
  if (bold && lines.length === 1 && text.length <= HEADING_CHARS && !text.startsWith('-')) {
    return `${centred ? CENTRED_HEADING : BOLD_HEADING}**${text}**`;
  }
  const mark = bold ? '**' : italic ? '*' : '';
  const marked = lines.map((line) => (mark === '' || line.startsWith('-') ? line : `${mark}${line}${mark}`));
  return marked.join('  \n');
}

function table(source, blocks) {
  const { rows, columns } = blocks[0].cell;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => []));
  for (const block of blocks) {
    cells[block.cell.row][block.cell.column].push(
      textOf(source, block).replaceAll('\n', '<br>').replaceAll('|', '\\|'),
    );
  }
  const lines = cells.map((row) => `| ${row.map((texts) => texts.join('<br>')).join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}
