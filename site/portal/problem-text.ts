/** Why something failed, in words for people: the API's own titles are for programs. */
import type { PortalTexts } from '../texts/portal/schema.ts';
import { type Problem, problemTypes } from './api.ts';

export function problemText({ status, type }: Problem, { shell: { problems } }: PortalTexts): string {
  if (type === problemTypes.noConnection) return problems.noConnection;
  if (status === 403) return problems.notAllowed;
  if (status === 429) return problems.tooMany;
  return status === 404 ? problems.notFound : problems.unexpected;
}
