import { html, type Insert } from './markup.js';
import { SUFFIXES } from './settings.js';
import type { FormatId, PairFormatId } from './types.js';

/** Address of a unit's own report beside this page; null where that format is not written. */
export type LinkTo = (name: string | null, format: PairFormatId, anchor?: string) => string | null;

// A file name may hold half a surrogate pair (Windows allows it); no address can.
const addressOf = (file: string): string => encodeURIComponent(file.replace(/\p{Cs}/gu, '\uFFFD'));

// "./" keeps a name that looks like a scheme ("a:b.html") a file name.
export const linkTo =
  (formats: readonly FormatId[]): LinkTo =>
  (name, format, anchor = '') =>
    name !== null && formats.includes(format) ? `./${addressOf(name + SUFFIXES[format])}${anchor}` : null;

export const linked = (href: string | null, text: string): Insert =>
  href === null ? text : html`<a href="${href}">${text}</a>`;
