/** `#/kunngjoring`: how far the notice is, what the public sees, and the forms that draft, correct and close it. */
import type { NoticeView } from '#domain/notice/notice-view.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { closingSection } from './closing-section.ts';
import { draftSection } from './draft-section.ts';
import { hiddenSection } from './hidden.ts';
import { loadNotices } from './load.ts';
import type { LoadedNotices } from './load.ts';
import { previews } from './preview.ts';
import { section } from './section.ts';
import { howSection, needsSection, sinceSection, stateParts } from './state-parts.ts';
import { unknowableSection } from './unknowable-section.ts';
import { versionText, versionsSection } from './versions.ts';

export const noticeView: View = {
  hash: '#/kunngjoring',
  title: (texts) => texts.notice.title,
  render: (context, container, [id]) => open(context, container, id),
};

async function open(context: PortalContext, container: HTMLElement, id?: string): Promise<void> {
  const { texts } = context;
  const loaded = await loadNotices(context);
  if (!loaded.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(loaded.problem, texts))));
  if (id !== undefined) return drawVersion(context, container, loaded.value, id);
  draw(context, container, loaded.value);
}

/** One of the versions alone, as it was. */
function drawVersion(
  context: PortalContext,
  container: HTMLElement,
  { view }: LoadedNotices,
  id: string,
): void {
  const words = context.texts.notice;
  const notice = view.notices.find((one) => one.id === id);
  const back = h('p', {}, h('a', { class: 'ds-link', href: '#/kunngjoring' }, words.backToNotice));
  const parts = notice
    ? [h('p', {}, versionText(notice, context)), ...seen(notice, context)]
    : [h('p', {}, words.versions.missing)];
  container.replaceChildren(...parts, back);
}

function draw(context: PortalContext, container: HTMLElement, loaded: LoadedNotices): void {
  const { view, scope, services } = loaded;
  const shown = view.notices.find(({ state }) => state !== 'replaced');
  const published = view.notices.find(({ state }) => state === 'approved');
  const again = async (): Promise<void> => {
    await open(context, container);
    container.querySelector<HTMLElement>('#notice-state')?.focus();
  };
  const mayDraft = scope.current !== null && scope.current.obstacles.length === 0;
  const isOpen = published !== undefined && published.closing === undefined && !published.unknowable;
  const mayBeUnknowable = !mayDraft && (published === undefined || published.unknowable !== undefined);
  const parts: (HTMLElement | null)[] = [
    ...stateParts(context, loaded, shown, services),
    needsSection(context, scope),
    ...(shown ? seen(shown, context) : []),
    view.since ? sinceSection(context, view.since) : null,
    mayDraft ? draftSection(context, loaded, () => void again()) : null,
    mayBeUnknowable ? unknowableSection(context, view, services, () => void again()) : null,
    isOpen ? closingSection(context, services, () => void again()) : null,
    howSection(context),
    view.notices.length > 0 ? versionsSection(view.notices, context) : null,
    h('p', {}, h('a', { class: 'ds-link', href: '#/oppgaver' }, context.texts.notice.back)),
  ];
  container.replaceChildren(...parts.filter((part) => part !== null));
}

/** The preview, and beside it what it hides. */
function seen(notice: NoticeView, context: PortalContext): HTMLElement[] {
  const { preview } = context.texts.notice;
  const intro = notice.state === 'approved' ? [] : [h('p', {}, preview.intro)];
  const district = context.service.districts?.[0];
  const shown = section(preview.heading, ...intro, ...previews(notice.shown, district, context.texts));
  const hidden = hiddenSection(notice, context);
  return hidden ? [h('div', { class: 'notice-seen' }, shown, hidden)] : [shown];
}
