/**
 * The text for Datatilsynet's form, in its order, from what is known; what is unknown is said to be. Pure, so that the
 * text of an earlier stage can be written again and what has changed since is found by comparing.
 */
import type { BreachFacts } from './facts.ts';
import type { LateReason } from './record.ts';
import { dayWords, instantWords } from './words/dates.ts';
import type { BreachWords } from './words/schema.ts';

export const sectionIds = [
  'cause',
  'period',
  'found',
  'persons',
  'happened',
  'data',
  'relation',
  'place',
  'consequences',
  'measures',
  'information',
  'late',
] as const;
export type SectionId = (typeof sectionIds)[number];

export interface LetterSection {
  readonly id: SectionId;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export function letterSections(
  facts: BreachFacts,
  words: BreachWords,
  reasons: readonly LateReason[] = [],
): LetterSection[] {
  const paragraphs: Record<SectionId, readonly string[]> = {
    cause: [words.cause({ caseSystem: facts.caseSystem }), words.causeUnknown],
    period: periodOf(facts, words),
    found: [
      facts.knownAtMs === null
        ? words.foundUnknown
        : words.found({ time: instantWords(facts.knownAtMs, words) }),
    ],
    persons: [words.personsUnknown, ...figuresOf(facts, words)],
    happened: [words.happened, ...findingsOf(facts, words)],
    data: [words.data],
    relation: [words.relation],
    place: placeOf(facts, words),
    consequences: [words.consequences],
    measures: measuresOf(facts, words),
    information: [
      facts.noticePublishedAtMs === null
        ? words.noNotice
        : words.notice({ time: instantWords(facts.noticePublishedAtMs, words) }),
      words.personsNotKnown,
    ],
    late: reasons.map((reason) => words.lateReasons[reason]),
  };
  return sectionIds
    .filter((id) => paragraphs[id].length > 0)
    .map((id) => ({ id, heading: words.headings[id], paragraphs: paragraphs[id] }));
}

/** Sections that say something else than before, as they are now. */
export function changedSections(
  before: readonly LetterSection[],
  now: readonly LetterSection[],
): LetterSection[] {
  const textOf = ({ paragraphs }: LetterSection): string => paragraphs.join('\n');
  const earlier = new Map(before.map((section) => [section.id, textOf(section)]));
  return now.filter((section) => section.id !== 'late' && earlier.get(section.id) !== textOf(section));
}

function periodOf({ incident, result }: BreachFacts, words: BreachWords): string[] {
  const whole = words.period({ from: dayWords(incident.from, words), to: dayWords(incident.to, words) });
  if (result === null) return [whole, words.notCompared];
  const { windows, windowCount } = result;
  const listed = windows.map(({ from, to }) =>
    words.window({ from: instantWords(from, words), to: instantWords(to, words) }),
  );
  const others = windowCount - windows.length;
  return [
    whole,
    ...(windows.length > 0 ? [words.windows] : []),
    ...listed,
    ...(others > 0 ? [words.moreWindows({ count: String(others) })] : []),
  ];
}

function figuresOf({ result, municipalities }: BreachFacts, words: BreachWords): string[] {
  if (result === null) return [words.notCompared];
  const { sent, missingAtLeast, unchecked, coverage, asOfMs } = result;
  const places = municipalities.join(', ');
  return [
    words.figures({ missing: String(missingAtLeast), sent: String(sent), places }),
    coverage === null
      ? words.coverageUnknown
      : words.coverage({ from: instantWords(coverage.from, words), to: instantWords(coverage.to, words) }),
    ...(unchecked > 0 ? [words.unchecked({ count: String(unchecked) })] : []),
    words.asOf({ time: instantWords(asOfMs, words) }),
  ];
}

function findingsOf({ findings, result }: BreachFacts, words: BreachWords): string[] {
  if (result === null) return [words.notCompared];
  const { recovered, reportedAgain, stillLost, unsettled } = findings;
  const values = { recovered, reportedAgain, stillLost, unsettled };
  const texts = Object.fromEntries(Object.entries(values).map(([name, count]) => [name, String(count)]));
  return [words.findings(texts as Record<keyof typeof values, string>)];
}

function placeOf({ findings }: BreachFacts, words: BreachWords): string[] {
  const { recovered, stillLost, unsettled } = findings;
  return [
    ...(recovered > 0 ? [words.placeRecovered({ count: String(recovered) })] : []),
    ...(stillLost + unsettled > 0 ? [words.placeNotFound({ count: String(stillLost + unsettled) })] : []),
    words.placeUnknown,
  ];
}

function measuresOf({ result, upgrade, noticePublishedAtMs }: BreachFacts, words: BreachWords): string[] {
  return [
    result === null ? words.notCompared : words.compared({ time: instantWords(result.asOfMs, words) }),
    upgrade === null
      ? words.notUpgraded
      : words.upgraded({ version: upgrade.version, date: dayWords(upgrade.installedOn, words) }),
    ...(noticePublishedAtMs === null ? [] : [words.askedAgain]),
  ];
}
