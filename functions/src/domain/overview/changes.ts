/**
 * What changed between two overviews, service by service, and why: a figure changes only with what it rests on, and
 * each row says what that is. A total changes by the sum of these and by nothing else.
 */
import type { Figure } from './figure.ts';
import type { Overview, ServiceRow } from './overview.ts';

export const changeFigures = [
  'notArrived',
  'missingAtLeast',
  'recovered',
  'reportedAgain',
  'stillLost',
  'unsettled',
  'foundAfterAll',
] as const;
export type ChangeFigure = (typeof changeFigures)[number];

export const changeCauses = [
  /** A first answer to the survey, and a later one that corrects it. */
  'answer',
  'correction',
  /** Logs came, or came anew. */
  'delivery',
  /** A person confirmed or changed how long the case system may take. */
  'rules',
  'finding',
  /** Bufdir's register of services has other services than before. */
  'register',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

export interface Change {
  readonly scope: string;
  readonly name: string;
  readonly figure: ChangeFigure;
  /** Messages; null: not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** Every one that applies; never empty. */
  readonly causes: readonly ChangeCause[];
}

type Source = 'survey' | 'logs' | 'findings';

const figures: Readonly<Record<ChangeFigure, { source: Source; of: (row: ServiceRow) => Figure }>> = {
  notArrived: { source: 'survey', of: ({ declared }) => declared.notArrived },
  missingAtLeast: { source: 'logs', of: ({ certified }) => certified.missingAtLeast },
  recovered: { source: 'findings', of: ({ confirmed }) => confirmed.recovered },
  reportedAgain: { source: 'findings', of: ({ confirmed }) => confirmed.reportedAgain },
  stillLost: { source: 'findings', of: ({ confirmed }) => confirmed.stillLost },
  unsettled: { source: 'findings', of: ({ confirmed }) => confirmed.unsettled },
  foundAfterAll: { source: 'findings', of: ({ confirmed }) => confirmed.foundAfterAll },
};

/** @returns by scope, in the figures' order */
export function changesBetween(before: Overview, after: Overview): Change[] {
  const [old, now] = [byScope(before), byScope(after)];
  const scopes = [...new Set([...old.keys(), ...now.keys()])].sort();
  return scopes.flatMap((scope) => changesOf(scope, old.get(scope), now.get(scope)));
}

function changesOf(scope: string, before: ServiceRow | undefined, after: ServiceRow | undefined): Change[] {
  const name = (after ?? before)!.name;
  return changeFigures.flatMap((figure) => {
    const { source, of } = figures[figure];
    const from = before ? of(before).value : null;
    const to = after ? of(after).value : null;
    if (from === to) return [];
    const causes: ChangeCause[] = before && after ? causesOf(source, before, after) : ['register'];
    return [{ scope, name, figure, from, to, causes }];
  });
}

function causesOf(source: Source, before: ServiceRow, after: ServiceRow): ChangeCause[] {
  const [old, now] = [before.versions, after.versions];
  if (source === 'survey') return [old.answers === 0 ? 'answer' : 'correction'];
  const causes: ChangeCause[] = [];
  if (source === 'findings' && old.findings !== now.findings) causes.push('finding');
  if (old.deliveries !== now.deliveries) causes.push('delivery');
  if (old.rules !== now.rules) causes.push('rules');
  // The incident's period or the register decides what belongs to the service.
  return causes.length > 0 ? causes : ['register'];
}

function byScope({ services }: Overview): Map<string, ServiceRow> {
  return new Map(services.map((row) => [row.scope, row]));
}
