/** Which pictures there are, in the order in which they are taken: each state follows from what was done before it. */
import type { Page } from 'playwright-core';
import type { JointService } from '../support/deliver-joint-logs.ts';
import { ask } from '../support/portal.ts';
import type { Portal } from '../support/portal.ts';
import { allViews } from '../support/views.ts';
import { national } from './national.ts';

export interface Stage {
  readonly portal: Portal;
  readonly joint: JointService;
}

export interface Shot {
  /** `portal-funn-skjema`: the area, the view and its state. */
  readonly name: string;
  readonly address: string;
  /** Left out where nobody is logged in. */
  readonly user?: (stage: Stage) => string;
  /** What must have happened at the API first. */
  readonly prepare?: (stage: Stage) => Promise<unknown>;
  /** What is done on the page before the picture. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const leader = ({ joint }: Stage): string => joint.user;
const viewName = (hash: string): string => hash.replace('#/', '');

const publicPages: readonly Shot[] = [
  { name: 'public-front', address: '/nb/' },
  { name: 'public-list', address: '/nb/kommuner/' },
  { name: 'public-about', address: '/nb/om/' },
  { name: 'public-days', address: '/nb/dager/' },
  { name: 'public-poster', address: '/nb/plakat/' },
  { name: 'public-press', address: '/nb/presse/' },
  { name: 'public-how-we-reconcile', address: '/nb/slik-avstemmer-vi/' },
  { name: 'public-municipality-no-logs', address: '/nb/kommune/4601/' },
  { name: 'public-municipality-districts', address: '/nb/kommune/0301/' },
  { name: 'public-not-found', address: '/nb/finnes-ikke/' },
];

const login: readonly Shot[] = [
  { name: 'portal-login', address: '/nb/ansatt/' },
  { name: 'portal-login-failed', address: '/nb/ansatt/?code=x&state=y' },
];

/** Every view, whatever views there are, by both languages' addresses. */
const everyView = (state: string, language: 'nb' | 'nn'): readonly Shot[] =>
  allViews.map(({ hash }) => ({
    name: `portal-${viewName(hash)}-${state}${language === 'nn' ? '-nynorsk' : ''}`,
    address: `/${language}/ansatt/${hash}`,
    user: leader,
  }));

const states: readonly Shot[] = [
  {
    name: 'portal-municipalities-wrong',
    address: '/nb/ansatt/#/oppgaver',
    user: leader,
    act: (page) => page.getByText('Er denne listen over kommuner feil?').click(),
  },
  {
    name: 'portal-avstemming-delay-error',
    address: '/nb/ansatt/#/avstemming',
    user: leader,
    act: (page) => page.getByRole('button', { name: 'Bekreft tiden' }).click(),
  },
  {
    name: 'portal-funn-form',
    address: '/nb/ansatt/#/funn',
    user: leader,
    act: (page) => page.locator('.finding button').first().click(),
  },
  {
    name: 'portal-funn-form-errors',
    address: '/nb/ansatt/#/funn',
    user: leader,
    act: async (page) => {
      await page.locator('.finding button').first().click();
      await page.getByRole('button', { name: 'Lagre' }).click();
    },
  },
];

/** One report came again, and one of a contested group was not registered. */
async function settleSome({ portal: { system }, joint }: Stage): Promise<void> {
  interface Listed {
    readonly id: string;
    readonly municipality: string;
    readonly verdict: string;
    readonly sent: { readonly from: string; readonly to: string };
  }
  const path = `scopes/${joint.scope}`;
  const result = await ask<{ scopes: { messages: Listed[] }[] }>(
    system,
    joint.user,
    'GET',
    `${path}/reconciliations/current`,
  );
  const messages = result.scopes.flatMap((scope) => scope.messages);
  const record = (verdict: string, content: object): Promise<unknown> => {
    const { id, municipality, sent } = messages.find((message) => message.verdict === verdict)!;
    const [sentFrom, sentTo] = [Date.parse(sent.from), Date.parse(sent.to)];
    const body = { message: { id, municipality, sentFrom, sentTo }, knownOn: '2023-06-06', ...content };
    return ask(system, joint.user, 'POST', `${path}/findings`, JSON.stringify(body));
  };
  await record('missing', { finding: 'reported-again', receivedOn: '2023-06-05', reviewedOn: '2023-06-07' });
  await record('contested', { finding: 'in-open-case' });
}

const settled: readonly Shot[] = [
  { name: 'portal-funn-some-settled', address: '/nb/ansatt/#/funn', user: leader, prepare: settleSome },
  { name: 'portal-oppgaver-overdue', address: '/nb/ansatt/#/oppgaver', user: leader },
];

/** A person confirms the delay; then the notice is drafted, approved by a colleague, and public. */
async function confirmDelay({ portal: { system }, joint }: Stage): Promise<void> {
  const path = `scopes/${joint.scope}`;
  const rules = JSON.stringify({ maxDelay: 'PT1H', clockSkew: 'PT5M' });
  await ask(system, joint.user, 'PUT', `${path}/rules`, rules);
  for (let looks = 0; looks < 120; looks++) {
    const { current } = await ask<{ current: { rulesConfirmed: boolean } }>(system, joint.user, 'GET', path);
    if (current.rulesConfirmed) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

let draftId = '';
async function draft({ portal: { system }, joint }: Stage): Promise<void> {
  const path = `scopes/${joint.scope}/notices`;
  draftId = (await ask<{ id: string }>(system, joint.user, 'POST', path, '{}')).id;
}

async function approve({ portal: { system }, joint }: Stage): Promise<void> {
  await ask(system, joint.colleague, 'POST', `scopes/${joint.scope}/notices/${draftId}/approve`);
  const address = `${system.site}/nb/kommune/${joint.municipalities[0]}/`;
  for (let looks = 0; looks < 120; looks++) {
    if ((await (await fetch(address)).text()).includes('data-state="messages-missing"')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const notice = '/nb/ansatt/#/kunngjoring';
const published: readonly Shot[] = [
  {
    name: 'portal-avstemming-confirmed',
    address: '/nb/ansatt/#/avstemming',
    user: leader,
    prepare: confirmDelay,
  },
  { name: 'portal-kunngjoring-ready', address: notice, user: leader },
  { name: 'portal-kunngjoring-waits', address: notice, user: leader, prepare: draft },
  { name: 'portal-kunngjoring-to-approve', address: notice, user: ({ joint }) => joint.colleague },
  { name: 'portal-kunngjoring-published', address: notice, user: leader, prepare: approve },
  { name: 'portal-oppgaver-published', address: '/nb/ansatt/#/oppgaver', user: leader },
  // Randaberg, of the joint service.
  { name: 'public-municipality-messages-missing', address: '/nb/kommune/1127/' },
];

export const shots: readonly Shot[] = [
  ...publicPages,
  ...login,
  ...everyView('unconfirmed', 'nb'),
  ...everyView('unconfirmed', 'nn'),
  ...states,
  ...settled,
  ...published,
  ...national,
];
