import { describe, expect, test } from 'vitest';
import { fold, straight, tidy } from '../../src/search/fold.ts';
import { stem } from '../../src/search/stem.ts';
import { isFrench } from '../../src/search/stop-words.ts';
import { joinedForms, nameKey, termOf, tokenize } from '../../src/search/terms.ts';

describe('folding', () => {
  test('case, accents, ligatures, apostrophes and dashes are one', () => {
    expect(fold('L’Œuvre')).toBe("l'oeuvre");
    expect(fold('ÉLAGAGE')).toBe(fold('élagage'.normalize('NFD')));
    expect(fold('neuro‑symbolic')).toBe('neuro-symbolic');
  });
  test('Pagefind gets straight apostrophes and no ligatures, and keeps case and accents', () => {
    expect(straight('L’œuvre évaluée')).toBe("L'oeuvre évaluée");
  });
  test('a query becomes one line', () => expect(tidy('  a \n b ')).toBe('a b'));
});

test.each([
  ['données synthétiques', true],
  ['pourquoi elaguer un modele', true],
  ['c’est quoi le RAG', true],
  ['elagage des modeles', true],
  ['why is o1 so expensive', false],
  ['DeepSeek on par with o1', false],
  ['Llama on a phone', false],
  ['elagage', false],
])('“%s” is French: %s', (query, french) => expect(isFrench(query)).toBe(french));

describe('terms', () => {
  test.each([
    ['quantization', 'quantisation', 'quantized', 'quantising', 'quantizes'],
    ['distillation', 'distilled', 'distill', 'distilling'],
    ['modeling', 'modelling', 'model', 'models', 'modèle', 'modèles'],
    ['embedding', 'embeddings', 'embedded'],
    ['license', 'licence', 'licenses'],
    ['donnée', 'données', 'donnees'],
    ['transformer', 'transformers'],
  ])('%s is one term in all its forms', (...forms) => {
    expect(new Set(forms.map((form) => termOf(fold(form)))).size).toBe(1);
  });
  test('different words stay different', () => {
    expect(termOf('pruning')).not.toBe(termOf('prompt'));
    expect(termOf('universe')).not.toBe(termOf('university').slice(0, 4));
  });
  test('Porter’s own examples', () => {
    expect(['caresses', 'ponies', 'relational', 'hopping', 'happy', 'sky'].map(stem)).toEqual([
      'caress',
      'poni',
      'relat',
      'hop',
      'happi',
      'sky',
    ]);
  });
  test('stop words of both languages and elisions carry no term', () => {
    const terms = tokenize('the cost of l’élagage des modèles').map(({ term }) => term);
    expect(terms.filter(Boolean)).toEqual([termOf('cost'), termOf('elagage'), termOf('modeles')]);
  });
  test('numbers keep their points and lose their commas', () => {
    expect(tokenize('16,384 GPUs at 1.58 bits').map(({ term }) => term)).toEqual(['16384', 'gpu', '', '1.58', 'bit']);
  });
  test('what hyphens join, and a name with its number, are also written together', () => {
    const joined = (text: string) => joinedForms(tokenize(text)).map(({ term }) => term);
    expect(joined('neuro-symbolic')).toEqual([termOf('neurosymbolic')]);
    expect(joined('GPT-4o mini')).toEqual(['gpt4o']);
    expect(joined('44 TB')).toEqual(['44tb']);
    expect(joined('40 times fewer')).toEqual(['40x']);
    expect(joined('Llama 3.1')).toEqual(['llama3.1', 'llama3']);
  });
  test('the key of a name leaves stop words out', () => {
    expect(nameKey(tokenize('Chain of thought').map(({ term }) => term))).toBe('chain thought');
    expect(nameKey(['lora'])).toBe('lora ');
  });
});
