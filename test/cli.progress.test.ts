import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../src/cli/progress.js';

/** A stream that remembers, and a clock that is set by hand. */
function stage(isTTY: boolean) {
  const said: string[] = [];
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        said.push(String(chunk));
        done();
      },
    }),
    { isTTY },
  ) as unknown as NodeJS.WriteStream;
  let time = 0;
  const bar = progressBar(stream, () => time);
  return {
    said,
    step: (done: number, total: number, ms: number) => {
      time += ms;
      bar.step(done, total, 'kh/y-te.docx');
    },
  };
}

describe('progress', () => {
  it('says on a terminal how much is done, how fast, and how long it will take', () => {
    const { said, step } = stage(true);
    for (let done = 1; done <= 10; done += 1) step(done, 70, 1_000);
    expect(said[0]).toMatch(/ 1\/70 kh\/y-te\.docx$/u);
    expect(said.at(-1)).toContain('10/70 · 60 bước/phút · còn khoảng 1 phút kh/y-te.docx');
  });

  it('does not take what was there already for speed', () => {
    const { said, step } = stage(true);
    for (let done = 1; done <= 50; done += 1) step(done, 100, 0);
    for (let done = 51; done <= 60; done += 1) step(done, 100, 3_000);
    expect(said.at(-1)).toContain('60/100 · 20 bước/phút · còn khoảng 2 phút');
  });

  it('writes a plain line now and then elsewhere, and none in a short run', () => {
    const { said, step } = stage(false);
    for (let done = 1; done <= 25; done += 1) step(done, 4000, 1_000);
    expect(said).toEqual([]);
    for (let done = 26; done <= 61; done += 1) step(done, 4000, 1_000);
    expect(said).toHaveLength(2);
    for (const line of said) expect(line).toMatch(/^Đã xong \d+\/4000[^\r\x1b]*\n$/u);
  });
});
