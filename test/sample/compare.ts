/** Holds a service's result against the truth: what was claimed that is not so, and how much of it was found. */
import type { LostMessage, ServiceTruth } from '#local/sample/service-logs.ts';
import type { MessageResult, ScopeResult, WindowResult } from './result-schema.ts';

/** How the truly lost messages of a service, or of a kind of log, came out. */
export interface Tally {
  readonly services: number;
  readonly sent: number;
  readonly lost: number;
  /** The result's `missingAtLeast`: so many are proved. */
  readonly certified: number;
  readonly missing: number;
  /** Lost messages that are contested, and the windows that hold them. */
  readonly contested: number;
  readonly contestedWindows: number;
  readonly explained: number;
  readonly unchecked: number;
}

export const emptyTally: Tally = {
  services: 0,
  sent: 0,
  lost: 0,
  certified: 0,
  missing: 0,
  contested: 0,
  contestedWindows: 0,
  explained: 0,
  unchecked: 0,
};

export function addTallies(one: Tally, other: Tally): Tally {
  const sums = Object.entries(one).map(([name, value]) => [name, value + other[name as keyof Tally]]);
  return { ...one, ...Object.fromEntries(sums) };
}

export function tallyOf(result: ScopeResult, truth: ServiceTruth): Tally {
  const isLost = lostFinder(truth);
  const lost = result.messages.filter(isLost);
  const withVerdict = (verdict: MessageResult['verdict']) =>
    lost.filter((message) => message.verdict === verdict);
  return {
    services: 1,
    sent: result.counts.sent,
    lost: lost.length,
    certified: result.counts.missingAtLeast,
    missing: withVerdict('missing').length,
    contested: withVerdict('contested').length,
    contestedWindows: result.windows.filter(
      (window) => window.entries > 0 && lostIn(window, truth).length > 0,
    ).length,
    explained: withVerdict('explained').length,
    unchecked: withVerdict('unchecked').length,
  };
}

/** Every claim of the result that the truth denies, as a line that says which; empty when none was invented. */
export function inventedClaims(result: ScopeResult, truth: ServiceTruth): string[] {
  const isLost = lostFinder(truth);
  const claims: string[] = [];
  for (const message of result.messages) {
    if (message.verdict === 'missing' && !isLost(message))
      claims.push(`row ${message.row} is missing but was stored`);
    if (message.verdict === 'registered' && isLost(message))
      claims.push(`row ${message.row} is registered but lost`);
  }
  const claim = (what: string, claimed: number, lost: number) => {
    if (claimed > lost) claims.push(`${what}: at least ${claimed} missing, but ${lost} lost`);
  };
  claim('scope', result.counts.missingAtLeast, truth.lost.length);
  for (const { municipality, missingAtLeast } of result.members ?? []) {
    claim(
      municipality,
      missingAtLeast,
      truth.lost.filter((lost) => lost.municipality === municipality).length,
    );
  }
  for (const window of result.windows) {
    claim(
      `window from ${new Date(window.from).toISOString()}`,
      window.missingAtLeast,
      lostIn(window, truth).length,
    );
  }
  return claims;
}

/** By id where the portal file has ids, else by row. */
function lostFinder(truth: ServiceTruth): (message: MessageResult) => boolean {
  const ids = new Set(truth.lost.map(({ id }) => id));
  const rows = new Set(truth.lost.map(({ row }) => row));
  return ({ id, row }) => (id === undefined ? rows.has(row) : ids.has(id));
}

function lostIn(window: WindowResult, truth: ServiceTruth): LostMessage[] {
  return truth.lost.filter(({ sent }) => Date.parse(sent) >= window.from && Date.parse(sent) <= window.to);
}
