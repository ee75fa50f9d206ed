import { elementAt } from '../lib/fragment.ts';
import { showAt } from './preview-card.ts';

/** Milliseconds that the menu stays when nobody uses it. */
const patience = 6000;

const menu = document.createElement('span');
menu.className = 'card copy-menu';
menu.popover = 'auto';
menu.lang = 'en';
const status = document.createElement('span');
status.role = 'status';
menu.append(status);
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Copies the address of a place, or the TeX of a formula, and says so in a small menu that offers the other forms. The
 * page does not move: the address bar takes the address, should the clipboard be closed to us.
 * @param control a link to the place, a button within it, or one for the TeX of the equation around it
 */
export async function copy(control: HTMLElement): Promise<void> {
  const address = addressOf(control);
  const forms = address ? formsOf(address) : { TeX: texOf(control) };
  if (address) history.replaceState(history.state, '', address);
  const buttons = Object.entries(forms).map(([name, text]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => void write(name, text));
    return button;
  });
  menu.replaceChildren(status, ...(buttons.length > 1 ? buttons : []));
  // Beside its control in the document too, so that the Tab key leads from one to the other.
  control.after(menu);
  showAt(menu, control.getBoundingClientRect());
  await write(...Object.entries(forms)[0]!);
}

async function write(name: string, text: string): Promise<void> {
  let said = `${name} copied`;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    said = name === 'TeX' ? 'The browser does not let us copy' : 'The link is in the address bar';
  }
  clearTimeout(timer);
  timer = setTimeout(leave, patience);
  status.textContent = '';
  // A status that changes in the moment it appears is not announced.
  setTimeout(() => (status.textContent = said), 50);
}

/** Closes the menu, unless somebody is at it. */
function leave(): void {
  const used = menu.matches(':hover, :focus-within') || menu.previousElementSibling?.matches(':focus-visible');
  if (used) timer = setTimeout(leave, patience);
  else menu.hidePopover();
}

/** Address of the place that a control copies; none for TeX. */
function addressOf(control: HTMLElement): URL | undefined {
  if (control.dataset.copyLink === undefined) return undefined;
  return new URL(control.getAttribute('href') ?? `#${control.closest('[id]')!.id}`, location.href);
}

function formsOf({ href, hash }: URL): Record<string, string> {
  const title = titleOf(elementAt(hash) ?? document.body);
  return {
    Link: href,
    Markdown: `[${title.replace(/[[\]\\]/g, '\\$&')}](${href})`,
    HTML: `<a href="${href}">${title.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)}</a>`,
  };
}

/** What to call a place: the claim or the statement itself; else its own title and the page's. */
function titleOf(target: HTMLElement): string {
  const own = target.querySelector('.check-claim, .figure-title, time, summary, dt, .source i') ?? target;
  const words = own.matches('.equation') ? `Equation ${own.querySelector('.equation-number')!.textContent}` : text(own);
  const page = document.querySelector('h1')!;
  return target.matches('.claim, .check') ? words : `${words} · ${text(page)}`;
}

function text(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.anchor, .card, .cites, .check-by, .katex-html, annotation'))
    other.remove();
  return copy.textContent
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim();
}

/** KaTeX keeps the source of a formula in its hidden MathML. */
const texOf = (button: HTMLElement): string =>
  button.closest('.equation')!.querySelector('annotation')!.textContent.trim();
