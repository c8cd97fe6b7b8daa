/**
 * Which tests try the mutants of a room of functions/src/domain: those that stand in it, and the pure ones elsewhere
 * that state what it must do. Not all that run through it: a mutant that only a whole world notices is one that no
 * test beside the code describes, and each mutant would cost seconds.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const domain = 'functions/src/domain';

/** Whole files, in memory: what becomes of their rows, or which faults are told where. */
const wholeLogs = ['hard-cases', 'listed-faults', 'read-log', 'refusals-of-cells', 'refusals-of-files'].map(
  (name) => `functions/src/adapters/log-reader/${name}.test.ts`,
);

/** Files, as vitest's patterns. Rooms that are not named have their own tests only. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  time: ['test/oracle/reading.test.ts', `${domain}/logs/cells/time-decoder.test.ts`],
  ledger: ['test/ledger/tree.test.ts'],
  logs: wholeLogs,
  'logs/tables': wholeLogs,
  'overview/briefing': [`${domain}/overview/journal/tables.test.ts`],
  'overview/causes': [`${domain}/overview/changes.test.ts`],
  'overview/words': [`${domain}/overview/parts.test.ts`, `${domain}/overview/stored.test.ts`],
  reconcile: ['test/oracle/bounded/cases.ts'],
  'reconcile/entries': ['test/oracle/bounded/cases.ts'],
  'reconcile/matching': ['test/oracle/bounded/graphs.ts', `${domain}/reconcile/search-limit.test.ts`],
  'reconcile/judgement': ['test/oracle/bounded/cases.ts'],
  'reconcile/curve': ['test/oracle/bounded/cases.ts'],
  'reconcile/margin': ['test/oracle/bounded/graphs.ts'],
};

/** Done in parts, each a room of its own: every folder in them, and under their own name the files beside those. */
const inParts: readonly string[] = ['logs', 'overview', 'reconcile'];

/** And parts of those files: by name, with the tests that stand beside them. */
const together: Readonly<
  Record<string, { readonly files: readonly string[]; readonly tests: readonly string[] }>
> = {
  'overview/parts': {
    files: [
      'changes',
      'checked-part',
      'content-text',
      'curve',
      'declared',
      'figure',
      'findings-part',
      'inputs',
      'least',
      'notice-part',
      'reminder',
      'scope-part',
    ],
    tests: ['changes', 'moved', 'curve', 'findings-part', 'parts', 'stored'],
  },
  'overview/rows': {
    files: ['build', 'groups', 'municipality-row', 'own-part', 'service-row'],
    tests: ['service-row', 'service-findings', 'rows', 'own-part', 'build'],
  },
  'reconcile/clock': {
    files: ['best-constant', 'clock-offset', 'received-times'],
    tests: ['best-constant', 'clock-offset'],
  },
  'reconcile/entries': {
    files: ['entry-rows', 'free-entries', 'id-use', 'row-tallies', 'scope-tables'],
    tests: ['scope-tables', 'ids-and-entries', 'scopes-and-messages', 'delay-advice/learning-inputs'],
  },
  'reconcile/judgement': {
    files: ['by-time', 'conservation', 'coverage', 'decide', 'verdicts', 'window-list'],
    tests: [
      'by-time',
      'conservation',
      'coverage',
      'verdicts',
      'window-list',
      'search-limit',
      'stretches',
      'ids-and-entries',
    ],
  },
  'reconcile/scopes': {
    files: ['members', 'messages', 'messages-by-id', 'scope-messages', 'scopes'],
    tests: ['messages', 'scopes', 'scopes-and-messages'],
  },
  'reconcile/sorting': {
    files: ['dealer', 'sort-rows', 'sorted-order'],
    tests: ['dealer', 'sorting'],
  },
  'reconcile/told': {
    files: ['document', 'message-list', 'read-units', 'warnings'],
    tests: ['document', 'message-list', 'read-units', 'warnings', 'doubtful-run'],
  },
};

/** Rooms of types and codes alone, or of interfaces, have nothing to mutate. A part is named `ROOM/PART`. */
export function rooms(): string[] {
  return foldersIn(domain).flatMap((room) => (inParts.includes(room) ? [room, ...partsOf(room)] : [room]));
}

function partsOf(room: string): string[] {
  const withCode = foldersIn(join(domain, room)).filter((part) => part !== 'testing');
  const folders = withCode.map((part) => `${room}/${part}`);
  return [...folders, ...togetherIn(room)].sort();
}

const togetherIn = (room: string): string[] => Object.keys(together).filter((part) => dirname(part) === room);

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** What files about a room are called. */
export function fileNameOf(room: string): string {
  return room.replaceAll('/', '-');
}

export function testsOf(room: string): string[] {
  return [...ownTests(room), ...(elsewhere[room] ?? [])];
}

function ownTests(room: string): string[] {
  const named = together[room];
  if (named) return named.tests.map((name) => join(domain, dirname(room), `${name}.test.ts`));
  if (!existsSync(join(domain, room))) throw new Error(`${domain} has no room ${room}`);
  return [join(domain, room, inParts.includes(room) ? '*.test.ts' : '**/*.test.ts')];
}

export function sourcesOf(room: string): string[] {
  const named = together[room];
  if (named) return named.files.map((name) => join(domain, dirname(room), `${name}.ts`));
  const elsewise = togetherIn(room).flatMap((part) => sourcesOf(part));
  return readdirSync(join(domain, room), { recursive: !inParts.includes(room), encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !isOfTests(name))
    .map((name) => join(domain, room, name))
    .filter((file) => !elsewise.includes(file))
    .sort();
}

/** Tests, and what only they use. */
function isOfTests(name: string): boolean {
  return /\.(test|fixture)\.ts$|(^|\/)testing(\.ts$|\/)/.test(name);
}
