/** `#/slettestans`: may deletion begin, what is open for whom, and how two people release the hold. */
import { dryRunOfReleaseSchema, holdViewSchema } from '#domain/hold/hold-view.ts';
import { h } from '../dom.ts';
import type { NationalContext, NationalView } from '../national/view.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { dryRunSection } from './dry-run.ts';
import { formSections } from './forms.ts';
import { historySection } from './history.ts';
import { openSection } from './open.ts';
import { holdPath, type HoldPage } from './page.ts';
import { releaseSection } from './release.ts';
import { standingParts } from './standing.ts';

export const holdPageView: NationalView = {
  hash: '#/slettestans',
  roles: ['portal-operator', 'bufdir'],
  title: (texts) => texts.hold.title,
  render: (context, container) => show(context, container, null),
};

/** @param done what was just done, told above the rest */
async function show(context: NationalContext, container: HTMLElement, done: string | null): Promise<void> {
  const path = holdPath({ context });
  const [view, dryRun] = await Promise.all([
    context.api.get(path, holdViewSchema),
    context.api.get(`${path}/dry-run`, dryRunOfReleaseSchema),
  ]);
  if (!view.ok || !dryRun.ok) {
    const problem = !view.ok ? view.problem : !dryRun.ok ? dryRun.problem : null;
    const text = problem === null ? '' : problemText(problem, context.texts);
    // No answer is no yes.
    return container.replaceChildren(
      alertBox('danger', h('p', {}, context.texts.hold.mayNot), h('p', {}, text)),
    );
  }
  const again = async (text: string): Promise<void> => {
    await show(context, container, text);
    context.announce(text);
    container.querySelector<HTMLElement>('#hold-done')?.focus();
  };
  const mayStep = context.me.role === 'portal-operator';
  const page: HoldPage = { context, view: view.value, dryRun: dryRun.value, mayStep, again };
  const told = done === null ? [] : [alertBox('success', h('p', { id: 'hold-done', tabindex: '-1' }, done))];
  const parts = [openSection(page), dryRunSection(page), releaseSection(page), ...formSections(page)];
  container.replaceChildren(
    ...told,
    h('p', {}, context.texts.hold.intro),
    ...standingParts(page),
    ...[...parts, historySection(page)].filter((part) => part !== null),
  );
}
