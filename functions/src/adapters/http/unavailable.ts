/** Which faults are another's that cannot answer now, and none of the program: they pass, and one may ask again. */
import { isStoreUnavailable } from '#domain/ports/unavailable.ts';
import { KeysUnavailable } from '../tokens/verify-token.ts';

/** Too slow, throttled, a fault of the service itself, full, closed: as Azure Storage and Cosmos DB say it. */
const statuses = [408, 429, 449, 500, 502, 503, 504, 507];

/** No answer at all: Azure's clients and Node's sockets each have their own word for it. */
const words = [
  'REQUEST_SEND_ERROR',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'TimeoutError',
];

/** @param error whatever a use case threw */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isStoreUnavailable(error) || error instanceof KeysUnavailable) return true;
  const status = 'statusCode' in error ? error.statusCode : undefined;
  const code = 'code' in error ? error.code : undefined;
  const isStatus = (value: unknown): boolean => statuses.some((one) => one === value);
  return isStatus(status) || isStatus(code) || words.some((word) => word === code);
}
