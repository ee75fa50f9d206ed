/**
 * The script of every page: theme, glosses, copied links, and the door to search. Everything works without it but these;
 * search itself is loaded on first use.
 */
import { keepCopy } from '../offline/register.ts';

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

/* Glosses stand open in the margin, and open when a link leads to them. */
const wide = matchMedia('(width >= 1200px)');
const openGlosses = () => {
  for (const gloss of document.querySelectorAll<HTMLDetailsElement>('.gloss details')) gloss.open = wide.matches;
};
const openTarget = () => {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const gloss = target?.querySelector<HTMLDetailsElement>('.gloss details, :scope > details');
  if (gloss) gloss.open = true;
};
openGlosses();
openTarget();
wide.addEventListener('change', openGlosses);
addEventListener('hashchange', openTarget);

/* Search. */
const openSearch = async () => (await import('../search/dialog.ts')).open();
document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
  if (event.target.closest('[data-search-open]')) {
    event.preventDefault();
    void openSearch();
  }
  const link = event.target.closest<HTMLAnchorElement>('[data-copy-link]');
  if (link) void import('./copy-link.ts').then(({ copyLink }) => copyLink(link));
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

/* A copy to read without a network. */
if (import.meta.env.PROD) keepCopy(document.body.dataset.base!);
