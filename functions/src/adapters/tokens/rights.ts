/** What Ansattporten and Maskinporten call the rights that this service asks about; set up in Altinn and by KS. */
export const rights = {
  leader: 'urn:altinn:resource:avstem-barnevernleder',
  caseWorker: 'urn:altinn:resource:avstem-saksbehandler',
  portalOperator: 'urn:altinn:resource:avstem-portaldrift',
  bufdir: 'urn:altinn:resource:avstem-bufdir',
  statsforvalter: 'urn:altinn:resource:avstem-statsforvalter',
} as const;

export const machineScopes = {
  portalLog: 'avstem:portallogg',
  /** Of services, and of vendors under a customer's delegation. */
  registerLog: 'avstem:fagsystemlogg',
  /** Of vendors, under a customer's delegation. */
  installedVersion: 'avstem:fagsystemversjon',
} as const;
