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
const SHOWN = 3;
const quoted = (text: string): string => `“${text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text}”`;

function differ(differences: readonly Difference[], plans: readonly Document[]): Diagnostic[] {
  if (differences.length === 0) return [];
  const places = differences
    .slice(0, SHOWN)
    .map(
      ({ other, chosenText, otherText }) =>
        `${quoted(chosenText)} – trong "${fileOf(plans, other)}" là ${quoted(otherText)}`,
    );
  const rest = differences.length > SHOWN ? ` và ${differences.length - SHOWN} chỗ khác` : '';
  return [
    {
      code: 'versions-differ',
      severity: 'warning',
      message: `Các phiên bản của kế hoạch này khác nhau ở: ${places.join('; ')}${rest}. Đề nghị xác nhận bản chính thức trước khi kết luận.`,
    },
  ];
}
