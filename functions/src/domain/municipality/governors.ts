/**
 * The ten county governors. Their areas are told by a municipality's county number, which is date-aware by itself: the
 * numbers of 2020-2023 and those since 2024 never mean different areas. Source: the municipality lists' own columns
 * (municipalities.json), where the governor's name of each date stands too.
 */
export const governorCodes = [
  'agder',
  'innlandet',
  'more-og-romsdal',
  'nordland',
  'oslo-og-viken',
  'rogaland',
  'troms-og-finnmark',
  'trondelag',
  'vestfold-og-telemark',
  'vestland',
] as const;
/** Steadier than a name: one of them changed its name in 2024 and kept its area. */
export type GovernorCode = (typeof governorCodes)[number];

const counties: Readonly<Record<GovernorCode, readonly string[]>> = {
  agder: ['42'],
  innlandet: ['34'],
  'more-og-romsdal': ['15'],
  nordland: ['18'],
  'oslo-og-viken': ['03', '30', '31', '32', '33'],
  rogaland: ['11'],
  'troms-og-finnmark': ['54', '55', '56'],
  trondelag: ['50'],
  'vestfold-og-telemark': ['38', '39', '40'],
  vestland: ['46'],
};

const byCounty = new Map(governorCodes.flatMap((code) => counties[code].map((county) => [county, code])));

/** @param municipality four digits, of 2020 or later */
export function governorOf(municipality: string): GovernorCode {
  const code = byCounty.get(countyOf(municipality));
  if (code === undefined) throw new Error(`no county governor for ${municipality}`);
  return code;
}

/** The county's number: the first two digits. */
export function countyOf(municipality: string): string {
  return municipality.slice(0, 2);
}
