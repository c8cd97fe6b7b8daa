/** The files that take minutes begin first, so that no worker is left with one of them when all others are done. */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** By their ends, the longest first. */
const long = [
  'every-template',
  'portal-session',
  'portal-notice',
  'kill',
  'full-and-locked',
  'portal-daily-control',
  'browser/site',
  'portal-sami',
  'portal-login',
  'portal-views',
  'portal-hold-release',
  'engine-agrees',
  'engine-agrees-other-half',
  'portal-upload-parts',
  'built-again',
  'portal-releases',
  'portal-hold',
  'built-site',
  'start',
  'truth',
  'metamorphic',
  'portal-survey',
  'portal-reconciliation',
  'deliver',
  'build-site',
  'whole',
  'load/load',
];

function rank({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? long.length : place;
}

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
