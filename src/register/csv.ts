/** Rows of a text with separators, as Excel and other programs write them: quoted cells may hold separators and line ends. */

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Lines that show which separator is meant. */
const SAMPLE_LINES = 20;

export function rowsOfCsv(text: string): string[][] {
  const told = /^sep=(.)\r?\n/u.exec(text); // Excel's own hint
  const body = told === null ? text : text.slice(told[0].length);
  return parse(body, told?.[1] ?? separatorOf(body));
}

/** The one that parts most lines; in a list of bodies a comma may stand in a name. */
function separatorOf(text: string): string {
  const score = (separator: string): number => {
    const counts = parse(text.split('\n').slice(0, SAMPLE_LINES).join('\n'), separator).map((row) => row.length);
    const most = counts.filter((n) => n > 1);
    const same = most.filter((n) => n === most[0]).length;
    return most.length === 0 ? 0 : same * Math.min(most[0] ?? 0, 10);
  };
  return SEPARATORS.reduce((best, one) => (score(one) > score(best) ? one : best));
}

function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') rows.push(row.splice(0));
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
