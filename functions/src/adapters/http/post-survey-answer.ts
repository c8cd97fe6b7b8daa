import { sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { surveyWriting } from './survey-writing.ts';

export const postSurveyAnswer = surveyWriting(
  {
    name: 'postSurveyAnswer',
    method: 'POST',
    route: 'scopes/{scope}/survey/answers',
    summary: "Send the service's answer, or correct it; what was sent before is kept",
  },
  sendSurveyAnswer,
);
