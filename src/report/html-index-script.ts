/**
 * Filter, search and order of the rows of each table, and the matrix reduced to what is open. The tables read without it.
 * Nothing is measured or moved before the reader asks for it, so that a folder of hundreds opens at once.
 */
export const INDEX_SCRIPT = `
(function () {
  'use strict';
  var K = window.kehoach;
  var all = K.all;

  /* The columns of a matrix to those units that the filter over the table of units leaves. */
  var narrow = function (button) {
    var on = button.getAttribute('aria-pressed') === 'true';
    var out = {};
    all('tr[data-unit][hidden]').forEach(function (row) { out[row.dataset.name] = true; });
    var table = K.id(button.getAttribute('aria-controls')).querySelector('table');
    var hidden = Array.prototype.map.call(table.tHead.rows[0].cells, function (head) {
      return on && head.dataset.name !== undefined && out[head.dataset.name] === true;
    });
    Array.prototype.forEach.call(table.rows, function (row) {
      if (row.classList.contains('group')) return;
      Array.prototype.forEach.call(row.cells, function (cell, index) {
        if (cell.hidden !== hidden[index]) cell.hidden = hidden[index];
      });
    });
  };

  var filtered = function (section) {
    var rows = all('tr[data-row]', section);
    var chips = all('button[data-facet]', section);
    var status = section.querySelector('[data-status]');
    if (!status) return;
    var clear = section.querySelector('[data-clear]');
    var search = section.querySelector('[data-search]');
    var paper = section.querySelector('[data-paper]');
    var names = null;
    var say = function (shown) {
      status.textContent = 'Đang hiện ' + shown + '/' + rows.length + ' đơn vị';
      paper.hidden = shown === rows.length;
      paper.textContent = 'Bản in theo bộ lọc: ' + shown + '/' + rows.length + ' đơn vị.';
    };
    var apply = function () {
      var chosen = chips.filter(function (chip) { return chip.getAttribute('aria-pressed') === 'true'; })
        .map(function (chip) { return chip.dataset.value; });
      var words = K.fold(search.value.trim());
      names = names || rows.map(function (row) { return K.fold(row.textContent); });
      var shown = 0;
      rows.forEach(function (row, index) {
        var fit = (chosen.length === 0 || chosen.indexOf(row.dataset.group) >= 0) && names[index].indexOf(words) >= 0;
        row.hidden = !fit;
        if (fit) shown += 1;
      });
      say(shown);
      K.all('button[data-shown-only][aria-pressed="true"]').forEach(narrow);
      clear.hidden = chosen.length === 0 && words === '';
    };
    chips.forEach(function (chip) {
      chip.addEventListener('click', function () {
        chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
        apply();
      });
    });
    search.addEventListener('input', apply);
    search.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') return;
      if (search.value === '') search.blur(); else { search.value = ''; apply(); }
    });
    clear.addEventListener('click', function () {
      chips.forEach(function (chip) { chip.setAttribute('aria-pressed', 'false'); });
      search.value = '';
      apply();
      search.focus();
    });
    say(rows.length);
  };

  /* Each head becomes a button: up, down, and back to the order of need. */
  var collator = null;
  var keyOf = function (row, column) {
    var cell = row.cells[column];
    return cell.dataset.key === undefined ? cell.textContent.trim() : cell.dataset.key;
  };
  var isBlank = function (key) { return key === '' || key === '–'; };
  var compare = function (a, b, sign) {
    /* What is blank stands last either way. */
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    if (!isNaN(Number(a)) && !isNaN(Number(b))) return sign * (Number(a) - Number(b));
    collator = collator || new Intl.Collator('vi', { numeric: true });
    return sign * collator.compare(a, b);
  };
  var sortable = function (table) {
    var body = table.tBodies[0];
    var given = all('tr', body);
    var heads = all('th[data-sort]', table.tHead);
    heads.forEach(function (head) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.textContent = head.textContent;
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () {
        var next = { ascending: 'descending', descending: '' }[head.getAttribute('aria-sort')];
        if (next === undefined) next = 'ascending';
        heads.forEach(function (one) { one.removeAttribute('aria-sort'); });
        if (next !== '') head.setAttribute('aria-sort', next);
        var order = given.slice();
        if (next !== '') {
          var keys = new Map(given.map(function (row) { return [row, keyOf(row, head.cellIndex)]; }));
          var sign = next === 'ascending' ? 1 : -1;
          order.sort(function (a, b) { return compare(keys.get(a), keys.get(b), sign); });
        }
        order.forEach(function (row) { body.appendChild(row); });
      });
    });
  };
  all('[data-rows]').forEach(function (section) {
    filtered(section);
    all('table', section).forEach(sortable);
  });

  var search = K.id('tim-don-vi');
  K.keys['/'] = function () { search.focus(); search.scrollIntoView({ block: 'center' }); };
  var step = function (by) {
    var links = all('tr[data-unit]:not([hidden]) th a');
    if (links.length === 0) return;
    var at = links.indexOf(document.activeElement);
    var next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
    links[next].focus({ preventScroll: true });
    links[next].scrollIntoView({ block: 'nearest' });
  };
  K.keys.j = function () { step(1); };
  K.keys.k = function () { step(-1); };

  all('button[data-shown-only]').forEach(function (button) {
    button.addEventListener('click', function () {
      button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      narrow(button);
    });
  });
  all('button[data-open-only]').forEach(function (button) {
    button.addEventListener('click', function () {
      var on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      K.id(button.getAttribute('aria-controls')).classList.toggle('only-open', on);
    });
  });
})();
`;
