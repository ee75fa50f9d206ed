/**
 * Below 1200 px the contents lie over the page: they close when the focus leaves them, and when a link of theirs leads to a
 * place of the page, for what they cover. Where the window grows wide, they become the column, and no popover any more.
 */
export function closeContents(): void {
  const contents = document.querySelector<HTMLElement>('#site-nav')!;
  const close = () => contents.hidePopover?.();
  contents.addEventListener('click', ({ target }) => (target as Element).closest('a[href^="#"]') && close());
  matchMedia('(width >= 75rem)').addEventListener('change', close);
  contents.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !contents.contains(relatedTarget as Node)) close();
  });
}

/**
 * Marks the place of the page that is being read: the last one that has come into the upper quarter of the window. The
 * observed area has no end above, so a jump down the page passes through it too.
 */
export function markPlace(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.nav-page a')];
  const heads = links.map(({ hash }): Element => document.getElementById(hash.slice(1))!);
  const above: boolean[] = [];
  const mark = () => {
    // At the end of the page, the last places cannot come so high: that counts which a link has led to.
    const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const asked = links.findLastIndex(({ hash }) => atEnd && hash === location.hash);
    const place = Math.max(above.lastIndexOf(true), asked);
    document.querySelector('.nav-page [aria-current]')?.removeAttribute('aria-current');
    links[place]?.setAttribute('aria-current', 'location');
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) above[heads.indexOf(target)] = isIntersecting;
      mark();
    },
    { rootMargin: '999999px 0px -75%' },
  );
  for (const head of heads) observer.observe(head);
  addEventListener('hashchange', mark);
}
