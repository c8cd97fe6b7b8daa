/** An upload in parts, from what stands already to the delivery; a connection that breaks costs one part at most. */
import type { UploadPart } from '#domain/delivery/upload-parts.ts';
import { uploadProblemType, type UploadView } from '#domain/delivery/upload.ts';
import type { Answer, Problem } from '../../api.ts';
import { faultsOf } from './answers.ts';

/** The three questions of an upload; each is asked until there is an answer. */
export interface PartsApi {
  standing(): Promise<Answer<UploadView>>;
  put(number: number, part: UploadPart): Promise<Answer<unknown>>;
  deliver(parts: number): Promise<Answer<unknown>>;
}

/** What may be gone or garbled on the way is sent again; more often than this something else is wrong. */
const maxRounds = 3;
const mendable = (['part-garbled', 'parts-missing', 'upload-differs'] as const).map(uploadProblemType);

/** @param onConfirmed gets how much of the file the server has confirmed, from 0 to 1 */
export async function deliverInParts(
  api: PartsApi,
  parts: readonly UploadPart[],
  onConfirmed: (share: number) => void,
): Promise<Answer<unknown>> {
  for (let round = 1; ; round++) {
    const answer = await oneRound(api, parts, onConfirmed);
    const isFinal = answer.ok || !mendable.includes(answer.problem.type);
    if (isFinal || round === maxRounds) return answer;
  }
}

async function oneRound(
  api: PartsApi,
  parts: readonly UploadPart[],
  onConfirmed: (share: number) => void,
): Promise<Answer<unknown>> {
  const standing = await api.standing();
  if (!standing.ok) return standing;
  const confirmed = new Set(standing.value.parts.map(({ number }) => number));
  if (standing.value.isDelivered) parts.forEach((_, index) => confirmed.add(index + 1));
  onConfirmed(shareOf(parts, confirmed));
  for (const [index, part] of parts.entries()) {
    if (confirmed.has(index + 1)) continue;
    const answer = await api.put(index + 1, part);
    if (!answer.ok) return { ok: false, problem: byRowsOfFile(answer.problem, part) };
    confirmed.add(index + 1);
    onConfirmed(shareOf(parts, confirmed));
  }
  return api.deliver(parts.length);
}

function shareOf(parts: readonly UploadPart[], confirmed: ReadonlySet<number>): number {
  const sizeOf = (index: number): number => parts[index]!.endByte - (parts[index - 1]?.endByte ?? 0);
  const all = parts.at(-1)?.endByte ?? 0;
  const done = parts.reduce((sum, _, index) => (confirmed.has(index + 1) ? sum + sizeOf(index) : sum), 0);
  return all === 0 ? 1 : done / all;
}

/** The server counts the rows of the part; the header is row 1 of both. */
function byRowsOfFile(problem: Problem, { firstRow }: UploadPart): Problem {
  const faults = faultsOf(problem);
  if (faults === null) return problem;
  const errors = faults.list.map(({ row, ...fault }) => ({
    ...fault,
    ...(row !== undefined && { row: row === 1 ? 1 : row - 2 + firstRow }),
  }));
  return { ...problem, errors };
}
