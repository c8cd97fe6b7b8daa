/** What is kept and told of the overview: taken whole, with nothing below zero. */
import { describe, expect, it, test } from 'vitest';
import { overviewOf } from './build.ts';
import { certifiedStepsSchema } from './inputs.ts';
import { curvePointSchema, overviewSchema } from './overview.ts';
import { reminderFor, reminderSchema, reminderViewSchema } from './reminder.ts';
import { emptyPart, keptScopePartSchema } from './scope-part.ts';
import { versionsSchema } from './states.ts';
import {
  answered,
  answeredMs,
  found,
  incident,
  inputsWith,
  result,
  saysLost,
  service,
} from './testing/country.ts';

const stretches = [{ from: '2023-01-01', to: '2023-01-04' }];
const part = {
  ...{ ...emptyPart('4601', 10), basis: 'b', portalAtMs: 1, registerAtMs: 2 },
  result: { ...result(3), members: [{ municipality: '4601', missingAtLeast: 3 }] },
  checked: { days: 4, of: 10, stretches },
  findings: {
    ...{ versions: 1, atMs: 3, byMunicipality: [found('4601', { recovered: 1 })] },
    reviews: [{ municipality: '4601', by: '2023-06-30', messages: 2 }],
    steps: [{ on: '2023-06-30', messages: 2 }],
  },
  notice: { state: 'open', publishedAtMs: 4, versions: 1, municipalities: { '4601': 'open' } },
};
const survey = answered('4601', [answeredMs, saysLost(2)]);
const overview = overviewOf(
  inputsWith({
    '4601': {
      survey,
      remindedAtMs: [5],
      certified: [{ on: '2023-06-01', missingAtLeast: 2 }],
      part: { result: part.result, checked: part.checked },
    },
  }),
  'vestland',
);
const reminder = { scope: '4601', atMs: 5, notedBy: 'hash' };
const contact = { name: 'Vakten', telephone: '55 55 55 55' };
const view = reminderFor({ ...service(['4601']), contact }, incident, [reminder], 'hash');

describe('nothing is lost', () => {
  it.each([
    ['of a scope’s part', keptScopePartSchema, part],
    ['of the overview', overviewSchema, overview],
    [
      'of what was certified',
      certifiedStepsSchema,
      { scope: '4601', steps: [{ on: '2023-06-01', missingAtLeast: null }] },
    ],
    ['of a reminder', reminderSchema, reminder],
    ['of a reminder as it is read', reminderViewSchema, view],
  ])('%s', (_name, schema, value) => expect(schema.parse(value)).toStrictEqual(value));
});

it('what older code kept without ids is read until the next sweep', () => {
  const { id: _, ...older } = part.result;
  expect(keptScopePartSchema.parse({ ...part, result: older }).result!.id).toBe('');
  const versions = { answers: 1, deliveries: null, rules: null, findings: 0, notices: 0 };
  expect(versionsSchema.parse(versions)).toEqual({ ...versions, result: null, verifiedBy: null });
});

it.each([
  { checked: { ...part.checked, days: -1 } },
  { checked: { ...part.checked, days: 0.5 } },
  { findings: { ...part.findings, versions: -1 } },
  { findings: { ...part.findings, byMunicipality: [found('4601', { unsettled: -1 })] } },
  { notice: { ...part.notice, state: 'lost' } },
  { portalAtMs: 0.5 },
])('a part with %j is refused', (over) => {
  expect(keptScopePartSchema.safeParse({ ...part, ...over }).success).toBe(false);
});

it('a point of the curve is never below zero', () => {
  const zero = { value: 0, services: 0 };
  const point = { on: '2023-06-01', answered: 0, declared: zero, certified: zero, confirmed: zero };
  expect(curvePointSchema.safeParse(point).success).toBe(true);
  for (const over of [
    { answered: -1 },
    { declared: { ...zero, value: -1 } },
    { confirmed: { ...zero, services: -1 } },
  ])
    expect(curvePointSchema.safeParse({ ...point, ...over }).success).toBe(false);
  const steps = [{ on: '2023-06-01', missingAtLeast: -1 }];
  expect(certifiedStepsSchema.safeParse({ scope: '4601', steps }).success).toBe(false);
});

describe('a reminder', () => {
  it('is told with when, and whether the reader noted it', () => {
    const others = [reminder, { ...reminder, atMs: 7, notedBy: 'other' }];
    const told = reminderFor(service(['4601']), incident, others, 'hash');
    const [first, second] = ['1970-01-01T00:00:00.005Z', '1970-01-01T00:00:00.007Z'];
    expect(told.remindedAt).toEqual([first, second]);
    expect(told.noted).toEqual([
      { at: first, by: 'you' },
      { at: second, by: 'another' },
    ]);
    expect(reminderFor(service(['4601']), incident, [reminder], null).noted[0]!.by).toBe('another');
  });

  it('has a text to send, by the reader’s own e-mail, without a receiver', () => {
    const { subject, body, mailto } = view.texts['nb']!;
    expect(subject).toBe('Påminnelse: spørreskjema om svikten i Visma Familia');
    const [greeting, asked, due, ...rest] = body.split('\n\n');
    expect(greeting).toBe('Til Tjeneste 4601');
    expect(asked).toContain('spørreskjema om svikten i Visma Familia');
    expect(due).toContain('15. juni 2023 kl. 12.00');
    expect(rest).toHaveLength(3);
    expect(rest.at(-1)).toBe('Vennlig hilsen\nBufdir');
    expect(mailto).toBe(`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`);
    expect(view.texts['nn']!.subject).toBe('Påminning: spørjeskjema om svikten i Visma Familia');
    expect(view.texts['nn']!.body).toContain('15. juni 2023 kl. 12.00');
  });

  it('without a deadline asks as soon as possible', () => {
    const { surveyDeadline: _, ...open } = incident;
    const { texts } = reminderFor(service(['4601']), open, [], null);
    expect(texts['nb']!.body).toContain('Vi ber om svar så snart som mulig.');
  });

  test.each([
    [['4601'], 'nb'],
    [['1103'], 'nb'],
    [['4640'], 'nn'],
  ])('%j is written to in %s', (municipalities, language) => {
    expect(reminderFor(service(municipalities), incident, [], null).language).toBe(language);
  });
});
