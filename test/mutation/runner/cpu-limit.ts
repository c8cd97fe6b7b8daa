/**
 * Ends what goes on for ever, by the processor's time and not the clock's: on a machine that does other work a test may
 * wait for long, and would be taken for one that a mutant has made endless.
 */
import { Worker } from 'node:worker_threads';

export class CpuLimit {
  /** Which run is watched, 0 for none, and how many milliseconds it may take. */
  readonly #shared = new Int32Array(new SharedArrayBuffer(8));
  #run = 0;
  #onEnded: (run: number) => void = () => undefined;

  constructor() {
    const watch = new Worker(new URL('cpu-watch.ts', import.meta.url), {
      workerData: { shared: this.#shared },
    });
    watch.on('message', (run: number) => this.#onEnded(run));
    watch.unref();
  }

  /** @returns null where the work was ended */
  async within<T>(limitMs: number, work: () => Promise<T>): Promise<T | null> {
    const run = ++this.#run;
    const ended = new Promise<null>((resolve) => {
      this.#onEnded = (which) => {
        if (which === run) resolve(null);
      };
    });
    Atomics.store(this.#shared, 1, limitMs);
    Atomics.store(this.#shared, 0, run);
    // Begun by the event loop: what is ended must not be what waits for it.
    const begun = new Promise((resolve) => setImmediate(resolve)).then(work);
    try {
      return await Promise.race([begun, ended]);
    } finally {
      Atomics.store(this.#shared, 0, 0);
    }
  }
}

export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
