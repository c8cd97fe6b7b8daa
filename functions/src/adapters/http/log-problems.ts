/** Why a log is not taken in: the same answers for a delivery and for a dry run. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { maxUploadBytes } from '#domain/delivery/limits.ts';
import { problem } from './problem.ts';

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
