/** Why a part of an upload, or the whole of it, is not taken: each leaves the sender a way on. */
import type { HttpResponseInit } from '@azure/functions';
import type { UploadProblem } from '#domain/delivery/upload.ts';
import { problem, problems } from './problem.ts';

const described: Readonly<Record<UploadProblem, { status: number; title: string }>> = {
  'part-too-large': { status: 413, title: 'Delen er større enn 1 MiB' },
  'part-garbled': { status: 422, title: 'Delen er ikke kommet fram slik den ble sendt' },
  'part-differs': { status: 409, title: 'En annen del er allerede lagret under dette nummeret' },
  'parts-missing': { status: 409, title: 'Ikke alle delene er kommet fram' },
  'upload-differs': { status: 409, title: 'Delene er til sammen ikke filen som ble meldt, og er fjernet' },
  'log-deleted': { status: 422, title: 'Loggen ble slettet før den ble tatt i bruk, og tas ikke imot igjen' },
};

export function uploadProblem(code: UploadProblem): HttpResponseInit {
  const { status, title } = described[code];
  return problem(status, code, title);
}

export const otherUpload = (): HttpResponseInit =>
  problems.badRequest(['upload: not the id that the declaration and the hash of the file make']);
