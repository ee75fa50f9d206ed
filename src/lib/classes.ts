import type { Element } from 'hast';

/** The classes of an element of a tree. */
export const classesOf = ({ properties }: Element): string[] => (properties.className as string[] | undefined) ?? [];
