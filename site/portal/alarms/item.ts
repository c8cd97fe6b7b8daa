/** One alarm in words: what it is, whose and of which day, since when, and how many times. */
import type { AlarmView } from '#domain/alarm/alarm-view.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { dayWords, meaningOf } from './words.ts';

export interface AlarmWords {
  readonly texts: PortalTexts;
  readonly language: string;
  /** Whose it is, in words; null where the page is one service's. */
  placeOf(scope: string): string | null;
}

/** @param act what somebody can do about it here */
export function alarmItem(alarm: AlarmView, words: AlarmWords, act: HTMLElement | null = null): HTMLElement {
  const { alarms: texts } = words.texts;
  const { name } = texts.kinds[alarm.kind];
  const isOver = alarm.lapsedAtMs !== undefined;
  const state = h(
    'span',
    { class: 'ds-tag', 'data-color': isOver ? 'neutral' : 'warning' },
    texts.states[isOver ? 'over' : 'open'],
  );
  const heading = h('h3', { class: 'ds-heading', 'data-size': '2xs' }, name);
  const facts = factsOf(alarm, words);
  return h(
    'li',
    { class: 'condition', 'data-alarm': alarm.kind, 'data-state': isOver ? 'over' : 'open' },
    h('div', { class: 'condition-top' }, heading, state),
    facts.length > 0 ? h('p', {}, facts.join(' ')) : null,
    h('p', {}, meaningOf(alarm, texts)),
    h('p', { class: 'muted' }, timesOf(alarm, words)),
    act,
  );
}

/** What an alarm about a release is about. */
const releaseSubject = /^release-(\d+)$/;

function factsOf({ subject, scope, side, date, kind, count }: AlarmView, words: AlarmWords): string[] {
  const { alarms: texts } = words.texts;
  const place = scope === undefined ? null : words.placeOf(scope);
  const release = releaseSubject.exec(subject)?.[1];
  return [
    place === null ? null : texts.place({ place }),
    date === undefined ? null : dayWords(kind, texts)({ date: dateInWords(date, words.language) }),
    side === undefined ? null : texts.sides[side],
    release === undefined ? null : texts.release({ number: release }),
    kind === 'missing-message' ? counted(texts.notFound, count) : null,
    kind === 'vanished-row' ? counted(texts.vanished, count) : null,
  ].filter((fact) => fact !== null);
}

function counted({ one, many }: PortalTexts['alarms']['notFound'], count: number | undefined): string | null {
  if (count === undefined) return null;
  return count === 1 ? one : many({ count: String(count) });
}

function timesOf(alarm: AlarmView, { texts: { alarms: texts }, language }: AlarmWords): string {
  const at = (ms: number) => instantInWords(ms, language);
  const { raisedAtMs, lapsedAtMs, times, firstSeenAtMs, lastSeenAtMs } = alarm;
  const since =
    lapsedAtMs === undefined
      ? texts.since({ time: at(raisedAtMs) })
      : texts.span({ from: at(raisedAtMs), to: at(lapsedAtMs) });
  if (times === 1) return since;
  return `${since} ${texts.times({ count: String(times), first: at(firstSeenAtMs), last: at(lastSeenAtMs) })}`;
}
