/** What XML 1.0 does not allow in a document at all, escaped or not (§2.2). */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute; characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (character) => entities[character]!);

export type Xml = { xml: string };

/**
 * One element. Text among the children is escaped; elements are not, for they are made here.
 * @param children an empty list gives `<name/>`
 */
export function element(name: string, attributes: Record<string, string>, ...children: (Xml | string)[]): Xml {
  const start = Object.entries(attributes).reduce((tag, [key, value]) => `${tag} ${key}="${escapeXml(value)}"`, name);
  if (children.length === 0) return { xml: `<${start}/>` };
  const elements = children.every((child) => typeof child !== 'string');
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml));
  // Elements on lines of their own; within text, white space is the author's.
  return { xml: elements ? `<${start}>\n${inner.join('\n')}\n</${name}>` : `<${start}>${inner.join('')}</${name}>` };
}

/** A document of its own. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
