import { element, linkTo } from './element.ts';

/** Puts the sections last visited into the empty search, where there are some. */
export function showRecent(hint: HTMLElement | null): void {
  let visited: [string, string][] = [];
  try {
    visited = JSON.parse(localStorage.getItem('visited') ?? '[]') as [string, string][];
  } catch {
    // Storage may be off, or hold what is not ours.
  }
  const others = visited.filter(([path]) => path !== location.pathname).slice(0, 3);
  if (!hint || others.length === 0) return;
  const list = element(
    'ul',
    {},
    ...others.map(([path, name]) => element('li', {}, linkTo(path, name.replace(/ · [^·]+$/, '')))),
  );
  hint.append(element('p', {}, 'Last read'), list);
}
