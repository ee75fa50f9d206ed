/**
 * The card before the click. It comes after a moment on the link, stays while the link or the card itself is pointed at
 * or the link has the keyboard's focus, and goes with Escape (WCAG 2.2, 1.4.13 Content on Hover or Focus).
 */
import { showAt } from './preview-card.ts';
import { contentOf, type Content } from './preview-content.ts';

/** Milliseconds: long enough not to flicker under a passing pointer, and to cross from the link to its card. */
const delay = 250;

const card = document.createElement('div');
card.id = 'preview';
card.className = 'card';
card.setAttribute('role', 'tooltip');
card.popover = 'manual';

let shown: HTMLAnchorElement | undefined;
let dismissed: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Height of the pointer in the window; −1 after the keyboard. */
let y = -1;

const wanted = (link: HTMLAnchorElement) => link.matches(':hover, :focus-visible');

/** To be called when a link is pointed at or focused. */
export function intend(link: HTMLAnchorElement, event: Event): void {
  if (event instanceof PointerEvent) {
    if (event.pointerType === 'touch') return;
    y = event.clientY;
  } else y = -1;
  if (link === dismissed || link === shown) return;
  wait(() => void show(link));
}

/**
 * To be called when a link is tapped: its card, with the way to where it leads, stays until a tap beside it. The page is left
 * if there is no card, or if the browser has no popovers, and so no such tap (Safari before 17).
 */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const content = 'showPopover' in card ? await contentOf(link) : undefined;
  if (!content) return location.assign(link.href);
  card.popover = 'auto';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', link.textContent);
  card.tabIndex = -1;
  const more = `<a class="more" href="${link.href}">Open the glossary</a>`;
  put({ ...content, html: content.html + more }, link.getClientRects()[0]!);
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
  put(content, boxes.find(({ top, bottom }) => top <= y && y <= bottom) ?? boxes[0]!);
  link.setAttribute('aria-describedby', card.id);
  shown = link;
}

function put({ html, lang }: Content, rect: DOMRect): void {
  hide();
  card.innerHTML = html;
  card.lang = lang;
  document.querySelector('main')!.append(card);
  showAt(card, rect);
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  card.remove();
}

/** Takes the card away unless somebody still wants it. */
function settle(): void {
  if (dismissed && !wanted(dismissed)) dismissed = undefined;
  if (shown && !wanted(shown) && !card.matches(':hover')) hide();
}

function dismiss(): void {
  clearTimeout(timer);
  dismissed = shown;
  hide();
}

for (const type of ['pointerout', 'focusout']) document.addEventListener(type, () => wait(settle));
document.addEventListener('keydown', ({ key }) => key === 'Escape' && shown && dismiss(), true);
document.addEventListener('click', ({ target }) => shown?.contains(target as Node) && dismiss());
// A page that comes back out of the browser's cache has no pointer on the link any more.
addEventListener('pagehide', hide);
