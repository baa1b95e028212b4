import type { Difference, VersionGroup } from '../compare/versions.js';
import type { Diagnostic } from '../model/result.js';
import { type Document, SUPERSEDED } from './outcome.js';

/** What the folder's versions of one plan mean for each file. */
export interface Versions {
  /** The files that are compared, with what is said about their other versions. */
  current: Document[];
  /** The others, with the file that is compared instead. */
  superseded: { document: Document; of: string; remark: Diagnostic }[];
}

/** Parts the documents of a folder into those that are compared and their other versions. */
export function sortVersions(documents: readonly Document[], groups: readonly VersionGroup[]): Versions {
  const plans = documents.filter(({ plan }) => plan !== null);
  const chosen = new Map(groups.map((group) => [plans[group.chosen], group]));
  const instead = new Map(groups.flatMap((group) => group.others.map((index) => [plans[index], group])));
  const versions: Versions = { current: [], superseded: [] };
  for (const document of documents) {
    const group = instead.get(document);
    const own = chosen.get(document);
    if (group !== undefined) versions.superseded.push(supersededBy(document, group, plans));
    else versions.current.push(own === undefined ? document : withRemarks(document, own, plans));
  }
  return versions;
}

const fileOf = (plans: readonly Document[], index: number): string => plans[index]?.entry.file ?? '';

function supersededBy(
  document: Document,
  { chosen, because }: VersionGroup,
  plans: readonly Document[],
): Versions['superseded'][number] {
  const of = fileOf(plans, chosen);
  const same = plans[chosen]?.sha256 === document.sha256;
  const message = same
    ? `Bản sao giống hệt của "${of}"; chỉ đối chiếu một bản.`
    : `Không đối chiếu bản này: đã chọn "${of}" (${because}).`;
  return { document, of, remark: { code: SUPERSEDED, severity: 'info', message } };
}

/** More names than this make no sentence. */
const NAMED = 4;

function withRemarks(document: Document, group: VersionGroup, plans: readonly Document[]): Document {
  const files = group.others.map((index) => `"${fileOf(plans, index)}"`);
  const rest = files.length > NAMED ? ` và ${files.length - NAMED} tệp khác` : '';
  const remark: Diagnostic = {
    code: 'other-versions',
    severity: 'info',
    message: `Thư mục có phiên bản khác của kế hoạch này: ${files.slice(0, NAMED).join(', ')}${rest}; đã chọn tệp này (${group.because}).`,
  };
  return { ...document, diagnostics: [...document.diagnostics, remark, ...differ(group.differences, plans)] };
}

/** Longer quotations make the sentence unreadable. */
const QUOTED = 120;
/** Words before the first difference that say what the value is of. */
const LEAD = 50;
const SHOWN = 3;

/** Both texts cut to where they begin to differ: a long item may differ in its last words only. */
function quotedPair(a: string, b: string): [string, string] {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length <= QUOTED) return [`“${a}”`, `“${b}”`];
  const first = shorter.split('').findIndex((letter, at) => letter !== longer[at]);
  const differs = first < 0 ? shorter.length : first;
  const from = a.lastIndexOf(' ', Math.max(0, differs - LEAD)) + 1;
  return [quotedFrom(a, from), quotedFrom(b, from)];
}

function quotedFrom(text: string, from: number): string {
  const rest = text.slice(from);
  const shown = rest.length > QUOTED ? `${rest.slice(0, QUOTED).trimEnd()}…` : rest;
  return `“${from === 0 ? '' : '…'}${shown}”`;
}

/** One remark on all places, at the first of them. */
function differ(differences: readonly Difference[], plans: readonly Document[]): Diagnostic[] {
  const [first] = differences;
  if (first === undefined) return [];
  const places = differences.slice(0, SHOWN).map(({ other, chosenText, otherText }) => {
    const [here, there] = quotedPair(chosenText, otherText);
    return `${here} – trong "${fileOf(plans, other)}" là ${there}`;
  });
  const rest = differences.length > SHOWN ? ` và ${differences.length - SHOWN} chỗ khác` : '';
  return [
    {
      code: 'versions-differ',
      severity: 'warning',
      message: `Các phiên bản của kế hoạch này khác nhau ở: ${places.join('; ')}${rest}. Đề nghị xác nhận bản chính thức trước khi kết luận.`,
      span: first.span,
    },
  ];
}
