/** The style sheet of the EPUB: what the reading system cannot know, and no more. Faces and sizes are the reader's. */
import { lightStyles } from '../../src/charts/palette.ts';

const own = `body { line-height: 1.5; overflow-wrap: break-word; }
h1, h2, h3 { font-weight: normal; line-height: 1.2; break-after: avoid; }
h3 { font-size: 1em; font-weight: bold; }
ol.related, ul.related, ul.section-place, ol.since, ol.sources { list-style: none; padding: 0; }
.section-number, .section-place, .slide-title, .meta, .rank, .why, .check-by, .update-date, figcaption, .figure-measure { font-size: 0.85em; }
.section-place li { display: inline; margin-right: 1em; }
.standfirst { font-size: 1.2em; }
.key-figure { border-top: 1px solid; border-bottom: 1px solid; padding: 0.5em 0; break-inside: avoid; }
.key-figure .value { font-size: 1.8em; }
.cites { font-size: 0.8em; }
a.term { color: inherit; text-decoration: underline dotted; }
aside.gloss { margin: 0.8em 0 0.8em 1.5em; padding-left: 0.8em; border-left: 2px solid; font-size: 0.85em; break-inside: avoid; }
.gloss p { margin: 0.2em 0; }
.gloss-head .gloss-fr { font-weight: bold; margin-left: 0.35em; }
.equation { margin: 1em 0; break-inside: avoid; }
.equation-number { float: right; font-size: 0.85em; }
.katex-display { display: block; text-align: center; }
figure { margin: 1.5em 0; break-inside: avoid; }
.figure-title { font-weight: bold; }
.figure-measure span { margin-right: 1em; }
svg.chart { display: block; width: 100%; overflow: visible; }
.figure-measure svg.chart, .verdict svg { display: inline; width: 14px; height: 14px; }
.verdict { font-weight: bold; }
.verdict svg { fill: none; stroke: currentcolor; stroke-width: 2; }
.check { margin: 1em 0; padding-left: 0.8em; border-left: 3px solid; }
.update, .source, .entry { margin: 0.8em 0; }
dt { font-size: 1.1em; }
dd { margin: 0.2em 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.85em; }
th, td { text-align: left; border-bottom: 1px solid; padding: 0.2em 0.6em 0.2em 0; font-weight: normal; vertical-align: top; }
.number { text-align: right; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; }
.title-page { margin-top: 20%; }
`;

/** The style sheet, with the marks of charts in light colors: custom properties are unknown to older reading systems. */
export const styleSheet = () => `${own}${lightStyles()}\n`;
