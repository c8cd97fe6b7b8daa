/** Around every view of the portal: login, who one is, no access, what went wrong. */
import { z } from 'zod';
import type { LoginFailure } from '../../portal/session/login.ts';
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
} satisfies Record<LoginFailure, z.ZodType>);

const loginSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  button: plain(),
  /** Under the button: what one needs, and for how long it lasts. */
  organisation: plain(),
  lifetime: plain(),
  failed: plain(),
  failures: failuresSchema,
  /** Where something was filled in when the login ran out. */
  unsavedLost: plain(),
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
    /** The roles whose work is done elsewhere. */
    'portal-operator': reasonSchema,
    bufdir: reasonSchema,
    statsforvalter: reasonSchema,
    vendor: reasonSchema,
    /** The register has given the service to another organisation since the login. */
    'not-this-service': reasonSchema,
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
  tooMany: plain(),
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
  /** Where something is filled in and not sent. */
  soonOverUnsaved: template('minutes'),
  /** Asked before a logout that loses what is filled in. */
  leaveUnsaved: plain(),
  login: loginSchema,
  noAccess: noAccessSchema,
  service: serviceSchema,
  problems: problemsSchema,
});

export type ShellTexts = z.output<typeof shellTextsSchema>;
