/**
 * A workbook's archive, unpacked within bounds and put together again without packing. The library would unpack large
 * parts in workers made of text, which the pages' policy forbids, and without any bound.
 */
import { unzipSync, zipSync } from 'fflate';

/** Contract 2: no more than this in all. */
const maxUnpackedBytes = 512 * 1024 * 1024;
/** Contract 2: no part unpacks to more than this many times its packed size. */
const maxRatio = 200;

/** @throws where the archive is no archive, or unpacks to too much */
export function storedArchive(archive: ArrayBuffer): ArrayBuffer {
  let unpackedBytes = 0;
  const parts = unzipSync(new Uint8Array(archive), {
    filter: ({ name, size, originalSize }) => {
      if (!name.endsWith('.xml') && !name.endsWith('.rels')) return false;
      unpackedBytes += originalSize;
      if (unpackedBytes > maxUnpackedBytes || originalSize > maxRatio * size)
        throw new Error('unpacks to too much');
      return true;
    },
  });
  return zipSync(parts, { level: 0 }).buffer;
}
