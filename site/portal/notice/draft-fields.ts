/** The fields of a draft, filled with what the system knows; choices, and whom the public may call. */
import { correctionCauses, noticeHours, noticeLanguages } from '#domain/notice/choices.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { telephoneAddress } from '#domain/text/telephone.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import type { NoticeTexts } from '../../texts/portal/schema-notice.ts';
import { field } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';
import { askedField } from './asked-field.ts';
import { choice } from './fields.ts';
import type { LoadedNotices } from './load.ts';
import { measuresField } from './measures-field.ts';
import { ownNumbersField } from './own-numbers-field.ts';
import type { Fault } from './send-draft.ts';

export type DraftFields = ReturnType<typeof draftFields>;

export function draftFields(
  context: PortalContext,
  { view: { proposal }, services, ownNumbers }: LoadedNotices,
) {
  const { form } = context.texts.notice;
  const { contact } = proposal;
  return {
    cause: choice({
      name: 'grunn',
      legend: form.cause,
      options: correctionCauses.map((one) => [one, form.causes[one]]),
    }),
    language: choice({
      name: 'malform',
      legend: form.language,
      hint: form.languageHint,
      options: noticeLanguages.map((one) => [one, form.languages[one]]),
      chosen: proposal.language ?? undefined,
    }),
    name: field({ id: 'kontakt', label: form.name, hint: form.nameHint, value: contact.name }),
    telephone: field({
      id: 'telefon',
      label: form.telephone,
      hint: form.telephoneHint,
      value: contact.telephone,
    }),
    hours: choice({
      name: 'tid',
      legend: form.hours,
      options: noticeHours.map((one) => [one, form.hoursNames[one]]),
      chosen: proposal.hours,
    }),
    measures: measuresField(proposal.measures, context.texts.notice),
    ownNumbers: ownNumbersField(ownNumbers, context.texts.notice),
    asked: askedField('godkjenner', services, context),
  };
}

/** @param isCorrection a correction says why */
export function readDraft(
  fields: DraftFields,
  isCorrection: boolean,
  errors: NoticeTexts['errors'],
): { choices: NoticeChoices } | { faults: readonly Fault[] } {
  const cause = correctionCauses.find((one) => one === fields.cause.value());
  const language = noticeLanguages.find((one) => one === fields.language.value());
  const hours = noticeHours.find((one) => one === fields.hours.value());
  const name = fields.name.input.value.trim();
  const telephone = fields.telephone.input.value.trim();
  const told = fields.measures.values(norwegianDate(Date.now()));
  const asking = fields.asked.value();
  const faults = [
    ...faultOf(isCorrection && !cause, fields.cause, fields.cause.id, errors.cause),
    ...faultOf(!language, fields.language, fields.language.id, errors.language),
    ...faultOf(name === '', fields.name, fields.name.input.id, errors.name),
    ...faultOf(
      telephoneAddress(telephone) === null,
      fields.telephone,
      fields.telephone.input.id,
      errors.telephone,
    ),
    ...told.faults,
    ...('fault' in asking ? [asking.fault] : []),
  ];
  if (faults.length > 0 || 'fault' in asking) return { faults };
  const { asked } = asking;
  const ownNumbers = fields.ownNumbers.values();
  const choices = {
    contact: { name, telephone },
    language,
    hours,
    measures: told.measures,
    ownNumbers,
    asked,
  };
  return { choices: { ...choices, ...(isCorrection && { cause }) } };
}

function faultOf(
  isFault: boolean,
  shown: { show(error: string | null): void },
  id: string,
  text: string,
): Fault[] {
  shown.show(isFault ? text : null);
  return isFault ? [{ text, id }] : [];
}
