import { existsSync, readFileSync } from 'node:fs';
import {
  type PublicMunicipality,
  type PublicNotice,
  publicSnapshotSchema,
  type PublicSnapshot,
} from '#domain/notice/public-snapshot.ts';
import { aliases, entries, type Entry } from './municipalities.ts';

/** What the pages are built from. */
export interface SiteData {
  readonly sample: boolean;
  /** Not there before anything was published. */
  readonly snapshot: PublicSnapshot | null;
  /** By the number of 2023; every municipality is in it. */
  readonly states: ReadonlyMap<string, PublicMunicipality>;
}

/**
 * The snapshot in a file, checked. Without a file nobody has answered and the data is a sample.
 * @throws where the file is no snapshot or names an unknown municipality: such a site must not be built
 */
export function readSiteData(file: string | undefined): SiteData {
  if (!file || !existsSync(file)) return { sample: true, snapshot: null, states: statesOf([]) };
  const snapshot = publicSnapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { sample: snapshot.sample, snapshot, states: statesOf(snapshot.municipalities) };
}

function statesOf(told: readonly PublicMunicipality[]): Map<string, PublicMunicipality> {
  const states = new Map<string, PublicMunicipality>(
    entries.map(({ number }) => [number, { number, state: 'not-answered' }]),
  );
  for (const municipality of told) {
    const number = numberOf2023(municipality.number);
    if (!number) throw new Error(`the snapshot names an unknown municipality: ${municipality.number}`);
    states.set(number, municipality);
  }
  return states;
}

function numberOf2023(number: string): string | undefined {
  const known = entries.find((entry) => entry.number === number);
  return (known ?? aliases.find(({ successor }) => successor.number === number)?.entry)?.number;
}

/** The data of this build, from the file that AVSTEM_SNAPSHOT names. */
export const siteData = readSiteData(process.env.AVSTEM_SNAPSHOT);

export function stateOf(entry: Entry): PublicMunicipality {
  const state = siteData.states.get(numberOf2023(entry.number) ?? entry.number);
  if (!state) throw new Error(`no state of municipality ${entry.number}`);
  return state;
}

/** What is known of a municipality, or of a district of it. */
export type PublicState = Pick<PublicMunicipality, 'state' | 'since' | 'notice'>;

/** The newest notice of a municipality or of any of its districts; one that still asks goes before those closed. */
export function newestNotice({ notice, districts = [] }: PublicMunicipality): PublicNotice | undefined {
  const notices = [notice, ...districts.map((district) => district.notice)].filter(
    (one) => one !== undefined,
  );
  const open = notices.filter(({ closed }) => closed === undefined);
  const shown = open.length > 0 ? open : notices;
  return shown.sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))[0];
}
