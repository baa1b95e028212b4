import { formatNumber } from '../number-format.js';
import { childOf, parseXml, switchOf, valOf, type XmlNode } from '../xml.js';
import { numberOf, type Style, type Styles } from './styles.js';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Restart after this level (1-based) or one above it; 0 never; undefined after any level above. */
  restart: number | undefined;
  /** All numbers of the label in Arabic digits. */
  legal: boolean;
  style: string | undefined;
  picture: boolean;
  /** Nothing stands between the label and the text (suff). */
  glued: boolean;
  caps: boolean | undefined;
  /** The label is counted and not printed. */
  hidden: boolean;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

/** The lists of a document and where each of them has got to. */
export interface Numbering {
  lists: Map<string, List>;
  /** Counters by abstract list: lists that share one go on counting from each other. */
  counters: Map<string, (number | undefined)[]>;
  /** Lists whose own start values have been applied. */
  begun: Set<string>;
}

export interface Label {
  text: string;
  level: number;
  /** Nothing is printed between the label and the text. */
  glued: boolean;
  /** Capitals as the level itself says; undefined leaves it to the paragraph. */
  caps: boolean | undefined;
}

const DEEPEST_LEVEL = 8;

/** Reads numbering.xml. Styles are needed for lists that are defined by a list style (numStyleLink). */
export function readNumbering(xml: string | null, styles: Styles): Numbering {
  const numbering: Numbering = { lists: new Map(), counters: new Map(), begun: new Set() };
  if (xml === null) return numbering;
  const root = parseXml(xml);
  const abstracts = new Map<string, XmlNode>();
  const nums = new Map<string, XmlNode>();
  for (const node of root.children) {
    if (node.name === 'w:abstractNum') abstracts.set(node.attributes['w:abstractNumId'] ?? '', node);
    if (node.name === 'w:num') nums.set(node.attributes['w:numId'] ?? '', node);
  }
  for (const [id, node] of nums) {
    const abstract = findAbstract(node, abstracts, nums, styles);
    if (abstract !== undefined) numbering.lists.set(id, readList(node, abstract));
  }
  return numbering;
}

/** The abstract list that holds the levels, through list styles if need be; guarded against links in a ring. */
function findAbstract(
  num: XmlNode,
  abstracts: Map<string, XmlNode>,
  nums: Map<string, XmlNode>,
  styles: Styles,
): XmlNode | undefined {
  const seen = new Set<XmlNode>();
  let abstract = abstracts.get(valOf(num, 'w:abstractNumId') ?? '');
  while (abstract !== undefined && !seen.has(abstract)) {
    seen.add(abstract);
    const link = valOf(abstract, 'w:numStyleLink');
    if (link === undefined) return abstract;
    const linked = nums.get(styles.byId.get(link)?.numId ?? '');
    abstract =
      linked === undefined ? byStyleLink(link, abstracts) : abstracts.get(valOf(linked, 'w:abstractNumId') ?? '');
  }
  return abstract;
}

function byStyleLink(link: string, abstracts: Map<string, XmlNode>): XmlNode | undefined {
  for (const abstract of abstracts.values()) if (valOf(abstract, 'w:styleLink') === link) return abstract;
  return undefined;
}

function readList(num: XmlNode, abstract: XmlNode): List {
  const list: List = {
    abstractId: abstract.attributes['w:abstractNumId'] ?? '',
    levels: new Map(),
    startOverrides: new Map(),
  };
  for (const node of abstract.children) if (node.name === 'w:lvl') addLevel(list, node);
  for (const node of num.children) {
    if (node.name !== 'w:lvlOverride') continue;
    const level = numberOf(node.attributes['w:ilvl']) ?? 0;
    const redefined = childOf(node, 'w:lvl');
    const start = numberOf(valOf(node, 'w:startOverride'));
    if (redefined !== undefined) addLevel(list, redefined);
    if (start !== undefined) list.startOverrides.set(level, start);
  }
  return list;
}

function addLevel(list: List, node: XmlNode): void {
  const run = childOf(node, 'w:rPr');
  list.levels.set(numberOf(node.attributes['w:ilvl']) ?? 0, {
    start: numberOf(valOf(node, 'w:start')) ?? 0,
    format: formatOf(node),
    text: valOf(node, 'w:lvlText') ?? '',
    restart: numberOf(valOf(node, 'w:lvlRestart')),
    legal: switchOf(node, 'w:isLgl') ?? false,
    style: valOf(node, 'w:pStyle'),
    picture: childOf(node, 'w:lvlPicBulletId') !== undefined,
    glued: valOf(node, 'w:suff') === 'nothing',
    caps: switchOf(run, 'w:caps'),
    hidden: switchOf(run, 'w:vanish') ?? false,
  });
}

/** Newer Word wraps formats that older ones do not know ("01, 02, …, 10"): the choice holds the pattern, the fallback a name. */
function formatOf(level: XmlNode): string {
  const plain = valOf(level, 'w:numFmt');
  if (plain !== undefined && plain !== 'custom') return plain;
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice');
  const custom = childOf(choice, 'w:numFmt') ?? childOf(level, 'w:numFmt');
  return (
    custom?.attributes['w:format'] ??
    valOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ??
    'decimal'
  );
}

/** The list and level of a paragraph: its own properties before those of its style; numId 0 takes it out of any list. */
function placeOf(
  numbering: Numbering,
  own: { numId?: string | undefined; level?: number | undefined },
  style: Style | undefined,
): { list: List; numId: string; level: number } | undefined {
  const numId = own.numId ?? style?.numId;
  if (numId === undefined || numId === '0') return undefined;
  const list = numbering.lists.get(numId);
  if (list === undefined) return undefined;
  const inStyle = own.numId === undefined || own.numId === style?.numId;
  const level = own.level ?? (inStyle ? styleLevel(list, style) : (style?.level ?? 0));
  return { list, numId, level: Math.min(Math.max(level, 0), DEEPEST_LEVEL) };
}

/** The nearest style that says anything: a level that is tied to it by name wins over what it claims itself, as in Word. */
function styleLevel(list: List, style: Style | undefined): number {
  for (const [at, id] of (style?.chain ?? []).entries()) {
    for (const [index, level] of list.levels) if (level.style === id) return index;
    const claimed = style?.levels[at];
    if (claimed !== undefined) return claimed;
  }
  return 0;
}

/** Counts a paragraph and gives its label, or null when it has none. Must be called once for each paragraph, in order. */
export function nextLabel(
  numbering: Numbering,
  own: { numId?: string | undefined; level?: number | undefined },
  style: Style | undefined,
): Label | null {
  const place = placeOf(numbering, own, style);
  const level = place?.list.levels.get(place.level);
  if (place === undefined || level === undefined) return null;
  const counters = count(numbering, place.list, place.numId, place.level);
  const text = level.format === 'bullet' || level.picture ? bulletOf(level) : labelOf(place.list, level, counters);
  if (text === '' || level.hidden) return null;
  return { text, level: place.level, glued: level.glued, caps: level.caps };
}

function count(numbering: Numbering, list: List, numId: string, at: number): (number | undefined)[] {
  const counters = numbering.counters.get(list.abstractId) ?? [];
  numbering.counters.set(list.abstractId, counters);
  if (!numbering.begun.has(numId)) {
    numbering.begun.add(numId);
    for (const level of list.startOverrides.keys()) counters[level] = undefined;
  }
  const before = counters[at];
  counters[at] = before === undefined ? startOf(list, at) : before + 1;
  for (const [deeper, level] of list.levels) {
    if (deeper <= at || level.restart === 0) continue;
    if (level.restart === undefined || at < level.restart) counters[deeper] = undefined;
  }
  return counters;
}

const startOf = (list: List, level: number): number =>
  list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1;

/** Replaces %1 … %9 in the label's pattern; a level that has not been counted yet shows its start. */
function labelOf(list: List, level: Level, counters: (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.levels.get(index)?.format ?? 'decimal';
    const value = counters[index] ?? startOf(list, index);
    return formatNumber(value, level.legal && format !== 'none' ? 'decimal' : format);
  });
}

/** Bullets that offices type by hand stay, and words; every drawn one ("•", a Wingdings arrow, a picture) becomes "-". */
function bulletOf(level: Level): string {
  const text = level.text.trim();
  if (text === '' && !level.picture) return '';
  return text === '+' || text === '*' || /\p{L}{2}/u.test(text) ? text : '-';
}
