/**
 * Filters and linked places. The page reads without it: filters appear only when it runs, links are ordinary anchors.
 * Plain ES2017, since offices keep browsers for years. No template literals inside: this text is one itself.
 */
export const PAIR_SCRIPT = `
(function () {
  'use strict';
  var K = window.kehoach;
  var all = K.all;
  var cards = all('[data-card]');
  var notes = all('[data-note]');
  var chips = all('button[data-facet]');
  var lists = all('[data-list]');
  var marks = all('.pane mark[data-n], .pane .ref[data-n]').map(function (element) {
    return { element: element, of: element.dataset.n.split(' ') };
  });
  var status = K.id('trang-thai');
  var clear = K.id('bo-loc');
  var search = K.id('tim-nhan-xet');
  var words = null;
  var partly = K.id('da-loc');

  var chosen = function () {
    var groups = {};
    chips.forEach(function (chip) {
      if (chip.getAttribute('aria-pressed') !== 'true') return;
      var facet = chip.dataset.facet;
      (groups[facet] = groups[facet] || []).push(chip.dataset.value);
    });
    return groups;
  };
  /* Within a group any chosen value will do, between groups all must hold; a group without a choice does not matter. */
  var fits = function (card, groups, except) {
    return Object.keys(groups).every(function (facet) {
      return facet === except || groups[facet].indexOf(card.dataset[facet]) >= 0;
    });
  };
  var holds = function (index, text) {
    if (text === '') return true;
    words = words || cards.map(function (card) { return K.fold(card.textContent); });
    return words[index].indexOf(text) >= 0;
  };
  var apply = function () {
    var groups = chosen();
    var text = search ? K.fold(search.value.trim()) : '';
    var found = cards.map(function (card, index) { return holds(index, text); });
    var on = {};
    var shown = 0;
    cards.forEach(function (card, index) {
      var fit = found[index] && fits(card, groups);
      card.hidden = !fit;
      on[card.dataset.n] = fit;
      if (fit) shown += 1;
    });
    notes.forEach(function (note) { note.hidden = !on[note.dataset.n]; });
    marks.forEach(function (mark) { mark.element.classList.toggle('off', !mark.of.some(function (n) { return on[n]; })); });
    chips.forEach(function (chip) {
      var count = cards.filter(function (card, index) {
        return found[index] && card.dataset[chip.dataset.facet] === chip.dataset.value && fits(card, groups, chip.dataset.facet);
      }).length;
      chip.querySelector('.n').textContent = String(count);
      chip.classList.toggle('zero', count === 0);
    });
    lists.forEach(function (list) {
      var none = list.querySelector('[data-none]');
      if (none) none.hidden = list.querySelector('[data-card]:not([hidden])') !== null;
    });
    if (status) status.textContent = 'Đang hiện ' + shown + '/' + cards.length + ' nội dung';
    if (clear) clear.hidden = Object.keys(groups).length === 0 && text === '';
    /* On paper nobody sees the filter: say that not all is there. */
    if (partly) {
      partly.hidden = shown === cards.length;
      partly.textContent = 'Bản in theo bộ lọc: ' + shown + '/' + cards.length + ' nội dung.';
    }
    K.remeasure();
  };
  var reset = function () {
    chips.forEach(function (chip) { chip.setAttribute('aria-pressed', 'false'); });
    if (search) search.value = '';
    apply();
  };
  chips.forEach(function (chip) {
    chip.addEventListener('click', function () {
      chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      apply();
    });
  });
  if (clear) clear.addEventListener('click', function () { reset(); (search || chips[0]).focus(); });
  if (search) {
    search.addEventListener('input', apply);
    search.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') return;
      if (search.value === '') search.blur(); else { search.value = ''; apply(); }
    });
    K.keys['/'] = function () { search.focus(); search.scrollIntoView({ block: 'center' }); };
  }

  var current = null;
  var mark = function (n) {
    current = n;
    all('.now').forEach(function (element) { element.classList.remove('now'); });
    all('[data-n~="' + n + '"]').forEach(function (element) { element.classList.add('now'); });
  };
  var desk = K.id('toan-van');
  var toCard = function (n) {
    var card = K.id('f-' + n);
    if (!card) return;
    if (card.hidden) reset();
    card.scrollIntoView({ block: 'start' });
    card.focus({ preventScroll: true });
  };
  /* Both places in their panes; then what was asked for gets the focus. */
  var toPlace = function (n, target) {
    if (target.hidden) reset();
    var panes = desk.querySelector('.panes');
    var box = panes.getBoundingClientRect();
    if (box.top < 0 || box.bottom > window.innerHeight) desk.querySelector('.deskbar,.panes').scrollIntoView({ block: 'start' });
    K.desk.show(n);
    /* One column on a narrow screen: the second pane may still be below the fold. */
    var at = target.getBoundingClientRect();
    if (at.bottom > window.innerHeight || at.top < 0) target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  };
  var go = function (hash) {
    var found = /^#([pcfg])-([0-9]+)$/.exec(hash);
    var place = hash.length > 1 && K.id(hash.slice(1));
    if (!place) return;
    if (!found) {
      /* Cards get their true height when they come into view: go there once more after that. */
      setTimeout(function () { place.scrollIntoView({ block: 'start' }); }, 60);
      return;
    }
    mark(found[2]);
    if (found[1] === 'f') toCard(found[2]); else toPlace(found[2], place);
  };
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented) return;
    var hash = link.getAttribute('href');
    setTimeout(function () { go(hash); }, 0);
  });
  window.addEventListener('hashchange', function () { go(location.hash); });

  /* In the list while the list is looked at, else in the texts. */
  var inList = function () {
    if (!desk || !desk.querySelector('.pane')) return true;
    var middle = window.innerHeight / 2;
    return lists.some(function (list) {
      var box = list.getBoundingClientRect();
      return box.top < middle && box.bottom > middle;
    });
  };
  var step = function (by) {
    var open = cards.filter(function (card) { return !card.hidden; });
    if (open.length === 0) return;
    var at = open.map(function (card) { return card.dataset.n; }).indexOf(current);
    var next = at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, at + by));
    var n = open[next].dataset.n;
    mark(n);
    var note = K.id('g-' + n);
    if (note && !inList()) toPlace(n, note); else toCard(n);
  };
  if (cards.length > 0) {
    K.keys.j = function () { step(1); };
    K.keys.k = function () { step(-1); };
    all('button[data-step]').forEach(function (button) {
      button.addEventListener('click', function () { step(Number(button.dataset.step)); button.focus({ preventScroll: true }); });
    });
  }
  apply();
  if (location.hash) go(location.hash);
})();
`;
