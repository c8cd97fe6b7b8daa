// `npm test`: everything that a change must pass, one step after the other. CI runs the same and nothing else.
import { mkdirSync, rmSync } from 'node:fs';
import { runSteps } from './review/run-step.ts';
import { reviewFolder, stages, testReport } from './review/steps.ts';
import { closingLine, readTestCounts } from './review/test-counts.ts';
import { ensureChromium } from './setup/chromium.ts';

const say = (line: string) => console.log(line);

rmSync(reviewFolder, { recursive: true, force: true });
mkdirSync(reviewFolder, { recursive: true });
const chromium = ensureChromium(say);
const env: Record<string, string> = chromium === null ? {} : { CHROMIUM_PATH: chromium };

let isAllWell = true;
for (const stage of stages) {
  for (const { step, ok, seconds, output } of await runSteps(stage, env)) {
    say(`${ok ? 'ok  ' : 'FAIL'}  ${step.name}  ${seconds.toFixed(1)} s`);
    if (ok) continue;
    say(output);
    isAllWell = false;
  }
  if (!isAllWell) break;
}

if (chromium === null) say('The browser tests were skipped: there is no chromium here.');
say(closingLine(readTestCounts(testReport), isAllWell));
process.exitCode = isAllWell ? 0 : 1;
