/** Where everything stands (design section 3). Ids come from content, so that a redelivery finds what is there. */
import { createHash, hash as hashOf } from 'node:crypto';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { deliveryContent, uploadContent } from '#domain/delivery/content-id.ts';
import type { Declaration } from '#domain/delivery/delivery.ts';
import type { ScopeKey } from '#domain/service/service.ts';

export function sha256Hex(pieces: readonly (Uint8Array | string)[]): string {
  const [first, ...others] = pieces;
  // In one step it takes half the time of a hash that is built up.
  if (first !== undefined && others.length === 0) return hashOf('sha256', first, 'hex');
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The same bytes under the same declaration are the same delivery. */
export function deliveryIdOf(declaration: Declaration, sha256: string): string {
  return sha256Hex([deliveryContent(declaration, sha256)]);
}

/** @param sha256 of the whole file that comes in parts */
export function uploadIdOf(declaration: Declaration, sha256: string): string {
  return sha256Hex([uploadContent(declaration, sha256)]);
}

const inScope = (scope: ScopeKey, id: string): DocumentKey => ({ container: 'scopes', partition: scope, id });

export const keys = {
  delivery: (scope: ScopeKey, id: string) => inScope(scope, `delivery-${id}`),
  part: (scope: ScopeKey, delivery: string) => inScope(scope, `part-${delivery}`),
  current: (scope: ScopeKey) => inScope(scope, 'current'),
  reconciliation: (scope: ScopeKey, id: string) => inScope(scope, `reconciliation-${id}`),
  notice: (scope: ScopeKey, id: string) => inScope(scope, `notice-${id}`),
  samiTranslation: (scope: ScopeKey, id: string) => inScope(scope, `sami-${id}`),
  rules: (scope: ScopeKey) => inScope(scope, 'rules'),
  upgrade: (scope: ScopeKey) => inScope(scope, 'upgrade'),
  breach: (scope: ScopeKey) => inScope(scope, 'breach'),
  vendorReport: (scope: ScopeKey) => inScope(scope, 'vendor-report'),
  dailyControl: (scope: ScopeKey) => inScope(scope, 'daily-control'),
  /** @param date the Norwegian day */
  daySignOff: (scope: ScopeKey, date: string) => inScope(scope, `day-${date}`),
  /** @param messageKey may hold what an id of a document may not */
  finding: (scope: ScopeKey, messageKey: string) => inScope(scope, `finding-${sha256Hex([messageKey])}`),
  incident: (incident: string): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: 'incident',
  }),
  publicState: (incident: string, scope: ScopeKey): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `public-${scope.replaceAll('+', '.')}`,
  }),
  /** What a draft asks of whom. */
  approval: (incident: string, notice: string): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `approval-${notice}`,
  }),
  surveyQuestions: (incident: string, version: number): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `survey-questions-${String(version).padStart(6, '0')}`,
  }),
  surveyAnswer: (incident: string, scope: ScopeKey): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `survey-answer-${scope.replaceAll('+', '.')}`,
  }),
  expiry: (incident: string): DocumentKey => ({ container: 'national', partition: incident, id: 'expiry' }),
  hold: (incident: string): DocumentKey => ({ container: 'national', partition: incident, id: 'hold' }),
  heldSummary: (incident: string, scope: ScopeKey): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `held-${scope.replaceAll('+', '.')}`,
  }),
  upgradeSummary: (incident: string, scope: ScopeKey): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `upgrade-${scope.replaceAll('+', '.')}`,
  }),
  /** What is kept of a scope for the overview. */
  overviewPart: (incident: string, scope: ScopeKey): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `overview-part-${scope.replaceAll('+', '.')}`,
  }),
  /** What the logs of a scope certified from day to day. */
  certifiedSteps: (incident: string, scope: ScopeKey): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `overview-known-${scope.replaceAll('+', '.')}`,
  }),
  /** @param date the Norwegian day: a service is reminded once a day at most */
  reminder: (incident: string, scope: ScopeKey, date: string): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `reminder-${date}-${scope.replaceAll('+', '.')}`,
  }),
  alarm: (incident: string, id: string): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `alarm-${id}`,
  }),
  /** @param person keyed hash */
  logins: (incident: string, person: string): DocumentKey => ({
    container: 'national',
    partition: incident,
    id: `logins-${person}`,
  }),
  reading: (scope: ScopeKey, id: string): DocumentKey => ({
    container: 'ledger',
    partition: scope,
    id: `reading-${id}`,
  }),
};

const scopeFolder = (scope: ScopeKey): string => (scope === '*' ? 'national' : scope.replaceAll('+', '.'));

export const logsContainer = 'logs';

export const paths = {
  log: (declaration: Declaration, id: string) => `${logsContainer}/${scopeFolder(declaration.scope)}/${id}`,
  /** Where the parts of an upload stand until it is delivered. */
  upload: (scope: ScopeKey, upload: string) => `uploads/${scopeFolder(scope)}/${upload}/`,
  part: (scope: ScopeKey, delivery: string) => `parts/${scopeFolder(scope)}/${delivery}.json`,
  /** What a side's rows, or their matching, come to; only ever a shorter way to what the parts say. */
  kept: (scope: ScopeKey, what: 'portal' | 'register' | 'matching') => `kept/${scopeFolder(scope)}/${what}`,
  result: (scope: ScopeKey, id: string) => `results/${scopeFolder(scope)}/${id}.json`,
  /** Found by its own hash, so that what was approved can never be another. */
  journal: (scope: ScopeKey, sha256: string) => `journals/${scopeFolder(scope)}/${sha256}.html`,
  snapshot: 'public/snapshot.json',
};

/** The delivery that a blob under logs/ belongs to; null for any other path. */
export function deliveryOfPath(path: string): { scope: ScopeKey; id: string } | null {
  const found = /^logs\/([^/]+)\/([0-9a-f]{64})$/.exec(path);
  if (!found) return null;
  return { scope: scopeOfFolder(found[1]!), id: found[2]! };
}

/** The upload whose parts stand in a folder under uploads/; null for any other path. */
export function uploadOfFolder(folder: string): { scope: ScopeKey; id: string } | null {
  const found = /^uploads\/([^/]+)\/([0-9a-f]{64})\/$/.exec(folder);
  return found && { scope: scopeOfFolder(found[1]!), id: found[2]! };
}

function scopeOfFolder(folder: string): ScopeKey {
  return folder === 'national' ? '*' : folder.replaceAll('.', '+');
}
