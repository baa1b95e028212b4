import { openPackage, type Unpack } from '../read/docx/package.js';
import { type Attributes, streamXml } from '../read/xml.js';
import { type RawSection, readBody } from './body.js';
import type { FormDocument, FormParagraph, FormSection } from './model.js';
import { type FormStyles, readFormStyles } from './styles.js';

/** The bytes of a docx -> what a form check looks at; null for what is no Word document. */
export function readForm(bytes: Uint8Array): FormDocument | null {
  try {
    const unpack = openPackage(bytes);
    const xml = unpack('word/document.xml');
    return xml === null ? null : documentOf(xml, unpack);
  } catch {
    return null; // damaged, absurdly large or deep: not measured
  }
}

function documentOf(xml: string, unpack: Unpack): FormDocument {
  const styles = readFormStyles(unpack('word/styles.xml'));
  const { paragraphs, sections, comments, changes } = readBody(xml, styles);
  const targets = targetsOf(unpack('word/_rels/document.xml.rels'));
  const heads = headReader(unpack, targets, styles);
  let start = 0;
  return {
    paragraphs,
    sections: sections.map((section) => {
      const held = paragraphs.slice(start, section.end);
      start = section.end;
      return sectionOf(section, heads, held);
    }),
    leftovers: { comments, changes },
  };
}

const lengthOf = (attributes: Attributes, name: string): number => Number(attributes[`w:${name}`] ?? Number.NaN);

const sectionOf = (
  { page, margins, titlePage, heads }: RawSection,
  read: (id: string) => FormParagraph[],
  held: readonly FormParagraph[],
): FormSection => ({
  width: lengthOf(page, 'w'),
  height: lengthOf(page, 'h'),
  top: lengthOf(margins, 'top'),
  bottom: lengthOf(margins, 'bottom'),
  left: lengthOf(margins, 'left'),
  right: lengthOf(margins, 'right'),
  titlePage,
  heads: Object.fromEntries(heads.map(({ type, id }) => [type, read(id)])),
  hasTable: held.some(({ cell }) => cell !== null),
});

const headReader =
  (unpack: Unpack, targets: ReadonlyMap<string, string>, styles: FormStyles) =>
  (id: string): FormParagraph[] => {
    const target = targets.get(id);
    const xml = target === undefined ? null : unpack(`word/${target}`);
    return xml === null ? [] : readBody(xml, styles).paragraphs;
  };

function targetsOf(xml: string | null): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === null) return targets;
  streamXml(xml, {
    open(_, { Id: id, Target: target }) {
      if (id !== undefined && target !== undefined) targets.set(id, target);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}
