/**
 * The two texts: scrolled together along the lines that go down both in the same order, and led to each other at every
 * aligned line. Each pane has a scroll bar of its own and stays usable without this. Plain ES2017, no template literals.
 */
export const DESK_SCRIPT = `
(function () {
  'use strict';
  var K = window.kehoach;
  var panes = K.all('.pane[data-side]');
  var K2 = K.desk = { reveal: function () {}, show: function () {} };
  var parent = panes.filter(function (pane) { return pane.dataset.side === 'parent'; })[0];
  var child = panes.filter(function (pane) { return pane.dataset.side === 'child'; })[0];
  var other = function (pane) { return pane === parent ? child : parent; };
  var button = K.id('cuon-cung');
  var linked = Boolean(button && parent && child);

  /* Where our own doing left each pane: that scroll is no wish of the reader's. */
  var left = new Map();
  var scrollTo = function (pane, top) {
    pane.scrollTop = top;
    left.set(pane, pane.scrollTop);
  };

  /* Heights in both panes of the lines they have in common, from the top of the texts to their ends. */
  var points = null;
  var heights = function (pane) {
    var zero = pane.getBoundingClientRect().top - pane.scrollTop;
    var found = {};
    K.all('[data-sync]', pane).forEach(function (line) {
      found[line.dataset.sync] = line.getBoundingClientRect().top - zero;
    });
    return found;
  };
  var measured = function () {
    if (points) return points;
    var a = heights(parent);
    var b = heights(child);
    points = [[0, 0]];
    Object.keys(a).map(Number).sort(function (x, y) { return x - y; }).forEach(function (n) {
      var last = points[points.length - 1];
      if (b[n] > last[1] && a[n] > last[0]) points.push([a[n], b[n]]);
    });
    points.push([Math.max(parent.scrollHeight, points[points.length - 1][0] + 1), Math.max(child.scrollHeight, points[points.length - 1][1] + 1)]);
    return points;
  };
  var forget = function () { points = null; };
  K.remeasure = forget;
  window.addEventListener('resize', forget);
  document.addEventListener('toggle', forget, true);

  /* The line that is read moves from the top of the pane to its foot, so that both texts begin and end together. */
  var follow = function (from) {
    var to = other(from);
    var room = from.scrollHeight - from.clientHeight;
    var toRoom = to.scrollHeight - to.clientHeight;
    if (room <= 0 || toRoom <= 0) return;
    var list = measured();
    var x = from === parent ? 0 : 1;
    var y = 1 - x;
    var read = from.scrollTop * from.scrollHeight / room;
    var at = 1;
    while (at < list.length - 1 && list[at][x] < read) at += 1;
    var low = list[at - 1];
    var high = list[at];
    var share = Math.min(1, Math.max(0, (read - low[x]) / (high[x] - low[x])));
    scrollTo(to, (low[y] + share * (high[y] - low[y])) * toRoom / to.scrollHeight);
  };
  panes.forEach(function (pane) {
    pane.addEventListener('scroll', function () {
      var own = left.get(pane);
      left.delete(pane);
      if (!linked || (own !== undefined && Math.abs(own - pane.scrollTop) < 2)) return;
      follow(pane);
    }, { passive: true });
  });
  var setLinked = function (on) {
    if (!button) return;
    linked = on;
    button.setAttribute('aria-pressed', String(on));
    K.keep('linked', on ? 'on' : 'off');
  };
  if (button) {
    setLinked(K.keep('linked') !== 'off');
    button.addEventListener('click', function () { setLinked(!linked); });
    K.keys.l = function () { setLinked(!linked); };
  }

  /* Brings a place to a height of its pane without moving the page. */
  var place = function (element, height) {
    var pane = element.closest('.pane');
    if (!pane) return;
    var top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    scrollTo(pane, pane.scrollTop + top - height);
  };
  K2.reveal = function (element) {
    var pane = element.closest('.pane');
    if (pane) place(element, pane.clientHeight / 3);
  };
  /* A finding's places in both texts; the text without one goes along to where it would stand. */
  K2.show = function (n) {
    var places = ['p-' + n, 'c-' + n].map(K.id).filter(Boolean);
    places.forEach(K2.reveal);
    var only = places.length === 1 && places[0].closest('.pane');
    if (only && linked) follow(only);
  };

  var lineOf = function (element) { return element.closest('[data-tie]'); };
  var mark = function (line) {
    K.all('.tied').forEach(function (one) { one.classList.remove('tied'); });
    line.dataset.tie.split(' ').forEach(function (group) {
      K.all('.pane [data-tie~="' + group + '"]').forEach(function (one) { one.classList.add('tied'); });
    });
  };
  /* The partner comes to the same height as the line from which it was asked for. */
  var toPartner = function (line, withFocus) {
    var tie = line.querySelector('a.tie');
    var partner = tie && K.id(tie.getAttribute('href').slice(1));
    if (!partner) return;
    mark(line);
    var pane = line.closest('.pane');
    var top = line.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 0 || top > pane.clientHeight - 40) { place(line, pane.clientHeight / 3); top = pane.clientHeight / 3; }
    place(partner, top);
    if (withFocus) partner.querySelector('a.tie').focus({ preventScroll: true });
  };
  K2.toPartner = toPartner;
  var step = function (tie, by) {
    var ties = K.all('a.tie', tie.closest('.pane'));
    var next = ties[ties.indexOf(tie) + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    var pane = next.closest('.pane');
    var top = next.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 30 || top > pane.clientHeight - 60) { K2.reveal(next); if (linked) follow(pane); }
  };
  /* From the pane itself: the first tied line in view. */
  var firstInView = function (pane) {
    var top = pane.getBoundingClientRect().top;
    return K.all('[data-tie]', pane).filter(function (line) { return line.getBoundingClientRect().top >= top; })[0];
  };
  panes.forEach(function (pane) {
    pane.addEventListener('click', function (event) {
      var tie = event.target.closest('a.tie');
      if (tie) { event.preventDefault(); event.stopPropagation(); toPartner(lineOf(tie), event.detail === 0); return; }
      if (event.target.closest('a,summary,.note') || String(window.getSelection()) !== '') return;
      var line = lineOf(event.target);
      if (line) toPartner(line, false);
    });
    pane.addEventListener('keydown', function (event) {
      var tie = event.target.closest('a.tie');
      var towards = { ArrowRight: child, ArrowLeft: parent }[event.key];
      if (towards && towards !== pane && (tie || event.target === pane)) {
        var line = tie ? lineOf(tie) : firstInView(pane);
        if (!line) return;
        event.preventDefault();
        toPartner(line, true);
      } else if (tie && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        step(tie, event.key === 'ArrowDown' ? 1 : -1);
      }
    });
  });
})();
`;
