/** What the view is drawn from. */
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { noticesViewSchema } from '#domain/notice/notice-view.ts';
import type { NoticesView } from '#domain/notice/notice-view.ts';
import { ownNumberViewSchema } from '#domain/notice/own-number-view.ts';
import type { OwnNumberView } from '#domain/notice/own-number-view.ts';
import { type Answer, scopePath } from '../api.ts';
import type { PortalContext } from '../view.ts';
import { otherServices } from './asked-field.ts';
import type { ListedService } from './asked-field.ts';

export interface LoadedNotices {
  readonly scope: ScopeView;
  readonly view: NoticesView;
  readonly services: readonly ListedService[];
  readonly ownNumbers: OwnNumberView;
}

export async function loadNotices(context: PortalContext): Promise<Answer<LoadedNotices>> {
  const path = scopePath(context.service.scope);
  const [scope, view, services, ownNumbers] = await Promise.all([
    context.api.get(path, scopeViewSchema),
    context.api.get(`${path}/notices`, noticesViewSchema),
    otherServices(context),
    context.api.get(`${path}/own-numbers`, ownNumberViewSchema),
  ]);
  if (!scope.ok) return scope;
  if (!view.ok) return view;
  if (!ownNumbers.ok) return ownNumbers;
  return {
    ok: true,
    value: { scope: scope.value, view: view.value, services, ownNumbers: ownNumbers.value },
  };
}
