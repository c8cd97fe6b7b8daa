/** The workflows, as far as they can be held to rules without GitHub. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fill } from '../../infra/operations/parameters/fill.ts';

const stepSchema = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const access = z.record(z.string(), z.enum(['read', 'write', 'none']));
const jobSchema = z.looseObject({
  permissions: access,
  environment: z.string().optional(),
  uses: z.string().optional(),
  'runs-on': z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  'timeout-minutes': z.number().optional(),
  steps: z.array(stepSchema).default([]),
});
const workflowSchema = z.looseObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), jobSchema),
});

const folder = '.github/workflows';
const files = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: workflowSchema.parse(parse(text)) };
});
const { scripts } = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Each by its version too: looked up in many public repositories that pin the same. */
const actions = new Map([
  ['actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683', 'v4.2.2'],
  ['actions/setup-node@39370e3970a6d050c480ffad4ff0ed4d3fdee5af', 'v4.1.0'],
  ['actions/upload-artifact@b4b15b8c7c6ac21ea08fcf65892d2ee8f75cf882', 'v4.4.3'],
  ['actions/download-artifact@fa0a91b85d4f404e444e00e005971372dc801d16', 'v4.1.8'],
  ['azure/login@a65d910e8af852a8061c627c456678983e180302', 'v2.2.0'],
  ['Azure/static-web-apps-deploy@1a947af9992250f3bc2e68ad0754c0b0c11566c9', 'v1'],
]);

it('there is one for each purpose', () => {
  expect(files.map(({ file }) => file).sort()).toEqual(['deploy.yml', 'review.yml', 'site.yml', 'smoke.yml']);
});

describe.each(files)('$file', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('holds no secret, and asks for none that is stored', () => {
    expect(text).not.toMatch(/secrets\.|[A-Za-z0-9+/]{60,}|client-secret|creds:/);
  });

  it('may nothing but what each job names: writing is logging in to Azure', () => {
    for (const { permissions, environment, uses } of jobs) {
      const { contents, 'id-token': token, ...others } = permissions;
      expect(contents).toBe('read');
      expect(others).toEqual({});
      expect(token === 'write').toBe(environment !== undefined || uses !== undefined);
    }
  });

  it('ends by itself, and takes others’ code by its commit', () => {
    for (const job of jobs) expect(job['timeout-minutes'] !== undefined || job.uses !== undefined).toBe(true);
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((name) => !actions.has(name))).toEqual([]);
    for (const [, name, told] of text.matchAll(/uses: (\S+@\S+)(?: # (\S+))?/g)) {
      expect(told).toBe(actions.get(name!));
    }
    for (const { uses } of jobs) if (uses !== undefined) expect(existsSync(uses)).toBe(true);
  });

  it('runs commands that there are, on files that there are', () => {
    const commands = steps.flatMap(({ run }) => run ?? []).join('\n');
    const named = [...commands.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
    for (const name of named) expect(scripts, name).toHaveProperty(name);
    if (/\bnpm test\b/.test(commands)) expect(scripts).toHaveProperty('test');
    for (const [, path] of commands.matchAll(/--template-file (\S+)/g)) expect(existsSync(path!)).toBe(true);
  });

  it('takes nothing from outside into a command as text', () => {
    const commands = steps.flatMap(({ run }) => run ?? []).join('\n');
    expect(commands).not.toMatch(/\$\{\{ *(github|inputs)\./);
  });
});

it.each([
  ['site.yml', "inputs.stage || 'prod'"],
  ['smoke.yml', 'matrix.stage'],
])('%s runs each stage on a runner of its own network, if it has one', (name, stage) => {
  const { jobs } = files.find(({ file }) => file === name)!.workflow;
  const runners = Object.values(jobs).map((job) => job['runs-on']);
  expect(runners).toEqual([`\${{ vars[format('AVSTEM_RUNNER_{0}', ${stage})] || 'ubuntu-24.04' }}`]);
});

it('what would be deployed is asked by an identity that may write nothing', () => {
  const asked = files.flatMap(({ text }) => text.match(/az deployment sub what-if[^\n]*/g) ?? []);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('--validation-level ProviderNoRbac');
});

describe('the parameters of a stage', () => {
  const { jobs } = files.find(({ file }) => file === 'deploy.yml')!.workflow;
  it.each(['dev', 'test', 'prod'])('of %s are all given by the workflow', (stage) => {
    const text = readFileSync(`bicep/${stage}.parameters.json`, 'utf8');
    const given = Object.fromEntries(Object.keys(jobs['deploy']!.env!).map((name) => [name, `a "${name}"`]));
    const filled = fill(text, given);
    if (!filled.ok) throw new Error(`not given: ${filled.missing.join(', ')}`);
    expect(JSON.parse(filled.text)).toMatchObject({
      parameters: { environmentName: { value: 'a "AZURE_ENV_NAME"' } },
    });
    expect(filled.text).not.toContain('${');
    expect(jobs['what-if']!.env).toEqual(jobs['deploy']!.env);
  });

  it('that are missing are named', () => {
    const empty = { AVSTEM_LOG_READERS: '', AZURE_ENV_NAME: '' };
    expect(fill('"${AZURE_ENV_NAME}" "${AVSTEM_LOG_READERS}"', empty)).toEqual({
      ok: false,
      missing: ['AZURE_ENV_NAME'],
    });
  });
});
