/** Reads a file away from the page, so that the page answers meanwhile and a reading that never ends can be ended. */
import type { FileReading, ReadTask } from './messages.ts';
import { readBytes } from './read-bytes.ts';

self.addEventListener('message', ({ data }: MessageEvent<ReadTask>) => {
  void read(data).then((reading) => self.postMessage(reading));
});

async function read({ file, caseSystem, side }: ReadTask): Promise<FileReading> {
  return readBytes(await file.arrayBuffer(), caseSystem, side);
}
