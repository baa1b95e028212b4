/** What a docx says beside its text: page headers and footers, comments, notes that nothing refers to any more. */
import { normalise } from '../../vi/normalise.js';
import type { Aside } from '../assemble.js';
import { bake } from './bake.js';
import type { Unpack } from './package.js';
import type { Parts } from './parts.js';
import type { BakeContext, Baked } from './writer.js';

/** "2", "- 2 -", "Trang 2/5"; "Trang" alone where Word has not written the number yet. */
const PAGE_NUMBER = /^[-–—\s]*(?:(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?|trang\s*\/?)[-–—\s]*$/iu;

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Texts of the paragraphs of a baked part, by what baking writes and nothing else. */
export const paragraphsOf = (baked: string): string[] =>
  baked.split('</w:p>').flatMap((paragraph) => {
    const raw = paragraph
      .replace(/<w:(?:tab|br)\/>/gu, ' ')
      .replace(/<w:noBreakHyphen\/>/gu, '-')
      .replace(/<[^>]*>/gu, '')
      .replace(/&(lt|gt|amp|quot);/gu, (_, name: string) => ENTITIES[name] ?? '');
    const { text } = normalise(raw);
    return text === '' ? [] : [text];
  });

/** Headers and footers of all kinds (first, even, default), and comments: each text once, with what it is. */
export function readBeside(parts: Parts, unpack: Unpack, context: BakeContext, asides: Aside[]): Baked[] {
  const seen = new Set<string>();
  const add = (reason: Aside['reason'], name: string | null): Baked[] => {
    const xml = name === null ? null : unpack(name);
    if (xml === null) return [];
    const baked = bake(xml, context);
    for (const text of [...paragraphsOf(baked.xml), ...baked.drawnWords]) {
      const what = reason !== 'comment' && PAGE_NUMBER.test(text) ? 'page-number' : reason;
      if (seen.has(`${what}:${text}`)) continue;
      seen.add(`${what}:${text}`);
      if (text.trim() !== '') asides.push({ reason: what, text });
    }
    return [baked];
  };
  return [
    ...parts.headers.flatMap((name) => add('header', name)),
    ...parts.footers.flatMap((name) => add('footer', name)),
    ...add('comment', parts.comments),
  ];
}

/** Notes whose mark in the text is deleted or hidden are not printed, so they are set aside. */
export function strayNotes(baked: string, kind: 'footnote' | 'endnote', main: Baked): Aside[] {
  const reason = main.revisions.removed > 0 ? 'deleted' : 'hidden';
  return baked.split(`</w:${kind}>`).flatMap((note) => {
    const id = new RegExp(`<w:${kind} w:id="([^"]*)">`, 'u').exec(note)?.[1];
    if (id === undefined || main.notes.has(`${kind}:${id}`)) return [];
    return paragraphsOf(note).map((text) => ({ reason, text }) as const);
  });
}
