/**
 * The door to search, on every page. Its script and index are fetched on intent, side by side; the dialog opens at once
 * and takes what is typed.
 */
const loadSearch = () => import('./app.ts');
let search: ReturnType<typeof loadSearch> | undefined;
let started = false;

/** Opens the dialog by its buttons, `/` and Ctrl+K; again after Back from a result; marks the words of a followed one. */
export function startSearch(): void {
  for (const intent of ['pointerover', 'focusin', 'touchstart']) {
    const onIntent = (event: Event) => {
      if ((event.target as Element).closest?.('[data-search-open], input[type=search]'))
        void prepareSearch().catch(() => {});
    };
    document.addEventListener(intent, onIntent, { passive: true });
  }
  document.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    if (!event.target.closest('[data-search-open]')) return;
    event.preventDefault();
    void openSearch();
  });
  addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey;
    const command =
      event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
    if (!slash && !command) return;
    event.preventDefault();
    void openSearch();
  });
  // Back from a result: the same results. Forth to one: its words are marked.
  const former = (history.state as { search?: string } | null)?.search;
  if (former !== undefined) void openSearch(former);
  void showMarks();
  addEventListener('hashchange', () => void showMarks());
}

function prepareSearch(): ReturnType<typeof loadSearch> {
  if (search) return search;
  const preload = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '' });
  preload.href = `${document.body.dataset.base ?? '/'}search/core.json`;
  document.head.append(preload);
  search = loadSearch();
  search.catch(() => (search = undefined));
  return search;
}

async function openSearch(words?: string): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog')!;
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input')!;
  if (words !== undefined) field.value = words;
  field.focus();
  field.select();
  try {
    const { startDialog } = await prepareSearch();
    if (!started) startDialog(dialog);
    started = true;
  } catch {
    dialog.querySelector('[data-search-status]')!.textContent = 'Search could not be loaded: are you offline?';
  }
}

async function showMarks(): Promise<void> {
  try {
    if (sessionStorage.getItem('search-marks')) (await prepareSearch()).showMarks();
  } catch {
    // No storage or no script: no marks.
  }
}
