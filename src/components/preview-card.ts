import css from '../styles/preview.css?inline';

/*
 * What the preview and the copy menu share: their styles, which no page carries before they are wanted, and where they
 * stand. A constructed style sheet is not bound by the Content-Security-Policy, unlike a style element.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

const gap = 6;
const edge = 8;

/**
 * Shows a popover at a place of the window, below it, or above where there is more room. It scrolls with the page, and goes
 * when it is taken out of the page: browsers without popovers (Safari before 17) show an element like any other.
 * @param rect the place, in pixels of the window
 */
export function showAt(card: HTMLElement, rect: DOMRect): void {
  card.showPopover?.();
  const { offsetWidth: width, offsetHeight: height } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = rect.bottom + gap + height <= clientHeight || rect.top < clientHeight - rect.bottom;
  const top = below ? rect.bottom + gap : rect.top - gap - height;
  const left = Math.max(edge, Math.min(rect.left, clientWidth - width - edge));
  // In a low window, such as that of a phone on its side, it begins inside it, whatever it covers.
  const inside = Math.max(edge, Math.min(top, clientHeight - height - edge));
  card.style.insetBlockStart = `${inside + scrollY}px`;
  card.style.insetInlineStart = `${left + scrollX}px`;
}
