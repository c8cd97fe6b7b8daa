/** A view in which something is under way has the user asked before another one is shown, or the page is closed. */
interface Guard {
  /** The view's hash. */
  readonly hash: string;
  readonly question: string;
}

const guards = new Set<Guard>();

/** @returns to be called when nothing is under way any more */
export function guardThisView(question: string): () => void {
  const guard = { hash: location.hash, question };
  const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
  guards.add(guard);
  addEventListener('beforeunload', onUnload);
  return () => {
    guards.delete(guard);
    removeEventListener('beforeunload', onUnload);
  };
}

/** For the router, before it shows what the address names; where the user stays, the address is put back. */
export function mayLeave({ oldURL }: HashChangeEvent): boolean {
  const guard = [...guards].find(({ hash }) => oldURL.endsWith(hash));
  if (guard === undefined || location.hash === guard.hash || confirm(guard.question)) return true;
  // Without an event: the view stays as it is.
  history.replaceState(null, '', guard.hash);
  return false;
}
