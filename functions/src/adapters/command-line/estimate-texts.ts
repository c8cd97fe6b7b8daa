/** What the command says of what is estimated: the delay that the logs speak for, and what may be hidden. */
import type { DelayAdvice, WithheldCode } from '#domain/reconcile/delay-advice/delay-advice.ts';
import type { Hidden } from '#domain/reconcile/hidden/posterior.ts';
import type { ScopeResult } from '#domain/reconcile/result.ts';

const sources = {
  ids: 'meldinger med samme id i begge loggene',
  sendt: 'registreringer der fagsystemet har notert når meldingen ble sendt',
  pairs: 'meldinger som står så alene i tid at bare én registrering kan være deres',
} as const;

const withheld: Record<WithheldCode, (advice: DelayAdvice) => string> = {
  'too-few': ({ needed }) =>
    `for få sikre forsinkelser (det trengs ${needed.together} i alt, og ${needed.each} for hver slags dag)`,
  'too-many-unseen': () => 'for mange meldinger har ingen sikker registrering',
  'beyond-sight': () => 'de lengste forsinkelsene kan ikke ses',
  'clock-offset': () => 'klokken i fagsystemloggen ser ut til å gå feil',
};

const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`.replace('.', ',');
const seen = ({ workingDays, daysOff }: DelayAdvice): string =>
  `${workingDays.delays} fra virkedager, ${daysOff.delays} fra helger og helligdager`;

/** @returns a line each */
export function* estimates({ counts, margins, delayAdvice, hidden }: ScopeResult): Generator<string> {
  if (counts.sent === 0) return;
  const advice = delayAdvice();
  const { maxDelay, quantile } = advice;
  if (maxDelay !== undefined && quantile !== undefined) {
    const share = `minst ${percent(quantile)} av meldingene kommer innen den tiden`;
    yield `Forslag til --max-delay: ${maxDelay} (${share}; ${percent(advice.confidence)} sikkerhet).`;
    yield `  Lært av ${sources[advice.source]} (${seen(advice)}). Det brukes aldri av seg selv.`;
  } else if (advice.withheld !== undefined) {
    yield `Ingen tid foreslås: ${withheld[advice.withheld](advice)} (sett: ${seen(advice)}).`;
  }
  if (advice.dateOnlyEntries > 0 && counts.explained > 0) {
    yield `Registreringer som bare har dato: ${advice.dateOnlyEntries}. Klokkeslett ville vist mer:`;
    const alone = margins.withMargin;
    yield `  ${alone} av de ${counts.explained} forklarte meldingene kunne manglet én og én uten å vises.`;
  }
  const estimate = hidden();
  if (estimate !== null) yield* hiddenLines(estimate);
}

function* hiddenLines({ expected, from, to, probability }: Hidden): Generator<string> {
  const about = `${expected}`.replace('.', ',');
  const sure = percent(probability);
  yield to === 0
    ? `Anslag: registreringer fra andre kanaler skjuler trolig ikke flere meldinger (${sure}).`
    : `Anslag: registreringer fra andre kanaler skjuler om lag ${about} til, trolig ${from} til ${to} (${sure}).`;
  yield '  Det forutsetter at de kommer like ofte når portalen har sendt noe, som ellers på samme slags tid.';
}
