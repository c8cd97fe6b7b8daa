export interface Randomness {
  /** Unpredictable bytes in the service, seeded ones in a simulation. */
  bytes(length: number): Uint8Array;
}
