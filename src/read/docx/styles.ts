import { MAX_STYLE_CHAIN } from '../limits.js';
import { childOf, isOn, parseXml, switchOf, valOf, XmlLimit, type XmlNode } from '../xml.js';
import { fontOf } from './fonts.js';

/** What a style says, its ancestors included; undefined where none of them says anything. */
export interface Style {
  id: string;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  caps?: boolean | undefined;
  hidden?: boolean | undefined;
  font?: string | undefined;
  centred?: boolean | undefined;
  /** 1 for "Heading 1", through the outline level or the built-in name. */
  headingDepth?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  /** The style in the chain that names the list: numbering levels are tied to it by name. */
  numberedBy?: string | undefined;
  /** Style ids from this one to its furthest ancestor. */
  chain: string[];
  /** The list level that each style of the chain claims itself. */
  levels: (number | undefined)[];
}

export interface Styles {
  byId: Map<string, Style>;
  /** Style of a paragraph that names none. */
  paragraphDefault: Style | undefined;
  /** Font of text whose styles name none. */
  defaultFont: string | undefined;
}

const HEADING_NAME = /^heading (\d)$/i;
const DEEPEST_HEADING = 9;

/** Resolves every style of styles.xml along its basedOn chain. */
export function readStyles(xml: string | null): Styles {
  const raw = new Map<string, XmlNode>();
  let defaultId: string | undefined;
  const root = xml === null ? undefined : parseXml(xml);
  for (const node of root?.children ?? []) {
    const id = node.attributes['w:styleId'];
    if (node.name !== 'w:style' || id === undefined) continue;
    raw.set(id, node);
    if (
      node.attributes['w:type'] === 'paragraph' &&
      'w:default' in node.attributes &&
      isOn(node.attributes['w:default'])
    ) {
      defaultId = id;
    }
  }
  const byId = new Map<string, Style>();
  for (const id of raw.keys()) byId.set(id, resolve(id, raw));
  const paragraphDefault = defaultId === undefined ? undefined : byId.get(defaultId);
  return { byId, paragraphDefault, defaultFont: defaultFontOf(root) };
}

function defaultFontOf(root: XmlNode | undefined): string | undefined {
  const run = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return fontOf(childOf(run, 'w:rFonts')?.attributes ?? {});
}

function resolve(id: string, raw: Map<string, XmlNode>): Style {
  const style: Style = { id, chain: [], levels: [] };
  let current: string | undefined = id;
  while (current !== undefined && !style.chain.includes(current)) {
    if (style.chain.length > MAX_STYLE_CHAIN) throw new XmlLimit('kiểu dựa trên nhau quá nhiều bậc');
    const node: XmlNode | undefined = raw.get(current);
    style.chain.push(current);
    if (node === undefined) style.levels.push(undefined);
    else inherit(style, current, node);
    current = valOf(node, 'w:basedOn');
  }
  return style;
}

/** Fills in what nearer styles have left open. */
function inherit(style: Style, id: string, node: XmlNode): void {
  const paragraph = childOf(node, 'w:pPr');
  const run = childOf(node, 'w:rPr');
  const list = childOf(paragraph, 'w:numPr');
  const align = valOf(paragraph, 'w:jc');
  const numId = valOf(list, 'w:numId');
  style.bold ??= switchOf(run, 'w:b');
  style.italic ??= switchOf(run, 'w:i');
  style.caps ??= switchOf(run, 'w:caps');
  style.hidden ??= switchOf(run, 'w:vanish');
  style.font ??= fontOf(childOf(run, 'w:rFonts')?.attributes ?? {});
  style.headingDepth ??= headingDepth(node, paragraph);
  const level = numberOf(valOf(list, 'w:ilvl'));
  style.levels.push(level);
  style.level ??= level;
  if (align !== undefined) style.centred ??= align === 'center';
  if (numId !== undefined && style.numId === undefined) {
    style.numId = numId;
    style.numberedBy = id;
  }
}

function headingDepth(node: XmlNode, paragraph: XmlNode | undefined): number | undefined {
  const named = HEADING_NAME.exec(valOf(node, 'w:name') ?? '')?.[1];
  if (named !== undefined) return Number(named);
  return outlineDepth(valOf(paragraph, 'w:outlineLvl'));
}

/** Outline level 0 is the first heading; 9 is body text. */
export function outlineDepth(value: string | undefined): number | undefined {
  const level = numberOf(value);
  return level === undefined || level >= DEEPEST_HEADING ? undefined : level + 1;
}

export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseInt(value, 10);
  return Number.isFinite(number) ? number : undefined;
}
