import { describe, expect, it } from 'vitest';
import { cutParts } from '#domain/delivery/upload-parts.ts';
import { uploadProblemType } from '#domain/delivery/upload.ts';
import type { Answer } from '../../api.ts';
import { deliverInParts, type PartsApi } from './in-parts.ts';

const csv = new TextEncoder().encode('a\n1\n2\n3\n4\n5\n6\n');
const parts = [...cutParts(csv, 6)];
const taken: Answer<unknown> = { ok: true, value: 'taken' };
const problem = (code: Parameters<typeof uploadProblemType>[0]): Answer<unknown> => ({
  ok: false,
  problem: { status: 409, type: uploadProblemType(code), title: '' },
});

/** A server that keeps what comes; what stands in `answers` is answered first. */
function server(standing: number[], answers: { put?: Answer<unknown>[]; deliver?: Answer<unknown>[] } = {}) {
  const kept = new Set(standing);
  const asked: string[] = [];
  const api: PartsApi = {
    standing: async () => {
      asked.push('standing');
      const stand = [...kept].map((number) => ({ number, sizeBytes: 1 }));
      return { ok: true, value: { id: 'x', parts: stand, isDelivered: false } };
    },
    put: async (number) => {
      asked.push(`put ${number}`);
      const answer = answers.put?.shift() ?? taken;
      if (answer.ok) kept.add(number);
      return answer;
    },
    deliver: async (count) => {
      asked.push(`deliver ${count}`);
      return answers.deliver?.shift() ?? taken;
    },
  };
  return { api, asked, kept };
}

describe('an upload in parts', () => {
  it('sends what does not stand yet, tells how much is confirmed, and delivers', async () => {
    expect(parts).toHaveLength(3);
    const { api, asked } = server([2]);
    const shares: number[] = [];
    expect(await deliverInParts(api, parts, (share) => shares.push(share))).toEqual(taken);
    expect(asked).toEqual(['standing', 'put 1', 'put 3', 'deliver 3']);
    expect(shares.map((share) => Math.round(share * csv.length))).toEqual([4, 10, csv.length]);
  });

  it('sends nothing where the file is delivered already', async () => {
    const { api, asked } = server([]);
    const view = { id: 'x', parts: [], isDelivered: true };
    const standing: PartsApi['standing'] = async () => ({ ok: true, value: view });
    await deliverInParts({ ...api, standing }, parts, () => undefined);
    expect(asked).toEqual(['deliver 3']);
  });

  it('asks again what stands where parts are gone or garbled, but not for ever', async () => {
    const gone = server([], { deliver: [problem('parts-missing')] });
    expect(await deliverInParts(gone.api, parts, () => undefined)).toEqual(taken);
    const garbled = server([], { put: [problem('part-garbled')] });
    expect(await deliverInParts(garbled.api, parts, () => undefined)).toEqual(taken);
    const differs = problem('upload-differs');
    const never = server([], { deliver: [differs, differs, differs, taken] });
    expect(await deliverInParts(never.api, parts, () => undefined)).toEqual(differs);
  });

  it('tells faults of a part by the rows of the whole file', async () => {
    const fault = { file: 'register', column: 'mottatt', code: 'time-implausible', text: 'x' };
    const errors = [{ ...fault, row: 1 }, { ...fault, row: 3 }, { ...fault }];
    const refused: Answer<unknown> = {
      ok: false,
      problem: { status: 422, type: 'x', title: 'x', errors, total: 3 },
    };
    const { api, asked } = server([1], { put: [refused] });
    const answer = await deliverInParts(api, parts, () => undefined);
    expect(!answer.ok && answer.problem['errors']).toEqual([
      { ...fault, row: 1 },
      { ...fault, row: parts[1]!.firstRow + 1 },
      fault,
    ]);
    expect(asked).not.toContain('deliver 3');
  });
});
