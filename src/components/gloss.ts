import { elementAt } from '../lib/fragment.ts';

/** Glosses stand open in the margin of wide screens, and open anywhere when a link leads to them. */
export function startGlosses(): void {
  const wide = matchMedia('(width >= 75rem)');
  const openInMargin = () => {
    for (const gloss of document.querySelectorAll<HTMLDetailsElement>('.gloss details')) gloss.open = wide.matches;
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
}
