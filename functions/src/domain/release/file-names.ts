/** What a release's files are called, the same in both editions. */
export const workbookName = 'avstem.xlsx';
export const readmeName = 'LESMEG.txt';
export const archiveName = (number: number): string => `avstem-utgivelse-${String(number)}.zip`;
