import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { modulesUnder, ROOT, sourceOf } from './support/sources.js';

// A new thing is one new file and one line in that folder's index. These tests name the line when it is forgotten.

interface Registry {
  folder: string;
  /** Members are exported values that look like one. */
  isMember: (value: object) => boolean;
  /** What the index has registered. */
  registered: () => Promise<readonly unknown[]>;
  atLeast: number;
}

const has = (value: object, name: string, type: string): boolean =>
  name in value && typeof Object.getOwnPropertyDescriptor(value, name)?.value === type;

const REGISTRIES: Registry[] = [
  {
    folder: 'src/checks',
    isMember: (value) => has(value, 'id', 'string') && has(value, 'run', 'function'),
    registered: async () => (await import('../src/checks/index.js')).RULES,
    atLeast: 20,
  },
  {
    folder: 'src/vi/dates',
    isMember: (value) => 'pattern' in value && has(value, 'read', 'function'),
    registered: async () => (await import('../src/vi/dates/index.js')).RECOGNISERS,
    atLeast: 5,
  },
];

const importLine = (module: string, name: string): string =>
  `import { ${name} } from './${path.basename(module, '.ts')}.js';`;

describe.each(REGISTRIES)('$folder', ({ folder, isMember, registered, atLeast }) => {
  it('has every member in its index', async () => {
    const known = await registered();
    const forgotten: string[] = [];
    let members = 0;
    for (const module of modulesUnder(folder).filter((name) => !name.endsWith('/index.ts'))) {
      const exports: Record<string, unknown> = await import(path.join(ROOT, module));
      for (const [name, value] of Object.entries(exports)) {
        if (typeof value !== 'object' || value === null || !isMember(value)) continue;
        members += 1;
        if (!known.includes(value)) forgotten.push(`${folder}/index.ts lacks: ${importLine(module, name)}`);
      }
    }
    expect(members).toBeGreaterThanOrEqual(atLeast);
    expect(forgotten).toEqual([]);
  });
});

interface Named {
  folder: string;
  /** How a member declares itself in the source of its file. */
  declaration: RegExp;
  /** The member is named in the index, or by a module that the index names. */
  throughOthers: boolean;
  atLeast: number;
}

const NAMED: Named[] = [
  {
    folder: 'src/read',
    declaration: /^export (?:async )?function (read\p{Lu}\p{L}*)\([^)]*\): (?:Promise<)?Result<SourceText>/gmu,
    throughOthers: true,
    atLeast: 4,
  },
  {
    folder: 'src/report',
    declaration: /^export (?:async function|function|const) (render\p{Lu}\p{L}*)(?=[ (:=])/gmu,
    throughOthers: false,
    atLeast: 5,
  },
];

describe.each(NAMED)('$folder', ({ folder, declaration, throughOthers, atLeast }) => {
  it('has every format in its index', () => {
    const index = `${folder}/index.ts`;
    const modules = modulesUnder(folder).filter((module) => module !== index);
    const found = modules.flatMap((module) =>
      [...sourceOf(module).matchAll(declaration)].map(([, name = '']) => ({ module, name })),
    );
    const namedIn = (module: string, name: string): boolean => sourceOf(module).includes(name);
    const forgotten = found.filter(
      ({ module, name }) =>
        !namedIn(index, name) && !(throughOthers && modules.some((other) => other !== module && namedIn(other, name))),
    );
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    expect(forgotten.map(({ module, name }) => `${index} lacks a row with ${name} of ${module}`)).toEqual([]);
  });
});
