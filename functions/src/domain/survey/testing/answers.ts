/** For tests: a complete answer to the questions that ship, of a service that found five messages. */
import type { SurveyAnswers } from '../answer.ts';
import type { SurveyFacts } from '../facts.ts';

export const completeAnswers: SurveyAnswers = {
  'case-system': { kind: 'choice', choice: 'visma-familia' },
  'portal-connected': { kind: 'choice', choice: 'yes' },
  'portal-connected-since': { kind: 'date', date: '2020-09-01' },
  'fault-found': { kind: 'choice', choice: 'yes' },
  'searched-how': { kind: 'multiple', chosen: ['logs-compared', 'vendor-helped'], shared: [] },
  'not-arrived': { kind: 'number', number: 5 },
  recovered: { kind: 'number', number: 3 },
  'reported-again': { kind: 'number', number: 1 },
  'still-lost': { kind: 'number', number: 1 },
  'upgrade-installed': { kind: 'choice', choice: 'yes' },
  'upgrade-version': { kind: 'version', version: '3.23.2' },
  'upgrade-date': { kind: 'date', date: '2023-06-07' },
  'told-datatilsynet': { kind: 'choice', choice: 'yes' },
  'told-datatilsynet-on': { kind: 'date', date: '2023-06-08' },
  'notice-published': { kind: 'choice', choice: 'yes' },
  'notice-date': { kind: 'date', date: '2023-06-09' },
  measures: { kind: 'multiple', chosen: ['daily-control', 'training'], shared: ['daily-control'] },
  contact: { kind: 'contact', contact: { name: 'Barnevernvakten', telephone: '55 55 55 55' } },
};

/** What the system knows of a service that agrees with every one of these answers. */
export const agreeingFacts: SurveyFacts = {
  caseSystem: 'Visma Familia',
  contact: { name: 'Barnevernvakten', telephone: '55 55 55 55' },
  upgrade: { version: '3.23.2', installedOn: '2023-06-07', attestedAtMs: Date.parse('2023-06-07T09:00:00Z') },
  result: {
    asOfMs: Date.parse('2023-06-08T09:00:00Z'),
    missingAtLeast: 5,
    missingAtMost: 5,
    unchecked: 0,
  },
  findings: { recovered: 3, reportedAgain: 1, stillLost: 1, unsettled: 0, knownOn: '2023-06-09' },
  toldDatatilsynetAtMs: Date.parse('2023-06-08T09:00:00Z'),
  noticePublishedAtMs: Date.parse('2023-06-09T09:00:00Z'),
};

/** What it knows of one that has done nothing. */
export const noFacts: SurveyFacts = {
  caseSystem: '',
  contact: { name: '', telephone: '' },
  upgrade: null,
  result: null,
  findings: { recovered: 0, reportedAgain: 0, stillLost: 0, unsettled: 0, knownOn: null },
  toldDatatilsynetAtMs: null,
  noticePublishedAtMs: null,
};
