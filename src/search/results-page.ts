import { rememberMarks } from './marks.ts';
import { SearchSession } from './session.ts';

/** Brings `/search/` to life. The address says what is searched, so that it can be linked and Back returns to it. */
export function startResultsPage(): void {
  const main = document.querySelector<HTMLElement>('main')!;
  const form = main.querySelector('form')!;
  const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
  const filters = [...form.querySelectorAll('select')];
  const results = main.querySelector<HTMLElement>('[data-search-results]')!;
  const session = new SearchSession({
    status: main.querySelector('[data-search-status]')!,
    live: main.querySelector('[data-search-live]')!,
    results,
    listbox: false,
    recordsBelow: Infinity,
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
  const changed = (): void => {
    const address = new URL(location.href);
    for (const { name, value } of [input, ...filters]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, '', address);
    run();
  };

  input.addEventListener('input', changed);
  for (const filter of filters) filter.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link) rememberMarks(link, session.found, input.value);
  });
  addEventListener('popstate', readAddress);
  readAddress();
}
