import type { Page } from '@playwright/test';

/** The search dialog. */
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
/** The pages that a search lists, best first. */
export const results = (page: Page) => page.locator('[data-result]:visible');
