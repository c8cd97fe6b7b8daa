import { expect, it } from 'vitest';
import { reminderFor } from '#domain/overview/reminder.ts';
import { incident, service } from '#domain/overview/testing/country.ts';
import { portalTexts } from '../../../texts/portal/languages.ts';
import { allTexts } from './all-texts.ts';

const words = portalTexts('nb').overview.reminders;
const atMs = Date.UTC(2023, 5, 16);
const reminded = (scope: string, notedBy: string) => [{ scope, atMs, notedBy }];

it('has each service once, in its own written form, with when it was reminded and by whom', () => {
  const reminders = [
    reminderFor(service(['4601']), incident, reminded('4601', 'a'), 'a'),
    // Voss writes nynorsk.
    reminderFor(service(['4621']), incident, reminded('4621', 'b'), 'a'),
    reminderFor(service(['1103']), incident, [], 'a'),
  ];
  const text = allTexts(reminders, words, 'nb');
  expect(text.match(/\r\n={72}\r\nTjeneste \d{4}\r\n|^\uFEFF={72}\r\nTjeneste 4601\r\n/g)).toHaveLength(3);
  expect(text).toContain('Påminnet 16. juni 2023 (av deg).');
  expect(text).toContain('Påminnet 16. juni 2023 (av en annen).');
  expect(text).toContain('Ikke påminnet før.');
  expect(text).toContain('Til Tjeneste 1103');
  expect(text.split('Påminning:')).toHaveLength(2);
  expect(text).not.toMatch(/[^\r]\n/);
});

it('names a service once where it is its own contact', () => {
  const own = { ...service(['4601']), contact: { name: 'Tjeneste 4601', telephone: '' } };
  const [, head] = allTexts([reminderFor(own, incident, [], 'a')], words, 'nb').split('='.repeat(72));
  expect(head).toBe('\r\nTjeneste 4601\r\nIkke påminnet før.\r\n');
});
