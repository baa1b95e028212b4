import { BATCH_FILES, COPY_SUFFIX, SUFFIXES } from './settings.js';
import type { BatchFormat, CopyFormat, Format, FormatId, PairFormat } from './types.js';

export { type Conclusion, type Counts, conclusionOf, countsOf } from './conclusion.js';
export { planToJson } from './json.js';
export * as labels from './labels.js';
export type {
  BatchFormat,
  BatchInput,
  BatchPair,
  Copy,
  CopyFormat,
  Format,
  FormatId,
  PairFormat,
  PairInput,
  ReportSettings,
  Signer,
  UnreadFile,
} from './types.js';
export { unitName } from './view.js';

/**
 * Every report there is, a row each: the caller renders the rows it wants and writes the bytes. The renderers are loaded
 * on first use, since docx and xlsx bring libraries that `kehoach --help` must not wait for.
 */
export const FORMATS: readonly Format[] = [
  {
    id: 'json',
    scope: 'pair',
    suffix: SUFFIXES.json,
    render: async (input) => (await import('./json.js')).renderJson(input),
  },
  {
    id: 'html',
    scope: 'pair',
    suffix: SUFFIXES.html,
    render: async (input) => (await import('./html.js')).renderHtml(input),
  },
  {
    id: 'docx',
    scope: 'pair',
    suffix: SUFFIXES.docx,
    render: async (input, settings) => (await import('./docx.js')).renderDocx(input, settings),
  },
  {
    id: 'sarif',
    scope: 'pair',
    suffix: SUFFIXES.sarif,
    render: async (input) => (await import('./sarif.js')).renderSarif(input),
  },
  {
    id: 'comments',
    scope: 'copy',
    suffix: COPY_SUFFIX,
    render: async (input, original, settings) =>
      (await import('./comments/index.js')).renderComments(input, original, settings),
  },
  {
    id: 'letter',
    scope: 'pair',
    suffix: SUFFIXES.letter,
    render: async (input, settings) => (await import('./letter.js')).renderLetter(input, settings),
  },
  {
    id: 'json',
    scope: 'batch',
    fileName: 'siblings.json',
    render: async ({ siblings }) => (await import('./json.js')).siblingsToJson(siblings),
  },
  {
    id: 'html',
    scope: 'batch',
    fileName: BATCH_FILES.index,
    render: async (input) => (await import('./index-html.js')).renderIndexHtml(input),
  },
  {
    id: 'xlsx',
    scope: 'batch',
    fileName: BATCH_FILES.workbook,
    render: async (input) => (await import('./xlsx.js')).renderXlsx(input),
  },
  {
    id: 'sarif',
    scope: 'batch',
    fileName: 'tong-hop.sarif',
    render: async (input) => (await import('./sarif.js')).renderBatchSarif(input),
  },
  {
    id: 'csv',
    scope: 'batch',
    fileName: 'findings.csv',
    render: async (input) => (await import('./csv.js')).renderCsv(input),
  },
  {
    id: 'md',
    scope: 'batch',
    fileName: 'tom-tat.md',
    render: async (input) => (await import('./markdown.js')).renderMarkdown(input),
  },
  {
    id: 'letter',
    scope: 'batch',
    fileName: BATCH_FILES.reminder,
    render: async (input, settings) => (await import('./letter-roll.js')).renderReminder(input, settings),
  },
];

/** What `--format` accepts, in the order of the registry. */
export const FORMAT_IDS: readonly FormatId[] = [...new Set(FORMATS.map((format) => format.id))];

/** The pair formats among the chosen ids (all of them without a choice). */
export const pairFormats = (ids: readonly FormatId[] = FORMAT_IDS): PairFormat[] =>
  FORMATS.flatMap((format) => (format.scope === 'pair' && ids.includes(format.id) ? [format] : []));

/** The batch formats among the chosen ids (all of them without a choice). */
export const batchFormats = (ids: readonly FormatId[] = FORMAT_IDS): BatchFormat[] =>
  FORMATS.flatMap((format) => (format.scope === 'batch' && ids.includes(format.id) ? [format] : []));

/** The formats that comment the unit's own file among the chosen ids (all of them without a choice). */
export const copyFormats = (ids: readonly FormatId[] = FORMAT_IDS): CopyFormat[] =>
  FORMATS.flatMap((format) => (format.scope === 'copy' && ids.includes(format.id) ? [format] : []));
