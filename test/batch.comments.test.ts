import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../src/batch/in-process.js';
import type { Workshop } from '../src/batch/pool.js';
import { reviewFolder } from '../src/batch/run.js';
import { otherChanges, partsOf, remarksIn } from './report/commented.js';
import { CORPUS } from './support/cli.js';
import { folderWith } from './support/folder.js';
import { zipOf } from './support/zip.js';

const named = (start: string): Buffer =>
  readFileSync(path.join(CORPUS, readdirSync(CORPUS).find((name) => name.normalize('NFC').startsWith(start)) ?? ''));
const PARENT = named('KH 46');
const CHILD = named('KH 31');

const commentedIn = async (cwd: string) => {
  await reviewFolder(path.join(cwd, 'in'), {
    out: path.join(cwd, 'out'),
    extracted: path.join(cwd, 'extracted'),
    formats: ['comments'],
    workshop: inProcess,
  });
  const of = (name: string): Uint8Array | null => {
    const at = path.join(cwd, 'out', name);
    return existsSync(at) ? new Uint8Array(readFileSync(at)) : null;
  };
  return of;
};

describe('commented copies of a folder', () => {
  it('are made of what came as Word, in an archive too', async () => {
    const cwd = folderWith({ 'in/46.docx': PARENT, 'in/gửi.zip': zipOf([{ name: 'KH 31.docx', content: CHILD }]) });
    const of = await commentedIn(cwd);
    const copy = of('KH 31.chu-thich.docx') ?? new Uint8Array();
    expect(otherChanges(new Uint8Array(CHILD), copy)).toEqual([]);
    expect(remarksIn(copy).length).toBeGreaterThan(3);
    expect(of('46.chu-thich.docx')).toBeNull();
    expect([...partsOf(copy).keys()]).toContain('word/comments.xml');
  });

  it('are of the file that was read, or of none', async () => {
    const cwd = folderWith({ 'in/46.docx': PARENT, 'in/31.docx': CHILD });
    const changing = (): Workshop => {
      const workshop = inProcess();
      return {
        ...workshop,
        report: (task) => {
          writeFileSync(path.join(cwd, 'in/31.docx'), PARENT);
          return workshop.report(task);
        },
      };
    };
    const result = await reviewFolder(path.join(cwd, 'in'), {
      out: path.join(cwd, 'out'),
      extracted: path.join(cwd, 'extracted'),
      formats: ['comments'],
      workshop: changing,
    });
    expect(existsSync(path.join(cwd, 'out', '31.chu-thich.docx'))).toBe(false);
    const codes = result.outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes).toContain('not-commented');
  });
});
