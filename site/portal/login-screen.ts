/** The first screen, and the one after a logout or when the ten minutes are over. */
import type { PortalTexts } from '../texts/portal/schema.ts';
import { h } from './dom.ts';
import { alertBox, button, places, showScreen } from './page.ts';
import type { Place } from './session/attempt.ts';
import { beginLogin, type LoginFailure } from './session/login.ts';
import type { PortalSettings } from './session/settings.ts';

export interface LoginScreen {
  readonly texts: PortalTexts;
  /** Null where they could not be read; then nobody can log in. */
  readonly settings: PortalSettings | null;
  /** Where to come back to. */
  readonly place: Place;
  readonly told?: LoginFailure | 'logged-out';
  /** Whether something that was filled in went with the login that is over. */
  readonly isUnsavedLost?: boolean;
}

export function showLogin(screen: LoginScreen): void {
  const { texts, settings, place, told } = screen;
  const { login } = texts.shell;
  for (const empty of [places.account(), places.bar(), places.notice()]) empty.replaceChildren();
  const logIn = async (pressed: HTMLButtonElement) => {
    pressed.disabled = true;
    const failure = await beginLogin(settings!, place);
    if (failure) showLogin({ ...screen, told: failure });
  };
  const logInButton = button(login.button, () => logIn(logInButton));
  const other = document.documentElement.lang === 'nn' ? 'nb' : 'nn';
  const otherLink = { class: 'ds-link', href: `/${other}/ansatt/`, lang: other, hreflang: other };
  showScreen(
    login.title,
    texts,
    ...(told ? [toldBox(told, screen)] : []),
    h('p', { class: 'lead' }, login.intro),
    ...(settings ? [h('p', { class: 'action' }, logInButton)] : []),
    h('p', {}, login.organisation),
    h('p', {}, login.lifetime),
    h('p', {}, h('a', otherLink, login.otherLanguage)),
  );
}

function toldBox(told: NonNullable<LoginScreen['told']>, screen: LoginScreen): HTMLElement {
  const { login } = screen.texts.shell;
  if (told === 'logged-out') return alertBox('info', h('p', {}, login.loggedOut));
  const heading = h('h2', { class: 'ds-heading', 'data-size': '2xs' }, login.failed);
  const lost = screen.isUnsavedLost ? h('p', {}, login.unsavedLost) : '';
  return alertBox(told === 'expired' ? 'warning' : 'danger', heading, h('p', {}, login.failures[told]), lost);
}
