/** A progress bar on standard error: only for a terminal, and only when the work takes more than a second. */
const showAfterMs = 1000;
const refreshMs = 100;
const barWidth = 30;

export interface Progress {
  add(bytes: number): void;
  end(): void;
}

export function progressBar(totalBytes: number, stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  const startedMs = nowMs();
  let done = 0;
  let shownMs = 0;
  return {
    add(bytes) {
      done += bytes;
      const now = nowMs();
      if (!stream.isTTY || now - startedMs < showAfterMs || now - shownMs < refreshMs) return;
      shownMs = now;
      const share = totalBytes === 0 ? 1 : Math.min(done / totalBytes, 1);
      const filled = Math.round(share * barWidth);
      stream.write(`\r[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${Math.round(share * 100)} %`);
    },
    end() {
      if (shownMs > 0) stream.write(`\r${' '.repeat(barWidth + 10)}\r`);
    },
  };
}
