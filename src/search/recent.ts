import { attempt } from './attempt.ts';
import { element, linkTo } from './element.ts';

/** Puts the sections last visited into the empty search, where there are some. */
export function showRecent(hint: HTMLElement): void {
  const visited = attempt(() => JSON.parse(localStorage.getItem('visited') ?? '[]') as [string, string][]) ?? [];
  const others = visited.filter(([path]) => path !== location.pathname).slice(0, 3);
  if (others.length === 0) return;
  const links = others.map(([path, name]) => linkTo(path, name.replace(/ · [^·]+$/, '')));
  hint.append(element('p', {}, 'Last read'), element('ul', {}, ...links.map((link) => element('li', {}, link))));
}
