/**
 * `npm run --silent parameters -- FROM TO`: a stage's parameters with the environment's variables put in.
 * Exit 0: written; 2: a variable is missing, and named.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fill } from './fill.ts';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('parameters FROM TO');
  process.exit(2);
}
const filled = fill(readFileSync(from, 'utf8'), process.env);
if (filled.ok) {
  writeFileSync(to, filled.text);
} else {
  console.error(`not set: ${filled.missing.join(', ')}`);
  process.exitCode = 2;
}
