/** The poster: one sheet, the same on the page, in the browser's own choice of municipality, and as PDF. */
import { escaped } from '#domain/notice/page/element.ts';
import type { ReachTexts } from '../texts/reach/schema.ts';
import { qrCode } from '../qr/encode.ts';
import { qrSvg } from '../qr/svg.ts';

export type PosterTexts = ReachTexts['poster'];

export interface PosterSource {
  readonly texts: PosterTexts;
  /** Where the code leads, in full. */
  readonly address: string;
  /** Of the municipality; left out for the whole country. */
  readonly name?: string;
  readonly isSample: boolean;
  /** That nobody has reviewed the translation; left out of the original. */
  readonly note?: string;
}

/** What is inside the sheet; everything from outside is escaped. */
export function posterHtml({ texts, address, name, isSample, note }: PosterSource): string {
  const question = name === undefined ? texts.question : texts.questionIn({ name });
  const steps = texts.steps.map(
    ({ heading, text }) => `<li><strong>${escaped(heading)}</strong> ${escaped(text)}</li>`,
  );
  return [
    isSample ? `<p class="poster-sample">${escaped(texts.sample)}</p>` : '',
    `<h2 class="poster-question">${escaped(question)}</h2>`,
    `<p class="poster-lead">${escaped(texts.lead)}</p>`,
    `<ol class="poster-steps">${steps.join('')}</ol>`,
    `<div class="poster-way"><div class="poster-code">${codeSvg(address, texts.codeName({ address }))}</div>`,
    `<p>${escaped(texts.scan)} <span class="poster-address">${escaped(spoken(address))}</span></p></div>`,
    `<p class="poster-urgent"><strong>${escaped(texts.urgent)}</strong> ${escaped(texts.urgentText)}</p>`,
    note === undefined ? '' : `<p class="poster-note">${escaped(note)}</p>`,
  ].join('');
}

/** Level Q: a quarter may be torn or stained. @param name what the picture is called */
export function codeSvg(address: string, name: string): string {
  return qrSvg(qrCode(address, 'Q'), escaped(name));
}

/** An address as one types it. */
export function spoken(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
