/** The columns of the public edition's tables. */
import { z } from 'zod';
import { causes, closingReasons, unknowableReasons } from '../notice/choices.ts';
import { publicStates } from '../notice/public-snapshot.ts';
import { means } from './column.ts';

const placeShape = {
  kommunenummer: z
    .string()
    .regex(/^\d{4}$/)
    .meta(means('Kommunenummer i 2023', 'Kommunenummer i 2023', 'Municipality number in 2023')),
  bydelsnummer: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .meta(means('Bydel med egen tjeneste', 'Bydel med eiga teneste', 'District with a service of its own')),
};

/**
 * How a count is told: a number, one to three, withheld, or not at all, since there is no notice. No number is called
 * exact: all are "at least", and one that is held beside an earlier version stands for up to three more.
 */
const countForms = ['number', '1-3', 'not-shown', 'none'] as const;

export const placeSchema = z.object({
  ...placeShape,
  kommune: z.string().meta(means('Kommunens navn', 'Namnet på kommunen', 'The municipality’s name')),
  fylke: z.string().meta(means('Fylke i 2023', 'Fylke i 2023', 'County in 2023')),
  status: z
    .enum(publicStates)
    // By logs and notices alone: what a service has answered in the survey is no part of it.
    .meta(
      means(
        'Hvor langt saken er kommet. not-answered: har ikke levert logger (sier ikke noe om spørreskjemaet), ' +
          'checking: kontrollerer, messages-missing: meldinger ikke funnet, ' +
          'nothing-missing: ingen manglet i dagene som er kontrollert, cannot-be-known: kan ikke vites',
        'Kor langt saka er komen. not-answered: har ikkje levert loggar (seier ikkje noko om spørjeskjemaet), ' +
          'checking: kontrollerer, messages-missing: meldingar ikkje funne, ' +
          'nothing-missing: ingen mangla i dagane som er kontrollerte, cannot-be-known: er ikkje mogleg å vite',
        'The state. not-answered: no logs delivered (says nothing of the survey), checking, ' +
          'messages-missing: reports not found, nothing-missing: none in the days checked, cannot-be-known',
      ),
    ),
  status_siden: z.iso
    .datetime()
    .nullable()
    .meta(
      means('Når statusen begynte å gjelde (UTC)', 'Når statusen tok til å gjelde (UTC)', 'Since when (UTC)'),
    ),
  versjon: z
    .number()
    .int()
    .nullable()
    .meta(means('Kunngjøringens versjon', 'Versjonen av kunngjeringa', 'The notice’s version', 'version')),
  publisert: z.iso
    .datetime()
    .nullable()
    .meta(
      means(
        'Når versjonen ble publisert (UTC)',
        'Når versjonen vart publisert (UTC)',
        'When published (UTC)',
      ),
    ),
  kontrollert_fra: z.iso
    .date()
    .nullable()
    .meta(means('Første kontrollerte dag', 'Første kontrollerte dag', 'First day that was checked')),
  kontrollert_til: z.iso
    .date()
    .nullable()
    .meta(means('Siste kontrollerte dag', 'Siste kontrollerte dag', 'Last day that was checked')),
  minst_ikke_funnet: z
    .number()
    .int()
    .nullable()
    .meta(
      means(
        'Minst så mange meldinger er ikke funnet; tomt der tallet ikke vises',
        'Minst så mange meldingar er ikkje funne; tomt der talet ikkje er vist',
        'At least so many messages were not found; empty where the number is not shown',
        'message',
      ),
    ),
  minst_ikke_funnet_vist: z
    .enum(countForms)
    .meta(
      means(
        'Hvordan tallet vises: tallet selv (minst), én til tre, ikke vist, ingen kunngjøring',
        'Korleis talet er vist: talet sjølv (minst), éin til tre, ikkje vist, inga kunngjering',
        'How it is told: the number itself (at least), one to three, withheld, no notice',
      ),
    ),
  kan_ikke_vites: z
    .enum(unknowableReasons)
    .nullable()
    .meta(means('Hvorfor det ikke kan vites', 'Kvifor det ikkje er mogleg å vite', 'Why it cannot be known')),
  avsluttet: z
    .enum(closingReasons)
    .nullable()
    .meta(
      means(
        'Hvorfor ingen lenger bes melde på nytt',
        'Kvifor ingen lenger blir bedne om å melde på nytt',
        'Why nobody is asked to report again any more',
      ),
    ),
});

export const daySchema = z.object({
  ...placeShape,
  fra: z.iso.date().meta(means('Første dag i tidsrommet', 'Første dag i tidsrommet', 'The span’s first day')),
  til: z.iso.date().meta(means('Siste dag i tidsrommet', 'Siste dag i tidsrommet', 'The span’s last day')),
  trukket_tilbake: z
    .boolean()
    .meta(means('Tidsrommet gjelder ikke lenger', 'Tidsrommet gjeld ikkje lenger', 'It no longer holds')),
});

export const versionSchema = z.object({
  ...placeShape,
  versjon: z
    .number()
    .int()
    .meta(means('Versjonens nummer', 'Nummeret på versjonen', 'Its number', 'version')),
  publisert: z.iso
    .datetime()
    .meta(means('Når den ble publisert (UTC)', 'Når han vart publisert (UTC)', 'When (UTC)')),
  erstattet_fordi: z
    .enum(causes)
    .nullable()
    .meta(means('Hvorfor den ble erstattet', 'Kvifor han vart erstatta', 'Why it was replaced')),
});
