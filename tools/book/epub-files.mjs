/** The files of the EPUB that name the others. */
import { report } from '../../src/lib/site.ts';
import { escape } from './tree.mjs';
import { document } from './xhtml.mjs';

/** @typedef {import('./edition.mjs').Edition} Edition @typedef {import('./epub.mjs').Chapter} Chapter */

/** package.opf: metadata, manifest, reading order. @param {Edition} edition @param {Chapter[]} chapters */
export function packageFile({ title, creator, subject, rights, language, modified, address, base }, chapters) {
  const features = ['MathML', 'alternativeText', 'displayTransformability', 'structuralNavigation', 'tableOfContents'];
  const meta = [
    ...['textual', 'visual'].map((mode) => ['schema:accessMode', mode]),
    ['schema:accessModeSufficient', 'textual,visual'],
    ['schema:accessModeSufficient', 'textual'],
    ...features.map((feature) => ['schema:accessibilityFeature', feature]),
    ['schema:accessibilityHazard', 'none'],
    [
      'schema:accessibilitySummary',
      'Charts and diagrams have text alternatives; formulas are MathML; French is marked.',
    ],
    ['dcterms:modified', modified.toISOString().replace(/\.\d+Z$/, 'Z')],
  ];
  const items = chapters.map(({ file, id, html }) => {
    const uses = [/<math[ >]/.test(html) && 'mathml', /<svg[ >]/.test(html) && 'svg'].filter(Boolean).join(' ');
    return `<item id="${id}" href="${file}" media-type="application/xhtml+xml"${uses && ` properties="${uses}"`}/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escape(new URL(base, address).href)}</dc:identifier>
<dc:title>${escape(title)}</dc:title>
<dc:creator>${escape(creator)}</dc:creator>
<dc:description>${escape(subject)}</dc:description>
<dc:rights>${escape(rights)}</dc:rights>
<dc:source>${escape(report.url)}</dc:source>
<dc:language>${language}</dc:language>
${meta.map(([property, value]) => `<meta property="${property}">${escape(value)}</meta>`).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
<itemref idref="title"/>
<itemref idref="nav"/>
${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

/** nav.xhtml: contents with the headings of each section, and landmarks. @param {Edition} edition @param {Chapter[]} chapters */
export function navigation({ language }, chapters) {
  const items = chapters.map(({ file, title, heads }) => {
    const inner = heads.map(({ id, title }) => `<li><a href="${file}#${id}">${escape(title)}</a></li>`).join('\n');
    return `<li><a href="${file}">${escape(title)}</a>${inner && `\n<ol>\n${inner}\n</ol>`}</li>`;
  });
  const body = `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
<h1 id="contents">Contents</h1>
<ol>
${items.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden">
<ol>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="${chapters[0].file}">Start of the text</a></li>
<li><a epub:type="glossary" href="glossary.xhtml">Glossary</a></li>
<li><a epub:type="bibliography" href="sources.xhtml">Sources</a></li>
</ol>
</nav>`;
  return document({ title: 'Contents', language, type: 'frontmatter', body });
}

/** title.xhtml. @param {Edition} edition */
export function titlePage({ title, language, address, base }) {
  const home = new URL(base, address).href;
  const body = `<section class="title-page" epub:type="titlepage">
<h1>${escape(title)}</h1>
<p>An unofficial companion to the <a href="${report.url}">${report.title}</a> by ${report.author} and ${report.publisher} (<a href="${report.licenceUrl}">${report.licence}</a>). Our text is under the same license.</p>
<p>On the web, with search: <a href="${home}">${home}</a></p>
</section>`;
  return document({ title, language, type: 'frontmatter', body });
}
