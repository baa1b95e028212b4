/** The picture of milestones and its table. */
export const TIMELINE_STYLE = `
.line{padding:.8rem}
.timeline{display:block;width:100%;min-width:46rem;font:600 11px var(--sans);text-anchor:middle}
.timeline .grid{stroke:var(--line)}
.timeline .grid.year{stroke:var(--strong-line)}
.timeline .axis{stroke:var(--strong-line)}
.timeline .tick{fill:var(--muted);font-weight:400}
.timeline .tick.year{fill:var(--ink);font-weight:650}
.timeline .tp circle,.timeline .tp rect{fill:var(--accent)}
.timeline .tp text{fill:var(--accent-ink)}
.timeline .tc circle,.timeline .tc rect{fill:var(--ok);rx:4px}
.timeline .tc text{fill:var(--ok-bg)}
.timeline .issued circle{fill:var(--card);stroke-width:2.5}
.timeline .tp.issued circle{stroke:var(--accent)}
.timeline .tc.issued circle{stroke:var(--ok)}
.timeline .issued text{fill:var(--ink)}
.tie-same{stroke:var(--strong-line);stroke-width:1.5}
.tie-off{stroke:var(--warning);stroke-width:2;stroke-dasharray:5 3}
.times td{width:42%}
.times td:last-child{width:16%;font-weight:600}
.times .late{color:var(--warning)}
.times .what{display:block;font:1rem/1.45 var(--serif)}
.times .none{color:var(--muted)}
.tn{display:inline-block;min-width:1.5rem;padding:0 .3rem;border-radius:999px;text-align:center;font:600 .75rem/1.4rem var(--sans);background:var(--accent);color:var(--accent-ink)}
.tn.tc{background:var(--ok);color:var(--ok-bg)}
@media print{.timeline{min-width:0}.line{border:0;padding:0}.tn,.tn.tc{background:none;color:#000;border:1px solid #000}.timeline .tp circle,.timeline .tp rect{fill:#1d5a85;stroke:#1d5a85}.timeline .tc circle,.timeline .tc rect{fill:#1d6339;stroke:#1d6339}.timeline .issued circle{fill:#fff!important}.timeline .tp text,.timeline .tc text{fill:#fff}.timeline .issued text{fill:#000!important}.timeline{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
