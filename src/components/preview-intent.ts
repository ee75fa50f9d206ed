const previewed = 'main :is([data-cite], .term, [href*="/glossary/#"], [href*="/sections/"])';

const load = () => import('./preview.ts');

/** Cards before the click, where a pointer can hover: loaded when the first link that has one is pointed at or focused. */
export function startPreviews(): void {
  if (!matchMedia('(hover: hover)').matches) return;
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>(previewed);
      if (link) void load().then((preview) => preview.intend(link, event));
    });
  }
}
