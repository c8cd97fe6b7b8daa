/** One line of JSON for each thing that happens, on standard output. */
export function log(event: string, facts: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
}
