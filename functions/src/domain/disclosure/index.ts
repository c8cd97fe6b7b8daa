export { publicCount } from './public-count.ts';
export { explainedWindows, publicWindows, type ExactWindow } from './public-windows.ts';
export { succeedingCount, succeedingWindows } from './succession.ts';
export { disclosureRules, type DisclosureRules } from './rules.ts';
