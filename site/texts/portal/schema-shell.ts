/** Around every view of the portal: login, who one is, no access, what went wrong. */
import { z } from 'zod';
import { plain, template } from '../template.ts';

/** What a login can fail by; the words say what to do. */
const failuresSchema = z.strictObject({
  'no-settings': plain(),
  'issuer-silent': plain(),
  refused: plain(),
  'not-this-attempt': plain(),
  'code-refused': plain(),
  'token-unexpected': plain(),
  expired: plain(),
});

const loginSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  button: plain(),
  /** Under the button: what one needs, and for how long it lasts. */
  organisation: plain(),
  lifetime: plain(),
  failed: plain(),
  failures: failuresSchema,
  loggedOut: plain(),
  /** A link to this page in the other written language, in that language. */
  otherLanguage: plain(),
});

const reasonSchema = z.strictObject({ why: plain(), who: plain() });

const noAccessSchema = z.strictObject({
  title: plain(),
  why: plain(),
  who: plain(),
  organisation: template('organisation'),
  reasons: z.strictObject({
    'no-right': reasonSchema,
    'no-service': reasonSchema,
    'other-role': reasonSchema,
  }),
  again: plain(),
});

/** The bar with the organisation, its service and the municipalities. */
const serviceSchema = z.strictObject({
  label: plain(),
  organisation: plain(),
  service: plain(),
  municipalities: plain(),
  districts: plain(),
  incident: plain(),
  period: template('caseSystem', 'from', 'to'),
  choose: plain(),
  chooseIntro: plain(),
  change: plain(),
  wrong: z.strictObject({
    question: plain(),
    text: plain(),
    button: plain(),
    sent: plain(),
  }),
});

const problemsSchema = z.strictObject({
  title: plain(),
  noConnection: plain(),
  notAllowed: plain(),
  notFound: plain(),
  unexpected: plain(),
  retry: plain(),
});

export const shellTextsSchema = z.strictObject({
  name: plain(),
  tagline: plain(),
  pageTitle: template('title'),
  description: plain(),
  skipLink: plain(),
  menu: plain(),
  publicPages: plain(),
  sample: z.strictObject({ heading: plain(), text: plain() }),
  noScript: plain(),
  loading: plain(),
  logOut: plain(),
  soonOver: plain(),
  login: loginSchema,
  noAccess: noAccessSchema,
  service: serviceSchema,
  problems: problemsSchema,
});

export type ShellTexts = z.output<typeof shellTextsSchema>;
