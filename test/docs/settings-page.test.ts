import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingsPage } from '../../infra/operations/settings/page.ts';

it('docs/settings.md tells what the schema says: npm run settings writes it', () => {
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsPage());
});
