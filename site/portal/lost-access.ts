/** A service that is no longer one's own gives a page that says so, and not a view without content. */
import { meSchema } from '#domain/access/me.ts';
import { scopePath } from './api.ts';
import type { PortalApi } from './api.ts';

/**
 * @param onLost called once, when the API refuses the service itself: the register has given it to another
 *   organisation since the login. A refusal of something that one's role may not do is the view's own to tell.
 */
export function tellingLostAccess(api: PortalApi, onLost: () => void): PortalApi {
  let isTold = false;
  const look = async (scope: string): Promise<void> => {
    const me = await api.get('/me', meSchema);
    const isOwn = !me.ok || me.value.services.some((service) => scopePath(service.scope) === scope);
    if (isOwn || isTold) return;
    isTold = true;
    onLost();
  };
  return {
    ...api,
    get: async (path, schema) => {
      const answer = await api.get(path, schema);
      const scope = /^\/scopes\/[^/?]+/.exec(path)?.[0];
      if (!answer.ok && answer.problem.status === 403 && scope !== undefined) await look(scope);
      return answer;
    },
  };
}
