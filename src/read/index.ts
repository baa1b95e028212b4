import { failed, type Result } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import { diagnose } from './diagnostics.js';
import type { InnerReader } from './docx/chunks.js';
import { suspectLetters } from './letters.js';
import { MAX_FILE_BYTES, MAX_INNER_DEPTH } from './limits.js';
import { type Sniffed, sniff } from './sniff.js';
import { readTextFile } from './text-file.js';
import type { ReadTools } from './tools.js';

interface Reader {
  /** As the content is called in messages. */
  title: string;
  /** Extensions under which the content is expected. */
  extensions: string[];
  /** `inner` reads a file that stands inside the file. */
  read(bytes: Uint8Array, tools: ReadTools, inner: InnerReader): Promise<Result<SourceText>>;
}

/** The formats that are read, one row each. Their parsers are heavy, so each is loaded when its first file comes. */
export const readers: Record<SourceText['format'], Reader> = {
  docx: {
    title: 'Word (.docx)',
    extensions: ['docx', 'docm', 'dotx', 'dotm', 'xml'],
    read: async (bytes, tools, inner) => (await import('./docx/index.js')).readDocx(bytes, tools, inner),
  },
  pdf: {
    title: 'PDF',
    extensions: ['pdf'],
    read: async (bytes, tools) => (await import('./pdf/index.js')).readPdf(bytes, tools),
  },
  doc: {
    title: 'Word 97-2003 (.doc)',
    extensions: ['doc', 'dot', 'wps'],
    read: async (bytes, tools) => (await import('./doc/index.js')).readDoc(bytes, tools),
  },
  rtf: {
    title: 'RTF (.rtf)',
    extensions: ['rtf', 'doc'],
    read: async (bytes, tools) => (await import('./rtf/index.js')).readRtf(bytes, tools),
  },
  odt: {
    title: 'OpenDocument (.odt)',
    extensions: ['odt', 'ott', 'fodt'],
    read: async (bytes, tools) => (await import('./odt/index.js')).readOdt(bytes, tools),
  },
  html: {
    title: 'trang web (.html)',
    extensions: ['html', 'htm', 'xhtml', 'mht', 'mhtml', 'doc'],
    read: async (bytes) => (await import('./web/index.js')).readWebPage(bytes),
  },
  image: {
    title: 'ảnh chụp',
    extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'bmp'],
    read: async (bytes, tools) => (await import('./scan/image.js')).readImage(bytes, tools),
  },
  md: {
    title: 'markdown',
    extensions: ['md', 'markdown', 'txt', 'text'],
    read: async (bytes) => readTextFile(bytes, (await import('./markdown.js')).readMarkdown),
  },
  txt: {
    title: 'văn bản thuần',
    extensions: ['txt', 'text', 'md', 'markdown'],
    read: async (bytes) => readTextFile(bytes),
  },
};

/**
 * Reads a document of any kind into one text of blocks. The content decides what it is; the name is only a hint.
 * Never throws for bad content: any bytes give a result.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  tools: ReadTools = {},
): Promise<Result<SourceText>> {
  const { value, diagnostics } = await readAt(0, bytes, name, tools);
  const draft = value?.marks.find(({ kind }) => kind === 'draft');
  return {
    value,
    diagnostics: draft === undefined ? diagnostics : [...diagnostics, diagnose('draft-mark', draft.text)],
  };
}

/** `depth`: how many files the file stands in. */
async function readAt(depth: number, bytes: Uint8Array, name: string, tools: ReadTools): Promise<Result<SourceText>> {
  if (bytes.length === 0) return failed(diagnose('empty-file'));
  if (bytes.length > MAX_FILE_BYTES) return failed(diagnose('too-large', megabytes(bytes.length)));
  try {
    const inner: InnerReader = async (part, partName) =>
      depth < MAX_INNER_DEPTH ? readAt(depth + 1, part, partName, tools) : failed(diagnose('embedded-document'));
    return await readSniffed(bytes, await sniff(bytes, extensionOf(name)), name, tools, inner);
  } catch (error) {
    return failed(diagnose('unreadable', error instanceof Error ? error.message.slice(0, 120) : 'lỗi không rõ'));
  }
}

async function readSniffed(
  bytes: Uint8Array,
  sniffed: Sniffed,
  name: string,
  tools: ReadTools,
  inner: InnerReader,
): Promise<Result<SourceText>> {
  if (sniffed.kind === 'failed') return failed(sniffed.diagnostic);
  const reader = readers[sniffed.format];
  const extension = extensionOf(name);
  const result = await reader.read(bytes, tools, inner);
  const diagnostics = [...result.diagnostics];
  // Of a file that cannot be read the reason why is enough.
  if (result.value !== null && extension !== '' && !reader.extensions.includes(extension)) {
    diagnostics.unshift(diagnose('wrong-extension', reader.title));
  }
  if (result.value !== null) diagnostics.push(...suspectLetters(result.value));
  return { value: result.value, diagnostics };
}

/** The extension in small letters, without its dot; "" when the name has none. */
export function extensionOf(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
