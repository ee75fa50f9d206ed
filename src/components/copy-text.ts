/** The file that a button names, or the citation beside it. */
export async function textOf(button: HTMLElement): Promise<string> {
  const file = button.dataset.copyText;
  if (!file) return citationOf(button).querySelector('p')!.innerText.trim();
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${answer.status} ${file}`);
  return (await answer.text()).trim();
}

/** Says beside a button whether its text was copied. */
export async function say(button: HTMLElement, copied: Promise<boolean>): Promise<void> {
  const status = citationOf(button).querySelector('[role=status]')!;
  status.textContent = (await copied) ? 'Copied' : 'Not copied: select the text, or download the file';
  setTimeout(() => (status.textContent = ''), 2500);
}

const citationOf = (button: HTMLElement) => button.closest('[data-citation]')!;
