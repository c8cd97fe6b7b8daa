/** `npm run lane`: assembles lane.wat into lane-code.ts. A test holds the one to the other. */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';
import { places } from '#domain/logs/lane/memory.ts';

const room = new URL('../../../functions/src/domain/logs/lane/', import.meta.url);
export const codeFile = new URL('lane-code.ts', room);
const longestLine = 100;

/** @returns the text of lane-code.ts */
export async function assembleLane(): Promise<string> {
  const { parseWat } = await wabt();
  const source = readFileSync(new URL('lane.wat', room), 'utf8');
  const module = parseWat('lane.wat', withPlaces(source), { simd: true });
  try {
    module.validate();
    return codeText(Buffer.from(module.toBinary({}).buffer).toString('base64'));
  } finally {
    module.destroy();
  }
}

/** `@name` stands for where that is in the memory. */
function withPlaces(source: string): string {
  const known = new Map<string, number>(Object.entries(places));
  return source.replace(/@([a-zA-Z]+)/g, (_, name: string) => {
    const place = known.get(name);
    if (place === undefined) throw new Error(`lane.wat names an unknown place: ${name}`);
    return String(place);
  });
}

function codeText(base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${String(longestLine)}}`, 'g')) ?? [];
  const head = '/** lane.wat assembled, by `npm run lane`. */\nexport const laneCode = [\n';
  return `${head}${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`;
}

if (import.meta.main) writeFileSync(codeFile, await assembleLane());
