/** A date and a time of day, Norwegian time, as two fields that the browser knows. */
import { h } from '../dom.ts';
import { field } from '../tasks/form.ts';
import type { FormField } from '../tasks/form.ts';

interface MomentWords {
  readonly date: string;
  readonly dateHint: string;
  readonly time: string;
  readonly timeHint: string;
}

export interface MomentFields {
  readonly element: HTMLElement;
  readonly date: FormField;
  readonly time: FormField;
  /** `2023-06-05T10:15`; unfinished where a field is empty. */
  value(): string;
}

/** @param givenMs what the fields begin with; null leaves them empty */
export function momentFields(id: string, words: MomentWords, givenMs: number | null): MomentFields {
  const [day = '', clock = ''] = givenMs === null ? [] : localOf(givenMs).split('T');
  const date = field({ id: `${id}-date`, type: 'date', label: words.date, hint: words.dateHint, value: day });
  const time = field({
    id: `${id}-time`,
    type: 'time',
    label: words.time,
    hint: words.timeHint,
    value: clock,
  });
  return {
    element: h('div', { class: 'breach-moment' }, date.element, time.element),
    date,
    time,
    value: () => `${date.input.value}T${time.input.value.slice(0, 5)}`,
  };
}

/** @returns `2023-06-05T10:15` in Norway */
function localOf(ms: number): string {
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(ms)).replace(' ', 'T');
}
