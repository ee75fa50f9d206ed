import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/export/to-markdown.ts';

const page = 'https://example.org/sub/sections/1-first/';
const markdown = (html: string) => toMarkdown(html, page).trim();

const formula = (tex: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics><mi>E</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">E</span></span>`;

test.each([
  [
    'a link within the page, and one to another page, hold anywhere',
    '<p><a href="#figure">a</a> <a href="/sub/sections/2-second/#body">b</a></p>',
    `[a](${page}#figure) [b](https://example.org/sub/sections/2-second/#body)`,
  ],
  [
    'a space within the end of a link stands behind it',
    '<p><a href="https://a.example/1">CSV </a><a href="https://a.example/2">PNG</a></p>',
    '[CSV](https://a.example/1) [PNG](https://a.example/2)',
  ],
  [
    'a table keeps the sides of its columns',
    '<table><thead><tr><th>a</th> <th class="center">b</th> <th class="number">c</th></tr></thead></table>',
    '| a | b | c |\n| - | :-: | -: |',
  ],
  [
    'a citation is the numbers of its sources, in brackets, with the places in them',
    '<p>So it is.<sup class="cites">\u202f<a data-cite="alpha2024" href="#ref-alpha2024">3<span class="at"> (Table 1)</span></a>,<a data-cite="beta2025" href="#ref-beta2025">7</a></sup> And so on.</p>',
    'So it is.[3, Table 1; 7] And so on.',
  ],
  [
    'a citation at the end of an item of a list stands on its line',
    '<ul><li>One<sup class="cites">\u202f<a data-cite="a" href="#ref-a">3<span class="at"> (Eq. (2)_a*)</span></a></sup></li><li>Two</li></ul>',
    '- One[3, Eq. (2)_a*]\n- Two',
  ],
  [
    'a citation away from its page is text',
    '<p>So it is <span class="cites">(<a data-cite="alpha2024" href="/sources/#alpha2024">Alpha 2024</a>, Table 1)</span>.</p>',
    'So it is (Alpha 2024, Table 1).',
  ],
  [
    'a heading keeps its id and loses its link',
    '<div class="heading"><h2 id="checks">Checks</h2><a class="anchor" href="#checks">#</a></div>',
    '## Checks {#checks}',
  ],
  [
    'a gloss is a quotation, its unbreakable spaces French',
    '<aside class="gloss" lang="fr"><details><summary><span lang="en" class="gloss-en">token</span> <span class="gloss-fr">jeton</span></summary><div class="gloss-body"><p>Fragment\u00a0: lu.</p><a class="gloss-more" href="/glossary/">Glossaire</a></div></details></aside>',
    '> **token** jeton\n>\n> Fragment\u00a0: lu.',
  ],
  [
    'a space at the end of a bold head stands behind it',
    '<aside class="gloss" lang="fr"><p><span lang="en" class="gloss-en">token </span><span class="gloss-fr">jeton</span></p></aside>',
    '> **token** jeton',
  ],
  [
    'a note follows the paragraph that it stands beside',
    '<div class="noted"><div class="margin"><aside class="gloss" lang="fr"><details><summary><span class="gloss-fr">jeton</span></summary><div class="gloss-body"><p>Lu.</p></div></details></aside></div><p>A token.</p></div>',
    'A token.\n\n> jeton\n>\n> Lu.',
  ],
  ['an unbreakable space is plain elsewhere', '<p>15\u00a0trillion tokens</p>', '15 trillion tokens'],
  ['a formula in a sentence is TeX', `<p>As ${formula('E = mc^2')} says.</p>`, 'As $E = mc^2$ says.'],
  [
    'a formula of its own is TeX with its number',
    `<div class="equation" id="eq-energy"><div class="equation-body"><span class="katex-display">${formula('E = mc^2')}</span></div><a class="equation-number" href="#eq-energy">(1)</a><button>TeX</button></div>`,
    '$$\nE = mc^2 \\tag{1}\n$$',
  ],
  ['raised and lowered digits stay so', '<p>10<sup>−12</sup>, H<sub>2</sub>O, x<sup>n</sup></p>', '10⁻¹², H₂O, x^n'],
  [
    'a figure has its title, what it shows, its caption, its numbers and its files',
    `<figure class="figure" id="fig-1-speed"><p class="figure-title">Fast is faster <a class="anchor" href="#fig-1-speed">#</a></p><svg class="chart wide" role="img" aria-label="Two bars."><text>2.6</text></svg><svg class="chart narrow" role="img" aria-label="Two bars."></svg><figcaption>Two machines. <div class="figure-foot"><details class="figure-data"><summary>Data</summary><div class="table"><table><thead><tr><th>Machine</th> <th class="number">Speed <span class="unit">tokens/s</span></th></tr></thead><tbody><tr><th>slow</th> <td class="number">7.6</td></tr></tbody></table></div><p class="figure-files"><a href="/sub/data/figures/1-speed.csv">CSV</a></p><p>Cite: this.</p></details></div></figcaption></figure>`,
    '**Figure.** Fast is faster\n\nTwo bars.\n\nTwo machines.\n\n| Machine | Speed (tokens/s) |\n| - | -: |\n| slow | 7.6 |\n\n[CSV](https://example.org/sub/data/figures/1-speed.csv)',
  ],
  [
    'a check says its verdict, who claims what, and why',
    '<div class="check"><p class="check-head"><span class="verdict"><svg aria-hidden="true"></svg>Agrees</span> <a class="anchor" href="#check-a">#</a></p><p class="check-claim"><span class="check-by">The slide says:</span> It is.</p><p>So it is.</p></div>',
    '**Agrees**\n\nThe slide says: It is.\n\nSo it is.',
  ],
  [
    'a list of sections has numbers, titles that are links, and remarks beside them',
    '<ul class="contents contents-brief"><li><a href="/sub/sections/2-second/"><span class="number">2</span> <span class="title">The second</span> </a> <span class="note">it comes next</span></li></ul>',
    '- [2 · The second](https://example.org/sub/sections/2-second/) it comes next',
  ],
  [
    'an update is dated',
    '<ol class="since"><li class="update"><div class="update-date"><time datetime="2025-03">March 2025</time></div><div><p>A sequel.</p></div></li></ol>',
    '1. **March 2025**\n\n   A sequel.',
  ],
  [
    'what Markdown would read as its own is escaped',
    '<p>a * b * c and 3 &lt; 4 [sic]</p>',
    'a \\* b \\* c and 3 < 4 \\[sic]',
  ],
])('%s', (_, html, text) => expect(markdown(html)).toBe(text));
