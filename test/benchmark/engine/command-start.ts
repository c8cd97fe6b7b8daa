/** The whole process of the command, on the sample country's history, against starting Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#local/run/paths.ts';
import { medians } from '../measure.ts';
import { writeCountry } from '../country-files.ts';
import type { Figure } from './figure.ts';
import { seconds } from './against-raw-read.ts';

export async function commandFigure(folder: string, rounds: number): Promise<Figure> {
  const { portal, registerWithIds, messages } = writeCountry(folder, 1);
  const command = ['functions/src/cli.mjs', '--portal', portal, '--register', registerWithIds];
  const rules = ['--max-delay', 'PT1H', '--register-from', '2020-09-01', '--register-to', '2023-06-30'];
  const times = await medians(
    [
      { name: 'node', run: () => start(['-e', '0']) },
      { name: 'command', run: () => start([...command, ...rules]) },
    ],
    rounds,
  );
  const [node, whole] = [times.get('node')!, times.get('command')!];
  const what = `${String(messages)} messages with ids, report printed: ${seconds(whole)}; node -e 0 ${seconds(node)}`;
  return { name: 'cli-150k-vs-node-start', ratio: whole / node, what };
}

function start(args: readonly string[]): void {
  const child = spawnSync(process.execPath, args, { cwd: join(root), stdio: ['ignore', 'ignore', 'pipe'] });
  if (child.status !== 0) throw new Error(child.stderr.toString());
}
