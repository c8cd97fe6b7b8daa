/** `flush`, which says once that it fails, and once that it works again: a full disk would else fill the terminal. */
export function telling(what: string, flush: () => Promise<void>): () => Promise<void> {
  let isBehind = false;
  return async () => {
    try {
      await flush();
    } catch (error) {
      if (!isBehind) console.error(`Azurite: ${what} cannot be written to their files: ${String(error)}`);
      isBehind = true;
      throw error;
    }
    if (isBehind) console.error(`Azurite: ${what} are written again.`);
    isBehind = false;
  };
}
