import { comparePlans, RULES } from '../checks/index.js';
import type { Finding } from '../model/comparison.js';
import type { RuleOutput } from '../model/outputs.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS, SEVERITY_LABELS } from '../report/labels.js';
import { table } from './table.js';

type Rule = (typeof RULES)[number];
type Example = Rule['examples'][number];

/** A rule without its machinery. */
export const ruleJson = (rule: Rule): RuleOutput => ({
  id: rule.id,
  title: rule.title,
  kind: rule.kind,
  part: rule.part,
  severity: rule.severity,
  certainty: rule.certainty,
  mirror: rule.mirror,
  source: sourceOf(rule),
  file: fileOf(rule),
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
    { title: 'Độ chắc' },
  ];
  const rows = rules.map((rule) => [
    rule.id,
    rule.title,
    PART_LABELS[rule.part],
    KIND_LABELS[rule.kind],
    SEVERITY_LABELS[rule.severity],
    CERTAINTY_LABELS[rule.certainty],
  ]);
  return [
    table(columns, rows),
    '',
    `${rules.length} quy tắc. Mức độ, độ chắc là của trường hợp rõ ràng nhất; từng nhận xét có thể nhẹ hơn.`,
    'Giải thích một quy tắc, kèm ví dụ: kehoach explain <mã>. Đổi mức độ hoặc lược: --profile <tệp.yaml>.',
  ].join('\n');
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
    `Chiều ngược: ${mirrorText(rule)}`,
    `Căn cứ:      ${sourceOf(rule)}`,
    `Mã nguồn:    ${fileOf(rule)}`,
  ];
  return [...head, ...rule.examples.flatMap((example) => ['', ...exampleText(rule, example)])].join('\n');
}

/** Most rules rest on nothing but what the parent plan says. */
const sourceOf = ({ source }: Rule): string => source ?? 'Kế hoạch cấp trên';

/** One judgement a file, named like it. */
const fileOf = ({ id }: Rule): string => `src/checks/${id}.ts`;

function mirrorText({ mirror }: Rule): string {
  if (typeof mirror !== 'string') return `không có (${mirror.waived})`;
  const title = RULES.find(({ id }) => id === mirror)?.title;
  return title === undefined ? mirror : `${mirror} (${title})`;
}

/** What fires shows the passages of the finding; what does not, those that the two plans hold. */
function exampleText(rule: Rule, example: Example): string[] {
  const finding = findingOf(rule, example);
  const head = `${example.fires ? 'Có nhận xét' : 'Không nhận xét'}: ${example.name}`;
  if (finding === null) {
    return [
      head,
      ...(example.parent === null ? [] : planText('Cấp trên', example.parent)),
      ...planText('Đơn vị', example.child),
    ];
  }
  return [
    head,
    ...quoteText('Cấp trên', finding.parent),
    ...quoteText('Đơn vị', finding.child),
    `  → ${finding.message}`,
    `  → ${finding.suggestion}`,
  ];
}

const quoteText = (side: string, quote: Finding['parent']): string[] =>
  quote === null ? [] : [`  ${side}: "${quote.text.replace(/\s+/gu, ' ')}"`];

/** Passages of an example's plan; it holds little else. */
const MOST_PASSAGES = 3;
function planText(side: string, plan: Example['child']): string[] {
  const {
    header,
    citations,
    subjects,
    criteria,
    targets,
    milestones,
    assignments,
    recipients,
    requirements,
    purposes,
  } = plan;
  const items = [...subjects, ...criteria, ...targets, ...milestones, ...requirements, ...purposes];
  const texts = [...items, ...assignments.flatMap(({ tasks }) => tasks), ...citations, ...recipients].map(
    ({ text }) => text,
  );
  const shown = texts.length === 0 ? [header.issuer ?? ''] : texts.slice(0, MOST_PASSAGES);
  return shown.filter((text) => text !== '').map((text) => `  ${side}: "${text.replace(/\s+/gu, ' ')}"`);
}

/** What comparing the example's plans finds under this rule. */
function findingOf(rule: Rule, { parent, child, fires }: Example): Finding | null {
  if (!fires) return null;
  const { findings, undecided } = comparePlans(parent, child);
  return [...findings, ...undecided].find((finding) => finding.rule === rule.id) ?? null;
}
