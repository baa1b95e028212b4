/** A piece of HTML that is already safe. Only this module makes one, so every other string is escaped on the way in. */
export interface Markup {
  readonly markup: string;
}

export type Insert = Markup | string | number | null | false | undefined | readonly Insert[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

const isMarkup = (value: object): value is Markup => 'markup' in value;

const insert = (value: Insert): string => {
  if (value === null || value === false || value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return isMarkup(value) ? value.markup : value.map(insert).join('');
};

/** html`<p>${text}</p>`: what is inserted is escaped unless it came from `html` itself; null and false leave nothing. */
export const html = (strings: TemplateStringsArray, ...values: Insert[]): Markup => ({
  markup: strings.reduce((done, string, index) => `${done}${insert(values[index - 1])}${string}`),
});

/** Our own constant text (styles, script); never anything read from a document. */
export const trusted = (markup: string): Markup => ({ markup });
