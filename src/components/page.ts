/**
 * The script of every page: theme, glosses, copied links, and the door to search. Everything works without it but these;
 * search itself is loaded on first use.
 */
import { startSearch } from '../search/open.ts';
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

startSearch();
document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
  const control = event.target.closest<HTMLElement>('[data-copy-link], [data-copy-tex]');
  if (control) {
    event.preventDefault();
    void import('./copy-link.ts').then(({ copy }) => copy(control));
  }
  const copy = event.target.closest<HTMLElement>('[data-copy-text]');
  if (copy) void import('./copy-text.ts').then(({ copyText }) => copyText(copy));
});

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
if (import.meta.env.PROD) keepCopy(document.body.dataset.base!);
