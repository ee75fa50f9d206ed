/** Copies the file that a button names, or the text beside it, and says so. */
export async function copyText(button: HTMLElement): Promise<void> {
  const citation = button.closest('[data-citation]')!;
  const status = citation.querySelector('[role=status]')!;
  try {
    const file = button.dataset.copyText;
    const text = file ? await (await fetch(file)).text() : citation.querySelector('p')!.innerText;
    await navigator.clipboard.writeText(text.trim());
    status.textContent = 'Copied';
  } catch {
    status.textContent = 'Not copied: select the text, or download the file';
  }
  setTimeout(() => (status.textContent = ''), 2500);
}
