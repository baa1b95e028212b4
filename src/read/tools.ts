/**
 * Helpers of the machine that the readers may use. They start processes or load heavy engines, so the readers only know
 * their shape; `engines/` makes them. Each may be absent: then the reader does what it can and says what is lost.
 */
export interface ReadTools {
  /** Turns an old office document into docx; null when it could not. */
  office?: ((bytes: Uint8Array, from: 'doc' | 'rtf' | 'odt') => Promise<Uint8Array | null>) | undefined;
  /** Reads the words on a picture of a page. */
  ocr?: Recogniser | undefined;
  /** There is no `ocr` for want of the Vietnamese model. */
  ocrModelMissing?: boolean | undefined;
  /** Told how many pages would have to be recognised, where `ocr` is not given: recognition needs a time of its own. */
  onPagesToRecognise?: ((pages: number) => void) | undefined;
}

export interface Recogniser {
  /** Several may be asked at once; the engine spreads them over the cores. `picture`: a page as PNG or PGM. */
  recognise(picture: Uint8Array): Promise<RecognisedPage>;
  /**
   * Lets the event loop turn. Pictures lie outside the heap, and what was let go of is given back only between two turns:
   * pages made ready one after the other would pile up, 80 MB each.
   */
  rest?(): Promise<void>;
}

/** Words of a page in pixels from its top left corner. */
export interface RecognisedPage {
  width: number;
  height: number;
  words: RecognisedWord[];
}

export interface RecognisedWord {
  text: string;
  /** 0..1, as the engine judges it. */
  confidence: number;
  /** Words of one printed line have the same number. */
  line?: number | undefined;
  left: number;
  top: number;
  right: number;
  bottom: number;
}
