import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReconcile } from '../support/run-reconcile.ts';
import { warningCases } from './warning-cases.ts';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { progressBar } from '#adapters/command-line/progress.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-command-'));
const portal = join(folder, 'portal.csv');
const register = join(folder, 'register.csv');
const cli = new URL('../../functions/src/cli.mjs', import.meta.url).pathname;

beforeAll(() => {
  writeFileSync(portal, 'innsendt;kommunenummer\n2023-03-28T14:05:09;4601\n2023-03-28T18:00:00;4601\n');
  writeFileSync(register, 'mottatt;kommunenummer\n2023-03-28T14:06:00;4601\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const covered = ['--register-from', '2023-03-28', '--register-to', '2023-03-28', '--max-delay', 'PT1H'];

describe('the process', () => {
  it('exits with 0 and one JSON document, and nothing on standard error', () => {
    const { status, stdout, stderr } = command(
      '--portal',
      portal,
      '--register',
      register,
      '--json',
      ...covered,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      scopes: [{ scope: ['4601'], counts: { sent: 2, missing: 1 } }],
    });
  });

  it('speaks Norwegian to a person, in Norwegian time, and never says lost', () => {
    const { status, stdout } = command('--portal', portal, '--register', register, ...covered);
    expect(status).toBe(0);
    expect(stdout).toContain('Minst 1 av de 2 kontrollerte meldingene ble ikke funnet.');
    expect(stdout).toContain('28.03.2023 18:00: 1 ikke funnet');
    expect(stdout).not.toMatch(/tapt|kommet fram/i);
  });

  it('exits with 2 on bad input: as JSON on standard output, for a person on standard error', () => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, 'mottatt;navn\n32.03.2023;Kari\n');
    const asJson = command('--portal', portal, '--register', bad, '--json');
    expect(asJson.status).toBe(2);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      total: 3,
      errors: [{ file: 'register', row: 1 }, {}, {}],
    });
    const forPerson = command('--portal', portal, '--register', bad);
    expect(forPerson).toMatchObject({ status: 2, stdout: '' });
    expect(forPerson.stderr).toContain('fagsystemloggen, rad 2, kolonne mottatt');
    expect(forPerson.stderr + asJson.stdout).not.toContain('Kari');
  });

  it('file-missing: names each file that is not there, a folder too', () => {
    const { status, stdout } = command('--portal', join(folder, 'none.csv'), '--register', folder, '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: [
        { file: 'portal', code: 'file-missing' },
        { file: 'register', code: 'file-missing' },
      ],
      total: 2,
    });
  });
});

describe('argument-invalid', () => {
  const given = ['--portal', 'p', '--register', 'r'];
  it.each([
    ['no files', []],
    ['no register', ['--portal', 'p']],
    ['unknown', [...given, '--colour', 'red']],
    ['a bare word', [...given, 'portal.csv']],
    ['a value missing', [...given, '--scope']],
    ['a value that is an argument', [...given, '--scope', '--json']],
    ['a value missing before --json', [...given, '--now', '--json']],
    ['twice', [...given, '--scope', '4601', '--scope', '4601']],
    ['no such municipality', [...given, '--scope', '9999']],
    ['no such unit', [...given, '--scope', '0301/5']],
    ['an empty unit', [...given, '--scope', '4601,']],
    ['0WD', [...given, '--max-delay', '0WD']],
    ['no duration', [...given, '--max-delay', '1h']],
    ['working days as skew', [...given, '--clock-skew', '1WD']],
    ['no time', [...given, '--register-from', 'yesterday']],
    ['a missing hour', [...given, '--now', '2023-03-26T02:30']],
    ['ends that cross', [...given, '--register-from', '2023-03-29', '--register-to', '2023-03-28']],
    ['an empty channel', [...given, '--channel', 'Portal,']],
  ])('%s', (_name, args) => {
    const reading = readArguments(args, 0);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.faults.every(({ code, file }) => code === 'argument-invalid' && file === undefined)).toBe(
      true,
    );
  });

  it('a value that is missing is one fault, and the next argument is still read', () => {
    const reading = readArguments(['--portal', '--register', 'r', '--json'], 0);
    expect(reading).toMatchObject({ ok: false, json: true, faults: [{ text: '--portal mangler verdi' }] });
  });

  it('an end of coverage that is a date means its first and its last millisecond', () => {
    const reading = readArguments([...given, '--register-from=2023-03-28', '--register-to=2023-03-28'], 0);
    expect(reading.ok && reading.value.options).toMatchObject({
      registerFrom: Date.parse('2023-03-28T00:00+02:00'),
      registerTo: Date.parse('2023-03-28T23:59:59.999+02:00'),
    });
  });

  it('now is the last millisecond of --now, else the clock', () => {
    const reading = readArguments([...given, '--now', '2023-03-28'], 7);
    expect(reading.ok && reading.value.nowMs).toBe(Date.parse('2023-03-28T23:59:59.999+02:00'));
    const without = readArguments(given, 7);
    expect(without.ok && without.value.nowMs).toBe(7);
  });
});

describe('warnings, by their names', () => {
  it.each(warningCases)('%s', async (code, portalLog, registerLog, args) => {
    const { exitCode, document } = await runReconcile({ portal: portalLog, register: registerLog, args });
    expect(exitCode).toBe(0);
    const { warnings } = document as { warnings: { code: string; scope?: string[] }[] };
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });
});

describe('the progress bar', () => {
  it('is silent for a second, and for what is no terminal', () => {
    const written: string[] = [];
    let nowMs = 0;
    const stream = (isTTY: boolean) =>
      ({ isTTY, write: (line: string) => written.push(line) }) as unknown as NodeJS.WriteStream;
    const open = { count: 0 };
    const terminal = () => {
      open.count++;
      return stream(true);
    };
    const bar = progressBar(100, terminal, () => nowMs);
    bar.read(10);
    expect(written).toEqual([]);
    expect(open.count).toBe(0);
    nowMs = 1500;
    bar.read(30);
    expect(written.at(-1)).toContain('30 %');
    nowMs = 1700;
    // Fewer bytes than before: the next file.
    bar.read(20);
    expect(written.at(-1)).toContain('50 %');
    written.length = 1;
    const piped = progressBar(
      100,
      () => stream(false),
      () => nowMs,
    );
    nowMs = 9000;
    piped.read(50);
    piped.end();
    expect(written).toHaveLength(1);
  });
});
