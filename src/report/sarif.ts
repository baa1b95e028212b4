import { RULES } from '../checks/index.js';
import type { Comparison, Finding, Party, Quote, Severity } from '../model/comparison.js';
import { isDismissed } from '../model/decision.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import type { SiblingFinding } from '../model/siblings.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS } from './labels.js';
import { xmlSafe } from './package.js';
import { NOTICE } from './settings.js';
import type { BatchInput, PairInput } from './types.js';
import { type FindingView, pairView } from './view.js';

/**
 * SARIF 2.1.0: what programs that collect findings read. A region counts UTF-16 units and lines of the text as it was
 * read, which stands in the plan file; the document itself has none.
 */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const FINGERPRINT = 'kehoach/v1';

type Level = 'error' | 'warning' | 'note' | 'none';
const LEVELS: Record<Severity, Level> = { error: 'error', warning: 'warning', info: 'note' };

/** Which list of a comparison a finding stands in: only the first is a verdict, the others have no level. */
type Group = 'findings' | 'undecided' | 'inherited' | 'silenced';
const KINDS: Record<Group, 'fail' | 'review' | 'informational'> = {
  findings: 'fail',
  undecided: 'review',
  inherited: 'informational',
  silenced: 'fail',
};

/** What results refer to by number: each document and each rule once. */
interface Tables {
  artifacts: Map<string, { index: number; row: object }>;
  rules: Map<string, { index: number; row: object }>;
  /** Where the lines of a plan begin, reckoned once. */
  lines: Map<Plan, number[]>;
}

/** `<name>.sarif`: one unit. */
export const renderSarif = (input: PairInput): Uint8Array => {
  const tables = newTables();
  const results = resultsOf(input, tables);
  return logOf(tables, results, notesOf(input.comparison, tables));
};

/** `tong-hop.sarif`: the whole folder in one run. */
export const renderBatchSarif = (input: BatchInput): Uint8Array => {
  const tables = newTables();
  const results = input.pairs.flatMap((pair) => resultsOf(pair, tables));
  const families = input.siblings?.families ?? [];
  results.push(...families.flatMap(({ parent, findings }) => findings.map((one) => commonResult(one, parent, tables))));
  const notes = input.pairs.flatMap(({ comparison }) => notesOf(comparison, tables));
  for (const { file, diagnostics } of input.unread) {
    notes.push(...diagnostics.map((diagnostic) => note(diagnostic, artifactOf({ file, sha256: '' }, tables))));
  }
  return logOf(tables, results, notes);
};

const newTables = (): Tables => ({ artifacts: new Map(), rules: new Map(), lines: new Map() });

const rowsOf = (table: Tables['rules']): object[] => [...table.values()].map(({ row }) => row);

/** The number under which a table holds a row; it is made when it is first asked for. */
function numberIn(table: Tables['rules'], key: string, made: () => object): number {
  const known = table.get(key);
  if (known !== undefined) return known.index;
  table.set(key, { index: table.size, row: made() });
  return table.size - 1;
}

const logOf = ({ artifacts, rules }: Tables, results: object[], notes: object[]): Uint8Array => {
  const driver = { name: 'kehoach', language: 'vi', fullName: `kehoach. ${NOTICE}.`, rules: rowsOf(rules) };
  const run = {
    tool: { driver },
    language: 'vi',
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }],
    artifacts: rowsOf(artifacts),
    results,
  };
  return new TextEncoder().encode(`${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`);
};

function resultsOf(input: PairInput, tables: Tables): object[] {
  const { findings, undecided, inherited } = pairView(input);
  const { silenced = [], profile } = input.comparison;
  return [
    ...findings.map((view) => result(view, 'findings', input, tables)),
    ...undecided.map((view) => result(view, 'undecided', input, tables)),
    ...inherited.map((view) => result(view, 'inherited', input, tables)),
    ...silenced.map((finding) => {
      const justification = profile?.notes[finding.rule] ?? `Lược theo hồ sơ quy tắc “${profile?.name ?? ''}”.`;
      const suppressions = [{ kind: 'external', status: 'accepted', justification }];
      return { ...result(bare(finding), 'silenced', input, tables), suppressions };
    }),
  ];
}

/** A finding that stands in no numbered list of a report. */
const bare = (finding: Finding): Pick<FindingView, 'finding' | 'quotes'> => ({
  finding,
  quotes: { parent: null, child: null },
});

function result(
  { finding, quotes }: Pick<FindingView, 'finding' | 'quotes'>,
  group: Group,
  { parent, child, comparison }: PairInput,
  tables: Tables,
): object {
  const kind = KINDS[group];
  // What was inherited is quoted from a plan above the parent, of which nothing else is here.
  const above = group === 'inherited' ? null : comparison.parent;
  return {
    ruleId: finding.rule,
    ruleIndex: ruleOf(finding.rule, tables),
    kind,
    level: kind === 'fail' ? LEVELS[finding.severity] : 'none',
    message: { text: [finding.message, finding.suggestion].filter((text) => text !== '').join(' ') },
    locations: [location(comparison.child, finding.child, child, tables, quotes.child?.place)],
    ...(above === null || finding.parent === null
      ? {}
      : {
          relatedLocations: [
            { id: 1, ...location(above, finding.parent, parent, tables, quotes.parent?.place), message: IN_PARENT },
          ],
        }),
    partialFingerprints: { [FINGERPRINT]: finding.id },
    ...suppressed(finding),
    properties: propertiesOf(finding, group),
  };
}

const IN_PARENT = { text: 'Nội dung của kế hoạch cấp trên' };

function propertiesOf(finding: Finding, group: Group): object {
  const { part, kind, certainty, suggestion, args, decision } = finding;
  return {
    group,
    part,
    kind,
    certainty,
    tags: [PART_LABELS[part], KIND_LABELS[kind], CERTAINTY_LABELS[certainty]],
    suggestion,
    args: Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(group === 'inherited' && finding.parent !== null ? { quotedFromAbove: finding.parent.text } : {}),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** A decision that a remark does not stand; one that holds no longer is told as under review. */
function suppressed(finding: Finding): { suppressions?: object[] } {
  const { decision } = finding;
  if (decision?.state !== 'dismissed') return {};
  const { author, date, expires, standing, reason } = decision;
  const status = isDismissed(finding) ? 'accepted' : 'underReview';
  return {
    suppressions: [
      { kind: 'external', status, justification: reason, properties: { author, date, expires, standing } },
    ],
  };
}

function location(party: Party, quote: Quote | null, plan: Plan | null, tables: Tables, place = ''): object {
  const names = [...(quote?.path ?? []), ...(place === '' ? [] : [place])];
  return {
    physicalLocation: {
      artifactLocation: artifactOf(party, tables),
      ...(quote === null ? {} : { region: regionOf(quote, plan, tables) }),
    },
    ...(names.length === 0
      ? {}
      : {
          logicalLocations: [
            {
              fullyQualifiedName: names.join(' › '),
              kind: 'section',
              ...(quote?.itemId == null ? {} : { properties: { itemId: quote.itemId } }),
            },
          ],
        }),
  };
}

function regionOf({ span, text }: Quote, plan: Plan | null, { lines }: Tables): object {
  const region = { charOffset: span.start, charLength: span.end - span.start, snippet: { text } };
  if (plan === null || span.end > plan.text.length) return region;
  const starts = lines.get(plan) ?? lineStarts(plan.text);
  lines.set(plan, starts);
  const [start, end] = [positionIn(starts, span.start), positionIn(starts, span.end)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, ...region };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionIn(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** A relative reference of the document, as a URI, and its number. */
function artifactOf({ file, sha256 }: Pick<Party, 'file' | 'sha256'>, { artifacts }: Tables): object {
  const uri = uriOf(file);
  const hashes = sha256 === '' ? {} : { hashes: { 'sha-256': sha256 } };
  return { uri, index: numberIn(artifacts, uri, () => ({ location: { uri }, ...hashes })) };
}

const uriOf = (file: string): string =>
  file
    .split(/[\\/]/u)
    .filter((step) => step !== '')
    .map((step) => encodeURIComponent(xmlSafe(step)))
    .join('/');

const ruleOf = (id: string, { rules }: Tables): number => numberIn(rules, id, () => descriptorOf(id));

function descriptorOf(id: string): object {
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) return { id };
  const { title, part, kind, severity, certainty, source, mirror, examples } = rule;
  const when = (fires: boolean): string =>
    examples.flatMap((one) => (one.fires === fires ? [one.name] : [])).join('; ');
  const lines = [
    `${title}.`,
    `Phần: ${PART_LABELS[part]}. Nhận xét: ${KIND_LABELS[kind]}. Độ chắc: ${CERTAINTY_LABELS[certainty]}.`,
    `Căn cứ: ${source ?? 'kế hoạch cấp trên'}.`,
    ...(when(true) === '' ? [] : [`Có nhận xét, ví dụ: ${when(true)}.`]),
    ...(when(false) === '' ? [] : [`Không nhận xét, ví dụ: ${when(false)}.`]),
    `Xem thêm: kehoach explain ${id}`,
  ];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${lines[0] ?? ''} ${lines[1] ?? ''}` },
    help: { text: lines.join('\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { part, kind, certainty, ...(typeof mirror === 'string' ? { mirror } : {}) },
  };
}

/** What shows only over all units of a parent; it is told of the parent, and no unit's own. */
function commonResult(finding: SiblingFinding, parent: Party, tables: Tables): object {
  const { rule, severity, certainty, part, kind, message, suggestion, units } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleOf(rule, tables),
    kind: certainty === 'review' ? 'review' : 'fail',
    level: certainty === 'review' ? 'none' : LEVELS[severity],
    message: { text: `${message} ${suggestion}`.trim() },
    locations: [location(parent, null, null, tables)],
    properties: { group: 'siblings', part, kind, certainty, units },
  };
}

const notesOf = ({ child, diagnostics }: Comparison, tables: Tables): object[] =>
  diagnostics.map((diagnostic) => note(diagnostic, artifactOf(child, tables)));

const note = ({ code, severity, message }: Diagnostic, artifactLocation: object): object => ({
  descriptor: { id: code },
  level: LEVELS[severity],
  message: { text: message },
  locations: [{ physicalLocation: { artifactLocation } }],
});
