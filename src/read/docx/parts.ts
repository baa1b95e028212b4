import { streamXml } from '../xml.js';
import { partName, type Unpack } from './package.js';

/** Names of the parts of a docx that are read; null where the document has none. */
export interface Parts {
  document: string;
  styles: string | null;
  numbering: string | null;
  footnotes: string | null;
  endnotes: string | null;
  comments: string | null;
  headers: string[];
  footers: string[];
  /** Names of the parts that the text refers to, by the id of the reference. */
  byId: ReadonlyMap<string, string>;
}

interface Relationship {
  id: string;
  type: string;
  target: string;
}

/** Finds the parts by the package's relationships, as Word does; by their usual names where those are missing. */
export function partsOf(unpack: Unpack): Parts {
  const root = relationshipsOf(unpack, '_rels/.rels', '');
  const document = existing(unpack, root, 'officeDocument')[0] ?? 'word/document.xml';
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const relationships = relationshipsOf(unpack, `${folder}_rels/${document.slice(folder.length)}.rels`, folder);
  const one = (type: string): string | null => {
    const usual = partName(`${folder}${type}.xml`);
    return existing(unpack, relationships, type)[0] ?? (unpack.names.includes(usual) ? usual : null);
  };
  return {
    document,
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    comments: one('comments'),
    headers: existing(unpack, relationships, 'header'),
    footers: existing(unpack, relationships, 'footer'),
    byId: new Map(relationships.map((r) => [r.id, r.target])),
  };
}

function relationshipsOf(unpack: Unpack, name: string, folder: string): Relationship[] {
  const found: Relationship[] = [];
  const xml = unpack(name);
  if (xml === null) return found;
  streamXml(xml, {
    open(element, attributes) {
      if (!element.endsWith('Relationship') || attributes.TargetMode === 'External') return;
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: resolve(folder, attributes.Target ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return found;
}

const existing = (unpack: Unpack, relationships: Relationship[], type: string): string[] =>
  relationships.filter((r) => r.type === type && unpack.names.includes(r.target)).map((r) => r.target);

/** A target is relative to the part's folder, or starts at the root of the package. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const out: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') out.pop();
    else if (step !== '.') out.push(step);
  }
  return partName(out.join('/'));
}
