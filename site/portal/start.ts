/** The portal's script: login, who one is, and then the work. */
import './zod-settings.ts';
import { type Me, meSchema, type ServiceOfMe } from '#domain/access/me.ts';
import { type PortalLanguage, portalTexts } from '../texts/portal/languages.ts';
import { portalApi, type PortalApi } from './api.ts';
import { h } from './dom.ts';
import { showLogin } from './login-screen.ts';
import { tellingLostAccess } from './lost-access.ts';
import { type NoAccess, noAccessOf, noAccessParts } from './no-access.ts';
import type { NationalView } from './national/view.ts';
import { nationalViewsOf } from './national/views.ts';
import { workNationally } from './national/work.ts';
import { alertBox, announce, button, places, showScreen } from './page.ts';
import { problemText } from './problem-text.ts';
import { accessToken, beginSession, endSession, logOut } from './session/session.ts';
import { finishLogin, isReturn, type Login } from './session/login.ts';
import { loadSettings, type PortalSettings } from './session/settings.ts';
import { forgetUnsaved, hasUnsaved, watchForms } from './session/unsaved.ts';
import { work } from './work.ts';

const language = document.documentElement.lang as PortalLanguage;
const texts = portalTexts(language);
let stopWork = (): void => undefined;
/** From a login to its end; what a view still asks afterwards tells nobody that the login is over. */
let isInside = false;
/** For which service one works now. */
let scopeNow: string | undefined;

keepSkipLinkFromTheRouter();
watchForms(places.content());
window.addEventListener('beforeunload', (event) => {
  if (hasUnsaved()) event.preventDefault();
});
void start();

async function start(): Promise<void> {
  const settings = await loadSettings();
  const place = { view: viewNow() };
  if (settings === null) return showLogin({ texts, settings, place, told: 'no-settings' });
  const query = new URLSearchParams(location.search);
  if (!isReturn(query)) return showLogin({ texts, settings, place });
  const outcome = await finishLogin(settings, query);
  // The code is used: it shall not stay in the address, nor in the browser's history.
  history.replaceState(null, '', location.pathname + (outcome.ok ? outcome.value.place.view : ''));
  if (!outcome.ok) return showLogin({ texts, settings, place: { view: '' }, told: outcome.failure });
  return enter(settings, outcome.value);
}

async function enter(settings: PortalSettings, login: Login): Promise<void> {
  isInside = true;
  const over = () => {
    if (isInside) leave(settings, 'expired');
  };
  beginSession(login, { soonOver: tellSoonOver, over });
  const asked = portalApi({ address: settings.apiAddress, token: accessToken, onUnauthorised: over });
  const logOutButton = button(texts.shell.logOut, () => leaveAndLogOut(settings), 'tertiary');
  places.account().replaceChildren(logOutButton);
  const answer = await asked.get('/me', meSchema);
  if (!answer.ok) {
    if (answer.problem.status === 401) return;
    const retry = button(texts.shell.problems.retry, () => enter(settings, login));
    const box = alertBox('danger', h('p', {}, problemText(answer.problem, texts)));
    return showScreen(texts.shell.problems.title, texts, box, h('p', {}, retry));
  }
  const me = answer.value;
  const national = nationalViewsOf(me.role);
  if (national.length > 0) return beginNationally(me, asked, national);
  const refuse = (reason: NoAccess): void => {
    const again = button(texts.shell.noAccess.again, () => leaveAndLogOut(settings));
    const parts = noAccessParts(reason, me.organisation, texts);
    showScreen(texts.shell.noAccess.title, texts, ...parts, h('p', { class: 'action' }, again));
  };
  const reason = noAccessOf(me);
  if (reason) return refuse(reason);
  const api = tellingLostAccess(asked, () => {
    stopWork();
    places.bar().replaceChildren();
    refuse('not-this-service');
  });
  const begin = (service: ServiceOfMe) => {
    stopWork();
    scopeNow = service.scope;
    const changeService = me.services.length > 1 ? () => choose(me, begin) : null;
    const navigate = (hash: string) => void (location.hash = hash);
    const context = { api, me, service, texts, language, navigate, announce };
    stopWork = work({ context, ...(changeService && { changeService }) });
  };
  const before = me.services.find(({ scope }) => scope === login.place.scope);
  if (before) begin(before);
  else choose(me, begin);
}

/** For whoever works for no service: what the address names, else the first view of the role. */
function beginNationally(me: Me, api: PortalApi, views: readonly NationalView[]): void {
  const navigate = (hash: string) => void (location.hash = hash);
  stopWork = workNationally({ api, me, texts, language, navigate, announce }, views);
}

/** Asks only where there is a choice. */
function choose(me: Me, begin: (service: ServiceOfMe) => void): void {
  const [only, ...others] = me.services;
  if (only !== undefined && others.length === 0) return begin(only);
  stopWork();
  places.bar().replaceChildren();
  const items = me.services.map((service) => {
    const municipalities = service.municipalities.map(({ name }) => name).join(', ');
    return h(
      'li',
      {},
      button(service.name, () => begin(service), 'secondary'),
      h('p', { class: 'muted' }, municipalities),
    );
  });
  const { choose: title, chooseIntro } = texts.shell.service;
  showScreen(title, texts, h('p', {}, chooseIntro), h('ul', { class: 'portal-choices' }, ...items));
}

function leave(settings: PortalSettings, told: 'expired' | 'logged-out'): void {
  stopWork();
  stopWork = () => undefined;
  isInside = false;
  endSession();
  const isUnsavedLost = told === 'expired' && hasUnsaved();
  forgetUnsaved();
  const place = told === 'expired' ? { view: viewNow(), scope: scopeNow } : { view: '' };
  showLogin({ texts, settings, place, told, isUnsavedLost });
}

async function leaveAndLogOut(settings: PortalSettings): Promise<void> {
  if (hasUnsaved() && !window.confirm(texts.shell.leaveUnsaved)) return;
  forgetUnsaved();
  isInside = false;
  if (await logOut(settings)) return;
  history.replaceState(null, '', location.pathname);
  leave(settings, 'logged-out');
}

function tellSoonOver(minutes: number, isForUnsaved: boolean): void {
  if (isForUnsaved && !hasUnsaved()) return;
  const { soonOver, soonOverUnsaved } = texts.shell;
  const text = hasUnsaved() ? soonOverUnsaved({ minutes: String(minutes) }) : soonOver;
  places.notice().replaceChildren(alertBox('warning', h('p', {}, text)));
  announce(text);
}

function viewNow(): string {
  return location.hash.startsWith('#/') ? location.hash : '';
}

/** Its fragment would take the view's place in the address. */
function keepSkipLinkFromTheRouter(): void {
  document.querySelector('.ds-skip-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  });
}
