import type { Explained } from './form.ts';

export const smallRoomsExplained: readonly Explained[] = [
  {
    file: 'municipality/sami-area.ts',
    code: '/^\\d{4}$/',
    why: 'checks the file beside, in which all numbers have four digits',
  },
  {
    file: 'municipality/sami-area.ts',
    code: 'z.array(z.enum(samiLanguages)).min(1)',
    why: 'checks the file beside, in which each has one language',
  },
];
