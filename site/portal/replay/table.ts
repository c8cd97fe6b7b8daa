import type { ReplayView } from '#domain/early-warning/replay-view.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { scrolledTable } from '../reconciliation/page.ts';
import type { PortalContext } from '../view.ts';

type Message = ReplayView['messages'][number];

/** Each message with the alarm that would have come; on a narrow screen the answer is seen without scrolling. */
export function replayTable({ texts, language }: PortalContext, messages: readonly Message[]): HTMLElement {
  const words = texts.alarms.look;
  const { columns } = words;
  const at = (text: string) => instantInWords(Date.parse(text), language);
  const rows = messages.map((message) =>
    h(
      'tr',
      { 'data-answer': answerOf(message) },
      h('td', {}, at(message.sent.from)),
      h('td', {}, words.answers[answerOf(message)]),
      h('td', {}, message.alarmAt === null ? words.never : at(message.alarmAt)),
      h('td', {}, dateInWords(message.lastDay, language)),
      h('td', {}, message.id ?? words.noId),
    ),
  );
  const heads = [columns.sent, columns.answer, columns.alarm, columns.lastDay, columns.id];
  return scrolledTable(
    words.caption,
    heads.map((text) => ({ text })),
    rows,
  );
}

function answerOf({ alarmAt, wasHeld }: Message): 'held' | 'tooLate' | 'notShown' {
  if (alarmAt === null) return 'notShown';
  return wasHeld ? 'held' : 'tooLate';
}
