/** Programs that publish too much, each in one way: an attacker that does not catch them is none. */
import { type CountedPlace, publicFigures, standsBeside, succeedingCount } from '#domain/disclosure/index.ts';
import type { MakeFigures } from './history.ts';
import type { Published } from './knowledge.ts';
import { programRule, type ShowRule } from './show-rule.ts';

const sum = (places: readonly CountedPlace[]): number =>
  places.reduce((all, { count }) => all + (count ?? 0), 0);
const exactly = (area: string, places: readonly CountedPlace[]) => ({
  area,
  places: places.length,
  atLeast: sum(places),
  isExact: true,
  withheld: [],
});
const within = (places: readonly CountedPlace[], area: { places: readonly string[] }): CountedPlace[] =>
  places.filter(({ place }) => area.places.includes(place));
const isHidden = ({ shown }: CountedPlace): boolean => typeof shown !== 'number';

/** Shows every total: primary suppression alone. */
export const addsEverything: MakeFigures = (history, places, areas) => ({
  totals: areas.map((area) => exactly(area.area, within(places, area))),
  history,
  refusedOwnNumbers: [],
});

/** Looks at each release alone: many hidden counts, or none, and no memory. */
export const forgets: MakeFigures = (history, places, areas) => {
  const totals = areas.flatMap((area) => {
    const own = within(places, area);
    const hidden = own.filter(isHidden);
    const middle = 2 * hidden.length;
    const isMiddle = Math.abs(sum(hidden) - middle) <= hidden.length - 4;
    return hidden.length === 0 || (hidden.length >= 8 && isMiddle) ? [exactly(area.area, own)] : [];
  });
  return { totals, history, refusedOwnNumbers: [] };
};

/** Remembers, but tells a sum again of what is left after one has changed. */
export const tellsTheRest: MakeFigures = (history, places, areas) => {
  const current = new Set(places.map(({ place, version }) => `${place} ${version}`));
  const whole = history.sums.filter(({ members }) =>
    members.every(({ place, version }) => current.has(`${place} ${version}`)),
  );
  return publicFigures({ ...history, sums: whole }, places, areas);
};

/** Shows a count beside what was shown before, and forgets what municipalities told of their own. */
export const forgetsOwnNumbers: ShowRule = {
  ...programRule,
  shown: (count, before) => succeedingCount(count, { ...before, earlierOwn: [] }),
};

/** Lets a municipality show every number of its own: it is theirs, after all. */
export const showsEveryOwnNumber: ShowRule = { ...programRule, mayShowOwn: () => true };

/** Holds a municipality's own numbers against one another, not against what was shown. */
export const comparesOwnNumbersAlone: ShowRule = {
  ...programRule,
  mayShowOwn: (own, before) => standsBeside(own, { ...before, earlier: [] }),
};

/** Makes totals as if no municipality had told a number of its own before. */
export const totalsForgetOwnNumbers: MakeFigures = (history, places, areas) =>
  publicFigures(
    history,
    places.map((place) => ({ ...place, earlierOwn: [] })),
    areas,
  );

/** A press figure that adds the hidden counts of one county's notices. */
export function withPressFigure(editions: readonly Published[], exactSum: number): Published[] {
  const last = editions.at(-1)!;
  const totals = [...(last.totals ?? []), { area: 'no', atLeast: exactSum, isExact: true }];
  return [...editions.slice(0, -1), { ...last, totals }];
}

/** One window more than the range of its count holds. */
export function withTooManyWindows(editions: readonly Published[]): Published[] {
  return editions.map((edition) => ({
    ...edition,
    municipalities: edition.municipalities.map((one) =>
      one.notice?.notFoundAtLeast === '1-3' && !one.notice.closed
        ? { ...one, notice: { ...one.notice, windows: [1, 2, 3, 4] } }
        : one,
    ),
  }));
}
