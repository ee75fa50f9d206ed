import { elementAt } from '../lib/fragment.ts';

/** Glosses and « En bref » stand open in the margin of wide screens, and open anywhere when a link leads to them. */
export function startGlosses(): void {
  const wide = matchMedia('(width >= 75rem)');
  const openInMargin = () => {
    for (const gloss of document.querySelectorAll<HTMLDetailsElement>(':is(.gloss, .brief) details')) {
      gloss.open = wide.matches;
      // There is nothing to fold there, and so nothing to press.
      gloss.querySelector('summary')!.tabIndex = wide.matches ? -1 : 0;
    }
  };
  const openTarget = () => {
    const target = elementAt(location.hash);
    const gloss = (target?.closest('.gloss') ?? target)?.querySelector<HTMLDetailsElement>(
      '.gloss details, :scope > details',
    );
    if (gloss) gloss.open = true;
  };
  openInMargin();
  openTarget();
  wide.addEventListener('change', openInMargin);
  addEventListener('hashchange', openTarget);
  // Style sheets open them on paper in newer browsers only (Firefox 143, Safari 18.4).
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>(':is(.gloss, .brief) details:not([open])')];
    for (const gloss of folded) gloss.open = true;
  });
  addEventListener('afterprint', () => {
    for (const gloss of folded) gloss.open = false;
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (wide.matches && target.closest(':is(.gloss, .brief) summary')) event.preventDefault();
    // A link to the place that the address has already changes no hash.
    if (target.closest('a')?.href === location.href) openTarget();
  });
}
