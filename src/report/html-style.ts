/**
 * The look of both pages: quiet, dense enough for an office screen, the same words in light, dark and print. Interface
 * text is set in the system's sans serif, quoted documents in the serif they were written in. Text and background reach
 * 4.5:1 in both themes; severity always stands in words beside its colour.
 */
const DARK = `
--bg:#12171c;--card:#1a2128;--inset:#151b21;--ink:#e4e9ee;--muted:#a5b0bc;--line:#303a44;--strong-line:#495663;--accent:#8fc5ee;--accent-ink:#0f1a23;--focus:#8fc5ee;
--error:#ffb3a7;--error-bg:#3b1e1b;--error-mark:#6a2b25;--warning:#f3cd88;--warning-bg:#352a15;--warning-mark:#5f4714;--info:#a8d2f2;--info-bg:#16293a;--info-mark:#1f4562;--ok:#9ad9b0;--ok-bg:#173023;--ok-mark:#225338;--ask:#cdb8f2;--ask-bg:#2a2140;--ask-mark:#453569;--quiet-bg:#232b33;--tied:#1d3448`;

/** By the system's wish, unless the reader chose; see the switch in html-tools.ts. */
const DARK_SCHEMES = `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
:root[data-theme=light]{color-scheme:light}`;

export const BASE_STYLE = `
:root{color-scheme:light dark;
--bg:#f4f6f8;--card:#fff;--inset:#f7f9fb;--ink:#1b2430;--muted:#54606e;--line:#d8dfe6;--strong-line:#b6c1cc;--accent:#1d5a85;--accent-ink:#fff;--focus:#1d5a85;
--error:#9c2118;--error-bg:#fdecea;--error-mark:#ffd8d2;--warning:#744700;--warning-bg:#fff3da;--warning-mark:#ffe6ae;--info:#1c5177;--info-bg:#e7f1f9;--info-mark:#d3e8f8;--ok:#1d6339;--ok-bg:#e9f5ec;--ok-mark:#c8e9d4;--ask:#5b3f8c;--ask-bg:#f0eaf9;--ask-mark:#e2d6f5;--quiet-bg:#eef1f4;--tied:#dcebf7;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;--serif:"Times New Roman","Liberation Serif",Tinos,serif}
${DARK_SCHEMES}
*{box-sizing:border-box}
html{scroll-padding-top:3.4rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 var(--sans);overflow-wrap:break-word}
h1,h2,h3,h4,p,dl,dd,figure,blockquote,ul,ol{margin:0}
h1{font-size:1.6rem;line-height:1.3;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.35;font-weight:650}
h3{font-size:1.02rem;line-height:1.45;font-weight:600}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
main:focus{outline:none}
[hidden]{display:none!important}
.skip{position:absolute;left:-99rem;top:0;background:var(--accent);color:var(--accent-ink);padding:.6rem 1rem;z-index:9}
.skip:focus{left:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wrap,main,.foot{max-width:112rem;margin-inline:auto;padding-inline:clamp(1rem,3vw,2.5rem)}
.top{background:var(--card);border-bottom:1px solid var(--line);padding-block:1.1rem .9rem}
.top .wrap{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:2rem}
.top .wrap>*{grid-column:1}
.top .notice{grid-area:1/2/4/3;align-self:center;margin:0;max-width:17rem}
.over{color:var(--muted);font-size:.88rem;letter-spacing:.02em;margin-bottom:.3rem}
.notice{display:inline-block;margin-top:.8rem;padding:.3rem .7rem;border:1px dashed var(--strong-line);border-radius:6px;color:var(--muted);font-size:.88rem}
.bar{position:sticky;top:0;z-index:5;background:var(--card);border-bottom:1px solid var(--line)}
.bar .wrap{display:flex;justify-content:space-between;gap:.2rem 1rem}
.bar ul{display:flex;gap:.2rem;list-style:none;overflow-x:auto;padding:0;min-width:0}
.bar li:first-child{margin-left:-.75rem}
.script,.on-paper{display:none}
.js .script{display:flex}
.tools{gap:.4rem;align-items:center;flex-wrap:wrap}
.bar .tools{flex-wrap:nowrap}
.quiet{border:1px solid transparent;border-radius:8px;background:none;padding:.25rem .6rem;font-size:.88rem;color:var(--muted);white-space:nowrap}
.quiet:hover{border-color:var(--strong-line);color:var(--ink)}
dialog{border:1px solid var(--strong-line);border-radius:12px;background:var(--card);color:var(--ink);padding:1.2rem 1.5rem;max-width:min(36rem,92vw)}
dialog::backdrop{background:#0008}
dialog h2{margin-bottom:.7rem}
dialog p{margin-top:.8rem}
.keys div{display:grid;grid-template-columns:5rem 1fr;gap:.8rem;padding:.28rem 0;border-bottom:1px solid var(--line)}
kbd{display:inline-block;min-width:1.6rem;text-align:center;border:1px solid var(--strong-line);border-bottom-width:2px;border-radius:5px;padding:0 .35rem;font:600 .85rem/1.5 var(--sans);background:var(--inset)}
.bar a{display:block;padding:.7rem .75rem;color:var(--ink);text-decoration:none;white-space:nowrap;font-size:.93rem;border-bottom:2px solid transparent}
.bar a:hover{border-color:var(--accent);color:var(--accent)}
.n{font-variant-numeric:tabular-nums}
main{padding-block:1.6rem 3rem}
section+section,.on-paper+section{margin-top:2.6rem}
.lead{color:var(--muted);margin-top:.25rem;max-width:60rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.25rem}
.foot{color:var(--muted);font-size:.9rem;padding-block:1.2rem 2.5rem;border-top:1px solid var(--line)}
.pill{display:inline-flex;align-items:center;gap:.35em;border-radius:999px;padding:.1rem .65rem;font-size:.83rem;font-weight:600;white-space:nowrap;background:var(--quiet-bg);color:var(--ink)}
.t-error{background:var(--error-bg);color:var(--error)}.t-warning{background:var(--warning-bg);color:var(--warning)}.t-info{background:var(--info-bg);color:var(--info)}.t-ok{background:var(--ok-bg);color:var(--ok)}.t-ask{background:var(--ask-bg);color:var(--ask)}
.verdict{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:baseline;border-left:5px solid currentColor;border-radius:10px;padding:1rem 1.25rem}
.verdict strong{font-size:1.25rem;line-height:1.3}
.verdict span{color:var(--ink)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.4rem,1fr));gap:.8rem;margin-top:.9rem}
.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.75rem 1rem;display:flex;flex-direction:column-reverse}
.tile dt{color:var(--muted);font-size:.88rem}
.tile dd{font-size:1.7rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{padding:.5rem .65rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{font-weight:600;color:var(--muted);font-size:.85rem;border-bottom-color:var(--strong-line);background:var(--card)}
td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}
.scroll{position:relative;overflow:auto;border:1px solid var(--line);border-radius:10px;background:var(--card);margin-top:.8rem}
.scroll table{border:0}
.scroll tbody tr:last-child>*{border-bottom:0}
.filters{display:none}
.js .filters{display:block}
.facet{border:0;padding:0;margin:0 0 1rem;min-width:0}
.facet legend{padding:0;font-size:.83rem;color:var(--muted);margin-bottom:.35rem}
.facet div{display:flex;flex-wrap:wrap;gap:.35rem}
button{font:inherit;color:inherit;cursor:pointer}
.chip{display:inline-flex;gap:.5rem;justify-content:space-between;align-items:center;min-height:2.1rem;padding:.2rem .7rem;border:1px solid var(--strong-line);border-radius:8px;background:var(--card);font-size:.9rem;text-align:left}
.chip:hover{border-color:var(--accent)}
.chip .n{color:var(--muted);font-size:.85rem}
.chip[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.chip[aria-pressed=true] .n{color:inherit}
.chip[aria-pressed=true]::before{content:"✓"}
.chip.zero:not([aria-pressed=true]){border-style:dashed;color:var(--muted)}
.status{font-size:.9rem;color:var(--muted);margin-bottom:.6rem}
.clear{border:0;background:none;color:var(--accent);text-decoration:underline;padding:.2rem 0;font-size:.9rem}
input[type=search]{font:inherit;width:100%;max-width:24rem;padding:.4rem .7rem;border:1px solid var(--strong-line);border-radius:8px;background:var(--card);color:var(--ink)}
.muted{color:var(--muted)}
.small{font-size:.88rem}
`;

export const PRINT_STYLE = `
@page{size:A4;margin:20mm 15mm 20mm 20mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt sans-serif}}
@media (max-width:56rem){.top .wrap{display:block}.top .notice{margin-top:.6rem;max-width:none}}
@media print{
:root:root:root{color-scheme:light;--bg:#fff;--card:#fff;--inset:#fff;--ink:#000;--muted:#333;--line:#999;--strong-line:#666;--accent:#000;--error:#7a1710;--error-bg:#fff;--error-mark:#eee;--warning:#5a3700;--warning-bg:#fff;--warning-mark:#eee;--info:#123a57;--info-bg:#fff;--info-mark:#eee;--ok:#134426;--ok-bg:#fff;--ok-mark:#eee;--ask:#402a68;--ask-bg:#fff;--ask-mark:#eee;--quiet-bg:#fff;--tied:#fff}
body{font:11pt/1.4 var(--serif)}
.bar,.skip,.filters,.js .filters,.script,.js .script,.jump,dialog{display:none!important}
.on-paper{display:block;font-weight:700;margin:4mm 0}
.top,main,.foot,.wrap{padding-inline:0;max-width:none}
.top{padding-top:0}
.pill{border:1px solid var(--line)}
.verdict{border:1px solid var(--line);border-left-width:5px}
.scroll,.pane{overflow:visible!important;max-height:none!important}
h2,h3,h4,h5,h6,.lead{break-after:avoid}
tr,.tile{break-inside:avoid}
table{font-size:9.5pt}
th,td{padding:1mm 1.5mm}
td p,.filters .on-paper{margin:0}
}
`;
