import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOffice, officeConverter } from '../../src/engines/office.js';
import { readDocument } from '../../src/read/index.js';

const program = findOffice('') ?? '';
const FILE = new URL('../fixtures/old-word.doc', import.meta.url);
const rooms = async (): Promise<string[]> =>
  (await fs.readdir(os.tmpdir())).filter((name) => name.startsWith('kehoach-office-'));

describe('the place of LibreOffice', () => {
  it.each(['off', 'none', '0', '/no/such/program', os.tmpdir()])('none: %s', (wanted) => {
    expect(findOffice(wanted)).toBeNull();
    expect(officeConverter(wanted)).toBeUndefined();
  });
});

const posix = process.platform === 'win32' ? describe.skip : describe;
posix('a program that is not what it should be', () => {
  const script = async (body: string): Promise<string> => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'kehoach-test-'));
    const file = path.join(folder, 'soffice');
    await fs.writeFile(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    return file;
  };

  it('is killed with its children when it hangs, and leaves nothing behind', async () => {
    const mark = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'kehoach-test-')), 'pid');
    const hanging = officeConverter(await script(`sleep 600 & echo $! > ${mark}; wait`), 500);
    expect(await hanging?.(new Uint8Array([1]), 'doc')).toBeNull();
    const child = Number(await fs.readFile(mark, 'utf8'));
    await expect.poll(() => isAlive(child)).toBe(false);
  });

  it.each([
    ['ends at once', 'exit 0'],
    ['fails', 'exit 3'],
    ['writes nothing into its file', 'while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; : > "$2/in.docx"'],
  ])('%s', async (_, body) => {
    expect(await officeConverter(await script(body))?.(new Uint8Array([1]), 'rtf')).toBeNull();
  });
});

/** A dead child that nobody waited for is still listed, as a zombie. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    const status = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return !/\) Z /.test(status);
  } catch {
    return false;
  }
}

const withOffice = program === '' ? describe.skip : describe;
withOffice('LibreOffice', () => {
  it('converts several files at once, and leaves nothing behind', async () => {
    const bytes = new Uint8Array(await fs.readFile(FILE));
    const before = await rooms();
    const office = officeConverter(program);
    const read = () => readDocument(bytes, 'a.doc', { office });
    for (const { value, diagnostics } of await Promise.all([read(), read()])) {
      expect(value?.format).toBe('doc');
      expect(value?.text).toContain('1.1. Nâng cao chất lượng');
      expect(diagnostics.map((d) => d.code)).not.toContain('converted-without-office');
    }
    expect((await rooms()).filter((name) => !before.includes(name))).toEqual([]);
  });
});
