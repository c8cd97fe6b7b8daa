/** Every cell of a whole run is marked: what comes out where nobody may read messages holds none of it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { planRelease, reserveRelease } from '#use-cases/plan-release.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { csv, declare, incident, leader, pieces } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import { imageOf } from '../verify/image.ts';
import type { Image } from '../verify/image.ts';
import { markersIn, personalNumbersIn } from './scanner.ts';

const texts = [
  'QXIDPORTAL',
  'QXBYDELSNAVN',
  'QXFIKSORGID',
  'QXRESSURS',
  'QXSKJEMATYPE',
  'QXKANALPORTAL',
  'QXFAGSYSTEM',
  'QXTILSTAND',
];
const inRegister = ['QXIDREGISTER', 'QXKANALREGISTER'];
const instants = ['09:41:27.381', '09:52:14.618'];
const refused = ['QXNAVNPERSON', 'QXMERKNAD', 'QXADRESSE'];
/** Made up, with control digits that hold: of a synthetic person. */
const personalNumber = '17817310184';
const portalHeader =
  'innsendt;kommunenummer;bydelsnummer;bekymringsmeldingId;bydelsnavn;fiksOrgId;bydelRessursId;' +
  'skjemaType;kanal;fraFagsystem;tilstand';
const portal = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => {
  const [id, ...others] = texts;
  return [`2023-03-0${n}T${instants[0]}`, '4601', '00', `${id}-${n}`, ...others].join(';');
});
const register = [1, 2].map((n) => `2023-03-0${n}T${instants[1]};4601;${inRegister.join(`-${n};`)}`);
let image: Image;
const said: string[] = [];

beforeAll(async () => {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...args) => void said.push(args.map(String).join(' ')));
  }
  const world = new World(9, 0);
  const { system } = world;
  world.setClock(Date.UTC(2023, 5, 12));
  await keepIncident(system, incident);
  const deliver = (side: 'portal' | 'register', rows: string[]) =>
    receiveLog(system, declare(side, '4601', 1, 24), pieces(csv(rows)));
  const taken = [
    await deliver('portal', [portalHeader, ...portal]),
    await deliver('register', ['mottatt;kommunenummer;bekymringsmeldingId;kanal', ...register]),
  ];
  expect(taken.map((one) => one.ok && one.delivery.state)).toEqual(['received', 'received']);
  const wrong = await deliver('register', [
    `mottatt;kommunenummer;navn`,
    `${refused[0]};${refused[1]};${refused[2]}`,
    `2023-03-01;4601;${personalNumber}`,
  ]);
  said.push(JSON.stringify(wrong));
  await confirmRules(system, '4601', { maxDelay: 'PT1H', clockSkew: 'PT5M' }, 'person-a');
  await world.settle();
  const draft = await draftNotice(system, '4601', 'person-a', {});
  if (!draft.ok) throw new Error(draft.code);
  await approveNotice(system, '4601', draft.notice.id, leader('person-b', '4601'));
  await world.settle();
  const planned = await planRelease(system);
  if (planned.ok) await reserveRelease(system, planned.plan.contentId);
  await world.settle();
  image = await imageOf(world);
  vi.restoreAllMocks();
});

/** Zips too: a workbook and an archive hold what they hold packed. */
function textOf(path: string): string {
  const bytes = image.get(path)!;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const unpacked = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return unpacked.map((one) => new TextDecoder('latin1').decode(one)).join('\n');
}

/** Where messages are kept, each reading of which is written down. */
const mayHoldRows = /^blobs\/(logs|results)\//;

describe('a run whose cells are all marked', () => {
  it('has stored, released and published something', () => {
    const paths = [...image.keys()].join('\n');
    for (const part of ['blobs/logs/', 'blobs/results/', 'blobs/journals/', 'public/snapshot', '/files/']) {
      expect(paths).toContain(part);
    }
    const inLogs = [...image.keys()]
      .filter((path) => path.startsWith('blobs/logs/'))
      .map(textOf)
      .join('\n');
    expect(markersIn(inLogs, [...texts, ...inRegister])).toEqual([...texts, ...inRegister]);
  });

  it('lets none of them out of the logs and the results by message', () => {
    const all = [...texts, ...inRegister, ...instants];
    for (const path of image.keys()) {
      if (!mayHoldRows.test(path)) expect(markersIn(textOf(path), all), path).toEqual([]);
    }
  });

  it('keeps nothing of a refused file anywhere, and says nothing of it', () => {
    for (const path of image.keys()) {
      expect(markersIn(textOf(path), [...refused, personalNumber]), path).toEqual([]);
      expect(personalNumbersIn(textOf(path)), path).toEqual([]);
    }
    expect(said.join('\n')).toContain('column-unknown');
    const all = [...texts, ...inRegister, ...refused, personalNumber];
    expect(markersIn(said.join('\n'), all)).toEqual([]);
  });
});

/** Where such numbers stand on purpose, to see that they are refused; and a pattern of black and white. */
const onPurpose =
  /\.(?:test|fixture)\.ts$|^test\/data\/logs\/|^test\/browser\/support\/|^site\/qr\/masks\.ts$/;

it('the repository holds no personal number but where it tries that they are refused', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  const isText = (path: string): boolean => /\.(ts|mjs|json|md|csv|astro|css|html|yml|svg|txt)$/.test(path);
  const found: string[] = [];
  for (const path of files.filter(isText)) {
    const text = readFileIfThere(path);
    if (personalNumbersIn(text).length > 0) found.push(path);
  }
  expect(found.filter((path) => !onPurpose.test(path))).toEqual([]);
});

function readFileIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Deleted and not committed yet.
    return '';
  }
}

describe('the scanner itself', () => {
  it.each([
    ['as it stands', 'xx QXNAVNPERSON yy'],
    ['in other case', 'qxnavnperson'],
    ['in an address', `?a=${encodeURIComponent('QXNAVNPERSON')}`],
    ['in base64', Buffer.from('abcd QXNAVNPERSON and more').toString('base64')],
    ['in hexadecimal', Buffer.from('a QXNAVNPERSON').toString('hex')],
  ])('finds a leak %s', (_name, text) => {
    expect(markersIn(text, ['QXNAVNPERSON'])).toEqual(['QXNAVNPERSON']);
    expect(markersIn(text, ['QXANNETNAVN'])).toEqual([]);
  });

  it('finds personal numbers, and takes no other number for one', () => {
    expect(personalNumbersIn(`;${personalNumber};`)).toHaveLength(1);
    expect(personalNumbersIn(`${personalNumber.slice(0, 6)} ${personalNumber.slice(6)}`)).toHaveLength(1);
    expect(personalNumbersIn('17817310185, 12345678901, a17817310184')).toEqual([]);
  });
});
