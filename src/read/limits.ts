/**
 * Limits on what the reader takes in. A plan is text of a few dozen pages; what is far larger is not a plan, or is made to hurt.
 * Every limit is refused with a diagnostic: nothing is cut off silently.
 */

/** A whole file. The largest real plan seen has 67 pages of tables and photographs of seals: under 12 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** A plain text or markdown file: 4 MB are about 1,500 pages. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** One XML part of a docx, unpacked. 200 MB of document.xml killed the process; 67 pages of tables need under 6 MB. */
export const MAX_PART_BYTES = 32 * 1024 * 1024;

/** All XML parts that are read, unpacked. */
export const MAX_PARTS_BYTES = 64 * 1024 * 1024;

/** Entries in the archive; a plan with a hundred pictures has fewer than 200. */
export const MAX_ZIP_ENTRIES = 5_000;

/** Depth of XML elements: text boxes in nested tables reach 60; 20,000 nested tables overflow the stack of the parsers. */
export const MAX_XML_DEPTH = 400;

/** Depth of RTF groups: shapes in tables reach 40; a million braces fit in a megabyte. */
export const MAX_RTF_DEPTH = 2_000;

/** Paragraphs of a docx, cells included, or lines of a text file; 67 pages of tables have under 10,000. Half a million took 19 s and 2.3 GB, a hundred
 *  thousand table cells 0.9 GB. */
export const MAX_PARAGRAPHS = 50_000;

/** Line ends of a text, those of empty lines included: text files of a plan have under 10,000. Four million took a gigabyte. */
export const MAX_LINES = 200_000;

/** Styles that rest on each other: Word itself allows eleven. A chain of a hundred thousand took minutes. */
export const MAX_STYLE_CHAIN = 100;

/** Columns that a cell may span: Word's own limit on the columns of a table. */
export const MAX_COLUMNS = 63;

/** Pages of a PDF. 20,000 empty pages fit in 120 KB and take half a minute. */
export const MAX_PDF_PAGES = 600;

/** One stream of a PDF, unpacked; a page of maps draws with 10 MB. 270 MB of orders kept pdf.js busy for minutes. */
export const MAX_PDF_STREAM_BYTES = 16 * 1024 * 1024;

/** Pieces of text on one page of a PDF: a page of a large table, a letter a piece, has 15,000. A million took over a gigabyte. */
export const MAX_PAGE_PIECES = 50_000;

/** Pieces on all pages: a plan of 300 pages has 300,000 at most, where its writer mixed two fonts. Each takes 15 microseconds. */
export const MAX_PDF_PIECES = 400_000;

/** Elements in a part of a docx or odt; 67 pages of tables have 150,000. The tree of a million takes over a gigabyte. */
export const MAX_XML_ELEMENTS = 700_000;

/** Characters of text in such a part: as many as a text file may have. 30 million in one word took over a gigabyte. */
export const MAX_XML_CHARS = 4_000_000;

/** Markdown larger than this, padding not counted, goes to the line reader: 600 pages. Remark is quadratic on hostile
 *  input, and takes a kilobyte for each short paragraph. */
export const MAX_MARKDOWN_CHARS = 500_000;

/** Lines that say something, in markdown: a plan of 67 pages has 3,000, and remark keeps some ten kilobytes of each. */
export const MAX_MARKDOWN_LINES = 20_000;

/** Lists and quotations in each other on one line; converters nest four deep. Two hundred thousand filled a gigabyte. */
export const MAX_MARKDOWN_NESTING = 40;

/** Signs in a paragraph, or bars in a table, beyond which remark needs seconds: an appendix of 300 rows has 3,000 bars. */
export const MAX_MARKDOWN_SIGNS = 30_000;

/** Emphasis marks in one paragraph beyond which remark needs seconds; a page of bold text has a few dozen. */
export const MAX_EMPHASIS_MARKS = 1_500;

/** Characters on a page below which it counts as a picture of text: what a page number, a stamp or a note in a margin may have. */
export const MIN_CHARS_PER_PAGE = 100;

/** Share of letters with Vietnamese marks: real text has 0.25 and more, broken font maps and foreign OCR 0.10 and less. */
export const MIN_MARKED_SHARE = 0.17;

/** A saved web page: pictures stand in it as text. A 67-page plan of Word's own HTML has under 8 MB. */
export const MAX_HTML_BYTES = 24 * 1024 * 1024;

/** Tags of a page. A 67-page plan of Word's HTML has about 120,000; a million breaks took 5 s and over 1 GB. */
export const MAX_HTML_TAGS = 300_000;

/** Elements inside each other: portals reach 60; at 2,000 the parser's recursion overflows the stack. */
export const MAX_HTML_DEPTH = 600;

/** Copies of unclosed <b>, <font> … that a parser makes at each block. 2,000 unclosed ones before 2,000 blocks took 13 s and 2 GB. */
export const MAX_HTML_REOPENED = 200_000;

/** Columns or rows that a cell of a web page may span: no table of a plan is larger, a larger span is a slip or an attack. */
export const MAX_HTML_SPAN = 200;

/** Files in an archive of documents: a province's hundred units send under 500. */
export const MAX_ARCHIVE_ENTRIES = 2_000;

/** All files of an archive, unpacked, archives in it included: they lie on the disk until the run ends. */
export const MAX_ARCHIVE_BYTES = 512 * 1024 * 1024;

/** Unpacked size divided by packed size: text packs 1:10, a spreadsheet of zeros 1:100, a bomb 1:1000. */
export const MAX_ARCHIVE_RATIO = 200;

/** Below this size a ratio proves nothing. */
export const MIN_BOMB_BYTES = 4 * 1024 * 1024;

/** Archives in archives: a sender packs a folder of packed folders, nobody packs that again. */
export const MAX_ARCHIVE_DEPTH = 2;
/** Pixels of a page's picture: A4 at 400 dpi has 15 million, A3 at 300 dpi 17; a page may claim to be 5 m wide. */
export const MAX_PICTURE_PIXELS = 24_000_000;

/** Pixels of a picture in a PDF: A4 at 600 dpi has 35 million. A larger one is not unpacked; its page is reported as unread. */
export const MAX_SCAN_PIXELS = 40_000_000;

/** Pages that are held at once for recognition, 9 MB each: enough that none of the engine's threads waits for the next. */
export const PAGES_RECOGNISED_AT_ONCE = 6;

/** A recognised word below this confidence is in doubt; one with a digit sooner, as no dictionary speaks for a digit. */
export const SURE_WORD = 0.9;
export const SURE_NUMBER = 0.95;

/** Share of word tokens that are Vietnamese syllables: sound text has 0.96 and more, dropped or wrong letters 0.85 and less. */
export const MIN_SYLLABLE_SHARE = 0.9;

/** Word tokens from which a page is judged by itself: fewer are a title page or a table of numbers. */
export const MIN_JUDGED_WORDS = 60;

/**
 * Words without a vowel ("t", "th"), their count and share, from which letters were dropped: sound text has none, one
 * lost letter of the alphabet leaves one in a hundred.
 */
export const MIN_MUTE = 4;
export const MAX_MUTE_SHARE = 0.006;

/** The same with misspelt words that bear marks ("nơng"): typing errors stay below one in two hundred. */
export const MIN_WRONG = 6;
export const MAX_WRONG_SHARE = 0.012;

/** Share of characters without a meaning (replacement characters, private use inside words, controls). */
export const MAX_BROKEN_SHARE = 0.01;

/** Files inside one Word document (altChunk) that are read: reports put together from pieces hold some dozens. */
export const MAX_CHUNKS = 100;
/** How deep files stand in files: one that holds itself must come to an end. */
export const MAX_INNER_DEPTH = 1;

/** Signs among the characters of a page: 0.03-0.1 in prose and lists, up to 0.2 in tables of figures, over 0.4 where codes of glyphs stand for letters. */
export const MAX_SIGN_SHARE = 0.3;
/** A page with fewer characters than this is not judged by its signs. */
export const MIN_SEEN = 100;
