/** Programs that narrow no count by what a sum says, and tell by how, or when, or whether it is said. */
import { publicFigures } from '#domain/disclosure/index.ts';
import type { CountedPlace } from '#domain/disclosure/index.ts';
import type { MakeFigures } from './history.ts';

const hiddenIn = (places: readonly CountedPlace[]): number[] =>
  places.filter(({ shown }) => shown === '1-3').map(({ count }) => count ?? 0);
const sumOf = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** "At least" one less than it is. */
export const tellsNearlyAll: MakeFigures = (history, places, areas) => {
  const figures = publicFigures(history, places, areas);
  const all = sumOf(places.map(({ count }) => count ?? 0));
  return {
    ...figures,
    totals: figures.totals.map((total) => ({ ...total, atLeast: all - 1, isExact: false })),
  };
};

/** Withholds a total where it would tell: its absence tells. */
export const tellsBySilence: MakeFigures = (history, places, areas) => {
  const figures = publicFigures(history, places, areas);
  const isTelling = new Set(hiddenIn(places)).size < 3;
  return { ...figures, totals: isTelling ? [] : figures.totals };
};

/** The area with most is first. */
export const tellsByOrder: MakeFigures = (history, places, areas) => {
  const figures = publicFigures(history, places, areas);
  const inArea = (area: string): number => {
    const own = new Set(areas.find((one) => one.area === area)?.places);
    return sumOf(hiddenIn(places.filter(({ place }) => own.has(place))));
  };
  return { ...figures, totals: [...figures.totals].sort((a, b) => inArea(b.area) - inArea(a.area)) };
};

/** Waits with the total while few messages are known: the time of its coming tells. */
export const tellsByTime: MakeFigures = (history, places, areas) => {
  const figures = publicFigures(history, places, areas);
  const isEnough = sumOf(hiddenIn(places)) > 2 * hiddenIn(places).length;
  return { ...figures, totals: isEnough ? figures.totals : [] };
};

/** Moves a total when a count changes that is hidden before and after, and nothing is published of it. */
export const tellsByMoving: MakeFigures = (history, places, areas) => {
  const figures = publicFigures(history, places, areas);
  const step = Math.floor(sumOf(hiddenIn(places)) / 5);
  const moved = figures.totals.map((total) => ({ ...total, atLeast: (total.atLeast ?? 0) + step }));
  return { ...figures, totals: moved.map((total) => ({ ...total, isExact: false })) };
};
