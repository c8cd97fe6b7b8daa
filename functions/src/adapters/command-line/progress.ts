/** A progress bar on standard error: only for a terminal, and only when the work takes more than a second. */
const showAfterMs = 1000;
const refreshMs = 100;
const barWidth = 30;

export interface Progress {
  /** @param bytes read of the file that is being read; fewer than before: the next file has been begun */
  read(bytes: number): void;
  end(): void;
}

/** @param open the stream, opened only when there is something to show: that alone takes some milliseconds */
export function progressBar(
  totalBytes: number,
  open: () => NodeJS.WriteStream,
  nowMs: () => number,
): Progress {
  const startedMs = nowMs();
  let before = 0;
  let latest = 0;
  let shownMs = 0;
  return {
    read(bytes) {
      if (bytes < latest) before += latest;
      latest = bytes;
      const now = nowMs();
      if (now - startedMs < showAfterMs || now - shownMs < refreshMs || !open().isTTY) return;
      shownMs = now;
      const share = totalBytes === 0 ? 1 : Math.min((before + latest) / totalBytes, 1);
      const filled = Math.round(share * barWidth);
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
      open().write(`\r${bar} ${String(Math.round(share * 100))} %`);
    },
    end() {
      if (shownMs > 0) open().write(`\r${' '.repeat(barWidth + 10)}\r`);
    },
  };
}
