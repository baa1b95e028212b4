interface WordLine {
  text: string;
  bold?: boolean;
}
type Columns = [left: WordLine[], right: WordLine[]];
export declare function word(parts: { letterhead: Columns; body: WordLine[]; closing: Columns }): Promise<Uint8Array>;
