/** Mutants that live and may: the change alters nothing that can be seen from outside, and why. */
import { delayAdviceExplained } from './explained/delay-advice.ts';
import { deliveryExplained } from './explained/delivery.ts';
import { disclosureExplained } from './explained/disclosure.ts';
import type { Explained } from './explained/form.ts';
import { logCellsExplained } from './explained/log-cells.ts';
import { logIdsExplained } from './explained/log-ids.ts';
import { logScanExplained } from './explained/log-scan.ts';
import { logLaneExplained } from './explained/log-lane.ts';
import { logReaderExplained } from './explained/log-reader.ts';
import { logTablesExplained } from './explained/log-tables.ts';
import { logsExplained } from './explained/logs.ts';
import { hiddenExplained } from './explained/hidden.ts';
import { noticeExplained } from './explained/notice.ts';
import { overviewExplained } from './explained/overview.ts';
import { releaseExplained } from './explained/release.ts';
import { scopesExplained } from './explained/scopes.ts';
import { smallRoomsExplained } from './explained/small-rooms.ts';
import { understandingExplained } from './explained/understanding.ts';

const memory = 'only remembers: without it the same is worked out again';
const same = 'of two that are the same either is taken';
const described = 'told to a reader of a log, and decides nothing';
const gone = 'the equal case has returned already, two lines above';
const outside = 'outside all years there are no summers, and any place in the tables gives that';

export const explained: readonly Explained[] = [
  ...delayAdviceExplained,
  ...deliveryExplained,
  ...disclosureExplained,
  ...logCellsExplained,
  ...logIdsExplained,
  ...logScanExplained,
  ...logLaneExplained,
  ...logReaderExplained,
  ...logTablesExplained,
  ...logsExplained,
  ...hiddenExplained,
  ...noticeExplained,
  ...overviewExplained,
  ...releaseExplained,
  ...scopesExplained,
  ...smallRoomsExplained,
  ...understandingExplained,
  {
    file: 'finding/findings-view.ts',
    code: 'verdictNow !== null',
    becomes: 'true',
    why: 'no verdict is not "not found" either: asked for the types',
  },
  {
    file: 'alarm/delivery-troubles.ts',
    code: 'one.receivedAtMs > latest.receivedAtMs',
    becomes: 'one.receivedAtMs >= latest.receivedAtMs',
    why: 'deliveries of one millisecond have no order: either may be asked',
  },
  { file: 'finding/counts.ts', code: 'b > a', becomes: 'b >= a', why: same },
  {
    file: 'finding/findings-view.ts',
    code: 'messageKey(a) < messageKey(b)',
    becomes: 'messageKey(a) <= messageKey(b)',
    why: 'no two findings have one key',
  },
  {
    file: 'hold/judge.ts',
    code: 'steps.slice(-1)',
    becomes: 'steps',
    why: 'no step stands before the one it follows',
  },
  {
    file: 'hold/judge-service.ts',
    code: 'survey.saysAffected !== null',
    becomes: 'true',
    why: 'what is said otherwise is said: asked for the types',
  },
  {
    file: 'hold/held-summary.ts',
    code: 'a.lastDay < b.lastDay',
    becomes: 'a.lastDay <= b.lastDay',
    why: 'each day is there once',
  },
  {
    file: 'hold/held-summary.ts',
    code: "verdict === 'registered' || verdict === 'explained'",
    becomes: 'true',
    why: 'what is not found is counted before, and unchecked is its own name: asked for the types',
  },
  { file: 'hold/retention.ts', code: "'the first row holds from the beginning'", why: described },
  { file: 'hold/retention.ts', code: "'out of order'", why: described },
  { file: 'upgrade/compare-versions.ts', code: "''", why: 'the first group of the form is never absent' },
  {
    file: 'upgrade/compare-versions.ts',
    code: 'part < Math.max(a.length, b.length)',
    becomes: 'part <= Math.max(a.length, b.length)',
    why: 'one part more is 0 in both',
  },
  {
    file: 'upgrade/verification.ts',
    code: 'told > attested.installedOn',
    becomes: 'told >= attested.installedOn',
    why: same,
  },
  { file: 'time/delay.ts', code: "'0'", becomes: '""', why: 'an empty text is the number 0 too' },
  { file: 'time/delay.ts', code: 'named.set(text, delay);', why: memory },
  { file: 'time/norwegian-time.ts', code: 'lastYear - firstYear', why: outside },
  { file: 'time/norwegian-time.ts', code: 'local >= springLocal', becomes: 'local > springLocal', why: gone },
  { file: 'time/norwegian-time.ts', code: 'local < autumnLocal', becomes: 'local <= autumnLocal', why: gone },
  { file: 'time/working-days.ts', code: '{ fromMs: Infinity, toMs: -Infinity, result: NaN }', why: memory },
  { file: 'time/working-days.ts', code: '-Infinity', why: 'no instant is after Infinity' },
  { file: 'time/working-days.ts', code: 'utcMs >= last.fromMs && utcMs < last.toMs', why: memory },
  { file: 'time/working-days.ts', code: 'utcMs >= last.fromMs', becomes: 'utcMs > last.fromMs', why: memory },
  { file: 'time/working-days.ts', code: 'known.set(day, result);', why: memory },
  {
    file: 'time/working-days.ts',
    code: '{ fromMs: startOfDay(day), toMs: startOfDay(day + dayMs), result }',
    why: memory,
  },
  { file: 'time/working-days.ts', code: 'day + dayMs', becomes: 'day - dayMs', why: memory },
];
