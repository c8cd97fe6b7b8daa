import { describe, expect, test } from 'vitest';
import { namedDelay } from '../../time/delay.ts';
import { hourMs } from '../../time/norwegian-time.ts';
import { formsOf } from './forms.ts';
import { KindsOfTime } from './kinds-of-time.ts';
import { certaintyOf, stretchesOf } from './stretch-counts.ts';
import type { FormRates } from './stretch-counts.ts';

const at = (time: string): number => Date.parse(`2023-03-${time}:00.000+01:00`);
const rules = { clockSkewMs: 300_000, delay: namedDelay('PT1H') };

const messagesAt = (sent: readonly string[]) => {
  const from = Float64Array.from(sent, at);
  return { count: from.length, from, to: from, index: Uint32Array.from(from.keys()) };
};
const freeOf = (rows: readonly { at: string; widthMs: number; units?: number; sent?: string }[]) => {
  const receivedFrom = Float64Array.from(rows, (row) => at(row.at));
  const sentFrom = Float64Array.from(rows, ({ sent }) => (sent === undefined ? NaN : at(sent)));
  return {
    receivedFrom,
    receivedTo: receivedFrom.map((from, i) => from + rows[i]!.widthMs - 1),
    sentFrom,
    sentTo: sentFrom.map((from) => from + 999),
    count: Uint32Array.from(rows, ({ units = 1 }) => units),
    hasSent: true,
    hasCounts: true,
  };
};

describe('free entries by form', () => {
  const free = freeOf([
    { at: '07T09:00', widthMs: 1000 },
    { at: '07T09:30', widthMs: 3000, units: 4 },
    { at: '08T00:00', widthMs: 24 * hourMs, units: 2 },
    { at: '09T12:00', widthMs: 60_000, sent: '09T11:00' },
  ]);
  const messages = messagesAt(['07T10:00', '07T14:00']);
  const forms = () =>
    formsOf({ messages, unpaired: messages.index, checked: Uint32Array.of(1), free, rules });

  test('each with its first milliseconds, its widths and how many entries a row is', () => {
    expect(
      forms().map(({ form, widthMs, widestMs, atMs, units }) => [form, widthMs, widestMs, atMs, units]),
    ).toEqual([
      ['time', 2000, 3000, [at('07T09:00'), at('07T09:30')], [1, 4]],
      ['date', 24 * hourMs, 24 * hourMs, [at('08T00:00')], [2]],
      ['sendt', 1000, 1000, [at('09T11:00')], [1]],
    ]);
  });

  test('with when they could stand for a checked message, and for any', () => {
    const [time, , sendt] = forms();
    const windowAt = (sent: string) => ({ from: at(sent) - 300_000 - 1999, to: at(sent) + hourMs });
    expect(time!.checked).toEqual([windowAt('07T14:00')]);
    expect(time!.any).toEqual([windowAt('07T10:00'), windowAt('07T14:00')]);
    expect(sendt!.checked).toEqual([{ from: at('07T14:00') - 300_999, to: at('07T14:00') + 300_000 }]);
  });

  test('a form without entries is not among them', () => {
    const none = freeOf([{ at: '08T00:00', widthMs: 24 * hourMs }]);
    const one = formsOf({ messages, unpaired: messages.index, checked: messages.index, free: none, rules });
    expect(one.map(({ form }) => form)).toEqual(['date']);
  });
});

const kinds = (): KindsOfTime => new KindsOfTime(at('06T00:00'), at('19T00:00'), false);
/** Of working hours: two entries in a hundred hours; of the rest and of days off: eight in two hundred. */
const rates = {
  shape: Float64Array.of(2, 8, 8),
  exposureMs: Float64Array.of(100, 200, 200).map((h) => h * hourMs),
};
const time = (checked: FormRates['checked'] = []): FormRates => ({
  form: 'time',
  widthMs: 1000,
  widestMs: 1000,
  atMs: [],
  units: [],
  checked,
  any: [],
  kinds: kinds(),
  rates,
});

describe('what was counted in stretches', () => {
  // Two on Tuesday whose hours touch, one on Wednesday, one on Saturday.
  const messages = messagesAt(['07T10:00', '07T10:30', '08T10:00', '11T10:00']);
  const graph = {
    messageFrom: messages.from,
    messageTo: messages.to,
    entryFrom: Float64Array.of(at('06T12:00'), at('07T10:20'), at('08T09:00'), at('08T09:30')),
    entryTo: Float64Array.of(at('06T13:00'), at('07T11:20'), at('08T10:00'), at('08T10:30')),
    capacity: Uint32Array.of(9, 2, 1, 4),
  };
  const classes = {
    windowOf: Int32Array.of(0, 0, -1, 1),
    windows: [
      { from: 0, to: 0, messages: 2, entries: 1 },
      { from: 0, to: 0, messages: 1, entries: 0 },
    ],
  };
  const counted = (forms: readonly FormRates[]) =>
    stretchesOf({ messages, checked: messages.index, rules, graph, classes }, forms);

  test('messages, entries that can stand for one, and the fewest missing, each window once', () => {
    expect(
      counted([time()]).map(({ messages, entries, missingAtLeast }) => [messages, entries, missingAtLeast]),
    ).toEqual([
      [2, 2, 1],
      [1, 5, 0],
      [1, 0, 1],
    ]);
  });

  test('foreign entries by how long the stretch is: an hour and six minutes, less what is no time', () => {
    const hoursOf = (ms: number): number => ms / hourMs;
    const one = hoursOf(hourMs + 300_000 + 1000);
    const foreign = counted([time()]).map((stretch) => stretch.foreign);
    expect(foreign[0]).toBeCloseTo((one + 0.5) * (2 / 100), 12);
    expect(foreign[1]).toBeCloseTo(one * (2 / 100), 12);
    expect(foreign[2]).toBeCloseTo(one * (8 / 200), 12);
  });

  test('two forms are added', () => {
    const once = counted([time()]);
    expect(counted([time(), time()]).map(({ foreign }) => foreign)).toEqual(
      once.map(({ foreign }) => 2 * foreign),
    );
  });

  test('without messages there is none', () => {
    const none = {
      messages,
      checked: Uint32Array.of(),
      rules,
      classes: { windowOf: Int32Array.of(), windows: [] },
    };
    const empty = new Float64Array(0);
    const nobody = {
      messageFrom: empty,
      messageTo: empty,
      entryFrom: empty,
      entryTo: empty,
      capacity: Uint32Array.of(),
    };
    expect(stretchesOf({ ...none, graph: nobody }, [time()])).toEqual([]);
  });
});

describe('how sure the expected numbers are', () => {
  const inWorkingHours = [{ from: at('07T10:00'), to: at('07T11:00') - 1 }];
  const onSaturday = [{ from: at('11T10:00'), to: at('11T14:00') - 1 }];

  test('of one kind of time: as its entries that were counted', () => {
    expect(certaintyOf([time(inWorkingHours)])).toBeCloseTo(2, 9);
    expect(certaintyOf([time(onSaturday)])).toBeCloseTo(8, 9);
  });

  test('of two kinds: the square of the mean by the variance', () => {
    // 0.02 and 0.16 are expected, with variances 0.0002 and 0.0032.
    expect(certaintyOf([time([...inWorkingHours, ...onSaturday])])).toBeCloseTo(0.18 ** 2 / 0.0034, 9);
    expect(certaintyOf([time(inWorkingHours), time(onSaturday)])).toBeCloseTo(0.18 ** 2 / 0.0034, 9);
  });
});
