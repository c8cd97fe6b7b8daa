import { saveSurveyDraft } from '#use-cases/answer-survey.ts';
import { surveyWriting } from './survey-writing.ts';

export const putSurveyDraft = surveyWriting(
  {
    name: 'putSurveyDraft',
    method: 'PUT',
    route: 'scopes/{scope}/survey/draft',
    summary: "Keep a draft of the service's answer: only the service sees it",
  },
  saveSurveyDraft,
);
