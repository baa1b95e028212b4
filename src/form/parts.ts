import type { FormDocument, FormParagraph } from './model.js';

/** The components of an administrative document, found by what they say. */

export interface FormParts {
  nation: FormParagraph | null;
  motto: FormParagraph | null;
  /** Bodies in the letterhead, from the top: the last line of the last is the issuer. */
  bodies: FormParagraph[];
  number: FormParagraph | null;
  about: FormParagraph | null;
  place: FormParagraph | null;
  addressee: FormParagraph | null;
  /** The sort of paper in capitals, where the paper is no letter. */
  title: FormParagraph | null;
  /** Everything between the letterhead and the foot that stands in no table. */
  body: FormParagraph[];
  receiversHead: FormParagraph | null;
  receivers: FormParagraph[];
  /** Titles over a signature. */
  signers: FormParagraph[];
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const isBlank = ({ text }: FormParagraph): boolean => text.trim() === '';
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** With the other tone placement, and whatever dashes and spaces stand between. */
const NATION_PATTERN = /^CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM$/iu;
const MOTTO_PATTERN = /^Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc$/iu;
const PLACE_PATTERN = /,\s*ngày\s.*tháng\s.*năm/iu;

const find = (list: readonly FormParagraph[], test: (text: string) => boolean): FormParagraph | null =>
  list.find(({ text }) => test(text.trim())) ?? null;

const lastTable = (paragraphs: readonly FormParagraph[]): number =>
  Math.max(-1, ...paragraphs.map(({ cell }) => cell?.table ?? -1));

/** The table that holds "Nơi nhận" or the titles of those who sign: the last one of the first section. */
const footOf = (paragraphs: readonly FormParagraph[], head: number): FormParagraph[] => {
  const receivers = find(paragraphs, (text) => /^Nơi nhận\s*:/u.test(text));
  const table = receivers?.cell?.table ?? lastTable(paragraphs);
  return table <= head ? [] : paragraphs.filter(({ cell }) => cell?.table === table);
};

export function partsOf({ paragraphs }: FormDocument): FormParts {
  const nation = find(paragraphs, (text) => NATION_PATTERN.test(text));
  // either line of the right side shows where the letterhead is
  const right = nation ?? find(paragraphs, (text) => MOTTO_PATTERN.test(text));
  const head = right?.cell?.table ?? -1;
  const inHead = paragraphs.filter(({ cell }) => cell !== null && cell.table === head);
  const foot = footOf(paragraphs, head);
  const receiversHead = find(foot, (text) => /^Nơi nhận\s*:/u.test(text));
  const left = inHead.filter(({ cell }) => cell?.row === 0 && cell.column !== right?.cell?.column);
  const body = paragraphs.filter((one) => one.cell === null && !isBlank(one));
  const addressee = find(body, (text) => text.startsWith('Kính gửi'));
  const about = find(inHead, (text) => /^V\/v\s/u.test(text));
  const isReceiver = (one: FormParagraph): boolean =>
    receiversHead !== null && one.cell?.column === receiversHead.cell?.column && one !== receiversHead && !isBlank(one);
  return {
    nation,
    motto: find(inHead, (text) => MOTTO_PATTERN.test(text)),
    bodies: left.filter((one) => !isBlank(one) && isCapitals(one.text.trim())),
    number: find(inHead, (text) => /^Số\s*:?/u.test(text)),
    about,
    place: find(inHead, (text) => PLACE_PATTERN.test(text)),
    addressee,
    title: about === null ? find(body, isCapitals) : null,
    body,
    receiversHead,
    receivers: foot.filter(isReceiver),
    signers: foot.filter((one) => !isReceiver(one) && isCapitals(one.text.trim())),
  };
}

/** The line drawn under a paragraph: its own border, or that of the empty one behind it. */
export function ruleUnder(paragraphs: readonly FormParagraph[], over: FormParagraph): FormParagraph | null {
  const next = paragraphs[paragraphs.indexOf(over) + 1];
  if (over.ruled) return over;
  return next?.ruled && isBlank(next) ? next : null;
}
