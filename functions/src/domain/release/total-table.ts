/** The totals that everybody may see, as disclosure control let them through: none tells a count that is hidden. */
import { z } from 'zod';
import type { PublicSnapshot } from '../notice/public-snapshot.ts';
import { means } from './column.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

const rowSchema = z.object({
  omraade: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta(
      means(
        'no landet, fylkesnummer, statsforvalter, eller kommunenummer for en by med bydeler',
        'no landet, fylkesnummer, statsforvaltar, eller kommunenummer for ein by med bydelar',
        'no the country, a county’s number, a county governor, or a city with districts',
      ),
    ),
  steder: z
    .number()
    .int()
    .meta(
      means(
        'Steder med en kunngjøring som gjelder nå',
        'Stader med ei kunngjering som gjeld no',
        'Places with a notice that holds now',
        'municipality',
      ),
    ),
  minst_ikke_funnet: z
    .number()
    .int()
    .nullable()
    .meta(
      means(
        'Minst så mange meldinger er ikke funnet; tomt der ingen sum kan vises',
        'Minst så mange meldingar er ikkje funne; tomt der ingen sum kan visast',
        'At least so many messages were not found; empty where no sum can be told',
        'message',
      ),
    ),
  er_summen: z
    .boolean()
    .meta(
      means(
        'Tallet er summen av stedenes tall',
        'Talet er summen av tala til stadene',
        'It is the places’ sum',
      ),
    ),
  holdt_tilbake: z
    .string()
    .nullable()
    .meta(
      means(
        'Hvorfor summen ikke vises som den er',
        'Kvifor summen ikkje er vist som han er',
        'Why it is not exact',
      ),
    ),
});

export function publicTotalTable(totals: NonNullable<PublicSnapshot['totals']>): Table {
  return tableOf(
    'summer',
    { nb: 'Summer', nn: 'Summar', en: 'Totals' },
    rowSchema,
    totals.map(({ area, places, atLeast, isExact, withheld }) => ({
      omraade: area,
      steder: places,
      minst_ikke_funnet: atLeast,
      er_summen: isExact,
      holdt_tilbake: withheld.join(' '),
    })),
  );
}
