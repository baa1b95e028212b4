// Not TypeScript: the docx library's declarations import their neighbours without file extensions, which the compiler cannot follow.
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

const para = ({ text, bold = false }) =>
  new Paragraph({
    children: text.split('\n').map((part, at) => new TextRun({ text: part, bold, ...(at > 0 ? { break: 1 } : {}) })),
  });
const columns = (left, right) =>
  new Table({
    rows: [
      new TableRow({
        children: [left, right].map((lines) => new TableCell({ children: lines.map((line) => para(line)) })),
      }),
    ],
  });

/** A Word file as offices make it: the letterhead in a table of two columns, recipients and signature in another. */
export const word = ({ letterhead, body, closing }) =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: [columns(...letterhead), ...body.map((line) => para(line)), columns(...closing)] }],
    }),
  );
