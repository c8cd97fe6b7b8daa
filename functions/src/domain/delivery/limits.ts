/** Limits of an upload (contract 2). */
export const maxUploadBytes = 64 * 1024 * 1024;
export const maxUploadRows = 5_000_000;
/** A part of an upload, with its header. A broken connection costs no more than one of them. */
export const maxPartBytes = 1024 * 1024;
/** More than a file of the largest size is ever cut into: a row is far shorter than half a part. */
export const maxParts = 128;
/** So long may a part stand of an upload that is not completed, before it is removed. */
export const maxUploadAgeMs = 24 * 3_600_000;
