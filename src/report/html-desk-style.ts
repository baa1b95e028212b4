/** The two texts side by side, their margins, and the marks in them. */
export const DESK_STYLE = `
.deskbar{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:start;margin-top:.8rem}
.deskbar .chip{min-height:1.9rem}
.signs[open]{flex-basis:100%}
.panes{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin-top:.5rem}
.panes.one{grid-template-columns:minmax(0,1fr)}
.half{min-width:0}
.half h3{padding:.35rem .2rem;font-size:.93rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.half h3 .muted{font-weight:400}
.pane{height:calc(100vh - 10.5rem);min-height:24rem;overflow:auto;background:var(--card);border:1px solid var(--line);border-radius:10px;position:relative;overscroll-behavior:contain}
.page{display:flow-root;padding:1rem 13.2rem 2rem 2.5rem;font:1.03rem/1.55 var(--serif)}
.page.bare{padding-right:1.6rem}
.page p,.page h4,.page h5,.page h6{margin:0 0 .5em;font-size:inherit;line-height:inherit;position:relative}
.page .hd{font-weight:700}
.page .hd1{margin-top:1em}
.page .lh{text-align:center;margin-bottom:.2em}
.page .sg{text-align:center;margin-left:45%}
.page [data-tie]{cursor:pointer}
.page [data-tie]:hover{background:var(--inset)}
.page .tied,.page .tied:hover{background:var(--tied);box-shadow:0 0 0 .25rem var(--tied)}
.tie{display:inline-block;min-width:1.45rem;padding:0 .2rem;font:600 .8rem/1.4rem var(--sans);text-align:center;text-decoration:none;border-radius:5px;color:var(--muted);background:var(--quiet-bg)}
.page .tie{position:absolute;left:-2rem;top:.12em}
.page td .tie,.page th .tie{position:static;margin-right:.35rem}
a.tie:hover{outline:2px solid var(--focus)}
.m-covered,.m-stronger{background:var(--ok-bg);color:var(--ok)}
.m-missing{background:var(--error-bg);color:var(--error)}
.m-weaker,.m-partial{background:var(--warning-bg);color:var(--warning)}
.m-undecided{background:var(--ask-bg);color:var(--ask)}
.m-stray{background:var(--info-bg);color:var(--info)}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;margin-top:.5rem;padding:0;list-style:none}
.note{float:right;clear:right;width:11.6rem;margin:0 -12.4rem .6rem 0;padding:.45rem .6rem;border:1px solid var(--line);border-left:4px solid var(--strong-line);border-radius:7px;background:var(--card);font:.84rem/1.4 var(--sans);position:relative;scroll-margin:6rem}
.note.s-error{border-left-color:var(--error)}.note.s-warning{border-left-color:var(--warning)}.note.s-info{border-left-color:var(--info)}.note.s-ask{border-left-color:var(--ask)}
.page .note p{margin:0}
.page .note .head{color:var(--muted);font-size:.78rem;margin-bottom:.15rem}
.note.s-error .head b{color:var(--error)}.note.s-warning .head b{color:var(--warning)}.note.s-info .head b{color:var(--info)}.note.s-ask .head b{color:var(--ask)}
.note .values{margin-top:.25rem;font-size:.82rem;gap:.1rem .8rem}
.note details summary{padding:.15rem 0;font-weight:400;font-size:.8rem;color:var(--accent)}
.page .note .decided{font-size:.8rem;margin-top:.25rem}
.note.now{box-shadow:0 0 0 3px var(--focus)}
.at,.ref{display:inline-block;font:600 .72rem/1.25rem var(--sans);min-width:1.25rem;padding:0 .3rem;text-align:center;border-radius:999px;background:var(--accent);color:var(--accent-ink);text-decoration:none}
.ref{margin-right:.25rem;vertical-align:.12em;scroll-margin:6rem}
.ref.now{outline:2px solid var(--focus);outline-offset:1px}
.whole .note{float:none;width:auto;margin:0 -12.4rem .5rem 0}
mark{color:inherit;background:var(--info-mark);border-bottom:2px dotted var(--info);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.s-warning{background:var(--warning-mark);border-bottom:2px dashed var(--warning)}
mark.s-error{background:var(--error-mark);border-bottom:2px solid var(--error)}
mark.s-ask{background:var(--ask-mark);border-bottom:2px dotted var(--ask)}
mark.wide{background:none}
mark.s-aside{background:none;border-bottom:1px dotted var(--muted)}
mark.now{outline:2px solid var(--focus);outline-offset:1px}
mark.off{background:none;border-bottom-color:transparent}
.ref.off{display:none}
.doubt{text-decoration:underline wavy var(--ask) 1px;text-underline-offset:.2em}
.tbl{overflow-x:auto;margin:.3rem 0 .8rem}
.tbl table{font-size:.93rem;border:1px solid var(--strong-line)}
.tbl th,.tbl td{border:1px solid var(--line);padding:.3rem .45rem;font:inherit;color:inherit;background:none}
.tbl th{font-weight:700;text-align:center;background:var(--inset)}
.page .tbl p{margin:0 0 .2em}
.page .tbl .lh,.page .tbl .sg{text-align:inherit;margin-left:0}
@media screen and (max-width:80rem){.page,.page.bare{padding:.9rem 1.1rem 2rem 2.4rem}.note,.whole .note{float:none;width:auto;margin:.1rem 0 .5rem}}
@media screen and (max-width:48rem){.panes{grid-template-columns:minmax(0,1fr)}.pane{height:70vh}}
@media print{.half h3{white-space:normal}
.panes{display:block}.half+.half{break-before:page}.full{break-before:page}
.pane{border:0;height:auto;min-height:0}

.page{padding:0 46mm 0 8mm;font:11pt/1.4 var(--serif)}.page.bare{padding-right:0}
.page .tie{left:-8mm}.tie{background:none;border:1px solid #999;font-size:8pt;line-height:1.2;min-width:4.5mm}
.note{width:41mm;margin:0 -44mm 2mm 0;font-size:8.5pt;break-inside:avoid;border-color:#999}.whole .note{margin-right:-44mm}
.note details:not([open]){display:none}
.ref,.at{border:1px solid #000;background:none;color:#000}
.page .tied{background:none;box-shadow:none}
.tbl{overflow:visible}.signs{display:none}
}
`;
