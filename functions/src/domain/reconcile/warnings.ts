/** Warnings, told in Norwegian to whoever reads the result (contract 4); no text names a row or a value. */
import type { PortalLog, RegisterLog } from '../logs/log-tables.ts';
import type { Warning, WarningCode } from './result.ts';

/** The default page of KS's export: a log of exactly so many rows was probably cut. */
export const exportPageRows = 50;

const texts: Record<WarningCode, string> = {
  'export-looks-cut':
    'Portalloggen har nøyaktig 50 rader. Det er standardsiden i uttrekket: sjekk at hele perioden er med.',
  'leading-zero-mended': 'Nummer som hadde mistet en null foran, er rettet. Antall celler:',
  'portal-without-ids': 'Portalloggen har ingen id-er: hver rad er regnet som én melding.',
  'ids-disjoint': 'Ingen id finnes i begge loggene. Meldingene er sammenholdt etter tid.',
  'ids-mixed': 'Få av id-ene finnes i begge loggene. Resten er sammenholdt etter tid.',
  'coverage-inferred':
    'Perioden som fagsystemloggen dekker, er ikke oppgitt. Den er anslått ut fra radene, og det er usikkert.',
  'coverage-doubtful':
    'Ti eller flere meldinger på rad ble ikke funnet. Sjekk at fagsystemloggen virkelig dekker disse dagene.',
  'delay-assumed': 'Hvor lang tid fagsystemet kan bruke, er ikke oppgitt. Det er antatt:',
  'delay-doubtful':
    'Med fem virkedager blir under halvparten så mange ikke funnet. Tiden som er brukt, kan være for kort.',
  'clock-offset':
    'Klokken i fagsystemloggen ser ut til å gå feil eller stå i en annen tidssone. Rett det før resultatet brukes.',
  'search-limit':
    'Så mange meldinger og oppføringer henger sammen på tvers at de ikke lar seg avgjøre. De er ikke kontrollert.',
  'rows-outside-scope':
    'Rader i fagsystemloggen som gjelder andre kommuner eller bydeler, er holdt utenfor. Antall:',
  'outside-incident': 'Loggen har rader utenfor perioden som hendelsen gjelder. De er holdt utenfor.',
};

/** @param detail what stands behind the text: a count or a rule, never a value of a cell */
export function warning(code: WarningCode, scope?: readonly string[], detail?: number | string): Warning {
  const text = detail === undefined ? texts[code] : `${texts[code]} ${detail}.`;
  return scope === undefined ? { code, text } : { code, scope, text };
}

/** Warnings of whole files: they name no scope, and each is told once. */
export function fileWarnings(portal: PortalLog, register: RegisterLog): Warning[] {
  const mended = portal.mendedCells + register.mendedCells;
  return [...portalWarnings({ ...portal, mendedCells: 0 }), ...mendedWarning(mended)];
}

export function portalWarnings(portal: PortalLog): Warning[] {
  const looksCut = portal.rowCount === exportPageRows ? [warning('export-looks-cut')] : [];
  return [...looksCut, ...mendedWarning(portal.mendedCells)];
}

export function registerWarnings(register: RegisterLog): Warning[] {
  return mendedWarning(register.mendedCells);
}

function mendedWarning(cells: number): Warning[] {
  return cells > 0 ? [warning('leading-zero-mended', undefined, cells)] : [];
}

/** By scope, then by code; those of a whole file first. */
export function compareWarnings(a: Warning, b: Warning): number {
  return compareText(a.scope?.join() ?? '', b.scope?.join() ?? '') || compareText(a.code, b.code);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
