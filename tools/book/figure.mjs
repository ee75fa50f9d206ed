/**
 * Charts for books. On a page a chart is as wide as its column: its places across are percentages and its colors come
 * from the theme. Reading systems want a picture of known size: the same drawing in pixels, with a view box.
 */
import { attributesOf, find } from './tree.mjs';

/** Width of the column of text on the site, in pixels, for which the charts are drawn. */
const width = 592;
const across = new Set(['x', 'x1', 'x2', 'cx', 'width', 'rx']);

/**
 * Gives every chart below a node a view box, in place, and drops the narrow arrangement of diagrams.
 * @param {import('parse5').DefaultTreeAdapterTypes.Element} root
 */
export function fixCharts(root) {
  for (const svg of find(root, (node, { class: name = '' }) => node.tagName === 'svg' && /\bchart\b/.test(name))) {
    const { style = '', height, viewBox, class: name } = attributesOf(svg);
    const siblings = svg.parentNode.childNodes;
    const wide = siblings.some((node) => node.tagName === 'svg' && /\bwide\b/.test(attributesOf(node).class ?? ''));
    if (/\bnarrow\b/.test(name) && wide) {
      siblings.splice(siblings.indexOf(svg), 1);
      continue;
    }
    svg.attrs = svg.attrs.filter(({ name }) => name !== 'style');
    if (viewBox || !/--l/.test(style)) continue;
    const [left, right] = ['l', 'r'].map((side) => Number(new RegExp(`--${side}:([\\d.]+)px`).exec(style)?.[1] ?? 0));
    const plot = width - left - right;
    for (const child of svg.childNodes) toPixels(child, plot);
    svg.attrs = svg.attrs.filter(({ name }) => name !== 'height');
    svg.attrs.push({ name: 'viewBox', value: `${-left} -8 ${width} ${Number(height) + 12}` });
  }
}

/** Percentages of the plot's width as pixels; stretched paths as paths of their true width. */
function toPixels(node, plot) {
  if (!node.tagName) return;
  if (node.tagName === 'svg') {
    node.tagName = node.nodeName = 'g';
    const stretch = plot / Number(attributesOf(node).viewBox.split(' ')[2]);
    node.attrs = [];
    for (const path of node.childNodes) {
      const d = path.attrs.find(({ name }) => name === 'd');
      d.value = d.value.replace(/([ML])([\d.]+)/g, (_, command, x) => command + round(Number(x) * stretch));
    }
    return;
  }
  for (const attribute of node.attrs) {
    if (across.has(attribute.name) && attribute.value.endsWith('%')) {
      attribute.value = String(round((parseFloat(attribute.value) / 100) * plot));
    }
  }
  for (const child of node.childNodes) toPixels(child, plot);
}

const round = (value) => Math.round(value * 10) / 10;
