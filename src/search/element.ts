/** Makes an element; text only ever becomes text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A link to a page of this site. */
export const linkTo = (address: string, words: string): HTMLAnchorElement => element('a', { href: address }, words);

/** A button that looks like a link. */
export function linkButton(act: () => void, ...words: (Node | string)[]): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'link-button' }, ...words);
  button.addEventListener('click', act);
  return button;
}

/** With a modifier the browser opens another tab or window. */
export const opensTab = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey;
