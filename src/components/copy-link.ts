/** Copies the address a link leads to and says so; the link's own jump goes on as usual. */
export async function copyLink(link: HTMLAnchorElement): Promise<void> {
  let message = 'Link copied';
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    message = 'The link is in the address bar';
  }
  announce(message, link);
}

function announce(message: string, link: HTMLAnchorElement): void {
  document.querySelector('.copied')?.remove();
  const note = document.createElement('span');
  note.className = 'copied';
  note.setAttribute('role', 'status');
  link.after(note);
  note.textContent = message;
  setTimeout(() => note.remove(), 2500);
}
