/**
 * Opens search on every page. Nothing of it is fetched before intent; then the script, Pagefind and all that the first query
 * needs come side by side. The dialog opens at once and takes what is typed.
 */
const loadSearch = () => import('./app.ts');
type Search = Awaited<ReturnType<typeof loadSearch>>;
let search: Promise<Search> | undefined;

const dialog = () => document.querySelector<HTMLDialogElement>('#search-dialog')!;
const words = (): string | undefined => (history.state as { search?: string } | null)?.search;

/** Opens the dialog by its buttons, `/` and Ctrl+K; again after Back from a result; marks the words of a followed one. */
export function startSearch(): void {
  for (const intent of ['pointerover', 'focusin', 'touchstart']) {
    const onIntent = (event: Event) => {
      if ((event.target as Element).closest?.('[data-search-open], input[name=q]'))
        void prepareSearch().catch(() => {});
    };
    document.addEventListener(intent, onIntent, { passive: true });
  }
  document.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (!(event.target as Element).closest?.('[data-search-open]')) return;
    event.preventDefault();
    openSearch();
  });
  addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
    const command = event.metaKey || event.ctrlKey;
    // A browser that fills in a field says so by a key without a name.
    const key = event.key ?? '';
    const slash = key === '/' && !typing && !command;
    // On keyboards of other scripts, the letter is known by its place.
    const k = key.toLowerCase() === 'k' || (key > '~' && event.code === 'KeyK');
    const commandK = k && command && !event.shiftKey;
    if (event.altKey || !(slash || commandK)) return;
    event.preventDefault();
    openSearch();
  });
  // Back from a result, on another page or on this one: the same results. Forth to one: its words are marked.
  const reopen = () => words() !== undefined && openSearch(words());
  reopen();
  addEventListener('popstate', reopen);
  void showMarks();
  addEventListener('hashchange', () => void showMarks());
  rememberVisit();
  // On the results page search begins at once.
  const main = document.querySelector<HTMLElement>('main:has([data-search-results])');
  if (main) void start(main, ({ startResultsPage }) => startResultsPage(main));
}

/** Starts what comes with the search's script, or says that this did not come. */
async function start(root: HTMLElement, begin: (search: Search) => void): Promise<void> {
  try {
    begin(await prepareSearch());
  } catch {
    sayFailed(root);
  }
}

/** Fetches side by side what would else be asked for one after the other. */
function prepareSearch(): Promise<Search> {
  if (search) return search;
  const base = document.body.dataset.base!;
  const index = dialog().dataset.index!;
  const preload = (file: string, rel = 'preload') => {
    const link = Object.assign(document.createElement('link'), { rel, href: base + file, crossOrigin: '' });
    if (rel === 'preload') link.as = 'fetch';
    document.head.append(link);
  };
  preload('pagefind/pagefind.js', 'modulepreload');
  preload(`pagefind/pagefind-entry.json?ts=${index}`);
  preload(`pagefind/pagefind.${index}.pf_meta`);
  preload('pagefind/wasm.en.pagefind');
  preload(`search/heads.json?${index}`);
  search = loadSearch();
  search.catch(() => (search = undefined));
  return search;
}

function openSearch(former?: string): void {
  const box = dialog();
  if (!box.open) box.showModal();
  const field = box.querySelector('input')!;
  field.focus();
  if (former !== undefined && former !== field.value) {
    field.value = former;
    field.dispatchEvent(new Event('input'));
  }
  field.select();
  void start(box, ({ startDialog }) => startDialog(box));
}

/** The script did not come: a browser may keep the failed import, so that only a fresh page asks for it again. */
function sayFailed(root: HTMLElement): void {
  const again = Object.assign(document.createElement('button'), { className: 'link-button', textContent: 'Try again' });
  again.addEventListener('click', () => {
    // The results page has its words in the address.
    if (root === dialog()) history.replaceState({ search: root.querySelector('input')!.value }, '');
    location.reload();
  });
  root.querySelector('[data-search-status]')!.replaceChildren('Search could not be loaded: are you offline? ', again);
}

async function showMarks(): Promise<void> {
  try {
    if (sessionStorage.getItem('search-marks')) (await prepareSearch()).showMarks();
  } catch {
    // No storage or no script: no marks.
  }
}

/** Notes that a section was opened, for the empty search. */
function rememberVisit(): void {
  if (!document.querySelector('[data-section]')) return;
  try {
    const visit = [location.pathname, document.title];
    const former = JSON.parse(localStorage.getItem('visited') ?? '[]') as string[][];
    const others = former.filter(([path]) => path !== visit[0]);
    localStorage.setItem('visited', JSON.stringify([visit, ...others].slice(0, 5)));
  } catch {
    // Storage may be off.
  }
}
