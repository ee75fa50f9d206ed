/** The day of access in citations: the reader's, not the day of the build. */
export function dateCitations(): void {
  for (const day of document.querySelectorAll('[data-today]')) {
    day.textContent = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  }
}
