import { elementAt } from '../lib/fragment.ts';
import { showAt } from './preview-card.ts';

/** Milliseconds that the menu stays when nobody uses it. */
const patience = 6000;

const menu = document.createElement('span');
menu.className = 'card copy-menu';
menu.popover = 'auto';
menu.lang = 'en';
const status = document.createElement('span');
status.setAttribute('role', 'status');
menu.append(status);
let timer: ReturnType<typeof setTimeout> | undefined;

/** What a control copies first: the address of its place, or the TeX of the formula around it. */
export const textOf = (control: HTMLElement): string => Object.values(formsOf(control))[0]!;

/**
 * Says what was copied in a small menu that offers the other forms. The page does not move: the address bar takes the
 * address, should the clipboard be closed to us.
 * @param control a link to the place, a button within it, or one for the TeX of the equation around it
 */
export async function say(control: HTMLElement, copied: Promise<boolean>): Promise<void> {
  const address = addressOf(control);
  const forms = formsOf(control);
  if (address) history.replaceState(history.state, '', address);
  const buttons = Object.entries(forms).map(([name, text]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => void tell(name, write(text)));
    return button;
  });
  menu.replaceChildren(status, ...(buttons.length > 1 ? buttons : []));
  // Beside its control in the document too, so that the Tab key leads from one to the other.
  control.after(menu);
  showAt(menu, control.getBoundingClientRect());
  await tell(Object.keys(forms)[0]!, copied);
}

const write = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

async function tell(name: string, copied: Promise<boolean>): Promise<void> {
  const refused = name === 'TeX' ? 'The browser does not let us copy' : 'The link is in the address bar';
  const said = (await copied) ? `${name} copied` : refused;
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
  else menu.remove();
}

/** Address of the place that a control copies; none for TeX. */
function addressOf(control: HTMLElement): URL | undefined {
  if (control.dataset.copyLink === undefined) return undefined;
  return new URL(control.getAttribute('href') ?? `#${control.closest('[id]')!.id}`, location.href);
}

function formsOf(control: HTMLElement): Record<string, string> {
  const address = addressOf(control);
  if (!address) return { TeX: texOf(control) };
  const { href, hash } = address;
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
