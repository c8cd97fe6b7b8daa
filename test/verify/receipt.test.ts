import { describe, expect, test } from 'vitest';
import { checkReceipt } from '../../infra/verify/receipt.ts';
import { exampleReceipt } from '../support/example-receipt.ts';

type Files = Parameters<typeof checkReceipt>[0];

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

  test.each(cases)('%s', async (_name, files, answers) => {
    expect(await checkReceipt(files)).toEqual(answers);
  });
});
