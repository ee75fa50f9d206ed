/**
 * Metadata of a PDF that Chromium has made: author, subject, rights, the date of the content instead of the clock, and
 * the wish that readers show the title. Added as an incremental update (ISO 32000-1, 7.5.6); Chromium writes a classic
 * cross-reference table and plain objects, which is checked.
 */

/**
 * @param {Buffer} pdf
 * @param {import('./edition.mjs').Edition} edition
 * @returns {Buffer}
 */
export function describePdf(pdf, { title, creator, subject, rights, language, modified }) {
  const text = pdf.toString('latin1');
  const date = `D:${modified.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`;
  // The first version of the metadata stays in the file: the clock must go from there too.
  const timeless = text.replace(/\((D:\d{14}\+00'00')\)/g, `(${date})`);
  const trailer =
    /trailer\s*<<\s*\/Size (\d+)\s*\/Root (\d+) 0 R\s*\/Info (\d+) 0 R\s*>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(
      timeless,
    );
  if (!trailer) throw new Error('Chromium wrote a PDF of another form: mend tools/book/pdf-metadata.mjs.');
  const [size, root, info, xref] = trailer.slice(1).map(Number);

  const metadata = Buffer.from(xmp({ title, creator, subject, rights, language, modified })).toString('latin1');
  const catalog = objectText(timeless, root).replace(/>>\s*$/, '');
  const extra = [
    '/ViewerPreferences <</DisplayDocTitle true>>',
    `/Metadata ${size} 0 R`,
    /\/Lang\b/.test(catalog) ? '' : `/Lang (${language})`,
  ];
  const entries = { Title: title, Author: creator, Subject: subject, Creator: 'npm run book', Producer: 'Chromium' };
  const fields = Object.entries(entries).map(([key, value]) => `/${key} ${hex(value)}`);
  const objects = [
    [info, `<<${fields.join('\n')}\n/CreationDate (${date})\n/ModDate (${date})>>`],
    [root, `${catalog}\n${extra.join('\n')}>>`],
    [size, `<</Type /Metadata /Subtype /XML /Length ${metadata.length}>>\nstream\n${metadata}\nendstream`],
  ];
  let out = `${timeless}\n`;
  const table = objects.map(([number, body]) => {
    const offset = out.length;
    out += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = out.length;
  out += `xref\n${table.join('')}trailer\n<</Size ${size + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${xref}>>\n`;
  return Buffer.from(`${out}startxref\n${start}\n%%EOF\n`, 'latin1');
}

/** The dictionary of an object that is not in a stream. */
function objectText(pdf, number) {
  const found = new RegExp(`(?:^|\\n)${number} 0 obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`).exec(pdf);
  if (!found) throw new Error(`The PDF has no plain object ${number}.`);
  return found[1];
}

/** A text string of any characters: UTF-16 with its mark, in hexadecimal. */
const hex = (text) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const xml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The same as an XMP packet (ISO 16684-1), which libraries and catalogues read. */
const xmp = ({
  title,
  creator,
  subject,
  rights,
  language,
  modified,
}) => `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(creator)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${xml(rights)}</rdf:li></rdf:Alt></dc:rights>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:ModifyDate>${modified.toISOString()}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
