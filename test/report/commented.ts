import { strFromU8, unzipSync } from 'fflate';
import type { Comparison, Finding } from '../../src/model/comparison.js';
import type { Plan } from '../../src/model/plan.js';
import { readDocument } from '../../src/read/index.js';
import { renderComments } from '../../src/report/comments/index.js';
import type { Copy, PairInput } from '../../src/report/index.js';
import { emptyParts } from '../support/plans.js';
import { comparison } from './fixtures.js';

/** A file as it was sent, remarks on passages of it, and the copy with the comments. */
export interface Case {
  original: Uint8Array;
  plan: Plan;
  copy: Copy;
}

const finding = (over: Partial<Finding>): Finding => ({
  id: 'x-1',
  rule: 'threshold-weaker',
  kind: 'weaker',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  message: 'Nhận xét <thử> & "kiểm tra".',
  suggestion: 'Đề nghị điều chỉnh.',
  parent: { itemId: 'c1', text: 'Có ít nhất 02 năm.', path: ['II. TIÊU CHÍ'], span: { start: 0, end: 5 } },
  child: null,
  args: {},
  ...over,
});

/** Remarks on the passages, in their order; null is one on what the file does not hold. */
export async function commented(
  original: Uint8Array,
  passages: readonly (string | { start: number; end: number } | null)[],
  over: { plan?: Partial<Plan>; finding?: Partial<Finding>; settings?: object } = {},
): Promise<Case> {
  const { value, diagnostics } = await readDocument(original.slice(), 'a.docx');
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join());
  const plan = planAround(value.text, over.plan);
  const findings = passages.map((words, k) =>
    finding({
      id: `x-${String(k).padStart(4, '0')}`,
      child: words === null ? null : quoteIn(value.text, words),
      ...over.finding,
    }),
  );
  const found: Comparison = { ...comparison, findings, undecided: [], inherited: [], diagnostics: [] };
  const input: PairInput = { parent: null, child: plan, comparison: found };
  return { original, plan, copy: renderComments(input, original, over.settings) };
}

const planAround = (text: string, over: Partial<Plan> = {}): Plan => ({
  schemaVersion: 1,
  source: { file: 'a.docx', sha256: 'a', format: 'docx' },
  text,
  header: { superior: null, issuer: 'Sở A', number: null, place: null, date: null },
  title: { type: 'KẾ HOẠCH', subject: '', ...(text.includes('KẾ HOẠCH') ? { span: spanOf(text, 'KẾ HOẠCH') } : {}) },
  period: null,
  ...emptyParts(),
  diagnostics: [],
  ...over,
});

export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words} | ${text}`);
  return { start, end: start + words.length };
}

const quoteIn = (text: string, words: string | { start: number; end: number }) => {
  const span = typeof words === 'string' ? spanOf(text, words) : words;
  return { itemId: null, text: text.slice(span.start, span.end), path: [], span };
};

export const partsOf = (bytes: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)));

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

const TAG = String.raw`<[\w]*:?`;
/** What a comment puts into the text, by its number. */
const anchorsOf = (id: string): RegExp =>
  new RegExp(
    [
      `${TAG}commentRange(?:Start|End)(?: xmlns:kw="[^"]*")? [\\w]+:id="${id}"/>`,
      `${TAG}r(?: xmlns:kw="[^"]*")?>${TAG}commentReference [\\w]+:id="${id}"/></[\\w]+:r>`,
    ].join('|'),
    'gu',
  );

const COMMENT = /<w:comment xmlns:w="[^"]*" w:id="(\d+)" w:author="([^"]*)" w:initials="[^"]*">(.*?)<\/w:comment>/gsu;

export interface Remark {
  id: string;
  author: string;
  text: string;
}

/** The comments that the copy has more than the original. */
export function remarksIn(copy: Uint8Array): Remark[] {
  const name = commentsName(copy);
  return [...strFromU8(partsOf(copy).get(name) ?? new Uint8Array()).matchAll(COMMENT)].map(
    ([, id = '', author = '', inner = '']) => ({ id, author, text: plain(inner.replaceAll('</w:p>', '\n')) }),
  );
}

const commentsName = (copy: Uint8Array): string =>
  [...partsOf(copy).keys()].find((name) => /(?:^|\/)comments[^/]*\.xml$/u.test(name) && !/Ext|Ids/u.test(name)) ?? '';

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The words between the anchors of a comment, as they stand in the XML. */
export function markedBy(copy: Uint8Array, id: string, main = 'word/document.xml'): string {
  const xml = decode(partsOf(copy).get(main) ?? new Uint8Array());
  const start = new RegExp(`commentRangeStart(?: xmlns:kw="[^"]*")? [\\w]+:id="${id}"/>`, 'u').exec(xml);
  const end = new RegExp(`${TAG}commentRangeEnd(?: xmlns:kw="[^"]*")? [\\w]+:id="${id}"/>`, 'u').exec(xml);
  if (start === null || end === null) throw new Error(`no anchors of ${id}`);
  return plain(xml.slice(start.index + start[0].length, end.index));
}

const CHANGED = /^\[Content_Types\]\.xml$|(?:^|\/)_rels\/[^/]+\.rels$|(?:^|\/)comments[^/]*\.xml$/u;

/** Everything in which the copy differs from the original beside comments and their anchors; empty when all is well. */
export function otherChanges(original: Uint8Array, copy: Uint8Array, main = 'word/document.xml'): string[] {
  const [before, after] = [partsOf(original), partsOf(copy)];
  const ids = remarksIn(copy).map(({ id }) => id);
  const wrong: string[] = [];
  for (const [name, bytes] of before) {
    const now = after.get(name);
    if (now === undefined) wrong.push(`lost: ${name}`);
    else if (name === main) {
      const bare = ids.reduce((xml, id) => xml.replace(anchorsOf(id), ''), decode(now));
      if (bare !== decode(bytes)) wrong.push(`text changed: ${name}`);
    } else if (CHANGED.test(name)) {
      if (withoutAdditions(strFromU8(now)) !== strFromU8(bytes)) wrong.push(`more than additions: ${name}`);
    } else if (!Buffer.from(now).equals(bytes)) wrong.push(`changed: ${name}`);
  }
  for (const name of after.keys()) if (!before.has(name) && !CHANGED.test(name)) wrong.push(`new: ${name}`);
  if ([...before.keys()].join() !== [...after.keys()].slice(0, before.size).join()) wrong.push('order');
  return wrong;
}

const withoutAdditions = (xml: string): string =>
  xml
    .replace(COMMENT, '')
    .replace(/<Relationship xmlns="[^"]*" Id="rIdKehoach\d*"[^>]*\/>/gu, '')
    .replace(/<Override xmlns="[^"]*" PartName="[^"]*comments[^"]*"[^>]*\/>/gu, '');
