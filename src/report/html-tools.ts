import { html, type Insert, type Markup } from './markup.js';

/** What both pages have in common for the hand: the theme, the keys, the help on them. */

export interface KeyRow {
  keys: string[];
  does: string;
}

const COMMON_KEYS: readonly KeyRow[] = [
  { keys: ['?'], does: 'mở, đóng bảng trợ giúp này' },
  { keys: ['Esc'], does: 'đóng bảng trợ giúp; bỏ chữ đang tìm' },
];

export const PAIR_KEYS: readonly KeyRow[] = [
  { keys: ['j'], does: 'đến nhận xét sau, ở toàn văn hoặc ở danh sách đang xem' },
  { keys: ['k'], does: 'đến nhận xét trước' },
  { keys: ['/'], does: 'đến ô tìm và bộ lọc' },
  { keys: ['Enter'], does: 'tại ký hiệu bên lề: đến đoạn tương ứng ở kế hoạch kia' },
  { keys: ['←', '→'], does: 'tại ký hiệu bên lề: sang kế hoạch cấp trên, kế hoạch của đơn vị' },
  { keys: ['↑', '↓'], does: 'tại ký hiệu bên lề: đến ký hiệu trước, sau' },
  { keys: ['l'], does: 'bật, tắt cuộn cùng nhau' },
  ...COMMON_KEYS,
];

export const INDEX_KEYS: readonly KeyRow[] = [
  { keys: ['/'], does: 'đến ô tìm đơn vị' },
  { keys: ['j'], does: 'đến đơn vị sau trong danh sách' },
  { keys: ['k'], does: 'đến đơn vị trước' },
  ...COMMON_KEYS,
];

/** Shown only where the script runs. */
export const tools = (): Markup =>
  html`<p class="script tools"><button type="button" class="quiet" id="nen">Nền: theo máy</button><button type="button" class="quiet" id="mo-tro-giup" aria-haspopup="dialog" aria-keyshortcuts="?">Phím tắt</button></p>`;

export const helpDialog = (rows: readonly KeyRow[]): Insert =>
  html`<dialog id="tro-giup" aria-labelledby="h-tro-giup">
<h2 id="h-tro-giup">Phím tắt</h2>
<dl class="keys">${rows.map(
    ({ keys, does }) =>
      html`<div><dt>${keys.map((key, index) => html`${index > 0 && ' '}<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`,
  )}</dl>
<p><label><input type="checkbox" id="dung-phim" checked> Dùng phím tắt một chữ</label></p>
<p><button type="button" class="chip" id="dong-tro-giup">Đóng</button></p>
</dialog>`;

/** Plain ES2017, since offices keep browsers for years. No template literals inside: this text is one itself. */
export const COMMON_SCRIPT = `
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');
  var K = window.kehoach = {};
  K.all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  K.id = function (name) { return document.getElementById(name); };
  /* Typing without diacritics finds words with them. */
  K.fold = function (text) {
    return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  };
  /* A page opened from a disk may have no store: then a choice holds until it is closed. */
  K.keep = function (name, value) {
    try {
      if (value === undefined) return window.localStorage.getItem('kehoach-' + name);
      window.localStorage.setItem('kehoach-' + name, value);
    } catch (error) { /* nothing is kept */ }
    return null;
  };

  var THEMES = { auto: 'Nền: theo máy', light: 'Nền: sáng', dark: 'Nền: tối' };
  var themes = Object.keys(THEMES);
  var themeButton = K.id('nen');
  var setTheme = function (theme) {
    if (theme === 'auto') root.removeAttribute('data-theme'); else root.setAttribute('data-theme', theme);
    if (themeButton) themeButton.textContent = THEMES[theme];
  };
  var theme = THEMES[K.keep('theme')] ? K.keep('theme') : 'auto';
  setTheme(theme);
  if (themeButton) themeButton.addEventListener('click', function () {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme);
    K.keep('theme', theme);
  });

  /* Nobody can unfold a sheet of paper. */
  var folded = [];
  window.addEventListener('beforeprint', function () {
    folded = K.all('main details:not([open])').filter(function (one) { return !one.closest('.note') && !one.classList.contains('signs'); });
    folded.forEach(function (one) { one.open = true; });
  });
  window.addEventListener('afterprint', function () {
    folded.forEach(function (one) { one.open = false; });
    folded = [];
  });

  var help = K.id('tro-giup');
  var toggleHelp = function () {
    if (!help || !help.showModal) return;
    if (help.open) help.close(); else help.showModal();
  };
  if (help) {
    K.id('mo-tro-giup').addEventListener('click', toggleHelp);
    K.id('dong-tro-giup').addEventListener('click', toggleHelp);
  }
  var useKeys = K.id('dung-phim');
  if (useKeys) {
    useKeys.checked = K.keep('keys') !== 'off';
    useKeys.addEventListener('change', function () { K.keep('keys', useKeys.checked ? 'on' : 'off'); });
  }
  /* Single keys: never while somebody types, never with a modifier, and they can be turned off. */
  K.keys = { '?': toggleHelp };
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (/^(input|textarea|select)$/i.test(event.target.nodeName) && event.target.type !== 'checkbox') return;
    var act = K.keys[event.key];
    if (!act || (useKeys && !useKeys.checked) || (help && help.open && event.key !== '?')) return;
    event.preventDefault();
    act();
  });
})();
`;
