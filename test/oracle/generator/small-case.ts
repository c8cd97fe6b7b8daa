import { deadline, durationMs } from '../delay.ts';
import { dayMs, hourMs, minuteMs } from '../norwegian-time.ts';
import type { Options } from '../rows.ts';
import type { Case } from './case.ts';
import { isNoId, randomIds } from './ids.ts';
import { randomClockSkew, randomDeclaration, randomMaxDelay, randomStart } from './parameters.ts';
import { randomPlaces } from './places.ts';
import type { Random } from './random.ts';
import { tableOf } from './rows.ts';
import type { Form } from './time-texts.ts';
import { forms, timeText } from './time-texts.ts';

type Cells = Record<string, string>;

export interface Size {
  readonly portalRows: number;
  readonly registerRows: number;
}

/** Instants of one case: few and near one another, so that spans touch. */
interface Times {
  readonly from: number;
  readonly to: number;
  readonly any: () => number;
  readonly form: () => Form;
}

function randomTimes(random: Random): Times {
  const from = randomStart(random);
  const spread = random.pick([2 * minuteMs, 30 * minuteMs, 3 * hourMs, 26 * hourMs, 4 * dayMs, 15 * dayMs]);
  const step = random.pick([1, 1000, minuteMs, 15 * minuteMs, hourMs]);
  const oneForm = random.pick([...forms, null, null]);
  return {
    from,
    to: from + spread,
    any: () => from + random.below(Math.ceil(spread / step)) * step,
    form: () => oneForm ?? random.pick(forms),
  };
}

const channels = [...Array<string>(8).fill('Portal'), 'Digital å', 'portal', 'brev', ''];
const counts = [...Array<string>(12).fill('1'), '0', '0', '2', '2', '5', '100000'];

/** Just at, just past and well within what the rules allow after (or before) a sending. */
function receptionNear(random: Random, sent: number, options: Options): number {
  const skew = durationMs(options.clockSkew);
  const last = deadline(options.maxDelay === 'auto' ? 'PT1H' : options.maxDelay, sent);
  const edges = [sent - skew - 1, sent - skew, last, last + 1, last - 59_999, last + minuteMs, sent];
  return random.chance(50) ? random.pick(edges) : sent + random.below(Math.max(1, last - sent));
}

function sendtNear(random: Random, sent: number, options: Options): number {
  const skew = durationMs(options.clockSkew);
  return sent + random.pick([0, 0, skew, -skew, skew + 1, -skew - 1, skew + minuteMs]);
}

/** Columns that say nothing to the engine. */
function silentPortalCells(random: Random): Cells {
  return {
    bydelsnavn: random.pick(['', 'Grünerløkka', 'Sagene']),
    fraFagsystem: random.pick(['true', 'false']),
    bekreftet: random.pick(['Ja', '']),
    skjemaType: random.pick(['OFFENTLIG', 'PRIVAT', 'UKJENT']),
  };
}

export function smallCase(random: Random, size: Size): Case {
  const times = randomTimes(random);
  const formOfPortal = random.chance(60) ? times.form : (): Form => random.pick(forms);
  const places = randomPlaces(random);
  const ids = randomIds(random);
  const options: Options = {
    scope: places.scope,
    maxDelay: randomMaxDelay(random),
    clockSkew: randomClockSkew(random),
    ...randomDeclaration(random, times.from, times.to),
    channels: random.chance(80) ? null : random.pick([['Portal'], ['Portal', 'Digital å']]),
  };
  const has = {
    silent: random.chance(10),
    state: random.chance(30),
    count: random.chance(40),
    registered: random.chance(20),
    channel: options.channels !== null || random.chance(10),
    sent: random.chance(40),
  };

  const sent: number[] = [];
  const portalRow = (): Cells => {
    const instant = times.any();
    sent.push(instant);
    const id = ids.portal();
    return {
      ...(has.silent ? silentPortalCells(random) : {}),
      innsendt: timeText(random, instant, formOfPortal()),
      ...places.portal(),
      ...(id === null ? {} : { bekymringsmeldingId: id }),
      ...(has.state ? { tilstand: random.pick(['LEVERT', 'LEVERT', 'AKSEPTERT', '', 'SENDT_PRINT']) } : {}),
    };
  };
  // A file without rows still has the columns of one.
  const portalColumns = Object.keys(portalRow());
  sent.length = 0;
  const portalRows = Array.from({ length: size.portalRows }, portalRow);

  const aSending = (): number => (sent.length === 0 ? times.any() : random.pick(sent));
  const registerRow = (): Cells => {
    const received = random.chance(60) ? receptionNear(random, aSending(), options) : times.any();
    const id = ids.register();
    const count = isNoId(id) ? random.pick(counts) : '1';
    const sentText = (): string => timeText(random, sendtNear(random, aSending(), options), times.form());
    return {
      mottatt: timeText(random, received, times.form()),
      ...places.register(),
      ...(id === null ? {} : { bekymringsmeldingId: id }),
      ...(has.count ? { antall: count } : {}),
      ...(has.registered ? { registrert: random.chance(70) ? timeText(random, received, 'date') : '' } : {}),
      ...(has.channel ? { kanal: random.pick(channels) } : {}),
      ...(has.sent ? { sendt: random.chance(50) ? sentText() : '' } : {}),
    };
  };
  const registerColumns = Object.keys(registerRow());
  const registerRows = Array.from({ length: size.registerRows }, registerRow);
  // Rows far before and after everything, which stand for no message, make an inferred coverage wide enough.
  if (has.count && random.chance(60)) {
    for (const far of [times.from - 3 * dayMs, times.to + random.pick([1, 10, 25]) * dayMs]) {
      const cells = { ...registerRow(), mottatt: timeText(random, far, times.form()), antall: '0' };
      if ('bekymringsmeldingId' in cells) cells.bekymringsmeldingId = '';
      registerRows.push(cells);
    }
  }
  return {
    portal: tableOf(random, portalColumns, portalRows),
    register: tableOf(random, registerColumns, random.shuffle(registerRows)),
    options,
  };
}
