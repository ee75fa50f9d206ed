import { rememberMarks } from './marks.ts';
import { showRecent } from './recent.ts';
import { SearchSession } from './session.ts';

/** Brings `/search/` to life. The address says what is searched, so that it can be linked and Back returns to it. */
export function startResultsPage(): void {
  const main = document.querySelector<HTMLElement>('main')!;
  const form = main.querySelector('form')!;
  const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
  const filters = [...form.querySelectorAll('select')];
  const results = main.querySelector<HTMLElement>('[data-search-results]')!;
  showRecent(main.querySelector('[data-search-hint]'));
  const session = new SearchSession({
    status: main.querySelector('[data-search-status]')!,
    live: main.querySelector('[data-search-live]')!,
    results,
    listbox: false,
    patience: 400,
    entriesBelow: Infinity,
  });

  const run = (): void => {
    const chosen = Object.fromEntries(filters.map(({ name, value }) => [name, value || undefined]));
    const unfiltered = `?q=${encodeURIComponent(input.value)}`;
    void session.run({ query: input.value, filters: chosen, unfiltered });
  };
  const readAddress = (): void => {
    const words = new URLSearchParams(location.search);
    input.value = words.get('q') ?? '';
    for (const filter of filters) {
      filter.value = words.get(filter.name) ?? '';
      // A value that is no choice of ours would show an empty field.
      if (filter.selectedIndex < 0) filter.value = '';
    }
    run();
  };
  // The address follows when the reader pauses: Safari allows about 100 changes in 30 seconds, and then throws.
  let address: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    run();
    clearTimeout(address);
    address = setTimeout(writeAddress, 300);
  };
  const writeAddress = (): void => {
    const url = new URL(location.href);
    for (const { name, value } of [input, ...filters]) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // The results are right all the same.
    }
  };

  input.addEventListener('input', changed);
  for (const filter of filters) filter.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    clearTimeout(address);
    writeAddress();
    rememberMarks(link, input.value, session.forms.get(link.pathname) ?? []);
  });
  addEventListener('popstate', readAddress);
  // What was typed before this script came counts, and not the address.
  const typed = input.value;
  readAddress();
  if (typed === '' || typed === input.value) return;
  input.value = typed;
  changed();
}
