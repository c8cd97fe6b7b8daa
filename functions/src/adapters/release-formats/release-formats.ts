import type { ReleaseFormats } from '#domain/ports/release-formats.ts';
import { archiveOf } from './archive.ts';
import { parquetOf } from './parquet.ts';
import { workbookOf } from './workbook.ts';

export const releaseFormats: ReleaseFormats = {
  workbook: workbookOf,
  parquet: parquetOf,
  archive: archiveOf,
};
