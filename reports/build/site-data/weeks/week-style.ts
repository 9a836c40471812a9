/** The looks of an archived page. It stands in the page itself and belongs to no other, so that no later change reaches it. */
export const weekStyle = `
:root{color-scheme:light dark;--paper:#fcfbf7;--ink:#1c1b18;--quiet:#5d5a52;--rule:#dcd8cd;--accent:#1d4f7c;--bar:#8d897e}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ebe9e2;--quiet:#aca89d;--rule:#383530;--accent:#93bfe8;--bar:#8d897e}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem 1.25rem 4rem;max-width:46rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Charter,"Bitstream Charter",Cambria,"Noto Serif","Liberation Serif",Georgia,serif;overflow-wrap:anywhere}
nav,.stamp,.facts,.kind,.notice,.output,footer,table{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;font-size:.875rem;line-height:1.5}
nav a{margin-right:1rem;white-space:nowrap}
a{color:var(--accent);text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1{font-size:1.5rem;line-height:1.25;margin:1.25rem 0 .5rem}
h2{font-size:1.3rem;line-height:1.2;margin:2.5rem 0 .75rem;padding-top:.6rem;border-top:1px solid var(--ink)}
h3{font-size:1.0625rem;margin:0}
p{margin:0 0 .6rem}
.lede{font-size:1.35rem;line-height:1.3}
.stamp,.facts,.kind,.notice,.output,footer{color:var(--quiet)}
.stamp,.notice{border-left:3px solid var(--rule);padding-left:.75rem}
.question{font-style:italic}
ol{padding-left:1.5rem}
ol>li{margin-bottom:1.5rem}
svg{vertical-align:bottom;max-width:60%}
svg path{fill:var(--bar)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top}
th:first-child{text-align:left}
code{font-size:.8rem;overflow-wrap:anywhere}
@media print{nav{display:none}:root{--paper:#fff;--ink:#000;--quiet:#444;--accent:#000}body{max-width:none;padding:0}li,tr{break-inside:avoid}h2,h3{break-after:avoid}}
`;
