import { comparePlans, type RULES } from '../checks/index.js';
import type { Finding } from '../model/comparison.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS, SEVERITY_LABELS } from '../report/labels.js';
import { table } from './table.js';

type Rule = (typeof RULES)[number];
type Example = Rule['examples'][number];

/** A rule without its machinery. */
export const ruleJson = (rule: Rule): unknown => ({
  id: rule.id,
  title: rule.title,
  kind: rule.kind,
  part: rule.part,
  severity: rule.severity,
  certainty: rule.certainty,
  examples: rule.examples.map((example) => ({
    name: example.name,
    fires: example.fires,
    finding: findingOf(rule, example),
  })),
});

/** All rules, a line each. */
export function rulesTable(rules: readonly Rule[]): string {
  const columns = [
    { title: 'Mã' },
    { title: 'Nội dung', max: 80 },
    { title: 'Phần' },
    { title: 'Nhận xét' },
    { title: 'Mức độ' },
  ];
  const rows = rules.map((rule) => [
    rule.id,
    rule.title,
    PART_LABELS[rule.part],
    KIND_LABELS[rule.kind],
    SEVERITY_LABELS[rule.severity],
  ]);
  return `${table(columns, rows)}\n\nGiải thích một quy tắc, kèm ví dụ: kehoach explain <mã>`;
}

/** One rule with its examples, each with what the tool says about it. */
export function ruleText(rule: Rule): string {
  const head = [
    `${rule.id}: ${rule.title}`,
    '',
    `Phần:        ${PART_LABELS[rule.part]}`,
    `Nhận xét:    ${KIND_LABELS[rule.kind]}`,
    `Mức độ:      ${SEVERITY_LABELS[rule.severity]}`,
    `Độ chắc:     ${CERTAINTY_LABELS[rule.certainty]}`,
  ];
  return [...head, ...rule.examples.flatMap((example) => ['', ...exampleText(rule, example)])].join('\n');
}

function exampleText(rule: Rule, example: Example): string[] {
  const finding = findingOf(rule, example);
  if (!example.fires) return [`Không nhận xét: ${example.name}`];
  if (finding === null) return [`Có nhận xét: ${example.name}`];
  return [
    `Có nhận xét: ${example.name}`,
    ...quoteText('Cấp trên', finding.parent),
    ...quoteText('Đơn vị', finding.child),
    `  → ${finding.message}`,
    `  → ${finding.suggestion}`,
  ];
}

const quoteText = (side: string, quote: Finding['parent']): string[] =>
  quote === null ? [] : [`  ${side}: "${quote.text.replace(/\s+/gu, ' ')}"`];

/** What comparing the example's plans finds under this rule. */
function findingOf(rule: Rule, { parent, child, fires }: Example): Finding | null {
  if (!fires || parent === null) return null;
  const { findings, undecided } = comparePlans(parent, child);
  return [...findings, ...undecided].find((finding) => finding.rule === rule.id) ?? null;
}
