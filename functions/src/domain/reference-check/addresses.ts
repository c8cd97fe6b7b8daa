/** Where the file is on the public site, beside the pages. */
export const referenceAddresses = {
  /** Asked anew each time. */
  pointer: '/referansesjekk/gjeldende.json',
  /** Below it each version has an address of its own, whose content never changes. */
  versions: '/referansesjekk/utgave/',
};

export function versionAddress(batch: number): string {
  return `${referenceAddresses.versions}${String(batch)}.bin`;
}
