/** Goes through an RTF file: groups with their formats, texts within the text, and what the control words ask for. */
import type { Aside } from '../assemble.js';
import { FlowLimit, textOfFlow } from '../flow.js';
import { MAX_RTF_DEPTH } from '../limits.js';
import { decodeBytes, encodingOfCodePage, encodingOfFont, SYMBOLS } from './charsets.js';
import { DESTINATIONS, type Destination } from './destinations.js';
import {
  addEdge,
  addRun,
  beginRow,
  depthOf,
  endCellOf,
  endParagraph,
  endRowOf,
  endStory,
  newStory,
  type ParagraphFormat,
  PLAIN_PARAGRAPH,
  type Story,
  setLeft,
} from './story.js';
import { tokenize } from './tokens.js';

interface Font {
  name: string;
  charset: number | undefined;
}

type StoryKind = 'note' | 'box' | 'header' | 'footer' | 'comment';

/** What holds inside a pair of braces; a copy of what holds outside, to begin with. */
interface Group {
  destination: Destination;
  /** No token but "\*" has been seen yet. */
  fresh: boolean;
  starred: boolean;
  /** The group is a text of its own, which its closing ends. */
  story: StoryKind | undefined;
  font: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Characters that stand behind a \u for readers that do not know it. */
  fallback: number;
  paragraph: ParagraphFormat;
}

export interface Rtf {
  groups: Group[];
  stories: Story[];
  fonts: Map<number, Font>;
  font: { id: number; charset: number | undefined; name: string };
  defaultFont: number;
  encoding: string;
  /** Bytes not yet decoded: a letter may be made of several. */
  bytes: number[];
  /** Fallback characters still to be left out. */
  skip: number;
  notes: number;
  setAside: Aside[];
  tracked: boolean;
  damaged: boolean;
}

const OUTSIDE: Group = {
  destination: 'skip',
  fresh: false,
  starred: false,
  story: undefined,
  font: -1,
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  fallback: 1,
  paragraph: PLAIN_PARAGRAPH,
};

export function walkRtf(source: string): { rtf: Rtf; body: Story } {
  const body = newStory();
  const rtf: Rtf = {
    groups: [],
    stories: [body],
    fonts: new Map(),
    font: { id: 0, charset: undefined, name: '' },
    defaultFont: 0,
    encoding: 'windows-1252',
    bytes: [],
    skip: 0,
    notes: 0,
    setAside: [],
    tracked: false,
    damaged: false,
  };
  let ended = false;
  const whole = tokenize(source, {
    open: () => !ended && openGroup(rtf),
    close() {
      if (!ended && rtf.groups.length > 0) closeGroup(rtf);
      ended ||= rtf.groups.length === 0;
    },
    control: (word, value) => !ended && control(rtf, word.toLowerCase(), value),
    byte: (value) => !ended && addBytes(rtf, [value]),
    text: (text) => !ended && addText(rtf, text),
  });
  rtf.damaged = !whole || !ended;
  while (rtf.groups.length > 0) closeGroup(rtf);
  return { rtf, body };
}

const storyOf = (rtf: Rtf): Story => rtf.stories[rtf.stories.length - 1] ?? newStory();

function openGroup(rtf: Rtf): void {
  flush(rtf);
  rtf.skip = 0;
  const outer = rtf.groups.at(-1);
  if (rtf.groups.length >= MAX_RTF_DEPTH) throw new FlowLimit('nhóm RTF lồng quá sâu');
  if (outer !== undefined) outer.fresh = false;
  const base: Group = outer ?? { ...OUTSIDE, destination: 'text' };
  rtf.groups.push({ ...base, fresh: true, starred: false, story: undefined });
}

function closeGroup(rtf: Rtf): void {
  flush(rtf);
  rtf.skip = 0;
  const group = rtf.groups.pop();
  if (group === undefined) return;
  if (rtf.groups.length === 0 || group.story !== undefined) endStory(storyOf(rtf), group.paragraph);
  if (group.story !== undefined) closeStory(rtf, group.story);
}

function closeStory(rtf: Rtf, kind: StoryKind): void {
  const story = rtf.stories.pop();
  const text = story === undefined ? '' : textOfFlow(story.flow);
  if (text === '') return;
  if (kind === 'note') {
    storyOf(rtf).after.push({ runs: [{ text: `[${++rtf.notes}: ${text}]` }], hints: {}, after: [] });
  } else if (kind === 'box') storyOf(rtf).after.push({ runs: [{ text }], hints: {}, after: [] });
  else for (const line of text.split('\n')) rtf.setAside.push({ reason: kind, text: line });
}

function control(rtf: Rtf, word: string, value: number | undefined): void {
  const group = rtf.groups.at(-1);
  if (group === undefined) return;
  if (word === '*') {
    group.starred = true;
    return;
  }
  const { fresh, starred } = group;
  group.fresh = false;
  if (rtf.skip > 0 && word !== 'u') {
    rtf.skip--;
    if (!fresh) return;
  }
  if (fresh && direct(rtf, group, word, starred)) return;
  if (word !== 'u') flush(rtf);
  if (group.destination === 'fonts') fontWord(rtf, word, value);
  else if (group.destination !== 'skip') (WORDS[word] ?? HEAD_WORDS[word])?.(rtf, group, value);
}

/** Turns a group to its destination, when its first word names one. */
function direct(rtf: Rtf, group: Group, word: string, starred: boolean): boolean {
  const wanted = DESTINATIONS[word] ?? (starred ? 'skip' : undefined);
  if (wanted === undefined) return false;
  if (wanted === 'unicode') {
    if (group.destination === 'either') group.destination = 'text';
    return true;
  }
  if (group.destination === 'skip' || group.destination === 'either') return true;
  group.destination = wanted;
  if (wanted === 'note' || wanted === 'box' || wanted === 'header' || wanted === 'footer' || wanted === 'comment') {
    Object.assign(group, { destination: 'text', story: wanted, paragraph: PLAIN_PARAGRAPH, hidden: false });
    rtf.stories.push(newStory());
  }
  return true;
}

type Word = (rtf: Rtf, group: Group, value: number | undefined) => void;

const isOn = (value: number | undefined): boolean => value !== 0;
const sign =
  (text: string): Word =>
  (rtf, group) =>
    put(rtf, group, text);
const paragraphEnd: Word = (rtf, { destination, paragraph }) => {
  if (destination === 'text') endParagraph(storyOf(rtf), paragraph, depthOf(paragraph));
};
const set =
  (change: Partial<ParagraphFormat>): Word =>
  (_, group) => {
    group.paragraph = { ...group.paragraph, ...change };
  };

/** The row that is described: inside another table when its group says so. */
const rowDepth = ({ destination, paragraph }: Group): number =>
  destination === 'row' ? Math.max(depthOf(paragraph), 2) : 1;

/** Words that hold for the whole file. */
const HEAD_WORDS: Record<string, Word> = {
  ansicpg: (rtf, _, value) => {
    rtf.encoding = encodingOfCodePage(value ?? 1252);
  },
  mac: (rtf) => {
    rtf.encoding = 'macintosh';
  },
  deff: (rtf, _, value) => {
    rtf.defaultFont = value ?? 0;
  },
};

const WORDS: Record<string, Word> = {
  par: paragraphEnd,
  sect: paragraphEnd,
  line: sign('\n'),
  lbr: sign('\n'),
  page: sign('\n'),
  column: sign('\n'),
  tab: sign('\t'),
  emdash: sign('—'),
  endash: sign('–'),
  lquote: sign('‘'),
  rquote: sign('’'),
  ldblquote: sign('“'),
  rdblquote: sign('”'),
  bullet: sign('•'),
  emspace: sign(' '),
  enspace: sign(' '),
  qmspace: sign(' '),
  '~': sign('\u00A0'),
  _: sign('-'),
  u: (rtf, group, value) => {
    unicode(rtf, group, value ?? 0);
  },
  uc: (_, group, value) => {
    group.fallback = Math.max(0, value ?? 1);
  },
  plain: (_, group) => {
    Object.assign(group, { bold: false, italic: false, hidden: false, font: -1 });
  },
  f: (_, group, value) => {
    group.font = value ?? 0;
  },
  b: (_, group, value) => {
    group.bold = isOn(value);
  },
  i: (_, group, value) => {
    group.italic = isOn(value);
  },
  v: (_, group, value) => {
    group.hidden = isOn(value);
  },
  deleted: (_, group, value) => {
    group.deleted = isOn(value);
  },
  revised: (rtf, _, value) => {
    rtf.tracked ||= isOn(value);
  },
  pard: set(PLAIN_PARAGRAPH),
  qc: set({ centred: true }),
  ql: set({ centred: false }),
  qr: set({ centred: false }),
  qj: set({ centred: false }),
  intbl: set({ inTable: true }),
  itap: (_, group, value) => {
    group.paragraph = { ...group.paragraph, depth: value };
  },
  outlinelevel: (_, group, value) => {
    if (value !== undefined && value < 9) group.paragraph = { ...group.paragraph, heading: value + 1 };
  },
  ilvl: (_, group, value) => {
    group.paragraph = { ...group.paragraph, level: value };
  },
  trowd: (rtf, group) => {
    beginRow(storyOf(rtf), rowDepth(group));
  },
  trleft: (rtf, group, value) => {
    setLeft(storyOf(rtf), rowDepth(group), value ?? 0);
  },
  clmrg: (rtf) => {
    storyOf(rtf).cell.mergedLeft = true;
  },
  clvmrg: (rtf) => {
    storyOf(rtf).cell.mergedUp = true;
  },
  cellx: (rtf, group, value) => {
    addEdge(storyOf(rtf), rowDepth(group), value ?? 0);
  },
  cell: (rtf, { paragraph }) => {
    endCellOf(storyOf(rtf), paragraph, 1);
  },
  nestcell: (rtf, { paragraph }) => {
    endCellOf(storyOf(rtf), paragraph, Math.max(2, depthOf(paragraph)));
  },
  row: (rtf) => {
    endRowOf(storyOf(rtf), 1);
  },
  nestrow: (rtf, { paragraph }) => {
    endRowOf(storyOf(rtf), Math.max(2, depthOf(paragraph)));
  },
};

function fontWord(rtf: Rtf, word: string, value: number | undefined): void {
  if (word === 'f') rtf.font = { id: value ?? 0, charset: undefined, name: '' };
  if (word === 'fcharset') rtf.font.charset = value;
}

/** Code units come as signed 16-bit numbers. */
function unicode(rtf: Rtf, group: Group, value: number): void {
  flush(rtf);
  put(rtf, group, String.fromCharCode(value & 0xffff));
  rtf.skip = group.fallback;
}

const fontOf = (rtf: Rtf, { font }: Group): Font | undefined => rtf.fonts.get(font < 0 ? rtf.defaultFont : font);

function addText(rtf: Rtf, text: string): void {
  const kept = rtf.skip === 0 ? text : text.slice(rtf.skip);
  rtf.skip = Math.max(0, rtf.skip - text.length);
  const group = rtf.groups.at(-1);
  if (group === undefined || kept === '' || group.destination === 'skip') return;
  group.fresh = false;
  if (group.destination === 'fonts') {
    nameFont(rtf, kept);
    return;
  }
  addBytes(
    rtf,
    [...kept].map((c) => c.charCodeAt(0)),
  );
}

function addBytes(rtf: Rtf, bytes: number[]): void {
  if (rtf.skip > 0) {
    rtf.skip--;
    return;
  }
  for (const byte of bytes) rtf.bytes.push(byte);
}

function nameFont(rtf: Rtf, text: string): void {
  rtf.font.name += text;
  if (!text.includes(';')) return;
  rtf.fonts.set(rtf.font.id, { name: rtf.font.name.replace(/;.*$/su, '').trim(), charset: rtf.font.charset });
}

function flush(rtf: Rtf): void {
  const group = rtf.groups.at(-1);
  if (rtf.bytes.length === 0 || group === undefined) return;
  const font = fontOf(rtf, group);
  const encoding = encodingOfFont(font?.name ?? '', font?.charset, rtf.encoding);
  const { bytes } = rtf;
  rtf.bytes = [];
  put(
    rtf,
    group,
    decodeBytes(bytes, encoding === SYMBOLS && group.destination === 'fonts' ? 'windows-1252' : encoding),
  );
}

function put(rtf: Rtf, group: Group, text: string): void {
  const story = storyOf(rtf);
  if (group.destination === 'label') story.label += text;
  if (group.destination !== 'text') return;
  if (group.deleted || group.hidden) {
    rtf.tracked ||= group.deleted;
    rtf.setAside.push({ reason: group.deleted ? 'deleted' : 'hidden', text });
    return;
  }
  addRun(story, text, fontOf(rtf, group)?.name, group);
}
