import type { Page } from '@playwright/test';

export interface Asked {
  q: string;
  kind: string;
  expect: number[];
}
export interface Answered extends Asked {
  numbers: number[];
  rank: number;
}
export interface Measures {
  queries: number;
  success1: number;
  success3: number;
  mrr: number;
}
export const sets: Record<'practice' | 'own' | 'aside', Asked[]>;
export function evaluate(page: Page, queries: Asked[]): Promise<Answered[]>;
export function measures(results: Answered[]): Measures;
export function misses(results: Answered[]): string[];
