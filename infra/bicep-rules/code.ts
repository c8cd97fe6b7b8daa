/** What the code says of the things that bicep/ declares: each from the one place that says it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf, writeOnce } from '#adapters/blob/containers.ts';
import { databaseName, documentsExpire, partitionProperty } from '#adapters/cosmos/containers.ts';
import { describedSettings, platformSettings } from '#adapters/config/described.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { maxUploadAgeMs } from '#domain/delivery/limits.ts';
import { queueNames } from '#domain/ports/queue.ts';
import { logsContainer } from '#use-cases/keys.ts';
import { reportPath } from '#use-cases/watch-build.ts';

export interface Code {
  readonly accountOf: Readonly<Record<string, 'logs' | 'public'>>;
  readonly writeOnce: readonly string[];
  readonly logsContainer: string;
  readonly maxUploadAgeMs: number;
  readonly queues: readonly string[];
  readonly database: string;
  readonly partitionOf: Readonly<Record<string, string>>;
  readonly documentsExpire: boolean;
  /** What the adapters of documents ask of Cosmos DB. */
  readonly cosmosText: string;
  readonly settings: readonly Setting[];
  readonly functions: readonly string[];
  /** The one blob that the site's build writes. */
  readonly reportPath: string;
  /** Of the bundle: `24`. */
  readonly nodeVersion: string;
}

export interface Setting {
  readonly name: string;
  readonly needed: 'everywhere' | 'azure' | 'one-machine' | 'optional';
  readonly isSecret?: boolean;
}

export function readCode(root: string): Code {
  const main = readFileSync(join(root, 'functions/src/main.ts'), 'utf8');
  const cosmos = join(root, 'functions/src/adapters/cosmos');
  const sources = readdirSync(cosmos).filter((name) => !name.endsWith('.test.ts'));
  return {
    accountOf,
    writeOnce,
    logsContainer,
    maxUploadAgeMs,
    queues: queueNames,
    database: databaseName,
    partitionOf: partitionProperty,
    documentsExpire,
    cosmosText: sources.map((name) => readFileSync(join(cosmos, name), 'utf8')).join('\n'),
    settings: [...describedSettings, ...platformSettings],
    reportPath,
    functions: [...endpoints.map(({ name }) => name), ...functionsIn(main)],
    nodeVersion:
      /target: 'node(\d+)'/.exec(readFileSync(join(root, 'infra/local/bundle.ts'), 'utf8'))?.[1] ?? '',
  };
}

/** The queues' functions, with those of their poison queues, and the timers. */
function functionsIn(main: string): string[] {
  const onQueues = [...main.matchAll(/^onQueue\('([^']+)', '([^']+)'/gm)];
  const timers = [...main.matchAll(/^app\.timer\('([^']+)'/gm)];
  return [
    ...onQueues.flatMap(([, queue = '', name = '']) => [name, `${queue}-poison`]),
    ...timers.map(([, name = '']) => name),
  ];
}
