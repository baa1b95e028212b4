/** Whole files inside a docx (altChunk): Word shows them as a part of the text, so they are read as one. */
import type { Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import type { Draft } from '../assemble.js';

/** Reads a file that stands inside another. */
export type InnerReader = (bytes: Uint8Array, name: string) => Promise<Result<SourceText>>;

/** Style id of the paragraph that holds the place of a file inside the text; its number follows. */
export const CHUNK_STYLE = 'kehoach-chunk-';

/** The blocks of a document as drafts of the document that holds it. Its tables are numbered from `firstTable` on. */
export function draftsOfSource(source: SourceText, firstTable: number): Draft[] {
  return source.blocks.map(({ start, end, cell, hints }) => {
    const inside = <T extends { start: number; end: number }>(places: T[]): T[] =>
      places
        .filter((place) => place.start >= start && place.end <= end)
        .map((place) => ({ ...place, start: place.start - start, end: place.end - start }));
    return {
      content: { text: source.text.slice(start, end), originals: inside(source.originals) },
      cell: cell && { ...cell, table: firstTable + cell.table },
      hints,
      doubts: inside(source.doubts),
    };
  });
}

/** One more than the highest number of a table. */
export const tablesOf = (source: SourceText): number =>
  source.blocks.reduce((count, { cell }) => Math.max(count, (cell?.table ?? -1) + 1), 0);
