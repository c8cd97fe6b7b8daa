export { publicCount } from './public-count.ts';
export { explainedWindows, publicWindows, type ExactWindow } from './public-windows.ts';
export { standsBeside, type ToldBefore } from './small-difference.ts';
export { succeedingCount, succeedingWindows } from './succession.ts';
export { windowsBeside } from './windows-beside.ts';
export { disclosureRules, type DisclosureRules } from './rules.ts';
export {
  type Area,
  type CountedPlace,
  emptyFigureHistory,
  type FigureHistory,
  figureHistorySchema,
  type PublicFigures,
  publicFigures,
} from './sums/public-figures.ts';
export { mayShowOwnNumber, type OwnNumber, withOwnNumbers } from './sums/own-numbers.ts';
export { type PublicTotal, publicTotalSchema, type WithheldReason } from './sums/public-total.ts';
