import { SearchSession } from './session.ts';

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog')!;
const input = dialog.querySelector<HTMLInputElement>('input[type=search]')!;
const results = dialog.querySelector<HTMLElement>('[data-search-results]')!;
const base = document.body.dataset.base ?? '/';
const session = new SearchSession(
  {
    status: dialog.querySelector('[data-search-status]')!,
    live: dialog.querySelector('[data-search-live]')!,
    results,
    listbox: true,
  },
  base,
);
let active = -1;

/** Opens the dialog with the words typed before, selected. */
export function open(): void {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
}

const options = () => [...results.querySelectorAll<HTMLAnchorElement>('[role=option]')];

/** Moves the active option; -1 is the field itself. Ends meet. */
function activate(index: number): void {
  const all = options();
  active = all.length === 0 ? -1 : ((index + 1 + all.length + 1) % (all.length + 1)) - 1;
  all.forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
  const option = all[active];
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}

async function update(): Promise<void> {
  const hits = await session.run(input.value);
  input.setAttribute('aria-expanded', String(hits.length > 0));
  activate(-1);
}

input.addEventListener('input', () => void update());
input.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') activate(active + 1);
  else if (event.key === 'ArrowUp') activate(active - 1);
  else return;
  event.preventDefault();
});
dialog.querySelector('form')!.addEventListener('submit', (event) => {
  const chosen = options()[active];
  if (!chosen) return;
  event.preventDefault();
  chosen.click();
});
results.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) dialog.close();
});
dialog.addEventListener('click', (event) => {
  const outside = event.target === dialog;
  if (outside || (event.target as Element).closest('[data-search-close]')) dialog.close();
});
