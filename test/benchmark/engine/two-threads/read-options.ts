import type { ReadOptions } from '#domain/logs/read-options.ts';

/** As the command reads without `--scope`. */
export const readOptions: ReadOptions = {
  nowMs: Date.now(),
  hasScope: false,
  scopeMunicipalities: 0,
  scopeNamesDistricts: false,
  channels: null,
  maxBytes: 1024 ** 3,
  maxRows: 20_000_000,
};
