/** A stack of the bundle, told by the files that somebody wrote. */
import { SourceMap } from 'node:module';
import { z } from 'zod';

const mapSchema = z.object({
  version: z.number(),
  file: z.string().default(''),
  names: z.array(z.string()),
  mappings: z.string(),
  sources: z.array(z.string()),
  sourceRoot: z.string().default(''),
  sourcesContent: z.array(z.string()).default([]),
});
export type BundleMap = z.infer<typeof mapSchema>;

export function readMap(text: string): BundleMap {
  return mapSchema.parse(JSON.parse(text));
}

/**
 * @param text lines of a log, with places as Node writes them (`…/main.mjs:12:34`, counted from one)
 * @param maps by the bundle's name, such as `main.mjs`; a place in another file stays as it is
 */
export function readStack(text: string, maps: ReadonlyMap<string, BundleMap>): string {
  const opened = new Map([...maps].map(([name, map]) => [name, new SourceMap(map)]));
  return text.replaceAll(/[^\s()]+/g, (word) => {
    const [name = '', line, column] = word.slice(word.lastIndexOf('/') + 1).split(':');
    const found = opened.get(name)?.findOrigin(Number(line), Number(column));
    if (found === undefined || !('fileName' in found)) return word;
    return `${fromRoot(found.fileName)}:${String(found.lineNumber)}:${String(found.columnNumber)}`;
  });
}

/** Sources are named from where the bundle was written: the way down from the project's root is what helps. */
function fromRoot(source: string): string {
  const starts = ['functions/src/', 'node_modules/'].map((room) => source.lastIndexOf(room));
  const start = starts.find((index) => index >= 0);
  return start === undefined ? source : source.slice(start);
}
