/** Tells the process that started this one that it is ready, and with what. */
export function sayReady(ready: unknown): void {
  process.send?.({ ready });
}

/**
 * Calls `finish` once and then exits: when the parent is gone (its end of the channel closes, whatever ended it), at
 * SIGTERM, and at SIGINT where there is no parent. Where there is one, Ctrl-C in a terminal reaches both, and it is the
 * parent that says in which order its children stop.
 */
export function finishWithParent(finish: () => Promise<void>): void {
  let finishing = false;
  const end = () => {
    if (finishing) return;
    finishing = true;
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  process.on('SIGINT', () => {
    if (!process.connected) end();
  });
}
