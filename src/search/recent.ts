import { attempt } from './attempt.ts';
import { element, linkTo } from './element.ts';

/** Puts the sections last visited into the empty search, where there are some. */
export function showRecent(hint: HTMLElement): void {
  // On a host with other sites, what stands under the key may be theirs.
  const links = attempt(readVisited) ?? [];
  if (links.length === 0) return;
  hint.append(
    element('p', {}, 'Last read'),
    element('ul', { class: 'cluster' }, ...links.map((link) => element('li', {}, link))),
  );
}

function readVisited(): HTMLAnchorElement[] {
  const visited = JSON.parse(localStorage.getItem('visited') ?? '[]') as [string, string][];
  const others = visited.filter(([path]) => path !== location.pathname).slice(0, 3);
  return others.map(([path, name]) => linkTo(path, name.replace(/ · [^·]+$/, '')));
}
