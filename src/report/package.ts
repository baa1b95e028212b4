import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The oldest day a zip can hold. Read with local getters and written so, it is the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

const TIMESTAMP = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu;
const CORE = 'docProps/core.xml';

/**
 * An office package without the time of day: equal content gives equal bytes, so that a report that did not change is a
 * file that did not change.
 */
export const withoutTime = (bytes: Uint8Array): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const kept = name === CORE ? strToU8(strFromU8(content).replace(TIMESTAMP, '')) : content;
    files[name] = [kept, { mtime: NO_TIME, level: 6 }];
  }
  return zipSync(files);
};

/** Text that XML 1.0 can hold: control characters of a damaged file would make the whole package unreadable. */
export const xmlSafe = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
