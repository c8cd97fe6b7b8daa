import { describe, expect, test } from 'vitest';
import { checkReceipt } from '../../infra/verify/verify.ts';
import { exampleReceipt } from '../support/example-receipt.ts';

interface Files {
  readonly receipt: string;
  readonly checkpoints: string[];
  readonly original?: Uint8Array<ArrayBuffer>;
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

const { original, receipt, checkpoint, other } = await exampleReceipt();

describe('a receipt', () => {
  const changed = receipt.replace('"4601"', '"4602"');
  const cases: [name: string, files: Files, answers: string[]][] = [
    ['alone', { receipt, checkpoints: [] }, ['sound', 'not-compared']],
    ['with what was published', { receipt, checkpoints: [checkpoint] }, ['sound', 'follows', 'published']],
    ['with another root', { receipt, checkpoints: [other] }, ['sound', 'follows', 'another']],
    ['with its file', { receipt, checkpoints: [], original }, ['sound', 'not-compared', 'sameFile']],
    [
      'with another file',
      { receipt, checkpoints: [], original: new TextEncoder().encode('mottatt\n2023-03-29\n') },
      ['sound', 'not-compared', 'otherFile'],
    ],
    ['that was changed', { receipt: changed, checkpoints: [] }, ['unsound', 'not-compared']],
    [
      'with no checkpoint',
      { receipt, checkpoints: ['{}'] },
      ['sound', 'unreadableCheckpoint', 'not-compared'],
    ],
    ['that is none', { receipt: 'hei', checkpoints: [checkpoint] }, ['unreadableReceipt']],
  ];

  test.each(cases)('%s', async (_name, { receipt, checkpoints, original }, answers) => {
    expect(await checkReceipt(bytesOf(receipt), checkpoints.map(bytesOf), original)).toEqual(answers);
  });

  // The halves of the published root in the place of one sibling: no leaf is below them.
  test('with a proof that does not reach down to its leaf', async () => {
    const { index, proof, ...more } = JSON.parse(receipt);
    const entry = { ...more.entry, id: 'another' };
    const leaf = JSON.parse(checkpoint).previous.proof[0];
    const checkpointOfFour = { ...more.checkpoint, size: 4 };
    const forged = { ...more, entry, index, proof: [`${proof[0]}${leaf}`], checkpoint: checkpointOfFour };
    const [answer] = await checkReceipt(bytesOf(JSON.stringify(forged)), []);
    expect(answer).toBe('unsound');
  });
});
