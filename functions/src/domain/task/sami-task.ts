import { standingOf } from '../notice/sami/standing.ts';
import type { SamiStanding } from '../notice/sami/standing.ts';
import type { TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** The notice in a Sámi language; no task where no municipality of the service is in the area. */
export function samiTask({ sami }: Pick<TaskFacts, 'sami'>): Task | null {
  const id = 'sami';
  if (sami === 'not-offered') return null;
  if (sami === null) return { id, state: 'needs-attention', reason: 'sami-unknown' };
  if (sami.places.length === 0) return null;
  if (sami.notice === null) return { id, state: 'cannot-start', reason: 'sami-no-notice' };
  const standings = sami.places.flatMap(({ municipality, languages }) =>
    languages.map((language) => standingOf(sami, municipality, language).standing),
  );
  const has = (standing: SamiStanding): boolean => standings.includes(standing);
  // What stood on the page and is gone needs somebody before what is on its way.
  if (has('lapsed')) return { id, state: 'needs-attention', reason: 'sami-lapsed' };
  if (has('sent-back')) return { id, state: 'needs-attention', reason: 'sami-sent-back' };
  if (has('waiting')) return { id, state: 'in-progress', reason: 'sami-waits' };
  if (has('none')) return { id, state: 'not-started', reason: 'sami-not-begun' };
  return { id, state: 'done', reason: 'sami-published' };
}
