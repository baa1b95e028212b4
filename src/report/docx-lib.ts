import * as docx from 'docx';

/**
 * The part of the docx library that the Word reports use, typed here. The library's own declarations import their
 * neighbours without file extensions, which NodeNext resolution cannot follow: to the compiler the module is empty.
 */
declare const made: unique symbol;
type Made<Name extends string> = { readonly [made]: Name };

export type TextRun = Made<'run'>;
export type Paragraph = Made<'paragraph'>;
export type Table = Made<'table'>;
type TableRow = Made<'row'>;
type TableCell = Made<'cell'>;
type Header = Made<'header'>;
type DocxFile = Made<'document'>;

interface Line {
  style: string;
  size: number;
  space?: number;
  color: string;
}

interface Lines {
  top?: Line;
  bottom?: Line;
  left?: Line;
  right?: Line;
  insideHorizontal?: Line;
  insideVertical?: Line;
}

interface Sides {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface RunOptions {
  text?: string;
  font?: string;
  size?: number;
  bold?: boolean | undefined;
  italics?: boolean | undefined;
  strike?: boolean | undefined;
  break?: number;
  children?: readonly string[];
}

interface ParagraphOptions {
  alignment?: string;
  spacing?: { before?: number; after?: number; line?: number; lineRule?: string };
  indent?: { left?: number; right?: number; firstLine?: number; hanging?: number };
  border?: Lines;
  keepNext?: boolean;
  children: readonly TextRun[];
}

interface Width {
  size: number;
  type: string;
}

interface CellOptions {
  width: Width;
  margins: Sides;
  verticalAlign: string;
  children: readonly Paragraph[];
}

interface RowOptions {
  cantSplit: boolean;
  tableHeader: boolean;
  children: readonly TableCell[];
}

interface TableOptions {
  width: Width;
  columnWidths: number[];
  layout: string;
  alignment: string;
  borders: Lines;
  rows: readonly TableRow[];
}

export interface Section {
  properties: {
    page: {
      size: { width: number; height: number; orientation: string };
      margin: Sides & { header: number; footer: number };
      pageNumbers?: { start: number };
    };
    titlePage: boolean;
  };
  headers: { default: Header; first?: Header };
  children: readonly (Paragraph | Table)[];
}

interface DocumentOptions {
  creator: string;
  lastModifiedBy: string;
  title: string;
  styles: { default: { document: { run: { font: string; size: number } } } };
  sections: readonly Section[];
}

type Constructor<Options, Result> = new (options: Options) => Result;
type Names<Key extends string> = Readonly<Record<Key, string>>;

interface Library {
  Document: Constructor<DocumentOptions, DocxFile>;
  Header: Constructor<{ children: readonly Paragraph[] }, Header>;
  Packer: { toBuffer: (file: DocxFile) => Promise<Uint8Array> };
  Paragraph: Constructor<ParagraphOptions, Paragraph>;
  Table: Constructor<TableOptions, Table>;
  TableCell: Constructor<CellOptions, TableCell>;
  TableRow: Constructor<RowOptions, TableRow>;
  TextRun: Constructor<RunOptions, TextRun>;
  AlignmentType: Names<'LEFT' | 'CENTER' | 'JUSTIFIED'>;
  BorderStyle: Names<'SINGLE' | 'NONE'>;
  PageNumber: Names<'CURRENT'>;
  PageOrientation: Names<'PORTRAIT' | 'LANDSCAPE'>;
  TableLayoutType: Names<'FIXED'>;
  VerticalAlignTable: Names<'CENTER' | 'TOP'>;
  WidthType: Names<'DXA'>;
}

export const library = docx as unknown as Library;
