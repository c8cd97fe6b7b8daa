/** Names of districts that have a service of their own, by municipality and the portal's number of the district. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0301': {
    '01': 'Gamle Oslo',
    '02': 'Grünerløkka',
    '03': 'Sagene',
    '04': 'St. Hanshaugen',
    '05': 'Frogner',
    '06': 'Ullern',
    '07': 'Vestre Aker',
    '08': 'Nordre Aker',
    '09': 'Bjerke',
    '10': 'Grorud',
    '11': 'Stovner',
    '12': 'Alna',
    '13': 'Østensjø',
    '14': 'Nordstrand',
    '15': 'Søndre Nordstrand',
  },
};

/** The district's name; its number where no name is known. */
export function districtName(municipality: string, district: string): string {
  return names[municipality]?.[district] ?? district;
}
