import type { Plan } from '../model/plan.js';
import { isUpper } from '../vi/words.js';
import type { Line } from './lines.js';
import { isPersonName, isRecipientsHead } from './zones.js';

type Recipients = Plan['recipients'];
type Signature = Plan['signature'];

const AUTHORITY = /^(TM|KT|TL|TUQ|Q)\s*\.\s*/u;
const OFFICE_END =
  /(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|PHÓ|CHÁNH|BÍ THƯ|THỦ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|VĂN PHÒNG|BAN|CỤC)/u;

/** Reads "Nơi nhận" and the signature from the lines after the body. */
export function readTail(lines: Line[]): { recipients: Recipients; signature: Signature; used: Set<Line> } {
  const used = new Set<Line>();
  const head = lines.findIndex(isRecipientsHead);
  const recipients = head < 0 ? [] : readRecipients(lines, head, used);
  const signature = readSignature(
    lines.filter((l) => !used.has(l)),
    used,
  );
  return { recipients, signature, used };
}

function readRecipients(lines: Line[], head: number, used: Set<Line>): Recipients {
  const first = lines[head] as Line;
  used.add(first);
  const found: Recipients = [];
  const inline = first.text.replace(/^["*]*\p{L}+\s+\p{L}+\s*[:.]?/u, '').trim();
  if (/^[-+]\s*\S/u.test(inline))
    for (const piece of inline.split(/;\s*[-+]\s*/u)) found.push(recipient(piece.replace(/^[-+]\s*/u, ''), first));
  for (const l of lines.slice(head + 1)) {
    if (first.cell !== undefined && (l.cell?.table !== first.cell.table || l.cell.column !== first.cell.column))
      continue;
    if (isUpper(l.text) && l.marker === null && l.text.length > 5) break;
    if (l.marker === null && (isPersonName(l.text) || found.length === 0)) {
      if (isPersonName(l.text)) break;
    }
    if (l.marker === null && found.length > 0 && first.cell === undefined && !/[;,]$/u.test(lastRaw(lines, l))) break;
    used.add(l);
    if (l.marker === null && found.length > 0 && !/;$/u.test(lastRaw(lines, l)))
      Object.assign(found[found.length - 1] as object, joined(found.at(-1), l));
    else found.push(recipient(l.text, l));
  }
  return found.filter((r) => r.text !== '');
}

const lastRaw = (lines: Line[], l: Line): string => lines[lines.indexOf(l) - 1]?.text ?? '';
const joined = (r: Recipients[number] | undefined, l: Line): Recipients[number] =>
  recipient(`${r?.text ?? ''} ${l.text}`, l, r?.span?.start);

/** "(b/c)" at the end is a note; the body's name keeps its own brackets. */
function recipient(raw: string, l: Line, start = l.start): Recipients[number] {
  const text = raw.replace(/[\s;.,/]+$/u, '').trim();
  const note = text.match(/[;,]?\s*\(((?:để )?(?:b\/c|báo cáo|b\.c|bc|t\/h|thực hiện|p\/h|phối hợp|để [^)]*))\)\s*$/u);
  const span = { start, end: l.end };
  return note === null
    ? { text, span }
    : { text: text.slice(0, note.index).replace(/[\s;,]+$/u, ''), note: note[1] ?? '', span };
}

function readSignature(lines: Line[], used: Set<Line>): Signature {
  const offices = lines.filter(
    (l) =>
      isUpper(l.text) &&
      l.text.length > 3 &&
      l.text.length < 120 &&
      /\p{L}/u.test(l.text) &&
      !/^CỘNG HÒA|^ĐỘC LẬP/u.test(l.text),
  );
  const name = nameOf(lines, offices);
  const last = offices.at(-1);
  if (last === undefined || name === null) return null;
  for (const l of [...offices, name.line]) used.add(l);
  const authority = offices.map((l) => l.text.match(AUTHORITY)?.[1]).find((a) => a !== undefined);
  const capacity = (
    offices.filter((l) => OFFICE_END.test(l.text) && !/^(?:TM|KT|TL|TUQ)\s*\./u.test(l.text)).at(-1) ?? last
  ).text;
  return {
    ...(authority ? { authority: `${authority}.` } : {}),
    capacity: capacity
      .replace(AUTHORITY, '')
      .replace(/[*\s]+$/u, '')
      .trim(),
    name: name.text,
    span: { start: offices[0]?.start ?? name.line.start, end: name.line.end },
  };
}

function nameOf(lines: Line[], offices: Line[]): { text: string; line: Line } | null {
  const after = offices.length === 0 ? -1 : lines.indexOf(offices[0] as Line);
  const line = lines.filter((l, i) => i > after && l.marker === null && isPersonName(l.text)).at(-1);
  return line === undefined ? null : { text: line.text.trim(), line };
}
