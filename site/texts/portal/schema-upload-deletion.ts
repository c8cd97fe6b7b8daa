/** The logs that were delivered, and what is asked and told where one is deleted. */
import { z } from 'zod';
import { askedReasons, deletionReasons } from '#domain/delivery/deletion.ts';
import { plain, template } from '../template.ts';
import { codes } from './codes.ts';

export const deletionTextsSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  /** One log, by its period and when it came. */
  log: template('from', 'to'),
  received: template('time'),
  states: codes('received', 'accepted', 'reconciled', 'deleted'),
  /** Why a log is gone. */
  gone: codes(...deletionReasons),
  goneAt: template('time', 'why'),
  open: plain(),
  openNamed: template('from', 'to'),
  question: plain(),
  /** What it means where its rows were taken in, and where they were not. */
  meaning: codes('taken', 'notTaken'),
  why: plain(),
  whyHint: plain(),
  reasons: codes(...askedReasons),
  reasonMissing: plain(),
  confirm: plain(),
  cancel: plain(),
  failed: template('title'),
  done: plain(),
  soon: plain(),
});
