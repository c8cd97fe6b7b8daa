import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const megabyte = 1_048_576;
const source = new URL('peak-memory.ts', import.meta.url).href;
const print = `console.log((await import(${JSON.stringify(source)})).peakKilobytes())`;

function peakMegabytesOfChild(before: string): number {
  const args = ['--input-type=module', '-e', `${before}; ${print}`];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return (Number(stdout) * 1024) / megabyte;
}

it.runIf(process.platform === 'linux')('is what the process itself had, and not its parent', () => {
  const parents = Buffer.alloc(200 * megabyte, 1);
  const small = peakMegabytesOfChild('');
  expect(small).toBeGreaterThan(10);
  expect(small).toBeLessThan(150);
  expect(peakMegabytesOfChild(`Buffer.alloc(${String(150 * megabyte)}, 1)`)).toBeGreaterThan(150);
  expect(parents.at(-1)).toBe(1);
});
