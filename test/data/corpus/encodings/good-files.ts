import { head, row } from '../corpus-file.ts';

/** Two good rows. */
export const two = `${head}\n${row}\n28.03.2023 14:05;4601\n`;
/** A good row, and a text in it. */
export const named = (cell: string): string => `${head};bydelsnavn\n${row};${cell}\n`;
