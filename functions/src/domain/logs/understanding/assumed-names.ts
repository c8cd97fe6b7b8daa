/**
 * What columns are called in the registers of case systems and in exports of the portal, beyond the names of contract
 * 2. No real export was at hand: these names are assumed, and are configuration. Whoever sees a real export corrects
 * them here; a user may always point out the column of the time.
 */
import type { Side } from '../fault.ts';

export interface AssumedNames {
  readonly side: Side;
  /** As the register of services names it; `*` for any. */
  readonly caseSystem: string;
  readonly assumed: true;
  /** By the contract's name of the column. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

export const assumedNames: readonly AssumedNames[] = [
  {
    side: 'register',
    caseSystem: '*',
    assumed: true,
    names: {
      mottatt: [
        'Dato mottatt',
        'Mottatt tid',
        'Mottatt den',
        'Tidspunkt mottatt',
        'Mottaksdato',
        'Innkommet dato',
      ],
      registrert: ['Registrert dato', 'Dato registrert', 'Registreringsdato', 'Registrert tidspunkt'],
      sendt: ['Sendt fra portal', 'Sendt dato', 'Dato sendt', 'Sendt tidspunkt', 'Innsendt dato'],
      bekymringsmeldingId: [
        'Melding-ID',
        'Meldingens ID',
        'Portal-ID',
        'Bekymringsmeldingens ID',
        'Referanse portal',
      ],
      antall: ['Antall meldinger', 'Antall bekymringsmeldinger', 'Ant.'],
      kommunenummer: ['Kommunenr', 'Kommunenr.', 'Komm.nr', 'Kommune nr', 'Kommune'],
      bydelsnummer: ['Bydelsnr', 'Bydelsnr.', 'Bydel nr', 'Bydel'],
      kanal: ['Mottakskanal', 'Mottatt via', 'Innkommet via', 'Kilde'],
    },
  },
  {
    side: 'register',
    caseSystem: 'Visma Familia',
    assumed: true,
    names: {
      mottatt: ['Melding mottatt', 'Mottatt av barneverntjenesten'],
      registrert: ['Melding registrert', 'Registrert i Familia'],
      bekymringsmeldingId: ['Ekstern meldings-ID'],
    },
  },
  {
    side: 'portal',
    caseSystem: '*',
    assumed: true,
    names: {
      innsendt: [
        'Innsendt tidspunkt',
        'Innsendt tid',
        'Innsendt dato',
        'Innsendt den',
        'Dato innsendt',
        'Tidspunkt innsendt',
        'Sendt dato',
        'Sendt tidspunkt',
        'Sendt fra portal',
        'Dato sendt',
        'Tidspunkt sendt',
        'Dato',
      ],
      bekymringsmeldingId: ['Melding-ID', 'Meldingens ID', 'Bekymringsmeldingens ID', 'Referanse'],
      kommunenummer: ['Kommunenr', 'Komm.nr', 'Kommune'],
      bydelsnummer: ['Bydelsnr', 'Bydel nr', 'Bydel'],
      bydelsnavn: ['Bydelens navn', 'Navn på bydel'],
      fiksOrgId: ['Fiks organisasjon', 'Fiks-organisasjonens ID'],
      skjemaType: ['Type skjema'],
      kanal: ['Sendt via', 'Levert via'],
      bekreftet: ['Bekreftet mottatt'],
      fraFagsystem: ['Sendt fra fagsystem'],
      tilstand: ['Status', 'Leveringsstatus'],
    },
  },
];
