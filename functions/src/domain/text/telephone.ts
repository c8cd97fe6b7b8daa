/** The address that dials a number, however it is written; null where there is none to dial. */
export function telephoneAddress(telephone: string): string | null {
  const dialled = telephone.replace(/[^0-9+]/g, '');
  return dialled === '' ? null : `tel:${dialled}`;
}
