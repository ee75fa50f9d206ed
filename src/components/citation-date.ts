/** The day of access in citations, such as 4 Mar 2031: the reader's, not the build's. To start `Intl` would take a phone 50 ms. */
export function dateCitations(): void {
  const [, month, day, year] = new Date().toDateString().split(' ');
  for (const today of document.querySelectorAll('[data-today]')) today.textContent = `${Number(day)} ${month} ${year}`;
}
