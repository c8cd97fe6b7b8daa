/** What comes in and what is stored: taken whole, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { deletableAnswersSchema, deletableQuestionSchema, shownId } from './deletable.ts';
import { dryRunOfReleaseSchema } from './hold-view.ts';
import { heldFigures, heldSummarySchema } from './held-summary.ts';
import { listedMunicipalitySchema, listMunicipalities } from './listing.ts';
import { openConditions } from './judge.ts';
import { holdSchema, limitOf } from './record.ts';
import { ordinaryRetention, retentionSchema } from './retention.ts';
import { sendAgainCsv } from './send-again-csv.ts';
import { messagesToSendAgain, sendAgainListSchema } from './send-again.ts';
import { holdStepSchema } from './steps.ts';
import { clear, country, held, nowMs } from './testing.ts';

const stateHash = 'a'.repeat(64);
const from = '2023-10-01T00:00:00+02:00';

describe('a step', () => {
  it.each([
    { step: 'start', basedOn: 0, reason: 'messages-missing', reviewOn: '2023-10-01' },
    { step: 'review', basedOn: 1, reviewOn: '2023-10-01' },
    { step: 'retention', basedOn: 1, from, days: 3660, reason: 'data-protection' },
    { step: 'retention', basedOn: 1, from, days: 1 },
    { step: 'limit', basedOn: 1, messages: 0 },
    { step: 'limit', basedOn: 1, messages: 1_000_000 },
    { step: 'propose', basedOn: 1, stateHash },
    { step: 'confirm', basedOn: 1, stateHash },
    { step: 'stop', basedOn: 1, reason: 'mistake' },
  ])('$step is taken as it is, with nothing less and nothing more', (step) => {
    expect(holdStepSchema.parse(step)).toStrictEqual(step);
    expect(holdStepSchema.safeParse({ ...step, basedOn: undefined }).success).toBe(false);
    expect(holdStepSchema.safeParse({ ...step, note: '' }).success).toBe(false);
    expect(holdStepSchema.safeParse({ ...step, basedOn: -1 }).success).toBe(false);
  });

  it.each([
    { step: 'retention', basedOn: 1, from, days: 0 },
    { step: 'retention', basedOn: 1, from, days: 3661 },
    { step: 'limit', basedOn: 1, messages: -1 },
    { step: 'limit', basedOn: 1, messages: 1_000_001 },
    { step: 'propose', basedOn: 1, stateHash: `${stateHash}a` },
    { step: 'confirm', basedOn: 1, stateHash: stateHash.toUpperCase() },
  ])('out of its bounds is refused: %j', (step) => {
    expect(holdStepSchema.safeParse(step).success).toBe(false);
  });
});

describe('retention', () => {
  it.each([
    ['as it was', ordinaryRetention, true],
    ['none', [], false],
    ['not from the beginning', [{ fromMs: 1, days: 14 }], false],
    ['twice from the same', [...ordinaryRetention, ordinaryRetention[1]!], false],
    ['101 times changed', Array.from({ length: 101 }, (_, i) => ({ fromMs: i, days: 14 })), false],
    ['of a day', [{ fromMs: 0, days: 1 }], true],
    ['of no day', [{ fromMs: 0, days: 0 }], false],
  ])('%s is taken: %s', (_name, rows, isTaken) => {
    expect(retentionSchema.safeParse(rows).success).toBe(isTaken);
  });

  it('the last limit holds', () => {
    const limits = [9, 7, 8].map((messages, fromMs) => ({ fromMs, messages }));
    expect(limitOf({ ...held, limits })).toBe(8);
  });

  it('a hold without a limit is none', () => {
    expect(holdSchema.safeParse({ ...held, limits: [] }).success).toBe(false);
    expect(holdSchema.safeParse({ ...held, revision: 0 }).success).toBe(false);
  });
});

describe('a question of what may be deleted', () => {
  it.each([
    [{ ids: ['a'] }, true],
    [{ ids: ['a'], municipality: '4601' }, true],
    [{ ids: ['a'], municipality: '46011' }, false],
    [{ ids: ['a'], municipality: 'x4601' }, false],
    [{ ids: [] }, false],
    [{ ids: Array.from({ length: 1000 }, String) }, true],
    [{ ids: Array.from({ length: 1001 }, String) }, false],
    [{ ids: ['a b'] }, false],
    [{ ids: ['a!'] }, false],
    [{ ids: ['a'.repeat(65)] }, false],
    [{ ids: ['a'], all: true }, false],
  ])('%# is taken: %s', (question, isTaken) => {
    expect(deletableQuestionSchema.safeParse(question).success).toBe(isTaken);
  });

  it('its answers are whole in their schema', () => {
    const answers = { asOf: '2023-09-13T08:00:00Z', answers: [{ mayBeDeleted: false, reason: 'not-found' }] };
    expect(deletableAnswersSchema.parse(answers)).toEqual(answers);
  });

  it('an id that only holds a UUID is not that UUID', () => {
    const uuid = '0A1B2C3D-0000-4000-8000-00000000ABCD';
    for (const id of [`x${uuid}`, `${uuid}x`]) expect(shownId(id)).toBe(id);
    expect(shownId(uuid)).toBe(uuid.toLowerCase());
  });
});

const sent = { from: Date.parse('2023-09-01T10:00:00Z'), to: Date.parse('2023-09-01T10:00:59.999Z') };
const messages = [
  { municipality: '4601', sent, verdict: 'missing' as const },
  { municipality: '4601', id: 'm-1', sent, verdict: 'contested' as const },
  { municipality: '4601', id: 'm-2', sent, verdict: 'registered' as const },
];

describe('what is listed', () => {
  const listed = messagesToSendAgain({ scope: '4601', messages, findings: [], record: null, nowMs });

  it('is whole in its schema, and what has no id says none', () => {
    const list = { asOf: '2023-09-13T08:00:00Z', messages: listed, services: { withResult: 1, all: 2 } };
    expect(sendAgainListSchema.parse(list)).toStrictEqual(list);
    expect(listed[0]).not.toHaveProperty('id');
    const whileHeld = { ...list, messages: [{ ...listed[0], lastDay: 'held' }] };
    expect(sendAgainListSchema.parse(whileHeld)).toStrictEqual(whileHeld);
  });

  it('as a table: a row each, with the last day', () => {
    const span = '2023-09-01T10:00:00.000Z;2023-09-01T10:00:59.999Z';
    expect(sendAgainCsv(listed)).toBe(
      '\uFEFFkommunenummer;omfang;bekymringsmeldingId;sendt;sendtTil;utfall;sisteDag\r\n' +
        `4601;4601;;${span};ikke funnet;2023-10-01\r\n4601;4601;m-1;${span};usikker;2023-10-01\r\n`,
    );
    expect(sendAgainCsv([{ ...listed[0]!, lastDay: 'held' }])).toContain(';ikke funnet;holdes\r\n');
  });

  it('on its last day a message is still there, and the day after it is not', () => {
    const on = (day: string) =>
      messagesToSendAgain({
        ...{ scope: '4601', messages, findings: [], record: null },
        nowMs: Date.parse(`${day}T12:00:00+02:00`),
      });
    expect(on('2023-10-01')).toHaveLength(2);
    expect(on('2023-10-02')).toHaveLength(0);
  });

  it('figures by day are in order, and whole in their schema', () => {
    const later = { ...messages[2]!, sent: { from: sent.from + 86_400_000, to: sent.to + 86_400_000 } };
    const of = { findings: [], retention: ordinaryRetention, heldSinceMs: nowMs };
    const figures = heldFigures({ ...of, messages: [later, ...messages] });
    expect(figures.days.map(({ lastDay }) => lastDay)).toEqual(['2023-10-01', '2023-10-02']);
    const summary = { scope: '4601', basis: 'b', ...figures };
    expect(heldSummarySchema.parse(summary)).toStrictEqual(summary);
    expect(
      heldFigures({ ...of, messages, heldSinceMs: Date.parse('2023-10-01T12:00:00+02:00') }).days,
    ).toHaveLength(1);
  });

  it('municipalities are whole in their schema, by number', () => {
    const list = listMunicipalities(country, openConditions(clear));
    expect(list.map((one) => listedMunicipalitySchema.parse(one))).toStrictEqual(list);
    const dryRun = {
      asOf: '2023-09-13T08:00:00Z',
      stateHash,
      mayBeReleased: true,
      conditions: [],
      municipalities: list,
    };
    expect(dryRunOfReleaseSchema.parse(dryRun)).toStrictEqual(dryRun);
    expect(list.map(({ number }) => number)).toEqual(list.map(({ number }) => number).toSorted());
  });
});
