/** Faults of writing what somebody else writes too, and of believing what has changed meanwhile. */
import type { Planted } from './planted.ts';

const useCase = (file: string): string => `functions/src/use-cases/${file}`;
const guarded = "    if ((await documents.replace(key, changed, held.etag)) === 'replaced') return changed;";

export const ofWrites: readonly Planted[] = [
  {
    name: 'the pointer to the result is moved whatever was written meanwhile',
    file: useCase('reconcile-scope.ts'),
    from: "return (await system.documents.replace(key, value, etag)) === 'replaced';",
    to: [
      'const now = (await system.documents.get(key))!;',
      "  return (await system.documents.replace(key, value, now.etag)) === 'replaced';",
    ].join('\n'),
  },
  {
    name: 'a release is numbered while its inputs are on their way',
    file: useCase('plan-release.ts'),
    from: 'await system.blobs.create(releasePaths.inputs(',
    to: 'void system.blobs.create(releasePaths.inputs(',
  },
  {
    name: 'a document is changed whatever was written meanwhile',
    file: useCase('documents.ts'),
    from: guarded,
    to: [
      '    const now = (await documents.get(key))!;',
      "    if ((await documents.replace(key, changed, now.etag)) === 'replaced') return changed;",
    ].join('\n'),
  },
  {
    name: 'a change that was refused is taken for done',
    file: useCase('documents.ts'),
    from: guarded,
    to: '    await documents.replace(key, changed, held.etag);\n    return changed;',
  },
  {
    name: 'a day is signed off whatever it says by now',
    file: useCase('sign-off-days.ts'),
    from: "if (changed.length > 0) return { ok: false, code: 'day-changed', dates: changed };",
    to: '',
  },
  {
    name: 'deletion may begin with conditions open',
    file: 'functions/src/domain/hold/judge.ts',
    from: "record?.release.state === 'released' && conditions.length === 0",
    to: "record?.release.state === 'released'",
  },
];
