import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/checks/compose.js';
import { RULES } from '../../src/checks/index.js';
import { planOf } from '../../src/checks/sketch.js';
import { compareFacts } from '../../src/compare/index.js';
import { LAWS, type Law } from '../../src/knowledge/laws.js';

const BANNED = /(?<![\p{L}\p{M}])(?:sai|vi phạm)(?![\p{L}\p{M}])/iu;

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const hits = rule.run(compareFacts(example.parent, example.child));
    expect(hits.length > 0).toBe(example.fires);
  });

  it('has an example that fires and one that does not', () => {
    expect(rule.examples.some((e) => e.fires)).toBe(true);
    expect(rule.examples.some((e) => !e.fires)).toBe(true);
  });

  it('speaks neutral Vietnamese, without holes', () => {
    const firing = rule.examples.filter((e) => e.fires);
    const told = firing.flatMap((e) => {
      const { findings, undecided } = judge(compareFacts(e.parent, e.child), [rule]);
      return [...findings, ...undecided];
    });
    expect(told.length).toBeGreaterThan(0);
    for (const { message, suggestion, severity, certainty } of told) {
      if (severity === 'error') expect(certainty).toBe('certain');
      if (certainty === 'review') expect(message).toMatch(/\?$/u);
      for (const sentence of [message, suggestion]) {
        expect(sentence).not.toMatch(BANNED);
        expect(sentence).not.toMatch(/undefined|null|“”|\s{2}|\s[.,]|\[object/u);
        expect(sentence).toMatch(/[.?]$/u);
      }
    }
  });
});

describe('the registry', () => {
  const files = readdirSync(new URL('../../src/checks', import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/u, ''));
  const helpers = [
    'absences',
    'additions',
    'common-gaps',
    'compose',
    'date-shifts',
    'defects',
    'demand-hits',
    'doubts',
    'inherit',
    'demands',
    'index',
    'period-years',
    'quotes',
    'recurrence-shifts',
    'samples',
    'shifts',
    'siblings',
    'sketch',
    'target-shifts',
    'types',
  ];

  it('lists every rule file once', () => {
    const ids = RULES.map((rule) => rule.id).sort();
    expect(ids).toEqual(files.filter((name) => !helpers.includes(name)).sort());
  });

  it('gives every rule its mirror, or says why there is none', () => {
    const byId = new Map(RULES.map((rule) => [rule.id, rule]));
    for (const rule of RULES) {
      if (typeof rule.mirror === 'string') {
        const mirror = byId.get(rule.mirror);
        expect(mirror, `${rule.id} -> ${rule.mirror}`).toBeDefined();
        expect(mirror?.mirror, `${rule.mirror} -> ${rule.id}`).toBe(rule.id);
      } else {
        expect(rule.mirror.waived.length, rule.id).toBeGreaterThan(10);
      }
    }
  });

  it('lets only certain rules be errors', () => {
    for (const rule of RULES) if (rule.severity === 'error') expect(rule.certainty, rule.id).toBe('certain');
  });
});

describe('rows of law', () => {
  const citing = (law: Law) =>
    planOf({ issuer: 'Sở Y tế', date: '2026-10-10', cites: [{ type: law.type, number: law.number, role: 'basis' }] });
  const ended = LAWS.filter(({ until }) => until !== undefined);
  it.each(ended.map((law) => [law.number, law] as const))('%s', (_, law) => {
    const { findings } = judge(compareFacts(null, citing(law)), RULES);
    const told = findings.filter(({ rule }) => rule === 'basis-out-of-force');
    expect(told).toHaveLength(1);
    if (law.source === undefined || law.guidance === true) expect(told[0]?.certainty).not.toBe('certain');
  });
  it('a row without a source is no ground for a certain finding', () => {
    const [law] = ended;
    if (law === undefined) throw new Error('no row');
    const facts = compareFacts(null, citing(law));
    const { source: _, ...unverified } = law;
    const bases = facts.bases.map((basis) => ({ ...basis, law: unverified }));
    const { findings } = judge({ ...facts, bases }, RULES);
    expect(findings.find(({ rule }) => rule === 'basis-out-of-force')).toMatchObject({
      severity: 'warning',
      certainty: 'likely',
    });
  });
});
