/** So much of a quotation as tells the passage, cut between words; what is cut is shown to be cut. */
export const excerpt = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).search(/\s\S*$/u);
  return `${text.slice(0, cut > 0 ? cut : most).replace(/[\s,;:.]+$/u, '')}…`;
};
