/**
 * The script of every page: theme, glosses, copied links, and the door to search. Everything works without it but these;
 * search itself is loaded on first use.
 */
import { keepForOffline } from '../offline/register.ts';

const root = document.documentElement;

/* Theme: system → light → dark, remembered. */
const themes = ['system', 'light', 'dark'];
const themeButton = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const currentTheme = () => root.dataset.theme ?? 'system';
const nameTheme = () => themeButton?.setAttribute('aria-label', `Theme: ${currentTheme()}`);
nameTheme();
themeButton?.addEventListener('click', () => {
  const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length]!;
  if (next === 'system') delete root.dataset.theme;
  else root.dataset.theme = next;
  nameTheme();
  themeButton.title = `Theme: ${next}`;
  try {
    localStorage.setItem('theme', next);
  } catch {
    // Storage may be off: the choice then lasts for this page.
  }
});

/*
 * Blocks below the first screen are laid out once the page has loaded (`prose.css`), so that the first paint does not wait
 * for them. `head-inline.js` asks for it on a plain visit only: fragments and Back find every block in its place.
 */
const layOutAll = () => void delete root.dataset.lazy;
addEventListener('load', layOutAll);

/* Glosses stand open in the margin, and open when a link leads to them. */
const wide = matchMedia('(width >= 75rem)');
const openGlosses = () => {
  for (const gloss of document.querySelectorAll<HTMLDetailsElement>('.gloss details')) gloss.open = wide.matches;
};
const openTarget = () => {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const gloss = (target?.closest('.gloss') ?? target)?.querySelector<HTMLDetailsElement>(
    '.gloss details, :scope > details',
  );
  if (gloss) gloss.open = true;
};
openGlosses();
openTarget();
wide.addEventListener('change', openGlosses);
addEventListener('hashchange', openTarget);

/* The day of access, in citations: the reader's, not the day of the build. */
for (const day of document.querySelectorAll('[data-today]')) {
  day.textContent = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
}

/* Search. Its script and index are fetched on intent, side by side; the dialog opens at once and takes what is typed. */
const base = document.body.dataset.base ?? '/';
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog')!;
const loadSearch = () => import('../search/app.ts');
let search: ReturnType<typeof loadSearch> | undefined;
const prepareSearch = () => {
  if (search) return search;
  const preload = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '' });
  preload.href = `${base}search/core.json`;
  document.head.append(preload);
  search = loadSearch();
  search.catch(() => (search = undefined));
  return search;
};
let started = false;
const openSearch = async (words?: string) => {
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
};
for (const intent of ['pointerover', 'focusin', 'touchstart']) {
  const onIntent = (event: Event) => {
    if ((event.target as Element).closest?.('[data-search-open], input[type=search]'))
      void prepareSearch().catch(() => {});
  };
  document.addEventListener(intent, onIntent, { passive: true });
}
document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
  if (event.target.closest('[data-search-open]')) {
    event.preventDefault();
    void openSearch();
  }
  const control = event.target.closest<HTMLElement>('[data-copy-link], [data-copy-tex]');
  if (control) {
    event.preventDefault();
    void import('./copy-link.ts').then(({ copy }) => copy(control));
  }
  const copy = event.target.closest<HTMLElement>('[data-copy-text]');
  if (copy) void import('./copy-text.ts').then(({ copyText }) => copyText(copy));
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
/* Back from a result: the same results. Forth to one: its words are marked. */
const former = (history.state as { search?: string } | null)?.search;
if (former !== undefined) void openSearch(former);
const showMarks = async () => {
  try {
    if (sessionStorage.getItem('search-marks')) (await prepareSearch()).showMarks();
  } catch {
    // No storage or no script: no marks.
  }
};
void showMarks();
addEventListener('hashchange', () => void showMarks());

/* Previews, where a pointer can hover: what a link leads to, loaded when the first one is pointed at or focused. */
const previewed = 'main :is([data-cite], .term, [href*="/glossary/#"], [href*="/sections/"])';
if (matchMedia('(hover: hover)').matches) {
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>(previewed);
      if (link) void import('./preview.ts').then(({ intend }) => intend(link, event));
    });
  }
}

/* A copy to read without a network. */
if (import.meta.env.PROD) keepForOffline(document.body.dataset.base!);
