import { describe, expect, it } from 'vitest';
import { measure, type Tool } from '../../eval/bench.js';
import { type Case, caseOf, SEED, syntheticSources } from '../../eval/cases.js';
import { OPERATORS } from '../../eval/operators/index.js';
import { markdownOf, svgOf } from '../../eval/report.js';
import { matches, type RuleRow, score, wilson } from '../../eval/score.js';
import { summaryOf } from '../../eval/summary.js';
import { RULES } from '../../src/checks/index.js';
import { comparePlans, readPlan } from '../../src/index.js';
import type { Comparison, Finding } from '../../src/model/comparison.js';

const sources = syntheticSources(SEED);
const rules = new Map<string, RuleRow>(RULES.map(({ id, severity, certainty }) => [id, { id, severity, certainty }]));
const tool: Tool = { readPlan, comparePlans: (parent, child) => comparePlans(parent, child), rules };
const blind: Tool = {
  ...tool,
  comparePlans: (parent, child) => ({ ...comparePlans(parent, child), findings: [], undecided: [] }),
};

const first = (id: string): Case => {
  const operator = OPERATORS.find((one) => one.id === id);
  for (const source of sources) {
    const one = operator === undefined ? null : caseOf(source, operator, operator.sizes[0] ?? 'medium', SEED);
    if (one !== null) return one;
  }
  throw new Error(id);
};

const finding = (one: Partial<Finding>): Finding => ({
  id: 'x',
  rule: 'threshold-weaker',
  kind: 'weaker',
  part: 'criteria',
  severity: 'error',
  certainty: 'certain',
  message: '',
  suggestion: '',
  parent: null,
  child: null,
  args: {},
  ...one,
});
const quote = (text: string) => ({ itemId: null, text, path: [], span: { start: 0, end: 0 } });
const comparison = (findings: Finding[]): Comparison => ({
  schemaVersion: 1,
  status: 'compared',
  parent: null,
  child: { file: '', sha256: '', issuer: null, number: null, date: null },
  diagnostics: [],
  alignments: [],
  coverage: {},
  demands: [],
  findings,
  undecided: [],
  inherited: [],
});

describe('the scorer', () => {
  const one = first('count-lower');
  const [expected] = one.expect;
  const at = expected?.parentTexts[0] ?? '';

  it('takes kind, part and passage together', () => {
    if (expected === undefined) throw new Error('nothing planted');
    expect(matches(finding({ parent: quote(at) }), expected)).toBe(true);
    expect(matches(finding({ parent: quote('Nội bộ đoàn kết, giữ gìn kỷ luật phát ngôn.') }), expected)).toBe(false);
    expect(matches(finding({ parent: quote(at), kind: 'stronger' }), expected)).toBe(false);
    expect(matches(finding({ parent: quote(at), part: 'recipients' }), expected)).toBe(false);
    expect(matches(finding({ parent: quote(`${at} ${'x'.repeat(1300)}`) }), expected)).toBe(false);
  });

  it('tells found from asked, told and missed', () => {
    const outcome = (findings: Finding[]) => score(one, comparison(findings), rules).expectations[0]?.outcome;
    expect(outcome([finding({ parent: quote(at) })])).toBe('found');
    expect(outcome([finding({ parent: quote(at), certainty: 'review', severity: 'warning' })])).toBe('asked');
    expect(outcome([finding({ parent: quote(at), severity: 'info', certainty: 'likely' })])).toBe('told');
    expect(outcome([])).toBe('missed');
  });

  it('counts what nothing planted explains', () => {
    const result = score(one, comparison([finding({ parent: quote('Một câu khác hẳn, không liên quan gì.') })]), rules);
    expect(result.alarms).toHaveLength(1);
    expect(score(one, comparison([finding({ parent: quote(at) })]), rules).alarms).toEqual([]);
  });

  it('gives the interval of Wilson', () => {
    expect(wilson(33, 33)[0]).toBeCloseTo(0.896, 3);
    expect(wilson(0, 33)[1]).toBeCloseTo(0.104, 3);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('a run', () => {
  const selection = { only: ['period-longer', 'untouched', 'unsigned'], shard: { index: 0, of: 16 } };

  it('measures the tool, and a tool that says nothing finds nothing', async () => {
    const summary = summaryOf(await measure(tool, selection), rules);
    expect(summary.overall[0]?.recall.hits).toBeGreaterThan(0);
    expect(summary.overall.map(({ name }) => name)).toEqual([
      'kehoach',
      'kehoach, rules it has',
      'line diff',
      'word diff',
      'TF-IDF cosine',
      'Jaro-Winkler',
    ]);
    const silent = summaryOf(await measure(blind, selection), rules);
    expect(silent.overall[0]?.recall.hits).toBe(0);
    expect(silent.overall[0]?.recall.of).toBe(summary.overall[0]?.recall.of);
  });

  it('prints the same page for the same results', async () => {
    const summary = summaryOf(await measure(tool, selection), rules);
    const again = summaryOf(await measure(tool, selection), rules);
    expect(markdownOf(again)).toBe(markdownOf(summary));
    expect(svgOf(again)).toBe(svgOf(summary));
  });
});
