/** Oslo's districts and about how many thousand people live in each: the city's only use here is the proportions. */
export const osloNumber = '0301';

export interface District {
  readonly number: string;
  readonly name: string;
  readonly thousands: number;
}

export const osloDistricts: readonly District[] = [
  { number: '01', name: 'Gamle Oslo', thousands: 62 },
  { number: '02', name: 'Grünerløkka', thousands: 65 },
  { number: '03', name: 'Sagene', thousands: 47 },
  { number: '04', name: 'St. Hanshaugen', thousands: 40 },
  { number: '05', name: 'Frogner', thousands: 60 },
  { number: '06', name: 'Ullern', thousands: 35 },
  { number: '07', name: 'Vestre Aker', thousands: 52 },
  { number: '08', name: 'Nordre Aker', thousands: 54 },
  { number: '09', name: 'Bjerke', thousands: 37 },
  { number: '10', name: 'Grorud', thousands: 28 },
  { number: '11', name: 'Stovner', thousands: 34 },
  { number: '12', name: 'Alna', thousands: 50 },
  { number: '13', name: 'Østensjø', thousands: 52 },
  { number: '14', name: 'Nordstrand', thousands: 54 },
  { number: '15', name: 'Søndre Nordstrand', thousands: 40 },
];

/** What the portal writes where a municipality has no districts (its protocol's `bydelsnummer`). */
export const noDistrict = '00';
