/** Below 1200 px the contents lie over the page: they close when the focus leaves them, for what they cover. */
export function closeContents(): void {
  const contents = document.querySelector<HTMLElement>('#site-nav');
  contents?.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !contents.contains(relatedTarget as Node)) contents.hidePopover?.();
  });
}
