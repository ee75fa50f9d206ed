import { rememberMarks } from './marks.ts';
import { showRecent } from './recent.ts';
import { SearchSession } from './session.ts';

/** Brings the search dialog to life: results at every key, arrow keys, Enter. The page has opened it already. */
export function startDialog(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector<HTMLInputElement>('input')!;
  const results = dialog.querySelector<HTMLElement>('[data-search-results]')!;
  let active = -1;
  let leaving = false;
  const options = () => [...results.querySelectorAll<HTMLAnchorElement>('[role=option]')];

  /** Moves the active option; -1 is the field itself. Ends meet. */
  const activate = (index: number): void => {
    const all = options();
    active = all.length === 0 ? -1 : ((index + 1 + all.length + 1) % (all.length + 1)) - 1;
    all.forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
    const option = all[active];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  showRecent(dialog.querySelector('[data-search-hint]'));
  const session = new SearchSession({
    status: dialog.querySelector('[data-search-status]')!,
    live: dialog.querySelector('[data-search-live]')!,
    results,
    listbox: true,
    patience: 0,
    entriesBelow: 3,
    changed: () => {
      input.setAttribute('aria-expanded', String(!results.hidden));
      // Results that are added leave the chosen one where it is.
      if (options()[active]?.getAttribute('aria-selected') === 'true') return;
      activate(-1);
      results.parentElement!.scrollTop = 0;
    },
  });
  const search = () => void session.run({ query: input.value });

  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active - 1);
    // The browser's own Esc would first empty the field: what was typed is never lost.
    else if (event.key === 'Escape') dialog.close();
    else if (event.key === 'Enter' && active >= 0) {
      // With a modifier the browser opens another tab, as it does for any link.
      const { ctrlKey, metaKey, shiftKey } = event;
      options()[active]!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    } else return;
    event.preventDefault();
  });
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    rememberMarks(link, input.value, session.forms.get(link.pathname) ?? []);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Back leads to the same results: the page opens the dialog again with these words.
    remember(input.value);
    leaving = true;
    if (link.pathname === location.pathname) dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target as Element).closest('[data-search-close]')) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (leaving) return void (leaving = false);
    remember(undefined);
  });
  // An example is searched here, and not on the results page.
  dialog.addEventListener('click', (event) => {
    const example = (event.target as Element).closest<HTMLAnchorElement>('[data-search-example]');
    if (!example || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    input.value = example.textContent.trim();
    input.focus();
    search();
  });
  // What was typed while this was loading.
  search();
}

/** Notes the query in the history, for Back. Safari throws when that is done too often: the search goes on without it. */
function remember(search: string | undefined): void {
  try {
    history.replaceState({ ...(history.state as object | null), search }, '');
  } catch {
    // Back then leads to the page without its results.
  }
}
