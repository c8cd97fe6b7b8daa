import { maxUploadBytes } from '#domain/delivery/limits.ts';
import type { Side } from '#domain/logs/fault.ts';
import type { FileReading, ReadTask } from './messages.ts';

const longestMs = 60_000;

/** Reads a file in a worker of its own, which ends with it. Nothing of the file leaves the browser. */
export function readFile(file: File, caseSystem: string, side: Side): Promise<FileReading> {
  if (file.size > maxUploadBytes) return Promise.resolve({ ok: false, code: 'too-large' });
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FileReading>((resolve) => {
    const finish = (reading: FileReading): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(reading);
    };
    const timer = setTimeout(() => finish({ ok: false, code: 'too-slow' }), longestMs);
    worker.addEventListener('message', ({ data }: MessageEvent<FileReading>) => finish(data));
    worker.addEventListener('error', () => finish({ ok: false, code: 'unreadable-workbook' }));
    const task: ReadTask = { file, caseSystem, side };
    worker.postMessage(task);
  });
}
