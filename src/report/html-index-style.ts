/** What only the page on a whole folder needs. */
export const INDEX_STYLE = `
.js .filters{margin-top:1rem}
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
.matrix{max-height:85vh}
.matrix table{width:auto;border-collapse:separate;border-spacing:0;font-size:.85rem}
.matrix th,.matrix td{border-right:1px solid var(--line);padding:.35rem .5rem}
.matrix thead th{position:sticky;top:0;z-index:2;background:var(--card);vertical-align:bottom;border-bottom:1px solid var(--strong-line)}
.matrix thead th.unit{min-width:6.5rem;max-width:9rem;font-weight:600;color:var(--ink)}
.matrix tbody th{position:sticky;left:0;z-index:1;background:var(--card);width:24rem;min-width:24rem;max-width:24rem;font-weight:400}
.matrix thead th:first-child{left:0;z-index:3}
.matrix .what{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.matrix .place{display:block;color:var(--muted);font-size:.8rem}
.matrix tr.group th{background:var(--quiet-bg);font-weight:650;position:sticky;left:0;max-width:none}
.matrix tr.group td{background:var(--quiet-bg);border-right:0}
.matrix td{text-align:center;min-width:5.5rem}
.matrix td a{color:inherit}
.matrix td.num{text-align:center;font-variant-numeric:tabular-nums}
.m-covered,.m-stronger{background:var(--ok-bg);color:var(--ok)}
.m-missing{background:var(--error-bg);color:var(--error);font-weight:600}
.m-weaker,.m-partial{background:var(--warning-bg);color:var(--warning);font-weight:600}
.m-undecided{background:var(--ask-bg);color:var(--ask);font-weight:600}
.m-not-applicable,.m-none{color:var(--muted)}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;margin-top:.7rem;font-size:.86rem;padding:0;list-style:none}
.legend span{padding:.05rem .5rem;border-radius:5px}
.only-open tr[data-open="0"]{display:none}
.toolbar{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:.8rem}
#nhin-chung h3{margin-top:1.1rem}
#nhin-chung td.num{white-space:nowrap}
.plain{padding-left:1.2rem;margin-top:.5rem}
.plain li{margin-bottom:.5rem}
.plain b{overflow-wrap:anywhere}
@media (max-width:48rem){.matrix tbody th{width:13rem;min-width:13rem;max-width:13rem}}
@media print{@page{size:A4 landscape}.matrix .what{display:inline;overflow:visible}.matrix table{font-size:8pt}.matrix thead th,.matrix tbody th{position:static}.matrix tbody th{min-width:60mm;width:60mm}.matrix td,.matrix thead th.unit{min-width:0}.toolbar{display:none}}
`;
