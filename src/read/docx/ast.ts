import mammoth from 'mammoth';

/**
 * A node of mammoth's document tree. mammoth types it `any` and calls it unstable: the version is pinned, and
 * test/read/docx.test.ts holds the fields that are used here.
 */
export interface AstNode {
  type: string;
  children?: AstNode[];
  value?: string;
  styleId?: string | null;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  font?: string | null;
  rowSpan?: number;
  colSpan?: number;
  noteType?: string;
  noteId?: string;
  notes?: { resolve(reference: AstNode): { body: AstNode[] } | null };
}

/** The document tree of a docx. The HTML that mammoth would write is not wanted, so it gets an emptied tree to write. */
export async function readAst(docx: Uint8Array): Promise<AstNode> {
  let tree: AstNode = { type: 'document', children: [] };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength) },
    {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: AstNode) => {
        tree = document;
        return { ...document, children: [] };
      },
    },
  );
  return tree;
}
