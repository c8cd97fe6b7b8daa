/**
 * What the whole country costs: reconciling it after a new national portal log, and building a release, at 1 and at 10
 * times the messages. Each stage is a process of its own, whose peak of memory is told.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const measuredSchema = z.object({
  seconds: z.number(),
  peakMegabytes: z.number(),
  scopes: z.number().optional(),
  overviewBytes: z.number().optional(),
  releaseBytes: z.number().optional(),
});
type Measured = z.infer<typeof measuredSchema>;

export interface NationalFigure {
  readonly name: string;
  readonly ratio: number;
  readonly what: string;
}

const stages = ['reconcile', 'release'] as const;

/** @param scales how many times the country, ascending; ratios are to the first */
export function nationalFigures(folder: string, scales: readonly number[]): NationalFigure[] {
  const measured = scales.map((scale) => ({
    scale,
    ...measure(join(folder, `national-${String(scale)}`), scale),
  }));
  const [first] = measured;
  if (first === undefined) return [];
  // It is made of one summary a scope: were it to grow with messages, that is a fault.
  for (const { release } of measured) {
    if (release.overviewBytes! > first.release.overviewBytes! * 1.1)
      throw new Error(
        `the overview grew from ${first.release.overviewBytes!} to ${release.overviewBytes!} bytes`,
      );
  }
  return measured.flatMap((one) =>
    stages.map((stage) => ({
      name: `country-${stage}-x${String(one.scale)}-vs-x${String(first.scale)}`,
      ratio: one[stage].seconds / first[stage].seconds,
      what: wordsOf(stage, one[stage], first[stage]),
    })),
  );
}

function measure(folder: string, scale: number): Record<(typeof stages)[number], Measured> {
  mkdirSync(folder, { recursive: true });
  run(folder, scale, 'load');
  return {
    reconcile: measuredSchema.parse(run(folder, scale, 'reconcile')),
    release: measuredSchema.parse(run(folder, scale, 'release')),
  };
}

function run(folder: string, scale: number, stage: string): unknown {
  const file = fileURLToPath(new URL('national-stage.ts', import.meta.url));
  const child = spawnSync(process.execPath, [file, folder, String(scale), stage], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${stage} × ${String(scale)}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function wordsOf(stage: (typeof stages)[number], own: Measured, first: Measured): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const peak = `${own.seconds.toFixed(1)} s, peak ${own.peakMegabytes.toFixed(0)} MB`;
  const growth = `memory × ${(own.peakMegabytes / first.peakMegabytes).toFixed(2)}`;
  if (stage === 'reconcile')
    return `${peak} (${growth}): a new national portal log, ${String(own.scopes)} scopes reconciled`;
  return `${peak} (${growth}): overview ${megabytes(own.overviewBytes!)} MB, files ${megabytes(own.releaseBytes!)} MB`;
}
