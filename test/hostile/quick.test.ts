import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { HOSTILE } from './cases.js';

// The small ones of the table in cases.ts; all of them, with their time and memory: npm run eval:hostile.
const quick = HOSTILE.filter((hostile) => hostile.quick);

describe('files made to hurt', () => {
  it('are many, each under a name of its own', () => {
    expect(quick.length).toBeGreaterThan(20);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  });

  it.each(quick)('$name', async ({ file, codes, bytes }) => {
    const { value, diagnostics } = await readDocument(new Uint8Array(bytes()), file);
    const got = diagnostics.map(({ code }) => code);
    if (value === null) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    const isRead = value !== null && (codes.length === 0 || codes.includes('') || codes.includes('not-a-plan'));
    const isTold = codes.some((code) => got.includes(code)) || (value === null && codes.length === 0);
    expect(isRead || isTold || got.includes('unsupported-format'), got.join()).toBe(true);
  });
});
