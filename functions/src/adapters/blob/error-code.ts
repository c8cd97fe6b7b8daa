/** The code by which Azure Storage names a failure (`BlobNotFound`), or an empty text for a failure without one. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Object)) return '';
  // An answer to HEAD has no body: there the code is in the details that the SDK takes from the header.
  const details = 'details' in error && error.details instanceof Object ? error.details : {};
  const named = 'errorCode' in details ? details.errorCode : undefined;
  const code = named ?? ('code' in error ? error.code : undefined);
  return typeof code === 'string' ? code : '';
}
