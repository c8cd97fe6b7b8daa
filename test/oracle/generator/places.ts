import type { Random } from './random.ts';

type Cells = Record<string, string>;

/** Where messages and register rows belong: the scope asked for, and how a row of each side says its place. */
export interface Places {
  readonly scope: readonly string[] | null;
  readonly portal: () => Cells;
  readonly register: () => Cells;
}

/** Numbers that do not follow one another in 2024, that do, and the municipality that was divided. */
const numberSets = [
  ['1804', '1811'],
  ['0301', '4601'],
  ['3001', '3101'],
  ['3001', '3101', '4601'],
  ['5401', '5501', '3901', '3801'],
  ['1507', '1508', '1580'],
  ['1508', '1580'],
  ['1507', '1580', '1804'],
] as const;

/** `301` for `0301`, now and then. */
const maybeLostZero = (random: Random, text: string, percent: number): string =>
  text.startsWith('0') && random.chance(percent) ? text.slice(1) : text;

/** Every municipality for itself. */
function noScope(random: Random): Places {
  const numbers: readonly string[] = random.chance(50)
    ? [random.pick(random.pick(numberSets))]
    : random.pick(numberSets);
  const place = (): Cells => ({ kommunenummer: maybeLostZero(random, random.pick(numbers), 5) });
  if (random.chance(80)) return { scope: null, portal: place, register: place };
  const withDistrict = (): Cells => ({ ...place(), bydelsnummer: random.pick(['', '00', '01', '02']) });
  return { scope: null, portal: withDistrict, register: withDistrict };
}

/** One municipality's register; the portal log may hold others' messages too, and cells may be empty. */
function oneMunicipality(random: Random): Places {
  const numbers = random.pick(numberSets);
  const own = random.pick(numbers);
  const namedInPortal = random.chance(60);
  const namedInRegister = random.chance(50);
  const number = (): string => random.pick(['', own, own, random.pick(numbers)]);
  return {
    scope: [own],
    portal: () => (namedInPortal ? { kommunenummer: number() } : {}),
    register: () => (namedInRegister ? { kommunenummer: number() } : {}),
  };
}

/** A joint service. */
function severalMunicipalities(random: Random): Places {
  const numbers = random.pick(numberSets);
  const scope = random.shuffle(numbers).slice(0, 2);
  const namedInRegister = random.chance(60);
  return {
    scope,
    portal: () => ({ kommunenummer: random.pick([...scope, ...scope, random.pick(numbers)]) }),
    register: () =>
      namedInRegister ? { kommunenummer: random.pick(['', ...scope, random.pick(numbers)]) } : {},
  };
}

/** Some districts of one municipality. */
function districts(random: Random): Places {
  const own = random.pick(['0301', '4601']);
  const numbered = ['01', '02', '05'];
  const scope = random.shuffle(numbered).slice(0, random.pick([1, 2]));
  const namedInRegister = random.chance(70);
  const portal = (): Cells => ({
    kommunenummer: random.pick([own, own, own, '', '1804']),
    bydelsnummer: maybeLostZero(random, random.pick([...numbered, ...scope, ...scope, '00']), 5),
  });
  const register = (): Cells => ({
    kommunenummer: random.pick([own, own, '', '1804']),
    bydelsnummer: random.pick([...numbered, ...scope, '', '00']),
  });
  return {
    scope: scope.map((district) => `${own}/${district}`),
    portal,
    register: () => (namedInRegister ? register() : {}),
  };
}

export function randomPlaces(random: Random): Places {
  const kinds = [noScope, noScope, oneMunicipality, oneMunicipality, severalMunicipalities, districts];
  return random.pick(kinds)(random);
}
