/** Whether a log is taken in, and why not: the same answers however it came. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { maxUploadBytes } from '#domain/delivery/limits.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import { statusDocument, statusPath } from './delivery-status.ts';
import { json } from './endpoint.ts';
import { problem } from './problem.ts';
import { uploadProblem } from './upload-problems.ts';

/** A body that says how large it is need not be read to be refused. */
export function saysTooLarge(request: HttpRequest): boolean {
  return Number(request.headers.get('content-length') ?? 0) > maxUploadBytes;
}

export function logTooLarge(): HttpResponseInit {
  return problem(413, 'file-too-large', 'Filen er større enn 64 MiB');
}

/** @param extension what else there is to tell, such as where the refusal is kept */
export function logRefused(
  { list, total }: { readonly list: readonly object[]; readonly total: number },
  extension: Record<string, unknown> = {},
): HttpResponseInit {
  const title = 'Loggen kan ikke tas imot slik den er. Ingenting av den er lagret';
  return problem(422, 'log-refused', title, { ...extension, errors: list, total });
}

/**
 * What a delivery has come to as soon as it is stored or refused.
 * @param chain whether the delivery before it is here, where it names one
 */
export function delivered(
  delivery: Delivery,
  chain: Pick<DeliveryStatusView, 'isPredecessorHere'> = {},
): HttpResponseInit {
  if (delivery.state === 'deleted') return uploadProblem('log-deleted');
  if (!delivery.faults) return json(202, { ...statusDocument({ delivery, reconciliation: null }), ...chain });
  return logRefused(delivery.faults, { id: delivery.id, statusPath: statusPath(delivery) });
}
