import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../src/model/comparison.js';
import type { PairInput } from '../../src/report/index.js';
import { renderBatchSarif, renderSarif } from '../../src/report/sarif.js';
import { batch, comparison, noParentPair, pair } from './fixtures.js';

/** What SARIF 2.1.0 allows of what is written here: no other property than those that the standard knows. */
const bag = z.looseObject({
  tags: z
    .array(z.string())
    .refine((tags) => new Set(tags).size === tags.length)
    .optional(),
});
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const artifactLocation = z.strictObject({
  uri: z.string().regex(/^(?![a-zA-Z][a-zA-Z\d+.-]*:)(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})+$/u),
  index: z.int().min(0).optional(),
});
const region = z.strictObject({
  startLine: z.int().min(1).optional(),
  startColumn: z.int().min(1).optional(),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
  charOffset: z.int().min(0),
  charLength: z.int().min(0),
  snippet: z.strictObject({ text: z.string() }),
});
const location = z.strictObject({
  id: z.int().min(0).optional(),
  physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
  logicalLocations: z
    .array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.string(), properties: bag.optional() }))
    .optional(),
  message: message.optional(),
});
const rule = z.strictObject({
  id: z.string(),
  shortDescription: message.optional(),
  fullDescription: message.optional(),
  help: message.optional(),
  defaultConfiguration: z.strictObject({ level }).optional(),
  properties: bag.optional(),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']),
  level,
  message,
  locations: z.array(location).min(1),
  relatedLocations: z.array(location).optional(),
  partialFingerprints: z.record(z.string(), z.string()).optional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(['inSource', 'external']),
        status: z.enum(['accepted', 'underReview', 'rejected']),
        justification: z.string(),
        properties: bag.optional(),
      }),
    )
    .optional(),
  properties: bag,
});
const notification = z.strictObject({
  descriptor: z.strictObject({ id: z.string() }),
  level,
  message,
  locations: z.array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation }) })),
});
const log = z.strictObject({
  $schema: z.string().url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            fullName: z.string(),
            language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u),
            rules: z.array(rule),
          }),
        }),
        language: z.string(),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        invocations: z.array(
          z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) }),
        ),
        artifacts: z.array(
          z.strictObject({
            location: z.strictObject({ uri: z.string() }),
            hashes: z.record(z.string(), z.string()).optional(),
          }),
        ),
        results: z.array(result),
      }),
    )
    .length(1),
});

type Run = z.infer<typeof log>['runs'][number];
const runOf = (bytes: Uint8Array): Run => {
  const [run] = log.parse(JSON.parse(new TextDecoder().decode(bytes))).runs;
  if (run === undefined) throw new Error('no run');
  return run;
};
const byId = (run: Run, id: string): Run['results'][number] | undefined =>
  run.results.find(({ partialFingerprints }) => partialFingerprints?.['kehoach/v1'] === id);

const withFindings = (change: (finding: Finding) => Finding): PairInput => ({
  ...pair,
  comparison: { ...comparison, findings: comparison.findings.map(change) },
});

describe('SARIF', () => {
  it.each([
    ['a pair', renderSarif(pair)],
    ['a pair without plans', renderSarif({ ...pair, parent: null, child: null })],
    ['a plan without a parent', renderSarif(noParentPair)],
    ['a folder', renderBatchSarif(batch)],
    ['an empty folder', renderBatchSarif({ roots: [], pairs: [], unread: [], formats: [] })],
  ])('keeps the schema: %s', (_, bytes) => {
    const run = runOf(bytes);
    for (const { ruleId, ruleIndex, locations, relatedLocations = [] } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { uri, index = -1 } = physicalLocation.artifactLocation;
        expect(run.artifacts[index]?.location.uri).toBe(uri);
      }
    }
    // the standard: what is no failure has no level
    expect(run.results.filter(({ kind, level }) => (kind === 'fail') === (level === 'none'))).toEqual([]);
  });

  it('holds every finding once, under its fingerprint, with its level', () => {
    const run = runOf(renderSarif(pair));
    const all = [...comparison.findings, ...comparison.undecided, ...comparison.inherited];
    expect(run.results).toHaveLength(all.length);
    expect(byId(run, 'fp-threshold')).toMatchObject({ level: 'error', kind: 'fail' });
    expect(byId(run, 'fp-later')).toMatchObject({ level: 'warning', kind: 'fail' });
    expect(byId(run, 'fp-script')).toMatchObject({ level: 'note', kind: 'fail' });
    expect(byId(run, 'fp-force')).toMatchObject({ level: 'none', kind: 'review' });
    expect(byId(run, 'fp-inherited')).toMatchObject({ level: 'none', kind: 'informational' });
  });

  it('points into both plans, by relative names, lines and offsets of the text as read', () => {
    const found = byId(runOf(renderSarif(pair)), 'fp-threshold');
    const child = found?.locations[0]?.physicalLocation;
    const text = pair.child?.text ?? '';
    expect(decodeURIComponent(child?.artifactLocation.uri ?? '')).toBe(comparison.child.file);
    const { charOffset = 0, charLength = 0, startLine = 0, startColumn = 0, snippet } = child?.region ?? {};
    expect(text.slice(charOffset, charOffset + charLength)).toBe(snippet?.text);
    expect(text.split('\n')[startLine - 1]?.slice(startColumn - 1)).toBe(snippet?.text);
    const parent = found?.relatedLocations?.[0];
    expect(decodeURIComponent(parent?.physicalLocation.artifactLocation.uri ?? '')).toBe(comparison.parent?.file);
    expect(parent?.logicalLocations?.[0]?.fullyQualifiedName).toContain('3. Tiêu chí cụ thể');
    expect(byId(runOf(renderSarif(pair)), 'fp-household')?.locations[0]?.physicalLocation.region).toBeUndefined();
  });

  it('suppresses what was dismissed, and says when that is under review again', () => {
    const decision = { state: 'dismissed', reason: 'Đã họp', author: 'A', date: '2026-05-01', expires: null } as const;
    const decided = (standing: 'in-force' | 'reopened' | 'expired') =>
      byId(runOf(renderSarif(withFindings((one) => ({ ...one, decision: { ...decision, standing } })))), 'fp-later');
    expect(decided('in-force')?.suppressions).toMatchObject([{ status: 'accepted', justification: 'Đã họp' }]);
    expect(decided('reopened')?.suppressions).toMatchObject([{ status: 'underReview' }]);
    expect(decided('expired')?.suppressions).toMatchObject([{ status: 'underReview' }]);
    const accepted = { ...decision, state: 'accepted', standing: 'in-force' } as const;
    const stands = byId(runOf(renderSarif(withFindings((one) => ({ ...one, decision: accepted })))), 'fp-later');
    expect(stands?.suppressions).toBeUndefined();
  });

  it('keeps what a profile silenced, suppressed with its note', () => {
    const [one] = comparison.findings;
    const profile = { file: 'p.yaml', name: 'Sở', regraded: 0, notes: { 'target-stronger': 'không nêu' } };
    const silenced = { ...pair, comparison: { ...comparison, findings: [], silenced: one ? [one] : [], profile } };
    expect(byId(runOf(renderSarif(silenced)), 'fp-stronger-target')?.suppressions).toMatchObject([
      { status: 'accepted', justification: 'không nêu' },
    ]);
  });

  it('explains its rules', () => {
    const rules = runOf(renderSarif(pair)).tool.driver.rules;
    const known = rules.find(({ id }) => id === 'threshold-weaker');
    expect(known?.help?.text).toContain('kehoach explain threshold-weaker');
    expect(known?.defaultConfiguration?.level).toBe('error');
  });

  it('tells of a folder also what could not be read', () => {
    const notes = runOf(renderBatchSarif(batch)).invocations[0]?.toolExecutionNotifications ?? [];
    expect(notes.map(({ descriptor }) => descriptor.id)).toEqual(
      expect.arrayContaining(['no-text-layer', 'not-a-plan']),
    );
  });
});
