/** What the engine says of a world, through the files that a person would have. */
import { bytesSource } from '#domain/logs/log-source.ts';
import { documentPieces } from '#domain/reconcile/document.ts';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { run } from '#adapters/command-line/run.ts';
import { inventedClaims } from '../sample/compare.ts';
import type { ScopeResult } from '../sample/result-schema.ts';
import { documentSchema } from '../sample/result-schema.ts';
import type { FileRow, Files } from './files.ts';
import { portalCsv, registerCsv } from './files.ts';
import { ownMessages } from './tools/claims.ts';
import type { World } from './world.ts';

export interface Ours {
  /** The sum of `missingAtLeast`. */
  readonly certified: number;
  /** How many are called missing, or counted in `missingAtLeast`, beyond what is lost. */
  readonly invented: number;
  /** Every claim that is not so: of a message, a window, a member, a scope. */
  readonly claims: readonly string[];
  readonly warnings: readonly string[];
}

const nowMs = Date.parse('2023-06-30T12:00:00Z');

export async function ours(world: World, { portal, register }: Files): Promise<Ours> {
  const { scope, maxDelay, from, to, stretches } = world.declared;
  const reading = readArguments(
    [
      ...['--portal', 'p', '--register', 'r', '--max-delay', maxDelay],
      ...(scope === null ? [] : ['--scope', scope.join(',')]),
      ...['--register-from', from, '--register-to', to],
    ],
    nowMs,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const options = { ...reading.value.options, ...(stretches && { stretches }) };
  const outcome = await run(bytesSource(portalCsv(portal)), bytesSource(registerCsv(register)), {
    ...reading.value,
    options,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const text = [...documentPieces(outcome.reconciliation)].join('');
  const { scopes, warnings } = documentSchema.parse(JSON.parse(text));
  const isLost = lostFinder(world);
  const excess = (each: ScopeResult): number =>
    Math.max(
      each.messages.filter((message) => message.verdict === 'missing' && !isLost(message.id)).length,
      each.counts.missingAtLeast - truthOf(world, each, portal).lost.length,
      0,
    );
  return {
    certified: scopes.reduce((sum, { counts }) => sum + counts.missingAtLeast, 0),
    invented: scopes.reduce((sum, each) => sum + excess(each), 0),
    claims: scopes.flatMap((each) => inventedClaims(each, truthOf(world, each, portal))),
    warnings: [...new Set(warnings.map(({ code }) => code))],
  };
}

function lostFinder({ messages }: World): (id: string | undefined) => boolean {
  const lost = new Set(messages.filter(({ isLost }) => isLost).map(({ id }) => id));
  return (id) => id !== undefined && lost.has(id);
}

function truthOf(world: World, { scope }: ScopeResult, portal: readonly FileRow[]) {
  const numbers = new Set(scope.map((unit) => unit.slice(0, 4)));
  const own = ownMessages(world).filter(({ municipality }) => numbers.has(municipality));
  const rowOf = new Map(portal.map(({ id }, index) => [id, index + 2] as const).reverse());
  return {
    sent: own.length,
    letters: 0,
    lost: own
      .filter(({ isLost }) => isLost)
      .map(({ id, municipality, sentMs }) => ({
        id,
        row: rowOf.get(id)!,
        municipality,
        sent: new Date(sentMs).toISOString(),
      })),
  };
}
