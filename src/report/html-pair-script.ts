/**
 * Filters and linked places. The page reads without it: filters appear only when it runs, links are ordinary anchors.
 * Plain ES2017, since offices keep browsers for years. No template literals inside: this text is one itself.
 */
export const PAIR_SCRIPT = `
(function () {
  'use strict';
  document.documentElement.classList.add('js');
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var cards = all('[data-card]');
  var chips = all('button[data-facet]');
  var lists = all('[data-list]');
  var status = document.getElementById('trang-thai');
  var clear = document.getElementById('bo-loc');

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
  var apply = function () {
    var groups = chosen();
    var shown = 0;
    cards.forEach(function (card) {
      var fit = fits(card, groups);
      card.hidden = !fit;
      if (fit) shown += 1;
    });
    chips.forEach(function (chip) {
      var count = cards.filter(function (card) {
        return card.dataset[chip.dataset.facet] === chip.dataset.value && fits(card, groups, chip.dataset.facet);
      }).length;
      chip.querySelector('.n').textContent = String(count);
      chip.classList.toggle('zero', count === 0);
    });
    lists.forEach(function (list) {
      var none = list.querySelector('[data-none]');
      if (none) none.hidden = list.querySelector('[data-card]:not([hidden])') !== null;
    });
    if (status) status.textContent = 'Đang hiện ' + shown + '/' + cards.length + ' nội dung';
    if (clear) clear.hidden = Object.keys(groups).length === 0;
  };
  var reset = function () {
    chips.forEach(function (chip) { chip.setAttribute('aria-pressed', 'false'); });
    apply();
  };
  chips.forEach(function (chip) {
    chip.addEventListener('click', function () {
      chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      apply();
    });
  });
  if (clear) clear.addEventListener('click', function () { reset(); chips[0].focus(); });

  var mark = function (n) {
    all('.now').forEach(function (element) { element.classList.remove('now'); });
    all('[data-n~="' + n + '"]').forEach(function (element) { element.classList.add('now'); });
  };
  /* Brings the finding's place into the middle of its own pane without moving the page. */
  var reveal = function (element) {
    var pane = element.closest('.pane');
    if (!pane) return;
    var offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += offset - pane.clientHeight / 3;
  };
  var go = function (hash) {
    var found = /^#([pcf])-([0-9]+)$/.exec(hash);
    if (!found) {
      /* Cards get their true height when they come into view: go there once more after that. */
      var place = hash.length > 1 && document.getElementById(hash.slice(1));
      if (place) setTimeout(function () { place.scrollIntoView({ block: 'start' }); }, 60);
      return;
    }
    var n = found[2];
    mark(n);
    if (found[1] === 'f') {
      var card = document.getElementById('f-' + n);
      if (!card) return;
      if (card.hidden) reset();
      card.scrollIntoView({ block: 'start' });
      card.focus({ preventScroll: true });
      return;
    }
    var target = document.getElementById(found[1] + '-' + n);
    if (!target) return;
    document.getElementById('toan-van').scrollIntoView({ block: 'start' });
    ['p-', 'c-'].forEach(function (side) {
      var place = document.getElementById(side + n);
      if (place) reveal(place);
    });
    /* One column on a narrow screen: the second pane may still be below the fold. */
    var box = target.getBoundingClientRect();
    if (box.bottom > window.innerHeight || box.top < 0) target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  };
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    var hash = link.getAttribute('href');
    setTimeout(function () { go(hash); }, 0);
  });
  window.addEventListener('hashchange', function () { go(location.hash); });
  apply();
  if (location.hash) go(location.hash);
})();
`;
