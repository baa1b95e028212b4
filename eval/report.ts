import type { Measured } from './bench.js';
import type { Remark } from './score.js';
import type { OperatorLine, Overall, Share, Summary } from './summary.js';

const figure = ({ hits, of }: Share): string => (of === 0 ? '-' : (hits / of).toFixed(3));
const within = (share: Share): string =>
  share.of === 0 ? '-' : `${figure(share)} (${share.low.toFixed(2)}-${share.high.toFixed(2)})`;
const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: string[], rows: (string | number)[][]): string[] => [
  row(heads),
  row(heads.map(() => '---')),
  ...rows.map(row),
];

const overall = (lines: readonly Overall[]): string[] =>
  table(
    ['', 'recall', 'precision', 'harmless left alone', ''],
    lines.map((one) => [one.name, within(one.recall), within(one.precision), within(one.quiet), one.note]),
  );

const bySizes = ({ sizes }: OperatorLine): string =>
  sizes.length < 2 ? '' : sizes.map(({ size, found }) => `${size} ${found.hits}/${found.of}`).join(', ');

const operators = (lines: readonly OperatorLine[]): string[] => {
  const planted = lines.filter(({ family }) => family !== 'harmless');
  const silent = lines.filter(({ family }) => family === 'harmless');
  return [
    '## What is planted',
    '',
    ...table(
      ['operator', 'what it does', 'rule', 'found', 'by size', 'only asked', 'only told', 'no false alarm beside it'],
      planted.map((one) => [
        one.id,
        one.says,
        one.there ? one.rule : `${one.rule} (no such rule yet)`,
        within(one.found),
        bySizes(one),
        one.asked,
        one.told,
        within(one.quiet),
      ]),
    ),
    '',
    '## What is harmless',
    '',
    ...table(
      ['operator', 'what it does', 'cases without error or warning'],
      silent.map((one) => [one.id, one.says, within(one.quiet)]),
    ),
  ];
};

/** The run as a page. */
export function markdownOf(summary: Summary): string {
  return [
    '# Proving ground',
    '',
    `${summary.cases} generated plans of ${summary.parents} parent plans, made by \`npm run eval\` and read and compared through the whole pipeline. In brackets Wilson's 95 % interval.`,
    'A remark counts when it names the kind and the part of what was planted and quotes the passage; the wording plays no part. What the tool only puts as a question counts as not found.',
    `${summary.questions} questions that nothing planted explains (${(summary.questions / Math.max(1, summary.cases)).toFixed(2)} a plan), ${summary.certainFalse} false remarks marked certain.`,
    'The set guards against regressions; it proves nothing about plans of real offices: see eval/DATASHEET.md.',
    '',
    '## Next to what one would use instead',
    '',
    ...overall(summary.overall),
    '',
    'The peers are judged more kindly: they see only the sentences that bind this unit, and any flag on a touched sentence counts, whatever its kind.',
    '',
    '## Halves by parent',
    '',
    ...overall(summary.splits),
    '',
    '## By rule',
    '',
    ...table(
      ['rule', 'planted', 'recall', 'of them only asked', 'precision'],
      summary.rules.map((one) => [
        one.there ? one.rule : `${one.rule} (no such rule yet)`,
        one.recall.of,
        within(one.recall),
        one.deferred,
        within(one.precision),
      ]),
    ),
    '',
    ...operators(summary.operators),
    '',
    '## How far a score of the alignment can be trusted',
    '',
    ...table(
      ['score', 'pairs', 'right'],
      summary.buckets.map(({ low, high, right }) => [`${low}-${high}`, right.of, within(right)]),
    ),
    '',
  ].join('\n');
}

const BAR = { left: 210, width: 520, height: 15, gap: 5 } as const;
const COLOURS = { recall: '#1f6f8b', precision: '#e0a030', quiet: '#5a9367' } as const;

/** The tool and its peers: three bars each, with their intervals. */
export function svgOf(summary: Summary): string {
  const step = BAR.height * 3 + BAR.gap * 4;
  const bars = summary.overall.flatMap((line, at) => {
    const top = 44 + at * step;
    const bar = (share: Share, n: number, colour: string): string[] => {
      const y = top + n * (BAR.height + 2);
      const x = (value: number): string => (BAR.left + value * BAR.width).toFixed(1);
      const value = share.of === 0 ? 0 : share.hits / share.of;
      const middle = y + BAR.height / 2;
      return [
        `<rect x="${BAR.left}" y="${y}" width="${(value * BAR.width).toFixed(1)}" height="${BAR.height}" fill="${colour}"/>`,
        `<line x1="${x(share.low)}" x2="${x(share.high)}" y1="${middle}" y2="${middle}" stroke="#222"/>`,
        `<text x="${BAR.left + BAR.width + 8}" y="${y + 12}">${value.toFixed(3)}</text>`,
      ];
    };
    return [
      `<text x="${BAR.left - 10}" y="${top + 28}" text-anchor="end">${line.name}</text>`,
      ...bar(line.recall, 0, COLOURS.recall),
      ...bar(line.precision, 1, COLOURS.precision),
      ...bar(line.quiet, 2, COLOURS.quiet),
    ];
  });
  const legend = (Object.entries(COLOURS) as [string, string][]).flatMap(([name, colour], at) => [
    `<rect x="${BAR.left + at * 180}" y="14" width="12" height="12" fill="${colour}"/>`,
    `<text x="${BAR.left + at * 180 + 18}" y="25">${name === 'quiet' ? 'harmless left alone' : name}</text>`,
  ]);
  const height = 54 + summary.overall.length * step;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${height}" viewBox="0 0 800 ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="800" height="${height}" fill="#fff"/>`,
    ...legend,
    ...bars,
    '</svg>',
    '',
  ].join('\n');
}

const quoted = (remark: Remark): string =>
  `${remark.severity}/${remark.certainty} ${remark.rule}: ${(remark.parent ?? '-').slice(0, 150)} || ${(remark.child ?? '-').slice(0, 150)}`;

const trouble = (one: Measured): string[] => {
  const missed = one.expectations.filter(({ outcome }) => outcome !== 'found');
  if (missed.length === 0 && one.alarms.length === 0) return [];
  const lines = (texts: readonly string[]): string => texts.join(' ¶ ').slice(0, 300);
  return [
    `${one.id}${one.coat === null ? '' : ` under ${one.coat}`}`,
    ...missed.flatMap(({ expect, outcome, by }) => [
      `  ${outcome.toUpperCase()}${by === null ? '' : ` by ${by}`} ${expect.kind} ${expect.part} (${expect.rule})`,
      ...(expect.parentTexts.length === 0 ? [] : [`    parent: ${lines(expect.parentTexts)}`]),
      ...(expect.childTexts.length === 0 ? [] : [`    child:  ${lines(expect.childTexts)}`]),
    ]),
    ...one.alarms.map((alarm) => `  FALSE ${quoted(alarm)}`),
  ];
};

/** The cases that went wrong, with the passages: so many of each operator. */
export function missesOf(results: readonly Measured[], most: number): string {
  const byOperator = new Map<string, string[][]>();
  for (const one of results) {
    const lines = trouble(one);
    if (lines.length > 0) byOperator.set(one.operator, [...(byOperator.get(one.operator) ?? []), lines]);
  }
  return [...byOperator]
    .flatMap(([operator, cases]) => [
      `\n## ${operator}: ${cases.length} of ${results.filter((one) => one.operator === operator).length} cases`,
      ...cases.slice(0, most).map((lines) => lines.join('\n')),
    ])
    .join('\n');
}
