/**
 * The style sheet of a report. A backslash continues a line without a line break, because the bytes
 * are part of a bundle.
 */
export const STYLE = `:root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--soft:#5b6675;--rule:#d9dee5;\
--mark:#2f6fdb;--wrong:#c2410c}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--paper:#12161c;--soft:#9aa6b5;\
--rule:#2c3540;--mark:#6ea3ff;--wrong:#fb923c}}
*{box-sizing:border-box}\
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:1000px;margin:0 auto;padding:24px 16px 64px}\
h1{font-size:26px;margin:0 0 4px}\
h2{margin:40px 0 8px;font-size:20px}\
h3{margin:28px 0 8px;font-size:16px}
p,caption,figcaption{color:var(--soft);text-align:left;margin:0 0 8px}\
figure{margin:0}\
.pair{display:flex;flex-wrap:wrap;gap:24px;margin-top:28px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}\
th,td{padding:4px 10px;border-bottom:1px solid var(--rule);text-align:right;font-weight:400}\
th[scope=row],th:first-child{text-align:left}\
thead th{font-weight:600}
.scroll{overflow-x:auto}\
.confusion td{min-width:40px}\
.confusion thead th{vertical-align:bottom;padding:4px 2px}\
.confusion thead span{writing-mode:vertical-rl;transform:rotate(180deg);font-size:12px;\
max-height:150px}
summary{cursor:pointer;padding:6px 0}\
td.words{text-align:left;white-space:pre-wrap;overflow-wrap:anywhere;min-width:280px}\
li{margin:4px 0}
.confusion .right{background:color-mix(in srgb,var(--mark) calc(var(--share)*70%),transparent)}\
.confusion .wrong{background:color-mix(in srgb,var(--wrong) calc(var(--share)*90%),transparent)}
svg{max-width:100%;height:auto;font:12px system-ui,sans-serif}\
svg text{fill:var(--soft)}\
.mark{fill:var(--mark)}\
.line{fill:none;stroke:var(--mark);stroke-width:2}\
.guide{stroke:var(--soft);stroke-dasharray:4 4}\
.grid{stroke:var(--rule)}
@media print{body{background:#fff;color:#000}}`;
