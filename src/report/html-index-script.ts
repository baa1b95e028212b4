/** Filter and search over the units, and the matrix reduced to what is open. The tables read without it. */
export const INDEX_SCRIPT = `
(function () {
  'use strict';
  document.documentElement.classList.add('js');
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var rows = all('[data-unit]');
  var chips = all('button[data-facet]');
  var status = document.getElementById('trang-thai');
  var clear = document.getElementById('bo-loc');
  var search = document.getElementById('tim-don-vi');
  /* Typing without diacritics finds names with them. */
  var fold = function (text) {
    return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  };
  var names = rows.map(function (row) { return fold(row.textContent); });
  var apply = function () {
    var chosen = chips.filter(function (chip) { return chip.getAttribute('aria-pressed') === 'true'; })
      .map(function (chip) { return chip.dataset.value; });
    var words = search ? fold(search.value.trim()) : '';
    var shown = 0;
    rows.forEach(function (row, index) {
      var fit = (chosen.length === 0 || chosen.indexOf(row.dataset.conclusion) >= 0) && names[index].indexOf(words) >= 0;
      row.hidden = !fit;
      if (fit) shown += 1;
    });
    if (status) status.textContent = 'Đang hiện ' + shown + '/' + rows.length + ' đơn vị';
    if (clear) clear.hidden = chosen.length === 0 && words === '';
  };
  chips.forEach(function (chip) {
    chip.addEventListener('click', function () {
      chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      apply();
    });
  });
  if (search) search.addEventListener('input', apply);
  if (clear) clear.addEventListener('click', function () {
    chips.forEach(function (chip) { chip.setAttribute('aria-pressed', 'false'); });
    if (search) search.value = '';
    apply();
    if (search) search.focus();
  });
  all('button[data-open-only]').forEach(function (button) {
    button.addEventListener('click', function () {
      var on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      document.getElementById(button.getAttribute('aria-controls')).classList.toggle('only-open', on);
    });
  });
  apply();
})();
`;
