/** What `azd up` would run, as far as it can be run without Azure: `az` is a script that answers as it is told. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const hook = z.strictObject({ posix: z.strictObject({ shell: z.literal('sh'), run: z.string() }) });
const schema = z.looseObject({
  hooks: z.strictObject({ preprovision: hook, postprovision: hook, prepackage: hook }),
  services: z.record(z.string(), z.looseObject({ host: z.string() })),
});
const { hooks, services } = schema.parse(parse(readFileSync('azure.yaml', 'utf8')));

const work = mkdtempSync(join(tmpdir(), 'avstem-azd-'));
const written = join(work, 'written');
const az = `#!/bin/sh
case "$*" in
  *'secret show'*) echo "$SHOW_SAYS" >&2; exit "$SHOW_ENDS" ;;
  *'secret set'*) echo "$*" > '${written}' ;;
  *) exit 9 ;;
esac
`;
writeFileSync(join(work, 'az'), az, { mode: 0o755 });
afterAll(() => rmSync(work, { recursive: true }));

/** @returns how it ended, and the command that stored a key, if any did */
function makeKey(says: string, ends: number) {
  rmSync(written, { force: true });
  const { status, stderr } = spawnSync('sh', ['-c', hooks.postprovision.posix.run], {
    encoding: 'utf8',
    env: {
      PATH: `${work}${delimiter}${process.env['PATH'] ?? ''}`,
      AZURE_KEY_VAULT_NAME: 'kv-one',
      SHOW_SAYS: says,
      SHOW_ENDS: String(ends),
    },
  });
  return { status, stderr, stored: existsSync(written) ? readFileSync(written, 'utf8') : null };
}

describe('the key of persons', () => {
  it('is made where the vault says that there is none', () => {
    const { status, stored } = makeKey('ERROR: (SecretNotFound) A secret with (name/id) person-key …', 3);
    expect(status).toBe(0);
    expect(stored).toMatch(/--vault-name kv-one --name person-key --value [A-Za-z0-9+/]{43}= /);
  });

  it('stays where there is one', () => {
    expect(makeKey('https://kv-one.vault.azure.net/secrets/person-key/1', 0)).toMatchObject({
      status: 0,
      stored: null,
    });
  });

  it.each(['ERROR: (Forbidden) …', 'ERROR: (Throttled) …', 'HTTPSConnectionPool: Read timed out.', ''])(
    'is not made where it is unknown whether there is one: %s',
    (says) => {
      const { status, stderr, stored } = makeKey(says, 1);
      expect({ status, stored }).toEqual({ status: 1, stored: null });
      expect(stderr.trim()).toBe(says);
    },
  );
});

it('azd puts up no pages: they would be a sample over what is published', () => {
  expect(Object.values(services).map(({ host }) => host)).toEqual(['function']);
  expect(hooks.prepackage.posix.run).toBe('npm run package -- --only functions');
});
