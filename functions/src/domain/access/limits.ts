/** For whom a request counts. */
export interface Caller {
  /** Its number. */
  readonly organisation: string;
  readonly kind: 'person' | 'program';
}

/** How much of the service one organisation may take (docs/security.md tells the settings). */
export interface Limits {
  /** Of one organisation's programs, and as many of its people: a program in a loop keeps none of them out. */
  readonly requestsPerMinute: number;
  /** Of all together who have no valid token. */
  readonly anonymousPerMinute: number;
  /** Of one organisation. */
  readonly uploadMiBPerHour: number;
  /** Of one organisation: the others of a host are for the others. */
  readonly uploadsAtOnce: number;
}

export const defaultLimits: Limits = {
  requestsPerMinute: 1200,
  anonymousPerMinute: 6000,
  uploadMiBPerHour: 8192,
  uploadsAtOnce: 4,
};
