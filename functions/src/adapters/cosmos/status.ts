/** True where Cosmos DB answered with this HTTP status; the SDK gives it as the error's `code`. */
export function isStatus(error: unknown, status: number): boolean {
  return error instanceof Object && 'code' in error && error.code === status;
}
