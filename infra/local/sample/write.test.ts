import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSample } from './write.ts';

const root = mkdtempSync(join(tmpdir(), 'avstem-sample-'));
const uploadLimitBytes = 64 * 1024 * 1024;

afterAll(() => rmSync(root, { recursive: true }));

function filesIn(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('writeSample', () => {
  const directory = join(root, 'sample');

  it('writes both logs of every service, the national log, the list and the truth, again the same', async () => {
    await writeSample(directory, 2023, 0.1);
    const first = filesIn(directory).map((file) => [file, readFileSync(file).toString('base64')]);
    expect(first).toHaveLength(244 + 1 + 244 + 3);
    for (const file of filesIn(directory)) expect(statSync(file).size).toBeLessThan(uploadLimitBytes);
    await writeSample(directory, 2023, 0.1);
    expect(filesIn(directory).map((file) => [file, readFileSync(file).toString('base64')])).toEqual(first);
  });

  it('keeps the truth out of what uploaders see', () => {
    const list = readFileSync(join(directory, 'services.json'), 'utf8');
    const truth = JSON.parse(readFileSync(join(directory, 'truth.json'), 'utf8')) as { lost: number };
    expect(truth.lost).toBe(63);
    expect(list).not.toMatch(/lost|trap/);
  });

  it('names files that exist, and what the uploader declares', () => {
    const list = JSON.parse(readFileSync(join(directory, 'services.json'), 'utf8')) as {
      services: { portalFile: string; registerFile: string; declared: { scope: string } }[];
    };
    expect(list.services).toHaveLength(244);
    for (const { portalFile, registerFile, declared } of list.services) {
      expect(statSync(join(directory, portalFile)).size).toBeGreaterThan(0);
      expect(statSync(join(directory, registerFile)).size).toBeGreaterThan(0);
      expect(declared.scope).toMatch(/^(0301\/\d\d|\d{4}(,\d{4})*)$/);
    }
  });

  it('does not write into a folder that holds something else', async () => {
    writeFileSync(join(root, 'other.txt'), 'mine');
    await expect(writeSample(root, 2023, 0.1)).rejects.toThrow(/not empty/);
    expect(readFileSync(join(root, 'other.txt'), 'utf8')).toBe('mine');
  });
});
