/** The texts of the pages on open data and the API. */
import { z } from 'zod';
import { withdrawalReasons } from '#domain/release/release.ts';
import { plain, template } from '../template.ts';

const part = z.strictObject({ heading: plain(), text: plain() });

export const dataTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  nothing: plain(),
  asOf: template('asOf'),
  files: z.strictObject({
    heading: plain(),
    text: plain(),
    file: plain(),
    content: plain(),
    snapshot: plain(),
    schema: plain(),
    places: plain(),
    days: plain(),
    versions: plain(),
    excel: template('content'),
    feed: plain(),
  }),
  csv: part,
  feeds: part,
  extracts: z.strictObject({
    heading: plain(),
    text: plain(),
    how: z.array(plain()).min(1),
    example: plain(),
  }),
  hidden: part,
  licence: z.strictObject({ heading: plain(), text: plain(), link: plain() }),
  cite: z.strictObject({ heading: plain(), text: plain(), example: template('asOf', 'address') }),
  versions: part,
  releases: z.strictObject({
    heading: plain(),
    text: plain(),
    none: plain(),
    item: template('number', 'time'),
    file: plain(),
    size: plain(),
    checksum: plain(),
    withdrawn: template('time', 'reason'),
    reasons: z.record(z.enum(withdrawalReasons), plain()),
    check: plain(),
    catalogue: plain(),
  }),
  dictionary: z.strictObject({
    heading: plain(),
    text: plain(),
    table: template('file'),
    field: plain(),
    kind: plain(),
    meaning: plain(),
    optional: plain(),
  }),
  api: z.strictObject({
    heading: plain(),
    text: plain(),
    link: plain(),
    title: plain(),
    intro: plain(),
    download: plain(),
    operations: plain(),
    openToAll: plain(),
    rights: plain(),
    parameters: plain(),
    body: plain(),
    answers: plain(),
  }),
});
