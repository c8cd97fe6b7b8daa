import { ofWrites } from './planted-writes.ts';

/** A fault that is planted in the program, to see that the simulation finds it. */
export interface Planted {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
}

const useCase = (file: string): string => `functions/src/use-cases/${file}`;

const ofDeliveries: readonly Planted[] = [
  {
    name: 'a delivery is acknowledged before it is stored',
    file: useCase('receive-log.ts'),
    from: "if (known && known.value.state !== 'announced') return",
    to: 'if (known) return',
  },
  {
    name: 'ids are random',
    file: useCase('keys.ts'),
    from: 'return sha256Hex([deliveryContent(declaration, sha256)]);',
    to: 'return sha256Hex([deliveryContent(declaration, sha256), crypto.randomUUID()]);',
  },
  {
    name: 'a delivery is called taken in before its rows are',
    file: useCase('ingest-log.ts'),
    from: 'await forEachAtMost(scopesAtATime, [...chosen.byScope], ([partScope, rows]) =>',
    to: 'void forEachAtMost(scopesAtATime, [...chosen.byScope], ([partScope, rows]) =>',
  },
  {
    name: 'parts that do not add up to the file are delivered',
    file: useCase('deliver-upload.ts'),
    from: "if (sha256Hex(joined) !== upload.sha256) return { ok: false, code: 'upload-differs' };",
    to: '',
  },
  {
    name: 'a read that was cut short is taken in',
    file: useCase('ingest-log.ts'),
    from: 'isAsStored(blob.bytes, delivery)',
    to: 'true',
  },
  {
    name: 'a replaced period reaches one millisecond too far',
    file: 'functions/src/domain/delivery/effective.ts',
    from: 'const period = { from: part.declaration.fromMs, to: part.declaration.toMs - 1 };',
    to: 'const period = { from: part.declaration.fromMs, to: part.declaration.toMs };',
  },
  {
    name: 'the same where rows are kept',
    file: 'functions/src/domain/delivery/kept/kept-rows.ts',
    from: 'instantMs < toMs) {',
    to: 'instantMs <= toMs) {',
  },
];

const ofStores: readonly Planted[] = [
  {
    name: 'the sweep is off',
    file: useCase('sweep.ts'),
    from: 'await sweepAll(system);',
    to: '',
  },
  {
    name: 'a leaf of the ledger is sought from the end after a crash',
    file: useCase('ledger-append.ts'),
    from: 'let index = entry.from;',
    to: 'let index = size;',
  },
  {
    name: 'the ledger is not told what a crash left out',
    file: useCase('ledger-sweep.ts'),
    from: 'if (isMissing(entry) && subjectOf(entry) === scope) await record(entry);',
    to: '',
  },
  {
    name: 'poison is told of once and not again',
    file: useCase('poison-messages.ts'),
    from: 'for (const task of tasks) {\n    const isNew',
    to: 'for (const task of tasks.slice(1)) {\n    const isNew',
  },
];

const ofPeople: readonly Planted[] = [
  {
    name: 'one person drafts and approves',
    file: useCase('approve-notice.ts'),
    from: "if (notice.draftedBy === who.person) return { ok: false, code: 'same-person' };",
    to: '',
  },
  {
    name: 'the page is put together from an older state',
    file: useCase('publish.ts'),
    from: 'if (stored && contentOf(stored.bytes) === JSON.stringify(content)) return;',
    to: 'if (stored) return;',
  },
  {
    name: 'a finding forgets the one before it',
    file: 'functions/src/domain/finding/finding.ts',
    from: 'return { message, ...recorded, earlier: [...earlier, before] };',
    to: 'return { message, ...recorded, earlier: [...earlier, before].slice(1) };',
  },
  {
    name: 'confirmed rules ask for no new result',
    file: useCase('reconcile-scope.ts'),
    from: 'const confirmed = rules === null ? [] : [[rules.maxDelay, rules.clockSkew]];',
    to: 'const confirmed = rules === null ? [] : [];',
  },
  {
    name: 'the overview does not see findings',
    file: useCase('keep-overview-part.ts'),
    from: 'return sha256Hex([JSON.stringify([...of, deliveries, findings, notices])]);',
    to: 'return sha256Hex([JSON.stringify([...of, deliveries, notices])]);',
  },
  {
    name: 'of two drafts of an answer the last is kept',
    file: 'functions/src/domain/survey/record.ts',
    from: [
      "  if ((stored?.revision ?? 0) !== basedOn) return { ok: false, code: 'changed-meanwhile' };",
      '  const before = stored ?? nothing(scope);',
      '  // A draft',
    ].join('\n'),
    to: ['  const before = stored ?? nothing(scope);', '  // A draft'].join('\n'),
  },
  {
    name: 'a release takes effect at once',
    file: 'functions/src/domain/hold/after-step.ts',
    from: 'nextOfficeTime(context.nowMs + releaseWaitMs)',
    to: 'nextOfficeTime(context.nowMs)',
  },
];

export const planted: readonly Planted[] = [...ofDeliveries, ...ofStores, ...ofPeople, ...ofWrites];
