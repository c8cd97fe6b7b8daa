export { publicCount } from './public-count.ts';
export { publicWindows, type ExactWindow } from './public-windows.ts';
export { disclosureRules, type DisclosureRules } from './rules.ts';
