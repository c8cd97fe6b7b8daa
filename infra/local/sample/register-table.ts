/** A register's entries as the rows and cells of its file. */
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import type { Entry } from './entries.ts';
import type { ColumnName } from './file-dialect.ts';
import type { LogKind } from './log-kinds.ts';
import type { RegisterClock } from './register-clock.ts';
import type { ServicePlan } from './service-plan.ts';
import type { TimeCell } from './time-forms.ts';
import { isoDate } from './time-forms.ts';

export interface RegisterTable {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly (readonly TimeCell[])[];
}

const columnsOfKind: Readonly<Record<LogKind, readonly ColumnName[]>> = {
  ids: ['id', 'received'],
  'some-ids': ['received', 'id'],
  'mixed-ids': ['id', 'received'],
  'foreign-ids': ['id', 'received'],
  sent: ['sent', 'received'],
  seconds: ['received'],
  minutes: ['received'],
  dates: ['received'],
  counts: ['received', 'count'],
  'received-registered': ['received', 'registered'],
  manual: ['received'],
};

export function registerTable(
  plan: ServicePlan,
  entries: readonly Entry[],
  clock: RegisterClock,
): RegisterTable {
  const { dialect } = plan;
  const columns = [...columnsOfKind[plan.kind]];
  if (dialect.hasMunicipality) columns.push('municipality');
  if (dialect.hasMunicipality && plan.service.districts) columns.push('district');
  if (dialect.hasChannel) columns.push('channel');
  const cellOf = cellWriter(plan, clock);
  const counted =
    plan.kind === 'counts' ? byDay(entries, columns, clock) : entries.map((entry) => ({ entry, count: 1 }));
  const rows = counted.map(({ entry, count }) => columns.map((column) => cellOf(column, entry, count)));
  if (dialect.isNewestFirst) rows.reverse();
  return { columns, rows };
}

interface Counted {
  readonly entry: Entry;
  count: number;
}

/** One row for each day, and for each municipality and channel where the file tells them apart. */
function byDay(entries: readonly Entry[], columns: readonly ColumnName[], clock: RegisterClock): Counted[] {
  const groups = new Map<string, Counted>();
  for (const entry of entries) {
    const municipality = columns.includes('municipality') ? entry.municipality : '';
    const channel = columns.includes('channel') ? entry.channel : '';
    const key = `${isoDate(clock.reading(entry.receivedMs))} ${municipality} ${channel}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { entry, count: 1 });
  }
  return [...groups.values()];
}

function cellWriter(plan: ServicePlan, clock: RegisterClock) {
  const { timeForm } = plan.dialect;
  const written = (utcMs: number): TimeCell => timeForm(clock.reading(utcMs), utcMs);
  return (column: ColumnName, entry: Entry, count: number): TimeCell => {
    switch (column) {
      case 'id':
        return entry.id;
      case 'sent':
        return entry.sentMs === null ? '' : written(entry.sentMs);
      case 'received':
        return written(entry.receivedMs);
      case 'registered':
        return entry.registeredMs === null ? '' : written(entry.registeredMs);
      case 'count':
        return String(count);
      case 'municipality':
        return numberAsWritten(plan, entry.municipality);
      case 'district':
        return plan.dialect.losesZeros
          ? String(Number(plan.service.districts![0]))
          : plan.service.districts![0]!;
      case 'channel':
        return entry.channel;
    }
  };
}

/** With its leading zero or without, with the number of 2023 or, where there is just one, that of 2024. */
function numberAsWritten({ dialect }: ServicePlan, number: string): string {
  if (dialect.losesZeros && number.startsWith('0')) return number.slice(1);
  if (!dialect.usesNewNumbers) return number;
  const successors =
    municipalitiesFrom2020.find((municipality) => municipality.number === number)!.successors ?? [];
  return successors.length === 1 ? successors[0]! : number;
}
