/** What only the report on one unit needs. */
export const PAIR_STYLE = `
.decision { margin-top: 1rem; }
.ids{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin-top:.9rem}
.ids h2{font-size:.95rem;color:var(--muted);font-weight:600;margin-bottom:.5rem}
.ids .who{font-size:1.08rem;font-weight:600;margin-bottom:.4rem}
.ids dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;font-size:.93rem}
.ids dt{color:var(--muted)}
.strip{display:none;margin-top:2rem;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem}
.js .strip{display:flex;flex-wrap:wrap;gap:.7rem 1.8rem;align-items:start}
.strip .facet{margin:0}
.strip .find{min-width:15rem;flex:1 1 15rem;max-width:24rem}
.strip label{display:block;font-size:.83rem;color:var(--muted);margin-bottom:.35rem}
.strip .chip{min-height:1.85rem;padding:.1rem .6rem;font-size:.87rem}
.strip .status{flex-basis:100%;margin:0}
.put-aside h3,.put-aside .said{text-decoration:line-through;font-weight:400;color:var(--muted)}
.put-aside{border-left-color:var(--strong-line)!important}
.decided{margin-top:.35rem;font-size:.92rem}
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
.pct{display:block;width:9rem;height:.7rem;border-radius:3px;background:var(--quiet-bg)}
.pct .c{fill:#4a9d6b}.pct .p{fill:#d39a2d}.pct .m{fill:#c8564b}
details summary{cursor:pointer;padding:.4rem 0;font-weight:600}
.plain{padding-left:1.2rem;margin-top:.4rem}
.plain li{margin-bottom:.45rem}
.q{font-family:var(--serif);font-size:1.03rem}
.s-covered,.s-stronger{color:var(--ok)}.s-missing{color:var(--error);font-weight:600}.s-weaker,.s-partial{color:var(--warning);font-weight:600}.s-undecided{color:var(--ask);font-weight:600}.s-not-applicable{color:var(--muted)}
@media screen and (max-width:48rem){.ids,.sides{grid-template-columns:minmax(0,1fr)}body{font-size:15px}}
@media print{main{display:flex;flex-direction:column}main>*{order:1}#toan-van{order:2}.finding{content-visibility:visible;margin-bottom:5mm;break-inside:avoid}.list{display:block}.sides{break-inside:auto}.side blockquote{font-size:10.5pt;line-height:1.4}.tiles{grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr))}}
`;
