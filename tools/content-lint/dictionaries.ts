import english from 'dictionary-en';
import french from 'dictionary-fr';
import { readDictionary } from './hunspell.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const sources = { en: english, fr: french };
const loaded = new Map<string, (word: string) => boolean>();

/** Tells whether a word is English as spelled in the United States, or French. Read on first use. */
export function dictionary(language: 'en' | 'fr'): (word: string) => boolean {
  const { aff, dic } = sources[language];
  if (!loaded.has(language)) loaded.set(language, readDictionary(text(aff), text(dic)));
  return loaded.get(language)!;
}
