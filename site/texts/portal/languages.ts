/** The portal's languages. The build reads both, so that a fault in either stops it; the browser reads one. */
import nbShell from './nb/shell.json';
import nbTasks from './nb/tasks.json';
import nnShell from './nn/shell.json';
import nnTasks from './nn/tasks.json';
import { type PortalTexts, portalTextsSchema } from './schema.ts';

const unchecked = {
  nb: { shell: nbShell, tasks: nbTasks },
  nn: { shell: nnShell, tasks: nnTasks },
};

export type PortalLanguage = keyof typeof unchecked;
export const portalLanguages = Object.keys(unchecked) as PortalLanguage[];

export function portalTexts(language: PortalLanguage): PortalTexts {
  return portalTextsSchema.parse(unchecked[language]);
}
