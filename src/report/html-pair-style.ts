/** What only the report on one unit needs. */
export const PAIR_STYLE = `
.decision { margin-top: 1rem; }
.ids{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin-top:.9rem}
.ids h2{font-size:.95rem;color:var(--muted);font-weight:600;margin-bottom:.5rem}
.ids .who{font-size:1.08rem;font-weight:600;margin-bottom:.4rem}
.ids dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;font-size:.93rem}
.ids dt{color:var(--muted)}
.work{display:grid;grid-template-columns:1fr;gap:1.4rem;margin-top:2.6rem}
.work section+section{margin-top:2.2rem}
.work+section{margin-top:2.6rem}
.js .work{grid-template-columns:15rem minmax(0,1fr);align-items:start}
.js .work>.filters{position:sticky;top:4rem;max-height:calc(100vh - 5rem);overflow:auto;padding:.2rem}
.work>.filters .facet div{flex-direction:column;align-items:stretch}
.list{display:grid;gap:1rem;margin-top:1rem;grid-template-columns:minmax(0,1fr)}
.finding{border-left:5px solid var(--strong-line);scroll-margin-top:4rem;content-visibility:auto;contain-intrinsic-size:auto 16rem}
.finding.s-error{border-left-color:var(--error)}.finding.s-warning{border-left-color:var(--warning)}.finding.s-info{border-left-color:var(--info)}.finding.s-ask{border-left-color:var(--ask)}
.finding:target,.finding.now{box-shadow:0 0 0 3px var(--focus)}
.tags{display:flex;flex-wrap:wrap;gap:.4rem .5rem;align-items:center;margin-bottom:.55rem;font-size:.88rem;color:var(--muted)}
.tags .no{font-weight:650;color:var(--ink);min-width:1.6rem}
.advice{margin-top:.35rem}
.advice b{font-weight:600}
.values{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin-top:.6rem;font-size:.93rem}
.values div{display:flex;gap:.45rem;min-width:0}
.values dt{color:var(--muted)}
.values dd{font-weight:600}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin-top:.8rem}
.side{background:var(--inset);border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;min-width:0}
.side figcaption{display:flex;flex-wrap:wrap;gap:.1rem .8rem;justify-content:space-between;font-size:.86rem;color:var(--muted);margin-bottom:.35rem}
.side figcaption b{color:var(--ink);font-weight:600}
.trail{display:block;font-size:.8rem;color:var(--muted);margin-bottom:.35rem}
.side blockquote{font:1.06rem/1.5 var(--serif);white-space:pre-line}
.side .blank{color:var(--muted);font-style:italic}
.rule{margin-top:.7rem;font-size:.78rem;color:var(--muted)}
.rule code{font-family:ui-monospace,Consolas,monospace}
.panes{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin-top:1rem}
.panes.one{grid-template-columns:minmax(0,1fr)}
.panes>div{min-width:0}
.panes h3{padding:.5rem .2rem;font-size:.95rem}
.pane{max-height:82vh;overflow:auto;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.2rem 1.5rem;font:1.05rem/1.55 var(--serif);position:relative}
.pane p{margin:0 0 .45em;min-height:.4em}
.pane p.hd{font-weight:700}
.pane p.hd1{margin-top:1em}
mark{color:inherit;background:var(--info-mark);border-bottom:2px dotted var(--info);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.s-warning{background:var(--warning-mark);border-bottom:2px dashed var(--warning)}
mark.s-error{background:var(--error-mark);border-bottom:2px solid var(--error)}
mark.s-ask{background:var(--ask-mark);border-bottom:2px dotted var(--ask)}
mark.now{outline:2px solid var(--focus);outline-offset:1px}
.ref{display:inline-block;font:600 .72rem/1.25rem var(--sans);min-width:1.25rem;padding:0 .3rem;margin-right:.25rem;text-align:center;border-radius:999px;background:var(--accent);color:var(--accent-ink);text-decoration:none;vertical-align:.12em;scroll-margin:6rem}
.ref:target,.ref.now{box-shadow:0 0 0 3px var(--focus)}
.pct{display:block;width:9rem;height:.7rem;border-radius:3px;background:var(--quiet-bg)}
.pct .c{fill:#4a9d6b}.pct .p{fill:#d39a2d}.pct .m{fill:#c8564b}
details summary{cursor:pointer;padding:.4rem 0;font-weight:600}
.plain{padding-left:1.2rem;margin-top:.4rem}
.plain li{margin-bottom:.45rem}
.q{font-family:var(--serif);font-size:1.03rem}
.s-covered,.s-stronger{color:var(--ok)}.s-missing{color:var(--error);font-weight:600}.s-weaker,.s-partial{color:var(--warning);font-weight:600}.s-undecided{color:var(--ask);font-weight:600}.s-not-applicable{color:var(--muted)}
@media (max-width:64rem){.js .work{grid-template-columns:minmax(0,1fr)}.js .work>.filters{position:static;max-height:none}.work>.filters .facet div{flex-direction:row}}
@media (max-width:48rem){.ids,.sides,.panes{grid-template-columns:minmax(0,1fr)}.pane{max-height:70vh;padding:.9rem 1rem}body{font-size:15px}}
@media print{.work,.js .work{display:block}.finding{content-visibility:visible;margin-bottom:5mm}.list{display:block}.finding{break-inside:avoid}.sides{break-inside:auto}.side blockquote{font-size:10.5pt;line-height:1.4}.tiles{grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr))}.panes{display:block}.pane{border:0;padding:0;font:10.5pt/1.4 var(--serif)}.full{break-before:page}.ref{border:1px solid #000;background:none;color:#000}}
`;
