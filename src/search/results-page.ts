import { attempt } from './attempt.ts';
import { SearchSession } from './session.ts';

/** Brings `/search/` to life. The address says what is searched, so that it can be linked and Back returns to it. */
export function startResultsPage(main: HTMLElement): void {
  const form = main.querySelector('form')!;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const [input, ...filters] = fields as [HTMLInputElement, ...HTMLSelectElement[]];
  const session = new SearchSession(main, { patience: 400, entriesBelow: Infinity });

  /** What is filled in or chosen, by the name of its field. */
  const filled = () =>
    Object.fromEntries(fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
  const run = (): void => {
    const { q = '', ...chosen } = filled();
    void session.run(q, { filters: chosen });
  };
  const readAddress = (): void => {
    const words = new URLSearchParams(location.search);
    for (const field of fields) field.value = words.get(field.name) ?? '';
    // A value that is no choice of ours would show an empty field.
    for (const filter of filters) filter.selectedIndex = Math.max(0, filter.selectedIndex);
    run();
  };
  // The address follows when the reader pauses: Safari allows about 100 changes in 30 seconds, and then throws.
  let address: ReturnType<typeof setTimeout> | undefined;
  const writeAddress = (): void => {
    clearTimeout(address);
    const url = new URL(location.href);
    url.search = new URLSearchParams(filled()).toString();
    attempt(() => history.replaceState(history.state, '', url));
  };
  const changed = (): void => {
    run();
    clearTimeout(address);
    address = setTimeout(writeAddress, 300);
  };

  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  main.querySelector('[data-search-results]')!.addEventListener('click', writeAddress);
  addEventListener('popstate', readAddress);
  // What was typed before this script came counts, and not the address.
  const typed = input.value;
  readAddress();
  if (typed === '' || typed === input.value) return;
  input.value = typed;
  changed();
}
