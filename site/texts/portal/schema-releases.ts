/** Bufdir's releases: what has changed, a new number, the files with their checksums, and what is withdrawn. */
import { z } from 'zod';
import { changeCauses } from '#domain/overview/causes/causes.ts';
import { changeFigures } from '#domain/overview/causes/figures.ts';
import { withdrawalReasons } from '#domain/release/release.ts';
import { plain, template } from '../template.ts';
import { codes } from './codes.ts';

export const releasesTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  make: z.strictObject({
    heading: plain(),
    text: plain(),
    check: plain(),
    unchanged: template('number'),
    first: plain(),
    changed: template('number', 'count', 'time'),
    /** Other states changed, and no figure. */
    noFigures: template('number', 'time'),
    /** Changes that nothing explains: a fault of the program. */
    unexplained: template('count'),
    release: template('number'),
    done: template('number'),
    changedMeanwhile: plain(),
    nothingPublished: plain(),
  }),
  changes: z.strictObject({
    /** Of the country's figures, by cause. */
    sums: plain(),
    sumsIntro: plain(),
    change: plain(),
    /** One cause of a change, and of how many services or municipalities. */
    part: z.strictObject({
      service: template('cause', 'change', 'count'),
      municipality: template('cause', 'change', 'count'),
    }),
    units: codes('message', 'service', 'municipality'),
    each: template('count'),
    caption: plain(),
    service: plain(),
    figure: plain(),
    from: plain(),
    to: plain(),
    causes: plain(),
    unknown: plain(),
    /** Whether a service is in a state. */
    yes: plain(),
    no: plain(),
    figures: codes(...changeFigures),
    causeNames: codes(...changeCauses),
  }),
  list: z.strictObject({
    heading: plain(),
    none: plain(),
    building: template('number'),
    again: plain(),
    item: template('number'),
    made: template('time', 'count'),
    asOf: template('time'),
    /** The five sentences of the release. */
    brief: plain(),
    /** What changed since the release before, by cause. */
    causes: plain(),
    exact: plain(),
    exactText: plain(),
    public: plain(),
    publicText: plain(),
    allFiles: template('count'),
    caption: template('number', 'edition'),
    file: plain(),
    size: plain(),
    checksum: plain(),
    download: template('name', 'edition'),
    /** A file that has a button of its own: what the button says, and what the file is called. */
    atHand: template('text', 'name', 'edition'),
    fetched: template('name'),
    archive: plain(),
    workbook: plain(),
  }),
  withdraw: z.strictObject({
    heading: plain(),
    text: plain(),
    reason: plain(),
    reasons: codes(...withdrawalReasons),
    button: template('number'),
    done: template('number'),
    told: template('time', 'reason'),
    already: plain(),
  }),
});
export type ReleasesTexts = z.output<typeof releasesTextsSchema>;
