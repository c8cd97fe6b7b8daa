/**
 * Kort fortalt: five sentences, each with its figure, unit, of how many it is known, when that was, and what can
 * still move it and which way. Every number is one of the overview's; where it is not known of all, it says so.
 */
import type { Figure } from '../figure.ts';
import type { Group, Overview } from '../overview.ts';
import { instantWords, numberWords } from '../words/dates.ts';
import { overviewWords } from '../words/index.ts';
import type { OverviewLanguage } from '../words/index.ts';
import type { OverviewWords } from '../words/schema.ts';

export const sentenceCodes = ['answers', 'declared', 'certified', 'findings', 'upgrades'] as const;
export type SentenceCode = (typeof sentenceCodes)[number];

export interface Sentence {
  readonly code: SentenceCode;
  readonly text: string;
  /** False where the figure is not known of all that it could be known of. */
  readonly isComplete: boolean;
}

/** @param overview the exact edition; its whole is what is told of */
export function briefingOf(overview: Overview, language: OverviewLanguage): Sentence[] {
  const whole = overview.groups.find(({ kind }) => kind === 'all');
  if (!whole) throw new Error('an overview without its whole');
  const words = overviewWords[language].briefing;
  const time = instantWords(Date.parse(overview.asOf), language);
  const given: Given = { whole, words, time, caseSystem: overview.incident.caseSystem };
  return sentenceCodes.map((code) => ({ code, ...sentences[code](given) }));
}

interface Given {
  readonly whole: Group;
  readonly words: OverviewWords['briefing'];
  readonly time: string;
  readonly caseSystem: string;
}
type Told = Omit<Sentence, 'code'>;

const sentences: Readonly<Record<SentenceCode, (given: Given) => Told>> = {
  answers({ whole, words: { answers }, time }) {
    const told = { answered: number(whole.answered), late: number(whole.late), time };
    const services = number(whole.services);
    if (whole.missing.value === 0) return { text: answers.full({ ...told, services }), isComplete: true };
    const missing = number(whole.missing);
    return { text: answers.partial({ ...told, services, missing }), isComplete: false };
  },
  declared: ({ whole, words, time }) => counted(whole.declared.notArrived, words.declared, time),
  certified: ({ whole, words, time }) => counted(whole.certified.missingAtLeast, words.certified, time),
  findings({ whole, words: { findings }, time }) {
    const { recovered, reportedAgain, stillLost, unsettled } = whole.confirmed;
    const { known, services } = coverageOf(recovered);
    if (recovered.value === null)
      return { text: findings.none({ time, known, services }), isComplete: false };
    const values = {
      time,
      recovered: number(recovered),
      reportedAgain: number(reportedAgain),
      stillLost: number(stillLost),
      unsettled: number(unsettled),
      services,
    };
    if (isFull(recovered) && isFull(unsettled)) return { text: findings.full(values), isComplete: true };
    return { text: findings.partial({ ...values, known }), isComplete: false };
  },
  upgrades({ whole, words: { upgrades }, time, caseSystem }) {
    const values = {
      time,
      affected: number(whole.affected),
      caseSystem,
      open: number(whole.noticeOpen),
      without: number(whole.missingWithoutNotice),
    };
    if (whole.verified.value === whole.affected.value)
      return { text: upgrades.full(values), isComplete: true };
    const told = { verified: number(whole.verified), attested: number(whole.upgraded) };
    return { text: upgrades.partial({ ...values, ...told }), isComplete: false };
  },
};

function counted(figure: Figure, words: OverviewWords['briefing']['declared'], time: string): Told {
  const { known, services } = coverageOf(figure);
  if (figure.value === null) return { text: words.none({ time, known, services }), isComplete: false };
  const messages = number(figure);
  if (isFull(figure)) return { text: words.full({ time, messages, services }), isComplete: true };
  return { text: words.partial({ time, messages, known, services }), isComplete: false };
}

function coverageOf({ coverage }: Figure): { known: string; services: string } {
  return { known: numberWords(coverage.known), services: numberWords(coverage.of) };
}

function isFull({ coverage }: Figure): boolean {
  return coverage.known === coverage.of;
}

/** Unknown is not zero: where only a part of the sentence is unknown, it shows that. */
function number({ value }: Figure): string {
  return value === null ? '–' : numberWords(value);
}
