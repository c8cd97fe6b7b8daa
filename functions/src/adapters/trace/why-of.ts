/**
 * Of a fault, for people: `fetch` tells only that it failed; why is in its cause.
 *
 * @param unknown said of what is no error
 */
export function whyOf(error: unknown, unknown = 'unknown'): string {
  if (!(error instanceof Error)) return unknown;
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
