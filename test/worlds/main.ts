/** `npm run worlds [-- SEEDS FIRST_SEED]`: every world of many seeds, and the table of docs/worlds.md. */
import { brokenWorlds } from './broken-worlds.ts';
import { tableOf, rowOf } from './table.ts';
import { trueWorlds } from './true-worlds.ts';
import { faultOf } from './verdict.ts';
import { tryWorld } from './try-world.ts';
import type { WorldKind } from './world.ts';

const [count = '300', first = '0'] = process.argv.slice(2);
const seeds = Array.from({ length: Number(count) }, (_, index) => Number(first) + index);

async function rowsOf(kinds: readonly WorldKind[]) {
  const rows = [];
  for (const kind of kinds) {
    const tried = [];
    for (const seed of seeds) {
      const one = await tryWorld(kind, seed);
      const fault = faultOf(kind, one);
      if (fault !== null) {
        console.error(`${kind.name}, seed ${String(seed)}: ${fault}`);
        process.exitCode = 1;
      }
      tried.push(one);
    }
    rows.push(rowOf(kind, tried));
  }
  return rows;
}

console.log(`${count} worlds of each kind, seeds from ${first}\n`);
console.log(tableOf('What is declared is true', await rowsOf(trueWorlds)));
console.log(tableOf('Something declared does not hold', await rowsOf(brokenWorlds)));
