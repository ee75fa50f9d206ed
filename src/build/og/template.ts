import { palette } from '../../charts/palette.ts';
import { ogImageSize } from '../../lib/og-image.ts';
import { site } from '../../lib/site.ts';
import type { OgContent } from './content.ts';

type Style = Record<string, string | number>;

/** An element as Satori reads it. */
export interface Element {
  type: 'div';
  props: { style: Style; children?: string | Element[] };
}

const div = (style: Style, children?: string | Element[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
/** Lines of about the same length. */
const words = (text: string, style: Style) => div({ display: 'block', textWrap: 'balance', ...style }, text);

/** Font size in pixels → the length of the longest text that has room in it. */
type Sizes = [size: number, longest: number][];
const sizeFor = (text: string, sizes: Sizes) =>
  sizes.find(([, longest]) => text.length <= longest)?.[0] ?? sizes.at(-1)![0];

const edge = 64;
const inner = ogImageSize.width - 2 * edge;
/** Width of the key figure, and its distance from the summary. */
const [left, gap] = [496, 38];

/** What an Open Graph image shows. Sizes are such that a picture 300 pixels wide can be read. */
export function template(content: OgContent): Element {
  const { paper, ink } = colours();
  const body = content.keyFigure ? section(content, content.keyFigure) : page(content);
  const style = { ...ogImageSize, flexDirection: 'column', padding: `36px ${edge}px 0`, boxSizing: 'border-box' };
  return div({ ...style, background: paper, color: ink }, [head(content), ...body]);
}

/** The number of the slide and the name of the site. */
function head({ number }: OgContent): Element {
  const { accent, soft } = colours();
  const name = div({ fontSize: 30, color: soft }, site.shortName);
  if (number === undefined)
    return div({ flexDirection: 'column', gap: 20 }, [div({ width: 72, height: 8, background: accent }), name]);
  const numeral = div({ fontSize: 84, lineHeight: 1, color: accent }, String(number));
  return div({ height: 68, justifyContent: 'space-between', alignItems: 'center' }, [numeral, name]);
}

const sectionSizes: Record<'title' | 'label' | 'summary', Sizes> = {
  title: [[86, 44], [80, 58], [68, 66], [60, 80]], // prettier-ignore
  label: [[34, 66], [31, 76], [28, 88], [25, 140]], // prettier-ignore
  summary: [[38, 130], [36, 142], [34, 150], [32, 160]], // prettier-ignore
};

/** Title; below it the key figure at the left and the summary at the right. */
function section({ title, text }: OgContent, { value, unit, label }: NonNullable<OgContent['keyFigure']>): Element[] {
  const { rule, soft } = colours();
  const size = (name: keyof typeof sectionSizes, text: string) => ({ fontSize: sizeFor(text, sectionSizes[name]) });
  // Digits are about half as wide as high: the value is as large as its unit leaves room for.
  const numeral = Math.min(132, (left - gap - 14 - unit.length * 21) / (value.length * 0.54));
  const figure = div({ alignItems: 'baseline', gap: 14, whiteSpace: 'nowrap' }, [
    div({ fontSize: numeral, lineHeight: 0.8 }, value),
    div({ fontSize: 42, lineHeight: 1 }, unit),
  ]);
  const half = { height: 236, flexDirection: 'column', flexShrink: 0 };
  return [
    div({ height: 218, alignItems: 'center' }, [
      words(title, { ...size('title', title), lineHeight: 1.1, maxWidth: inner }),
    ]),
    div({ borderTop: `2px solid ${rule}`, paddingTop: 30 }, [
      div({ ...half, width: left, borderRight: `2px solid ${rule}` }, [
        figure,
        words(label, { ...size('label', label), lineHeight: 1.24, marginTop: 14, width: left - gap, color: soft }),
      ]),
      div({ ...half, width: inner - left - gap, marginLeft: gap }, [
        words(text, { ...size('summary', text), lineHeight: 1.24 }),
      ]),
    ]),
  ];
}

/** Title and description. */
function page({ title, text }: OgContent): Element[] {
  const sizes: Record<'title' | 'text', Sizes> = {
    title: [[104, 38], [88, 46], [72, 80]], // prettier-ignore
    text: [[46, 180], [38, 300]], // prettier-ignore
  };
  const size = sizeFor(text, sizes.text);
  return [
    words(title, { fontSize: sizeFor(title, sizes.title), lineHeight: 1.1, margin: '36px 0 28px' }),
    div({ display: 'block', fontSize: size, lineHeight: 1.32, lineClamp: 4, color: colours().soft }, text),
  ];
}

/** The light theme's. */
function colours() {
  const tokens = palette('light');
  const token = (name: string) => {
    const colour = tokens.get(name);
    if (!colour) throw new Error(`src/styles/tokens.css: no ${name}: the Open Graph images need it.`);
    return colour;
  };
  return {
    paper: token('--paper'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    rule: token('--rule'),
    accent: token('--accent'),
  };
}
