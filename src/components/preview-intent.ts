const previewed = 'main :is([data-cite], .term, [href*="/glossary/#"], [href*="/sections/"])';

const load = () => import('./preview.ts');

/**
 * Cards before the click, where a pointer can hover: loaded when the first link that has one is pointed at or focused.
 * Elsewhere, a tap on a term that the page has no gloss of shows its card, and the page is not left.
 */
export function startPreviews(): void {
  if (matchMedia('(hover: hover)').matches) {
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>(previewed);
        if (link) void load().then((preview) => preview.intend(link, event));
      });
    }
  } else
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('main .term[href*="/glossary/#"]');
      if (!link) return;
      event.preventDefault();
      load()
        .then((preview) => preview.open(link))
        .catch(() => location.assign(link.href));
    });
}
