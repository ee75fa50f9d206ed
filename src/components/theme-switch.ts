const themes = ['system', 'light', 'dark'];

/** The button in the header: system → light → dark, remembered. `head-inline.js` applies it on the next page. */
export function startThemeSwitch(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  const current = () => root.dataset.theme ?? 'system';
  const name = () => button?.setAttribute('aria-label', `Theme: ${current()}`);
  name();
  button?.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length]!;
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
    name();
    button.title = `Theme: ${next}`;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Storage may be off: the choice then lasts for this page.
    }
  });
}
