/** A log with its declaration, as it is delivered in one piece or in parts: the same parameters, the same rights. */
import { z } from 'zod';
import type { Action } from '#domain/access/access-table.ts';
import { sides } from '#domain/delivery/delivery.ts';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { nationalScope, scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readIncident } from '#use-cases/keep-incident.ts';
import { uploadIdOf } from '#use-cases/keys.ts';
import type { System } from '#use-cases/system.ts';
import type { Upload } from '#use-cases/uploads.ts';
import { channelsOf, declaredParameters } from './declared.ts';
import { contentId, scopeParameter } from './schemas.ts';

export { isPeriod, noPeriod } from './declared.ts';

export const deliveryParameters = declaredParameters.extend({ side: z.enum(sides), scope: scopeParameter });
type DeclaredLog = z.output<typeof deliveryParameters>;

/** Refined as those of a delivery are. */
export const uploadParameters = deliveryParameters.extend({ upload: contentId, sha256: contentId });
type DeclaredUpload = z.output<typeof uploadParameters>;

export const hasItsScope = ({ side, scope }: Pick<DeclaredLog, 'side' | 'scope'>): boolean =>
  side === 'portal' || scope !== nationalScope;
export const noItsScope = { message: 'a register log has a scope of its own', path: ['scope'] };

export const uploadActions: readonly Action[] = ['upload-portal-log', 'upload-register-log'];
export const uploadActionOf = ({ side, scope }: DeclaredLog): { action: Action; scope: ScopeKey } => ({
  action: side === 'portal' ? 'upload-portal-log' : 'upload-register-log',
  scope,
});

export const unknownScope = 'scope: no service has this scope';

export async function isKnownScope(system: System, scope: ScopeKey): Promise<boolean> {
  if (scope === nationalScope) return true;
  const { services } = await readIncident(system);
  return services.some((service) => scopeKeyOf(service) === scope);
}

export function declarationOf(declared: DeclaredLog): Declaration {
  const { side, scope, from, to, maxDelay, clockSkew, channel } = declared;
  const isRegister = side === 'register';
  return {
    side,
    scope,
    fromMs: from,
    toMs: to,
    maxDelay: isRegister ? maxDelay : 'auto',
    clockSkew: isRegister ? clockSkew : 'PT5M',
    channels: isRegister ? channelsOf(channel) : null,
  };
}

/** @returns null where the id is not the one that the declaration and the hash make */
export function uploadOf(declared: DeclaredUpload): Upload | null {
  const upload = { declaration: declarationOf(declared), sha256: declared.sha256 };
  return uploadIdOf(upload.declaration, upload.sha256) === declared.upload ? upload : null;
}
