import { MAX_STYLE_CHAIN } from '../read/limits.js';
import { type Attributes, streamXml } from '../read/xml.js';

/** What a style, or a paragraph itself, says of letters and lines; what it does not say stands above it. */
export interface Look {
  font?: string | null;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  align?: string;
  firstLine?: number;
  left?: number;
  right?: number;
  before?: number;
  after?: number;
  line?: number | null;
  ruled?: boolean;
}

interface Style {
  basedOn: string | null;
  look: Look;
}

export interface FormStyles {
  base: Look;
  styles: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  usual: string | null;
}

const isOn = ({ 'w:val': value }: Attributes): boolean => value !== 'false' && value !== '0' && value !== 'none';

const numberIn = (value: string | undefined): number | undefined => {
  const read = Number.parseFloat(value ?? '');
  return Number.isFinite(read) ? read : undefined;
};

const spacing = (a: Attributes): Look => ({
  ...keep('before', numberIn(a['w:before'])),
  ...keep('after', numberIn(a['w:after'])),
  ...(a['w:line'] === undefined
    ? {}
    : { line: (a['w:lineRule'] ?? 'auto') === 'auto' ? (numberIn(a['w:line']) ?? null) : null }),
});

const indent = (a: Attributes): Look => ({
  ...keep('firstLine', numberIn(a['w:firstLine']) ?? negative(numberIn(a['w:hanging']))),
  ...keep('left', numberIn(a['w:left'] ?? a['w:start'])),
  ...keep('right', numberIn(a['w:right'] ?? a['w:end'])),
});

const negative = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

const keep = <K extends keyof Look>(key: K, value: Look[K]): Look => (value === undefined ? {} : { [key]: value });

/** Letters with Vietnamese marks take the second font: where the two differ, a line is printed in both. */
const fontOf = (a: Attributes): Look => {
  const [plain, marked] = [a['w:ascii'], a['w:hAnsi']];
  if (plain === undefined && marked === undefined) {
    return a['w:asciiTheme'] === undefined && a['w:hAnsiTheme'] === undefined ? {} : { font: null };
  }
  return {
    font: plain === undefined || marked === undefined || plain === marked ? (marked ?? plain) : `${plain} / ${marked}`,
  };
};

/** Elements of w:rPr and w:pPr that say something of the look. */
const SAYINGS: Record<string, (attributes: Attributes) => Look> = {
  'w:rFonts': fontOf,
  'w:sz': (a) => keep('size', numberIn(a['w:val'])),
  'w:b': (a) => ({ bold: isOn(a) }),
  'w:i': (a) => ({ italic: isOn(a) }),
  'w:color': (a) => keep('color', a['w:val']),
  'w:jc': (a) => keep('align', a['w:val']),
  'w:spacing': spacing,
  'w:ind': indent,
};

/** What an element says; an element that says nothing of the look says nothing. */
export const lookOf = (name: string, attributes: Attributes): Look => SAYINGS[name]?.(attributes) ?? {};

/** Styles of a document by their ids, and what stands under all of them. */
export function readFormStyles(xml: string | null): FormStyles {
  const base: Look = {};
  const styles = new Map<string, Style>();
  let usual: string | null = null;
  let current: Style | null = null;
  let inDefaults = false;
  if (xml === null) return { base, styles, usual };
  streamXml(xml, {
    open(name, attributes) {
      if (name === 'w:docDefaults') inDefaults = true;
      if (name === 'w:style') {
        current = { basedOn: null, look: {} };
        styles.set(attributes['w:styleId'] ?? '', current);
        if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1')
          usual = attributes['w:styleId'] ?? '';
      }
      if (current !== null && name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null;
      const target = current?.look ?? (inDefaults ? base : null);
      // spacing between letters (w:rPr) has a value of its own and no lengths: it says nothing here
      if (target !== null) Object.assign(target, lookOf(name, attributes));
    },
    close(name) {
      if (name === 'w:docDefaults') inDefaults = false;
      if (name === 'w:style') current = null;
    },
    text: () => undefined,
  });
  return { base, styles, usual };
}

/** The look of a style with all that it rests on. */
export function styleLook({ styles }: FormStyles, id: string | null): Look {
  const chain: Look[] = [];
  for (let at = id; at !== null && chain.length < MAX_STYLE_CHAIN; ) {
    const style = styles.get(at);
    if (style === undefined) break;
    chain.push(style.look);
    at = style.basedOn;
  }
  return Object.assign({}, ...chain.reverse());
}
