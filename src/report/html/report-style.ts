/** The look of the report: plain, readable on paper and on a screen, its meaning never in colour alone. */
export const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 10.5pt/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 178mm; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .2em; }
h2 { font-size: 14pt; margin: 1.6em 0 .4em; break-after: avoid; }
h3 { font-size: 11pt; margin: 1em 0 .3em; break-after: avoid; }
.soft { color: #555; font-size: 9pt; }
table { border-collapse: collapse; width: 100%; font-size: 8pt; margin: .8em 0; }
caption { text-align: left; font-weight: 600; padding: .3em 0; }
th, td { padding: .2em .4em; border-bottom: 1px solid #d0d0d0; text-align: right; vertical-align: top; }
th:first-child, .wide th, .wide td { text-align: left; overflow-wrap: anywhere; }
figure { margin: .8em 0; }
figcaption { font-weight: 600; font-size: 9pt; }
.numbers th:first-child { white-space: nowrap; }
thead { display: table-header-group; }
tr, figure, dd { break-inside: avoid; }
.numbers td { font-variant-numeric: tabular-nums; }
dt { font-weight: 600; margin-top: .8em; break-after: avoid; }
dd { margin: .1em 0 0 1.2em; }
mark { background: #ffe7a3; padding: 0 .4em; font-weight: 400; }
svg { width: 100%; height: auto; margin: .4em 0; }
svg text { font: 11px system-ui, sans-serif; fill: #1a1a1a; }
svg .label { text-anchor: end; }
svg .tick { text-anchor: middle; }
svg circle { fill: #1f4e79; }
svg .bar { stroke: #1f4e79; stroke-width: 2; }
svg .grid { stroke: #e2e2e2; }
svg .norm { stroke: #9c2a10; stroke-width: 1.5; stroke-dasharray: 5 4; }
svg .line { fill: none; stroke-width: 2; }
svg .line.first { stroke: #1f4e79; }
svg .line.second { stroke: #9c2a10; stroke-dasharray: 6 4; }
svg .band { opacity: .18; stroke: none; }
svg .band.first { fill: #1f4e79; }
svg .band.second { fill: #9c2a10; }
svg .box { fill: #eef3f8; stroke: #1f4e79; }
svg .soft { fill: #f5f5f5; stroke: #777; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
`;
