/** The months of a municipality's page: of its own notice, or of those of its districts together. */
import { type MonthFinding, monthsOf } from '#domain/notice/months.ts';
import type { PublicMunicipality, PublicNotice, PublicWindow } from '#domain/notice/public-snapshot.ts';
import { districtName } from './districts.ts';

export interface MonthRow {
  /** `2023-03`, and the row's fragment. */
  readonly month: string;
  readonly finding: MonthFinding;
  /** Windows that touch the month, with the district's name where districts have their own. */
  readonly windows: readonly (PublicWindow & { readonly district?: string })[];
  readonly onlyChecked: PublicWindow | null;
  /** Found missing in one district, while another was not checked. */
  readonly isOpenElsewhere: boolean;
}

/** What one month says of several districts, from the gravest to the lightest. */
const gravity: readonly MonthFinding[] = [
  'not-found',
  'not-checked',
  'cannot-be-known',
  'recovered',
  'none-missing',
];

export function monthRows(
  incident: PublicWindow,
  { number, notice, districts }: Pick<PublicMunicipality, 'number' | 'notice' | 'districts'>,
): MonthRow[] {
  if (!districts) return ownRows(incident, notice);
  const each = districts.map(({ district, notice: own }) => ({
    name: districtName(number, district),
    rows: ownRows(incident, own),
  }));
  return ownRows(incident, undefined).map(({ month }, place) => {
    const rows = each.map(({ name, rows: own }) => ({ name, row: own[place]! }));
    const finding = gravity.find((one) => rows.some(({ row }) => row.finding === one)) ?? 'not-checked';
    return {
      month,
      finding,
      windows: rows.flatMap(({ name, row }) => row.windows.map((window) => ({ ...window, district: name }))),
      onlyChecked: null,
      isOpenElsewhere:
        finding === 'not-found' &&
        rows.some(({ row }) => row.finding === 'not-checked' || row.onlyChecked !== null),
    };
  });
}

function ownRows(incident: PublicWindow, notice: PublicNotice | undefined): MonthRow[] {
  return monthsOf(incident, notice).map((told) => ({ ...told, isOpenElsewhere: false }));
}

/** The rows under their years, in order. */
export function byYear(rows: readonly MonthRow[]): [year: string, rows: MonthRow[]][] {
  return [...Map.groupBy(rows, ({ month }) => month.slice(0, 4))];
}
