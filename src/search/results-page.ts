import { SearchSession } from './session.ts';

const input = document.querySelector<HTMLInputElement>('#page-q')!;
const view = {
  status: document.querySelector<HTMLElement>('main [data-search-status]')!,
  results: document.querySelector<HTMLElement>('main [data-search-results]')!,
  live: document.querySelector<HTMLElement>('main [data-search-live]')!,
  listbox: false,
};
const session = new SearchSession(view, document.body.dataset.base ?? '/');

/** The address says what is searched, so that a search can be linked and Back returns to it. */
function show(): void {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void session.run(input.value);
}

input.addEventListener('input', () => {
  const address = new URL(location.href);
  if (input.value) address.searchParams.set('q', input.value);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  void session.run(input.value);
});
input.form!.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', show);
show();
