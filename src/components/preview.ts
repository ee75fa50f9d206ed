/**
 * The card before the click. It comes after a moment on the link, stays while the link or the card itself is pointed at
 * or the link has the keyboard's focus, and goes with Escape (WCAG 2.2, 1.4.13 Content on Hover or Focus).
 */
import { hide as hideCard, showAt } from './preview-card.ts';
import { contentOf, type Content } from './preview-content.ts';

/** Milliseconds: long enough not to flicker under a passing pointer, and to cross from the link to its card. */
const delay = 250;

const card = document.createElement('div');
card.id = 'preview';
card.className = 'card';
card.setAttribute('role', 'tooltip');
card.popover = 'manual';
card.hidden = !card.showPopover;
document.querySelector('main')!.append(card);

let shown: HTMLAnchorElement | undefined;
let dismissed: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Height of the pointer in the window; −1 after the keyboard. */
let y = -1;

const wanted = (link: HTMLAnchorElement) => link.matches(':hover, :focus-visible');
/** Whether it was opened by a tap: it stays until a tap beside it. */
const pinned = () => card.getAttribute('role') === 'dialog';

/** To be called when a link is pointed at or focused. */
export function intend(link: HTMLAnchorElement, event: Event): void {
  if (event instanceof PointerEvent) {
    if (event.pointerType === 'touch') return;
    y = event.clientY;
  } else y = -1;
  if (link === dismissed || link === shown) return;
  wait(() => void show(link));
}

/** To be called when a link is tapped: its card, with the way to where it leads. The page is left if there is no card. */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const content = await contentOf(link);
  if (!content) return location.assign(link.href);
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', link.textContent);
  card.tabIndex = -1;
  put(link, content, link.getClientRects()[0]!);
  const more = document.createElement('a');
  more.href = link.href;
  more.className = 'more';
  more.textContent = 'Open the glossary';
  card.append(more);
  card.focus({ preventScroll: true });
}

function wait(then: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(then, delay);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const content = wanted(link) ? await contentOf(link) : undefined;
  if (!content || !wanted(link)) return settle();
  // A link over two lines has two boxes: the card stands at the one pointed at.
  const boxes = [...link.getClientRects()];
  put(link, content, boxes.find(({ top, bottom }) => top <= y && y <= bottom) ?? boxes[0]!);
  link.setAttribute('aria-describedby', card.id);
}

function put(link: HTMLAnchorElement, { html, lang }: Content, rect: DOMRect): void {
  hide();
  card.innerHTML = html;
  card.lang = lang;
  showAt(card, rect);
  shown = link;
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  hideCard(card);
}

/** Takes the card away unless somebody still wants it. */
function settle(): void {
  if (pinned()) return;
  if (dismissed && !wanted(dismissed)) dismissed = undefined;
  if (shown && !wanted(shown) && !card.matches(':hover')) hide();
}

function dismiss(): void {
  clearTimeout(timer);
  dismissed = shown;
  // Whoever read the card goes on where it was opened.
  if (card.contains(document.activeElement)) shown?.focus({ preventScroll: true });
  hide();
}

for (const type of ['pointerout', 'focusout']) document.addEventListener(type, () => wait(settle));
document.addEventListener('keydown', ({ key }) => key === 'Escape' && shown && dismiss(), true);
document.addEventListener('click', ({ target }) => !pinned() && shown?.contains(target as Node) && dismiss());
// No click: Safari on phones has none for a tap on plain text.
document.addEventListener('pointerup', ({ target }) => pinned() && !card.contains(target as Node) && dismiss());
// A page that comes back out of the browser's cache has no pointer on the link any more.
addEventListener('pagehide', hide);
