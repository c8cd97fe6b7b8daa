/** The command from two sources to a result: read both logs whole, then reconcile. No faults, or no result. */
import type { Faults } from '#domain/logs/fault.ts';
import { maxListedFaults } from '#domain/logs/fault.ts';
import type { Fault } from '#domain/logs/fault.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import type { LogSource } from '#domain/logs/log-source.ts';
import type { ReadOptions } from '#domain/logs/read-options.ts';
import { reconcile } from '#domain/reconcile/reconcile.ts';
import { countMunicipalities } from '#domain/reconcile/read-units.ts';
import { fileWarnings } from '#domain/reconcile/warnings.ts';
import type { Reconciliation } from '#domain/reconcile/result.ts';
import { readPortalLog, readRegisterLog } from '../log-reader/read-log.ts';
import type { ReadLogOptions } from '../log-reader/read-log.ts';
import type { CommandArguments } from './arguments.ts';

/** Limits of the command (contract 2). */
const maxFileBytes = 1024 ** 3;
const maxRows = 20_000_000;

export type RunOutcome =
  | { readonly ok: true; readonly reconciliation: Reconciliation }
  | { readonly ok: false; readonly faults: Faults };

/** `laneFromBytes` is for tests: files of fewer bytes are read cell by cell. */
type RunArguments = Pick<CommandArguments, 'options' | 'channels' | 'nowMs'> &
  Pick<ReadLogOptions, 'laneFromBytes'>;

/** @param portal null where there is no such file */
export async function run(
  portal: LogSource | null,
  register: LogSource | null,
  args: RunArguments,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<RunOutcome> {
  const ids = new IdTable();
  const { laneFromBytes } = args;
  const options: ReadLogOptions = {
    ...readOptions(args),
    onProgress,
    ...(laneFromBytes !== undefined && { laneFromBytes }),
  };
  const portalReading = portal ? await readPortalLog(portal, options, ids) : fileMissing('portal');
  const registerReading = register ? await readRegisterLog(register, options, ids) : fileMissing('register');
  if (!portalReading.ok || !registerReading.ok) {
    return { ok: false, faults: joined([portalReading, registerReading]) };
  }
  const { scopes, warnings } = reconcile(portalReading.log, registerReading.log, ids, args.options);
  // Those of a whole file stand first: they name no scope.
  const all = [...fileWarnings(portalReading.log, registerReading.log), ...warnings];
  return { ok: true, reconciliation: { scopes, warnings: all } };
}

function readOptions({ options, channels, nowMs }: Parameters<typeof run>[2]): ReadOptions {
  const units = options.units ?? [];
  return {
    nowMs,
    hasScope: options.units !== null,
    scopeMunicipalities: countMunicipalities(units),
    scopeNamesDistricts: units.some((unit) => unit.district !== null),
    channels,
    maxBytes: maxFileBytes,
    maxRows,
  };
}

function fileMissing(file: 'portal' | 'register'): { ok: false; faults: Faults } {
  const fault: Fault = { file, code: 'file-missing', text: 'Filen finnes ikke, eller den kan ikke leses.' };
  return { ok: false, faults: { list: [fault], total: 1 } };
}

/** The portal log's faults come first: `errors` are by file, row, column. */
function joined(readings: readonly ({ ok: true } | { ok: false; faults: Faults })[]): Faults {
  const refused = readings.flatMap((reading) => (reading.ok ? [] : [reading.faults]));
  return {
    list: refused.flatMap((faults) => faults.list).slice(0, maxListedFaults),
    total: refused.reduce((total, faults) => total + faults.total, 0),
  };
}
