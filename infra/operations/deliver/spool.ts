/**
 * What is to be delivered, in a folder that outlives crashes and restarts: `waiting/`, `sent/` (without the log) and
 * `refused/`. A delivery is a folder of its own, made whole and synced elsewhere before it is renamed into place, so it
 * is there with its log and its declaration or not at all.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sides } from '#domain/delivery/delivery.ts';
import { copyOf, syncFolder, writeEmpty, writeSynced } from './spool-files.ts';

export const declaredSchema = z.strictObject({
  side: z.enum(sides),
  scope: z.string().min(1),
  /** As the API takes them: a date, or an instant; `to` of a date is its whole day. */
  from: z.string().min(1),
  to: z.string().min(1),
  maxDelay: z.string().optional(),
  clockSkew: z.string().optional(),
  channel: z.string().optional(),
});
export type Declared = z.infer<typeof declaredSchema>;

const entrySchema = z.strictObject({
  declared: declaredSchema,
  sha256: z.string(),
  sizeBytes: z.number().int(),
  contentType: z.string(),
  /** SHA-256 of what was spooled before it for the same side and scope; null for the first. */
  predecessor: z.string().nullable(),
});
const triesSchema = z.strictObject({ tries: z.number().int(), notBeforeMs: z.number().int() });
export type Tries = z.infer<typeof triesSchema>;

const places = ['waiting', 'sent', 'refused'] as const;
type Place = (typeof places)[number];

export interface Entry extends z.infer<typeof entrySchema> {
  /** Its folder's name: a number that counts up. */
  readonly name: string;
  readonly place: Place;
}

export class Spool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    for (const place of [...places, 'making']) mkdirSync(join(folder, place), { recursive: true });
  }

  /** In the order in which they were added. */
  entries(): Entry[] {
    const found = places.flatMap((place) =>
      readdirSync(join(this.#folder, place)).map((name) => {
        const text = readFileSync(join(this.#folder, place, name, 'delivery.json'), 'utf8');
        return { ...entrySchema.parse(JSON.parse(text)), name, place };
      }),
    );
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  logFile({ place, name }: Entry): string {
    return join(this.#folder, place, name, 'log');
  }

  /**
   * @param file null for an empty period: a log with a header and no rows, which says that nothing was registered
   * @returns null where the file was still being written
   */
  async add(declared: Declared, file: string | null): Promise<{ entry: Entry; isNew: boolean } | null> {
    const making = join(this.#folder, 'making', `${String(process.pid)}-${String(Date.now())}`);
    mkdirSync(making);
    const copied = file === null ? writeEmpty(making, declared.side) : await copyOf(making, file);
    if (copied === null) {
      rmSync(making, { recursive: true });
      return null;
    }
    const others = this.entries().filter(
      (other) => other.declared.side === declared.side && other.declared.scope === declared.scope,
    );
    const same = others.find(
      (other) =>
        other.sha256 === copied.sha256 && JSON.stringify(other.declared) === JSON.stringify(declared),
    );
    if (same !== undefined && same.place !== 'refused') {
      rmSync(making, { recursive: true });
      return { entry: same, isNew: false };
    }
    const content = { declared, ...copied, predecessor: others.at(-1)?.sha256 ?? null };
    writeSynced(join(making, 'delivery.json'), JSON.stringify(content));
    return { entry: { ...content, name: this.#nameAfterAll(making), place: 'waiting' }, isNew: true };
  }

  tries({ name }: Entry): Tries {
    const file = join(this.#folder, 'waiting', name, 'tries.json');
    return existsSync(file)
      ? triesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      : { tries: 0, notBeforeMs: 0 };
  }

  noteTries({ name }: Entry, tries: Tries): void {
    const file = join(this.#folder, 'waiting', name, 'tries.json');
    writeSynced(`${file}.new`, JSON.stringify(tries));
    renameSync(`${file}.new`, file);
  }

  /** What has been sent needs no log here any more; what was refused is left for a person. */
  settle({ name }: Entry, place: 'sent' | 'refused'): void {
    const settled = join(this.#folder, place, name);
    renameSync(join(this.#folder, 'waiting', name), settled);
    if (place === 'sent') rmSync(join(settled, 'log'), { force: true });
  }

  /** Two that add at once get numbers of their own: a folder that is there is not replaced. */
  #nameAfterAll(making: string): string {
    for (;;) {
      const last = this.entries().at(-1)?.name ?? '0';
      const name = String(Number(last) + 1).padStart(8, '0');
      try {
        renameSync(making, join(this.#folder, 'waiting', name));
        syncFolder(join(this.#folder, 'waiting'));
        return name;
      } catch (error) {
        if (!existsSync(join(this.#folder, 'waiting', name))) throw error;
      }
    }
  }
}
