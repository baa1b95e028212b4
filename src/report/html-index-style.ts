/** What only the page on a whole folder needs. */
export const INDEX_STYLE = `
.js .filters{margin-top:1rem}
.js section>.filters:not(.toolbar){display:flex;flex-wrap:wrap;gap:.4rem 1.8rem;align-items:end}
.find{flex:1 1 16rem;max-width:26rem;margin-bottom:.7rem}
.filters .status{flex-basis:100%}
.filters .facet{margin-bottom:.7rem}
.filters .status{margin-top:.5rem}
.filters label{display:block;font-size:.83rem;color:var(--muted);margin-bottom:.35rem}
.units td,.units th{padding-block:.6rem}
.units tbody th{font-weight:600;min-width:14rem}
.units .file{display:block;font-weight:400;font-size:.82rem;color:var(--muted);overflow-wrap:anywhere}
.units .why{display:block;font-size:.85rem;color:var(--muted);margin-top:.2rem;min-width:14rem}
.units td.zero{color:var(--muted)}
.units .pill{white-space:normal;border-radius:8px}
.links{white-space:nowrap}
.matrix{max-height:85vh;content-visibility:auto;contain-intrinsic-size:auto 85vh}
.sort{border:0;background:none;padding:0;margin:0;font:inherit;color:inherit;text-align:inherit}
.sort::after{content:" ↕";color:var(--strong-line)}
[aria-sort=ascending] .sort::after{content:" ↑";color:inherit}[aria-sort=descending] .sort::after{content:" ↓";color:inherit}
.heat{max-height:85vh}
.heat table{width:auto;border-collapse:separate;border-spacing:0}
.heat thead th{position:sticky;top:0;z-index:2}
.heat th:first-child{position:sticky;left:0;z-index:1;background:var(--card);min-width:15rem;max-width:22rem;font-weight:600}
.heat thead th:first-child{z-index:3}
.heat td{text-align:center;min-width:5.4rem;border-right:1px solid var(--line);font-variant-numeric:tabular-nums}
.heat thead th{text-align:center}.heat thead th:first-child{text-align:left}
.heat .part,.matrix .part{display:block;font-size:.78rem}
.heat .none{color:var(--muted)}
.h0{background:var(--error-mark);color:var(--error)}.h1{background:var(--error-bg);color:var(--error)}.h2{background:var(--warning-bg);color:var(--warning)}.h3{background:var(--ok-bg);color:var(--ok)}.h4{background:var(--ok-mark);color:var(--ok)}
.matrix table{width:auto;border-collapse:separate;border-spacing:0;font-size:.85rem}
.matrix th,.matrix td{border-right:1px solid var(--line);padding:.3rem .35rem}
.matrix thead th{position:sticky;top:0;z-index:2;background:var(--card);vertical-align:bottom;border-bottom:1px solid var(--strong-line)}
.matrix thead th.unit{min-width:5.2rem;max-width:8rem;font-weight:600;color:var(--ink)}
.matrix tbody th{position:sticky;left:0;z-index:1;background:var(--card);width:24rem;min-width:24rem;max-width:24rem;font-weight:400}
.matrix thead th:first-child{left:0;z-index:3}
.matrix .what{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.matrix .place{display:block;color:var(--muted);font-size:.8rem}
.matrix tr.group th{background:var(--quiet-bg);font-weight:650;position:sticky;left:0;max-width:none}
.matrix tr.group td{background:var(--quiet-bg);border-right:0}
.matrix td{text-align:center;min-width:4.6rem;font-size:.8rem;line-height:1.3}
.matrix td a{color:inherit}
.matrix td.num{text-align:center;font-variant-numeric:tabular-nums}
.m-covered,.m-stronger{background:var(--ok-bg);color:var(--ok)}
.m-missing{background:var(--error-bg);color:var(--error);font-weight:600}
.m-weaker,.m-partial{background:var(--warning-bg);color:var(--warning);font-weight:600}
.m-undecided{background:var(--ask-bg);color:var(--ask);font-weight:600}
.m-not-applicable,.m-none,.m-dismissed{color:var(--muted)}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;margin-top:.7rem;font-size:.86rem;padding:0;list-style:none}
.legend span{padding:.05rem .5rem;border-radius:5px}
.only-open tr[data-open="0"]{display:none}
.toolbar{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:.8rem}
#nhin-chung h3{margin-top:1.1rem}
#nhin-chung td.num{white-space:nowrap}
.plain{padding-left:1.2rem;margin-top:.5rem}
.plain li{margin-bottom:.5rem}
.plain b{overflow-wrap:anywhere}
@media screen and (max-width:48rem){.matrix tbody th{width:13rem;min-width:13rem;max-width:13rem}}
@media print{@page{size:A4 landscape}.matrix{content-visibility:visible}.sort::after{content:""}.heat thead th,.heat th:first-child{position:static;min-width:0}.heat td{min-width:0}.matrix .what{display:inline;overflow:visible}.matrix table{font-size:8pt}.matrix thead th,.matrix tbody th{position:static}.matrix tbody th{min-width:60mm;width:60mm}.matrix td,.matrix thead th.unit{min-width:0}.toolbar{display:none}}
`;
