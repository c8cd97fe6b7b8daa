import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** Everything that is kept between runs, in one folder. */
export function dataPaths(folder: string) {
  return {
    folder,
    marker: join(folder, 'avstem-data.txt'),
    lock: join(folder, 'running.lock'),
    store: join(folder, 'store.db'),
    azurite: join(folder, 'azurite'),
    issuerKeys: join(folder, 'issuer'),
    personKey: join(folder, 'person-key.txt'),
    functions: join(folder, 'functions'),
    site: join(folder, 'site'),
    logs: join(folder, 'log'),
    sampleLoaded: join(folder, 'sample-loaded.txt'),
  };
}

export type DataPaths = ReturnType<typeof dataPaths>;
