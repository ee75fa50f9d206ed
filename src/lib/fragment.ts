/**
 * The element that a fragment leads to, "#limits". None for a fragment that is no place of the page, a malformed one
 * among them: "#100%" is an address that a reader can have, and cannot be decoded.
 */
export function elementAt(hash: string): HTMLElement | null {
  try {
    return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null;
  }
}
