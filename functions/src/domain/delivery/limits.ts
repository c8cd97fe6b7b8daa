/** Limits of an upload (contract 2). */
export const maxUploadBytes = 64 * 1024 * 1024;
export const maxUploadRows = 5_000_000;
