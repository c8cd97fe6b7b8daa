import type { Explained } from './form.ts';

const same = 'of two that are the same either is taken';
const empty = 'a stretch that ends before it begins covers nothing';

export const smallRoomsExplained: readonly Explained[] = [
  {
    file: 'early-warning/replay.ts',
    code: 'history.registerStretches .filter(({ from }) => from < untilMs)',
    why: empty,
  },
  { file: 'early-warning/replay.ts', code: 'from < untilMs', becomes: 'true', why: empty },
  { file: 'early-warning/replay.ts', code: 'from < untilMs', becomes: 'from <= untilMs', why: empty },
  {
    file: 'daily-control/control-view.ts',
    code: 'controlled.from < first',
    becomes: 'controlled.from <= first',
    why: same,
  },
  { file: 'daily-control/control-view.ts', code: 'to > today', becomes: 'to >= today', why: same },
  {
    file: 'incident/incident.ts',
    code: 'followUpTo > to',
    becomes: 'followUpTo >= to',
    why: same,
  },
  {
    file: 'reference-check/entry.ts',
    code: 'order < 0',
    becomes: 'order <= 0',
    why: 'the equal case has returned already',
  },
  {
    file: 'reference-check/entry.ts',
    code: 'i < a.length',
    becomes: 'i <= a.length',
    why: 'both are of one length, and behind its end neither has a byte',
  },
  {
    file: 'reference-check/reference-number.ts',
    code: "'-'",
    becomes: '""',
    why: 'hyphens are taken out in the next line',
  },
  {
    file: 'reference-check/reference-file.ts',
    code: 'bytes.length < headBytes',
    becomes: 'bytes.length <= headBytes',
    why: 'a head alone is refused for its length or for its shape',
  },
  {
    file: 'reference-check/next-batch.ts',
    code: "'a file without cohorts'",
    why: 'no batch is due of a file without cohorts: asked for the types',
  },
  {
    file: 'reference-check/wanted.ts',
    code: '[]',
    why: 'what is wanted has an id: asked for the types; and what is no such id is left out as guessable',
  },
  {
    file: 'reference-check/next-batch.ts',
    code: 'cohortEntries - own.length',
    becomes: 'cohortEntries + own.length',
    why: 'more random bytes are asked for than are used',
  },
  {
    file: 'municipality/sami-area.ts',
    code: '/^\\d{4}$/',
    why: 'checks the file beside, in which all numbers have four digits',
  },
  {
    file: 'municipality/sami-area.ts',
    code: 'z.array(z.enum(samiLanguages)).min(1)',
    why: 'checks the file beside, in which each has one language',
  },
  {
    file: 'ledger/verify.ts',
    code: 'node !== 0',
    becomes: 'true',
    why: 'a node 0 that is the last has been refused before: it stands here as RFC 9162 has it',
  },
  { file: 'survey/answer.ts', code: 'a < b', becomes: 'a <= b', why: 'no two answers have one id' },
  { file: 'survey/question-faults.ts', code: '[]', why: 'no option has that id' },
];
