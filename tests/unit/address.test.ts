import { expect, test } from 'vitest';
import { wordsOfAddress } from '../../src/search/address.ts';

test.each([
  ['/sections/modle-collapse.html', '/', 'modle collapse'],
  ['/companion/sections/24-quantisation/', '/companion/', '24 quantisation'],
  ['/glossary/jeton', '/', 'jeton'],
  ['/d%C3%A9duplication_de+pages', '/', 'déduplication de pages'],
  ['/100%-wrong', '/', '100 wrong'],
  ['/elsewhere/page', '/companion/', 'elsewhere page'],
  ['/', '/', ''],
  // A number after a point is no file ending.
  ['/sections/llama-3.1', '/', 'llama 3.1'],
])('%s under %s → %j', (path, base, words) => expect(wordsOfAddress(path, base)).toBe(words));
