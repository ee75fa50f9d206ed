import { fromBuffer } from '@capsizecss/unpack';
import { fontFace } from './font-face.ts';

/** Mean advance of English text in em, by Capsize's letter frequencies (@capsizecss/metrics 4.3). */
interface Local {
  names: readonly string[];
  width: number;
}

/**
 * Serifs that readers have: Georgia on Windows and Apple's systems; Times New Roman and its metric twin of Linux; Noto
 * Serif on Android. Each is a family of its own, because each needs its own size.
 */
const locals: Record<string, Record<'roman' | 'bold' | 'italic', Local>> = {
  'Source Serif Fallback': {
    roman: { names: ['Georgia'], width: 913 / 2048 },
    bold: { names: ['Georgia Bold', 'Georgia-Bold'], width: 1062 / 2048 },
    italic: { names: ['Georgia Italic', 'Georgia-Italic'], width: 927 / 2048 },
  },
  'Source Serif Fallback Times': {
    roman: { names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'], width: 832 / 2048 },
    bold: { names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'LiberationSerif-Bold'], width: 886 / 2048 },
    italic: { names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'LiberationSerif-Italic'], width: 832 / 2048 },
  },
  'Source Serif Fallback Noto': {
    roman: { names: ['Noto Serif', 'NotoSerif-Regular'], width: 0.481 },
    bold: { names: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.521 },
    italic: { names: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.452 },
  },
};
