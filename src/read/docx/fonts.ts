/**
 * Fonts of the old Vietnamese systems: the baked document names them on its runs, and its tree is decoded before anything
 * else reads the text. The soft hyphen is a letter there, so nothing may clean the text sooner.
 */
import { type Cured, cureRuns, type Run } from '../../vi/legacy/cure.js';
import { hintOf } from '../../vi/legacy/fonts.js';
import type { Attributes } from '../xml.js';
import type { AstNode } from './ast.js';

/** Font names that carry the font of a run in an old system, and whether the run is shown in capitals. */
const TAG = 'kehoach-font-';
const CAPS = 'caps:';

/** Word draws western letters with the font of "hAnsi", the plain ones among them with that of "ascii". */
const SCRIPTS = ['w:hAnsi', 'w:ascii', 'w:cs'] as const;
const THEMES = ['w:hAnsiTheme', 'w:asciiTheme'] as const;
const THEME = 'theme';

/** The font that w:rFonts names, one of an old system first; undefined when it leaves the font to the style. */
export function fontOf(attributes: Attributes): string | undefined {
  const named = SCRIPTS.flatMap((key) => attributes[key] ?? []);
  const old = named.find((font) => hintOf(font) !== null);
  if (old !== undefined) return old;
  if (THEMES.some((key) => attributes[key] !== undefined)) return THEME;
  return attributes['w:hAnsi'] ?? attributes['w:ascii'];
}

/** What is written on a run as its font: nothing, unless the font may hold text of an old system. */
export function fontTag(font: string | undefined, caps: boolean): string | null {
  return hintOf(font) === null ? null : `${TAG}${caps ? CAPS : ''}${font}`;
}

function taggedFont(font: string | null | undefined): Pick<Run, 'font' | 'caps'> {
  if (!font?.startsWith(TAG)) return {};
  const rest = font.slice(TAG.length);
  return rest.startsWith(CAPS) ? { font: rest.slice(CAPS.length), caps: true } : { font: rest };
}

/** A run, and the node that its text comes from and goes back to; none for a break or a tab. */
interface Place extends Run {
  node: AstNode | null;
}

/** Decodes the texts of a document tree, footnotes included, in place. */
export function cureTree(document: AstNode): Cured {
  const paragraphs: Place[][] = [];
  collect(document, paragraphs, document.notes, new Set());
  const cured = cureRuns(paragraphs);
  for (const [i, runs] of paragraphs.entries()) {
    for (const [j, { node }] of runs.entries()) {
      if (node !== null) node.value = cured.paragraphs[i]?.[j] ?? node.value ?? '';
    }
  }
  return cured;
}

function collect(node: AstNode, paragraphs: Place[][], notes: AstNode['notes'], seen: Set<AstNode>): void {
  if (node.type === 'paragraph') paragraphs.push(likeTheirText(runsOf(node, {})));
  else for (const child of node.children ?? []) collect(child, paragraphs, notes, seen);
  if (node.type !== 'paragraph') return;
  for (const reference of referencesIn(node)) {
    for (const body of notes?.resolve(reference)?.body ?? []) {
      if (seen.has(body)) continue;
      seen.add(body);
      collect(body, paragraphs, notes, seen);
    }
  }
}

const referencesIn = (node: AstNode): AstNode[] =>
  node.type === 'noteReference' ? [node] : (node.children ?? []).flatMap(referencesIn);

function runsOf(node: AstNode, font: Pick<Run, 'font' | 'caps'>): Place[] {
  if (node.type === 'text') return [{ ...font, text: node.value ?? '', node }];
  if (node.type === 'tab' || node.type === 'break') return [{ ...font, text: '\n', node: null }];
  const own = node.type === 'run' ? taggedFont(node.font) : font;
  return (node.children ?? []).flatMap((child) => runsOf(child, own));
}

/** The label of an automatic list ("®iÒu 1.") comes without a font of its own: it is written like the text behind it. */
function likeTheirText(runs: Place[]): Place[] {
  const [first, second] = runs;
  if (first === undefined || second === undefined || first.font !== undefined) return runs;
  const system = hintOf(second.font)?.system;
  if (system === undefined || !/[^\p{ASCII}]/u.test(first.text)) return runs;
  return [{ ...first, font: second.font }, ...runs.slice(1)];
}
