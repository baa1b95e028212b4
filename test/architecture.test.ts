import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { modulesUnder, sourceOf } from './support/sources.js';

/** The rooms of the house, and into which others each may look (besides itself). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  knowledge: ['model'],
  vi: ['model'],
  read: ['model', 'knowledge', 'vi'],
  plan: ['model', 'knowledge', 'vi'],
  compare: ['model', 'knowledge', 'vi'],
  checks: ['model', 'knowledge', 'vi', 'compare'],
  // comments go back into the file that was read
  report: ['model', 'knowledge', 'vi', 'read', 'compare', 'checks'],
  requirements: ['model', 'knowledge', 'vi', 'plan', 'compare', 'report'],
  profile: ['model', 'vi', 'report'],
  register: ['model', 'vi', 'read', 'compare', 'report'],
  decisions: ['model', 'vi', 'checks'],
  office: ['vi', 'report'],
  form: ['model', 'knowledge', 'read'],
  pipeline: ['model', 'knowledge', 'vi', 'read', 'plan', 'compare', 'checks', 'report'],
  engines: ['model', 'knowledge', 'vi', 'read'],
  index: ['model', 'compare', 'checks', 'report', 'form', 'pipeline'],
  batch: [
    'model',
    'knowledge',
    'vi',
    'read',
    'plan',
    'compare',
    'checks',
    'report',
    'requirements',
    'profile',
    'register',
    'decisions',
    'office',
    'pipeline',
    'engines',
  ],
  cli: ['model', 'knowledge', 'vi', 'read', 'plan', 'compare', 'checks', 'report', 'pipeline', 'engines', 'batch'],
};

/** Rooms that touch the outer world. */
const SHELLS = new Set(['engines', 'batch', 'cli']);
/** What the inner rooms may take from Node: pure computation. */
const PURE_NODE = new Set(['node:crypto', 'node:buffer', 'node:util', 'node:zlib']);
const WORLDLY_GLOBALS = new Set(['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'setImmediate']);

interface Import {
  specifier: string;
  /** Gone after compilation. */
  typeOnly: boolean;
  /** Loaded when it is needed: `await import(...)`. */
  lazy: boolean;
}

const parsed = (module: string): ts.SourceFile =>
  ts.createSourceFile(module, sourceOf(module), ts.ScriptTarget.ESNext, true);

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
};

const importsOf = (file: ts.SourceFile): Import[] => {
  const found: Import[] = [];
  walk(file, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node) ? (node.importClause?.isTypeOnly ?? false) : node.isTypeOnly;
      if (ts.isStringLiteral(node.moduleSpecifier))
        found.push({ specifier: node.moduleSpecifier.text, typeOnly, lazy: false });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        found.push({ specifier: argument.text, typeOnly: false, lazy: true });
    }
  });
  return found;
};

/** "src/read/docx/numbering.ts" -> "read"; "src/pipeline.ts" -> "pipeline". */
const roomOf = (module: string): string => (module.split('/')[1] ?? '').replace(/\.ts$/, '');

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

const target = (module: string, specifier: string): string =>
  path.posix.join(path.posix.dirname(module), specifier).replace(/\.js$/, '.ts');

/** "@scope/name/deep/file.js" -> "@scope/name". */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const modules = modulesUnder('src').map((module) => {
  const file = parsed(module);
  return { module, file, room: roomOf(module), imports: importsOf(file) };
});

describe('the house', () => {
  it('is seen: modules and imports are found', () => {
    expect(modules.length).toBeGreaterThan(40);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('has a place for every module', () => {
    expect(modules.filter(({ room }) => MAY_IMPORT[room] === undefined).map(({ module }) => module)).toEqual([]);
  });

  it('lets every room look only into the rooms before it', () => {
    const wrong = modules.flatMap(({ module, room, imports }) =>
      imports
        .filter(({ specifier }) => isRelative(specifier))
        .map(({ specifier }) => roomOf(target(module, specifier)))
        .filter((other) => other !== room && !(MAY_IMPORT[room] ?? []).includes(other))
        .map((other) => `${module} imports from ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only engines, batch and cli touch files, processes, the console and the network', () => {
    const inner = modules.filter(({ room }) => !SHELLS.has(room));
    const node = inner.flatMap(({ module, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('node:') && !PURE_NODE.has(specifier))
        .map(({ specifier }) => `${module} imports ${specifier}`),
    );
    const globals = inner.flatMap(({ module, file }) => worldlyGlobals(file).map((name) => `${module} uses ${name}`));
    expect([...node, ...globals]).toEqual([]);
  });

  it('names built-in modules of Node as such', () => {
    const bare = modules.flatMap(({ module, imports }) =>
      imports.filter(({ specifier }) => ['fs', 'path', 'os', 'crypto', 'url'].includes(specifier)).map(() => module),
    );
    expect(bare).toEqual([]);
  });

  it('shows its help without waiting for parsers, schemas or reports', () => {
    const byName = new Map(modules.map((one) => [one.module, one]));
    const queue = ['src/cli/main.ts'];
    const packages = new Set<string>();
    for (const module of queue) {
      const eager = byName.get(module)?.imports.filter(({ typeOnly, lazy }) => !typeOnly && !lazy) ?? [];
      for (const { specifier } of eager) {
        if (!isRelative(specifier)) packages.add(packageOf(specifier));
        else if (!queue.includes(target(module, specifier))) queue.push(target(module, specifier));
      }
    }
    expect(queue.length).toBeGreaterThan(8);
    expect(queue.filter((module) => roomOf(module) !== 'cli')).toEqual([]);
    expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(['commander']);
  });

  it('keeps each third-party package behind one file of a room', () => {
    const users = usersOfPackages();
    expect([...users.keys()]).toEqual(expect.arrayContaining(['mammoth', 'pdf-parse', 'remark-parse', 'tinypool']));
    const shared = [...users].flatMap(([name, files]) => {
      const rooms = [...files].map(roomOf);
      const crowded =
        new Set(rooms).size < rooms.length || (rooms.includes('read') && !WRITTEN_TOO.has(name) && rooms.length > 1);
      return crowded && !LANGUAGES.has(name) ? [`${name}: ${[...files].join(', ')}`] : [];
    });
    expect(shared).toEqual([]);
  });
});

/** What several files are written in, rather than one parser behind one door: schemas, and commands that declare themselves. */
const LANGUAGES = new Set(['zod', 'commander']);
/** Read in one room, written in another. */
const WRITTEN_TOO = new Set(['fflate']);

const usersOfPackages = (): Map<string, Set<string>> => {
  const users = new Map<string, Set<string>>();
  for (const { module, imports } of modules) {
    for (const { specifier, typeOnly } of imports) {
      if (typeOnly || isRelative(specifier) || specifier.startsWith('node:')) continue;
      const name = packageOf(specifier);
      users.set(name, (users.get(name) ?? new Set()).add(module));
    }
  }
  return users;
};

const worldlyGlobals = (file: ts.SourceFile): string[] => {
  const found = new Set<string>();
  walk(file, (node) => {
    if (!ts.isIdentifier(node) || !WORLDLY_GLOBALS.has(node.text)) return;
    const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!isMember && !isKey) found.add(node.text);
  });
  return [...found];
};
