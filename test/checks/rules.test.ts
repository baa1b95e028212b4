import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/checks/compose.js';
import { RULES } from '../../src/checks/index.js';
import { compareFacts } from '../../src/compare/index.js';

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
    for (const { message, suggestion } of told) {
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
    'compose',
    'date-shifts',
    'defects',
    'demand-hits',
    'doubts',
    'inherit',
    'demands',
    'index',
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
