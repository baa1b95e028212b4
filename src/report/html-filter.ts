import { html, type Insert, type Markup } from './markup.js';

/** Filters over the rows of a table on the page of a folder; see html-index-script.ts. */

export interface FilterChip {
  value: string;
  label: string;
  count: number;
}

interface FilterParts {
  /** Makes the ids on the page: `tim-<id>`, `trang-thai-<id>`, `bo-loc-<id>`. */
  id: string;
  /** What is filtered: "đơn vị". */
  what: string;
  legend: string;
  chips: readonly FilterChip[];
  search: string;
}

export const rowFilters = ({
  id,
  what,
  legend,
  chips,
  search,
}: FilterParts): Markup => html`<div class="filters" role="group" aria-label="Lọc ${what}">
<fieldset class="facet"><legend>${legend}</legend><div>${chips.map(
  ({ value, label, count }) =>
    html`<button type="button" class="chip" data-facet data-value="${value}" aria-pressed="false"><span>${label}</span> <span class="n">${count}</span></button>`,
)}</div></fieldset>
<p class="find"><label for="tim-${id}">${search}</label><input type="search" id="tim-${id}" data-search autocomplete="off"></p>
<p class="status"><span id="trang-thai-${id}" data-status role="status"></span> <button type="button" class="clear" id="bo-loc-${id}" data-clear hidden>Bỏ lọc</button></p>
</div>
<p class="on-paper" data-paper hidden></p>`;

export interface Column {
  label: string;
  isNumber?: boolean;
}

/** Heads that the script makes into buttons that sort. */
export const sortableHead = (columns: readonly Column[], rest: Insert = null): Markup =>
  html`<thead><tr>${columns.map(
    ({ label, isNumber = false }) => html`<th scope="col"${isNumber && html` class="num"`} data-sort>${label}</th>`,
  )}${rest}</tr></thead>`;
