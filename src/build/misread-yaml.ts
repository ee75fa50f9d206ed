import { isScalar, visit, type Document } from 'yaml';

/**
 * Where YAML takes a sign that an author means as a sign for one of its own, and would lose words without a word:
 * "The #1 model" ends at the "#", "*So*" names another value. Each with its place in the text.
 */
export function misread(document: Document, yaml: string): { at: number; message: string }[] {
  const found: { at: number; message: string }[] = [];
  const quote = (at: number, sign: string) =>
    found.push({ at, message: `${sign} is a sign of YAML here. Quote the value if it is a sign of yours.` });
  visit(document, {
    Alias: (_, { range }) => void quote(range![0], '*'),
    Value(_, node) {
      const [start, end] = node.range!;
      if (node.anchor) quote(start, '&');
      else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) quote(start, '!');
      else if (isScalar(node) && node.type === 'PLAIN' && /^[ \t]+#/.test(yaml.slice(end))) quote(end, '#');
    },
  });
  return found;
}
