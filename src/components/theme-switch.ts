import { themeColors } from '../lib/site.ts';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/**
 * The button in the header: system → light → dark, remembered. `head-inline.js` applies it on the next page; a page that is
 * open in another window, or kept for Back, takes it over.
 */
export function startThemeSwitch(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]')!;
  const current = () => (root.dataset.theme ?? 'system') as Theme;
  const apply = (theme: Theme) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
      meta.content = themeColors[theme === 'system' ? (/dark|light/.exec(meta.media)![0] as 'light') : theme];
    }
    button.setAttribute('aria-label', `Theme: ${theme}`);
  };
  const follow = () => {
    try {
      apply(themes.find((theme) => theme === localStorage.getItem('theme')) ?? 'system');
    } catch {
      // Storage may be off: the choice then lasts for this page.
    }
  };
  apply(current());
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
  addEventListener('storage', follow);
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length]!;
    apply(next);
    button.title = `Theme: ${next}`;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // As above.
    }
  });
}
