import { attempt } from './attempt.ts';
import { opensTab } from './element.ts';
import { showMarks } from './marks.ts';
import { SearchSession } from './session.ts';

let started = false;

/** Brings the search dialog to life, once: results at every key, arrow keys, Enter. The page has opened it already. */
export function startDialog(dialog: HTMLDialogElement): void {
  if (started) return;
  started = true;
  const input = dialog.querySelector('input')!;
  const results = dialog.querySelector<HTMLElement>('[data-search-results]')!;
  let leaving = false;
  /** Address of the chosen result. */
  let choice: string | undefined;
  const options = () => [...results.querySelectorAll('a')];
  const active = () => results.querySelector<HTMLAnchorElement>('[aria-selected=true]');

  const activate = (chosen: HTMLAnchorElement | null): void => {
    choice = chosen?.href;
    for (const option of options()) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  /** The field itself is the place before the first option and behind the last. */
  const move = (step: 1 | -1): void => {
    const places = [null, ...options()];
    activate(places.at((places.indexOf(active()) + step) % places.length)!);
  };

  const session = new SearchSession(dialog, {
    patience: 0,
    entriesBelow: 3,
    changed: () => {
      input.setAttribute('aria-expanded', String(!results.hidden));
      asOptions(results);
      // Results that are added, or come late for what was typed, leave the chosen one chosen.
      activate(options().find(({ href }) => href === choice) ?? null);
    },
  });
  const search = () => {
    results.parentElement!.scrollTop = 0;
    activate(null);
    void session.run(input.value);
  };

  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    const chosen = active();
    // Safari ends a composition (Chinese, Japanese, Korean) before the key that ends it: 229 tells that one.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) {
      const { ctrlKey, metaKey, shiftKey } = event;
      chosen.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    } else return;
    event.preventDefault();
  });
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || opensTab(event)) return;
    // The place that the address has already: there is no other page to come back from.
    if (link.href === location.href && link.hash) {
      dialog.close();
      return showMarks();
    }
    // Back leads to the same results: the page opens the dialog again with these words.
    remember(input.value);
    leaving = link.pathname === location.pathname;
    if (leaving) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (!leaving) remember(undefined);
    leaving = false;
  });
  // A text that is selected with the pointer from the field to beside the dialog ends in a click, too.
  let pressed: EventTarget | null;
  dialog.addEventListener('pointerdown', ({ target }) => (pressed = target));
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog && pressed === dialog) return dialog.close();
    // An example is searched here, and not on the results page.
    const example = target.closest('[data-search-example]');
    if (!example || opensTab(event)) return;
    event.preventDefault();
    input.value = example.textContent.trim();
    input.focus();
    search();
  });
  // What was typed while this was loading.
  search();
}

/** Makes links options of a combobox, which keeps the focus; the markup of lists around them says nothing then. */
function asOptions(results: HTMLElement): void {
  results.querySelectorAll('a').forEach((option, index) => {
    option.id = `option-${index}`;
    option.setAttribute('role', 'option');
    option.tabIndex = -1;
  });
  for (const box of results.querySelectorAll('ol, ul, li, h2')) box.setAttribute('role', 'presentation');
}

/** Notes the query in the history, for Back. Safari throws when that is done too often: the search goes on without it. */
const remember = (search: string | undefined) =>
  attempt(() => history.replaceState({ ...(history.state as object | null), search }, ''));
