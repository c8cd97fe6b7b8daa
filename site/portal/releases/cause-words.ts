/** A figure's change and its causes in words, before a release and of one that was made. */
import type { ChangeCause } from '#domain/overview/causes/causes.ts';
import type { ChangeFigure } from '#domain/overview/causes/figures.ts';
import type { CauseSum } from '#domain/overview/causes/sums.ts';
import type { FigureUnit } from '#domain/overview/figure.ts';
import type { ReleasesTexts } from '../../texts/portal/schema-releases.ts';
import { h } from '../dom.ts';

type Words = ReleasesTexts['changes'];

/** What is counted stands behind its name. */
export function figureHead(figure: ChangeFigure, unit: FigureUnit, words: Words): HTMLElement {
  const names: Partial<Record<FigureUnit, string>> = words.units;
  return h(
    'th',
    { scope: 'row' },
    words.figures[figure],
    ' ',
    h('span', { class: 'muted' }, names[unit] ?? ''),
  );
}

export function partItem(part: CauseSum, figure: ChangeFigure, words: Words): HTMLElement {
  const text = figure === 'municipalities' ? words.part.municipality : words.part.service;
  const told = { change: signed(part.change), count: String(part.services) };
  return h('li', {}, text({ cause: causesText(part.causes, words), ...told }));
}

export function causesText(causes: readonly ChangeCause[], words: Words): string {
  return causes.map((cause) => words.causeNames[cause]).join(', ');
}

export function signed(change: number): string {
  return change > 0 ? `+${String(change)}` : String(change).replace('-', '−');
}
