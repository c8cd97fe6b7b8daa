import { describe, expect, it } from 'vitest';
import { columnNamer } from './name-columns.ts';

/** Headers as somebody may have written them, with marks, blanks and capitals of their own. */
const ofRegister = {
  mottatt: [
    'DATO MOTTATT',
    'Mottatt  tid',
    'mottatt den:',
    'Tidspunkt (mottatt)',
    'mottaksdato',
    'Innkommet-dato',
  ],
  registrert: ['Registrert dato', 'dato registrert', 'REGISTRERINGSDATO', 'Registrert: tidspunkt'],
  sendt: ['sendt fra portal', 'Sendt dato', 'Dato sendt', 'Sendt tidspunkt', 'INNSENDT DATO'],
  bekymringsmeldingId: [
    'Melding ID',
    'meldingens id',
    'Portal ID',
    'Bekymringsmeldingens ID',
    'Referanse portal',
  ],
  antall: ['Antall meldinger', 'antall bekymringsmeldinger', 'ant'],
  kommunenummer: ['kommunenr', 'Kommunenr.', 'KOMM.NR.', 'kommune-nr', 'Kommune'],
  bydelsnummer: ['bydelsnr', 'Bydelsnr.', 'bydel nr.', 'BYDEL'],
  kanal: ['Mottakskanal', 'mottatt via', 'Innkommet via', 'kilde'],
};
const ofFamilia = {
  mottatt: ['melding mottatt', 'Mottatt av barneverntjenesten'],
  registrert: ['Melding registrert', 'registrert i Familia'],
  bekymringsmeldingId: ['Ekstern meldings ID'],
};
const ofPortal = {
  innsendt: [
    ...['Innsendt tidspunkt', 'innsendt tid', 'Innsendt dato', 'innsendt den', 'Dato innsendt', 'DATO'],
    ...[
      'Tidspunkt innsendt',
      'sendt dato',
      'Sendt tidspunkt',
      'Sendt fra portal',
      'dato sendt',
      'Tidspunkt, sendt',
    ],
  ],
  bekymringsmeldingId: ['Melding ID', 'Meldingens ID', 'Bekymringsmeldingens-ID', 'referanse'],
  kommunenummer: ['Kommunenr', 'komm nr', 'Kommune nr.', 'kommune'],
  bydelsnummer: ['Bydelsnr.', 'bydel nr', 'Bydel'],
  bydelsnavn: ['bydelens navn', 'Navn på bydel'],
  fiksOrgId: ['Fiks-organisasjon', 'Fiks-organisasjonens ID'],
  skjemaType: ['type skjema'],
  kanal: ['Sendt via', 'levert via'],
  bekreftet: ['bekreftet mottatt'],
  fraFagsystem: ['Sendt fra fagsystem'],
  tilstand: ['Status', 'leveringsstatus'],
};

const pairs = (names: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(names).flatMap(([name, headers]) =>
    headers.map((header): [string, string] => [header, name]),
  );

describe('a header that no contract names is understood as an assumed one', () => {
  const register = columnNamer('another system', 'register');
  const familia = columnNamer('Visma Familia', 'register');
  const portal = columnNamer('Visma Familia', 'portal');

  it.each(pairs(ofRegister))('in any register: «%s» is %s', (header, name) => {
    expect(register(header)).toEqual({ name, distance: 2 });
    expect(familia(header)).toEqual({ name, distance: 2 });
  });

  it.each(pairs(ofFamilia))('in Familia, and there alone: «%s» is %s', (header, name) => {
    expect(familia(header)).toEqual({ name, distance: 2 });
    expect(register(header)).toBeNull();
  });

  it.each(pairs(ofPortal))('in the portal’s log: «%s» is %s', (header, name) => {
    expect(portal(header)).toEqual({ name, distance: 2 });
  });

  it('of one side alone', () => {
    expect(portal('Mottaksdato')).toBeNull();
    expect(register('Type skjema')).toBeNull();
    expect(register('Noe helt annet')).toBeNull();
  });

  it('and the contract’s own name is that, however it is written', () => {
    expect(register('MOTTATT')).toEqual({ name: 'mottatt', distance: 0 });
    expect(portal('Innsendt')).toEqual({ name: 'innsendt', distance: 0 });
  });

  it('and what the contract lets it be called too is less sure', () => {
    expect(register('Mottatt dato')).toEqual({ name: 'mottatt', distance: 1 });
    expect(portal('Sendt')).toEqual({ name: 'innsendt', distance: 1 });
  });
});
