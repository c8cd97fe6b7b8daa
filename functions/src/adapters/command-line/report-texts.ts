/** What the command says to a person. A message is "ikke funnet" until a person has found out more. */
import type { Counts, IdUse, ScopeResult, Window } from '#domain/reconcile/result.ts';

const idUse: Record<IdUse, string> = {
  matched: 'id-ene i loggene svarer til hverandre',
  mixed: 'bare noen id-er finnes i begge loggene',
  disjoint: 'ingen id finnes i begge loggene',
  absent: 'minst én av loggene mangler id-er',
};

const nextSteps = [
  'Hva nå:',
  '  1. Se etter meldingene som ikke er funnet, i åpne saker, i andre kanaler og på papir.',
  '  2. Spør KS om portalen fortsatt har dem, og be om at de sendes på nytt.',
  '  3. Er de ikke å finne: kunngjør dagene det gjelder, og be om at bekymringer meldes på nytt.',
  'Resultatet gjelder bare hvis perioden, tiden fagsystemet bruker, og klokkene er riktig oppgitt.',
].join('\n');

export const texts = {
  scope: 'Omfang',
  nothing: 'Ingen meldinger og ingen registreringer i disse loggene.',
  rules: (maxDelay: string, clockSkew: string, ids: IdUse) =>
    `Regler: forsinkelse inntil ${maxDelay}, klokkeavvik inntil ${clockSkew}; ${idUse[ids]}.`,
  coverage: (span: string, declared: boolean) =>
    `Fagsystemloggen dekker ${span} (${declared ? 'oppgitt' : 'anslått, usikkert'}).`,
  noCoverage: 'Det er ikke kjent hvilke dager fagsystemloggen dekker: ingenting kan kontrolleres etter tid.',
  counts: ({ counts, margins }: Pick<ScopeResult, 'counts' | 'margins'>): [string, number][] => [
    ['Sendt fra portalen', counts.sent],
    ['Registrert (samme id i begge loggene)', counts.registered],
    ['Forklart (en registrering passer i tid)', counts.explained],
    ['  med margin: også om én registrering hører til noe annet', margins.withMargin],
    ['  akkurat nok: ikke hvis én av registreringene gjør det', margins.tight],
    ['Omstridt (flere meldinger enn registreringer)', counts.contested],
    ['Ikke funnet', counts.missing],
    ['Ikke kontrollert', counts.unchecked],
    ['Registreringer uten melding i portalloggen', counts.unexplained],
    ['Mottatt, men ikke registrert', counts.receivedOnly],
    ['Registreringer fra andre kanaler', counts.otherChannel],
  ],
  atLeast: ({ missingAtLeast, sent, unchecked }: Counts) =>
    missingAtLeast > 0
      ? `Minst ${missingAtLeast} av de ${sent - unchecked} kontrollerte meldingene ble ikke funnet.`
      : sent > unchecked
        ? `Det kan ikke vises at noen av de ${sent - unchecked} kontrollerte meldingene mangler.`
        : 'Ingen meldinger kunne kontrolleres.',
  member: (sent: number, missingAtLeast: number) => `${sent} sendt, minst ${missingAtLeast} ikke funnet`,
  windows: 'Tidsrom (sendetidspunkt, norsk tid):',
  window: ({ messages, entries, missingAtLeast }: Window) =>
    entries === 0
      ? `${messages} ikke funnet`
      : `minst ${missingAtLeast} av disse ${messages} ble ikke funnet (${entries} registreringer passer)`,
  moreWindows: (count: number) => `… og ${count} tidsrom til; --json viser alle`,
  note: 'Merk:',
  nextSteps: (isOpen: boolean) =>
    isOpen
      ? nextSteps
      : 'Ingen meldinger må følges opp ut fra disse loggene. Det beviser ikke at alt er registrert.',
  refused: 'Loggene kan ikke leses slik de er. Ingenting er avstemt.',
  files: { portal: 'portalloggen', register: 'fagsystemloggen' },
  row: 'rad',
  column: 'kolonne',
  moreFaults: (count: number) => `… og ${count} feil til`,
} as const;
