/** Below 1200 px the contents lie over the page: they close when the focus leaves them, for what they cover. */
export function closeContents(): void {
  const contents = document.querySelector<HTMLElement>('#site-nav')!;
  contents.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !contents.contains(relatedTarget as Node)) contents.hidePopover?.();
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
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) above[heads.indexOf(target)] = isIntersecting;
      const last = above.lastIndexOf(true);
      for (const [index, link] of links.entries()) {
        if (index === last) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '999999px 0px -75%' },
  );
  for (const head of heads) observer.observe(head);
}
