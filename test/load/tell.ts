/** What a run says: tables in Markdown, so that they can stand in the documentation as they are. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Recorder } from './watch/recorder.ts';
import { quantilesOf } from './watch/recorder.ts';
import type { Sample } from './watch/sampler.ts';

const msOf = (ms: number): string => (ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
export const secondsOf = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export function say(text: string): void {
  console.log(text);
}

export function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  say(`| ${headers.join(' | ')} |`);
  say(`|${headers.map(() => '---').join('|')}|`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say('');
}

export function sayMachine(): void {
  const gib = Math.round(totalmem() / 1024 ** 3);
  const model = cpus()[0]?.model ?? 'unknown';
  const load = loadavg()[0]!.toFixed(1);
  say(
    `${availableParallelism()} cores (${model}), ${gib} GiB, Node ${process.version}; load before it began: ${load}\n`,
  );
}

export function sayLatencies(recorder: Recorder): void {
  const rows = recorder
    .latencies()
    .toSorted((a, b) => b.p95Ms - a.p95Ms)
    .map(({ endpoint, count, p50Ms, p95Ms, p99Ms, maxMs }) => {
      const waited = recorder.quota.get(endpoint) ?? 0;
      return [`\`${endpoint}\``, count, waited, msOf(p50Ms), msOf(p95Ms), msOf(p99Ms), msOf(maxMs)];
    });
  table(['endpoint', 'answers', '429', 'p50', 'p95', 'p99', 'max'], rows);
}

const shownSamples = 12;

/** The queues and the memory, at a dozen times from the first to the last. */
export function saySamples(samples: readonly Sample[]): void {
  const step = Math.max(1, (samples.length - 1) / (shownSamples - 1));
  const count = Math.min(shownSamples, samples.length);
  const shown = Array.from({ length: count }, (_, i) => samples[Math.round(i * step)]!);
  const queues = Object.keys(shown[0]?.depths ?? {}).filter((name) => !name.endsWith('-poison'));
  const parts = [...new Set(samples.flatMap(({ rssMiB }) => Object.keys(rssMiB)))];
  const rows = shown.map(({ atMs, depths, rssMiB }) => [
    `${Math.round(atMs / 1000)} s`,
    ...queues.map((name) => depths[name] ?? 0),
    ...parts.map((name) => rssMiB[name] ?? '–'),
  ]);
  table(['after', ...queues, ...parts.map((name) => `${name}, MiB`)], rows);
}

export function saySpread(what: string, tookMs: readonly number[]): void {
  const { p50Ms, p95Ms, p99Ms, maxMs } = quantilesOf(tookMs);
  say(`${what}: p50 ${msOf(p50Ms)}, p95 ${msOf(p95Ms)}, p99 ${msOf(p99Ms)}, max ${msOf(maxMs)}\n`);
}

export function sayCpu(cpuSeconds: Readonly<Record<string, number>>): void {
  const told = Object.entries(cpuSeconds).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  say(`Processor time: ${told.join(', ')}\n`);
}
