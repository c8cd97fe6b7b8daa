/** How a sample file is declared to the API when it is uploaded. */
import { readTime } from '#domain/time/read-time.ts';
import type { Declared, Period } from './declared.ts';
import type { SampleService } from './services.ts';

export interface Delivery extends Period {
  readonly side: 'portal' | 'register';
  /** Units joined with `+`, a district as `0301-05`, or `*` for KS's national file. */
  readonly scope: string;
  readonly maxDelay?: string;
  readonly clockSkew?: string;
  readonly channel?: string;
}

/** A service's scope as addresses write it. */
export function scopePath(service: Pick<SampleService, 'id'>): string {
  return service.id;
}

/** The declared period as instants; a declared end is its last millisecond, so the delivery ends one later. */
function registerPeriod(declared: Declared): Period {
  const from = readTime(declared.registerFrom);
  const to = readTime(declared.registerTo);
  if (!from.ok || !to.ok) throw new Error('the sample declares an unreadable time');
  return { fromMs: from.from, toMs: to.to + 1 };
}

/** A service's register file, as its leader declares it. */
export function registerDelivery(
  service: Pick<SampleService, 'id'> & { readonly declared: Declared },
): Delivery {
  const { maxDelay, clockSkew, channel } = service.declared;
  const rules = { maxDelay, clockSkew, ...(channel === undefined ? {} : { channel }) };
  return { side: 'register', scope: scopePath(service), ...registerPeriod(service.declared), ...rules };
}

export function deliveryQuery(delivery: Delivery): URLSearchParams {
  const query = new URLSearchParams({
    side: delivery.side,
    scope: delivery.scope,
    from: new Date(delivery.fromMs).toISOString(),
    to: new Date(delivery.toMs).toISOString(),
  });
  if (delivery.maxDelay !== undefined) query.set('maxDelay', delivery.maxDelay);
  if (delivery.clockSkew !== undefined) query.set('clockSkew', delivery.clockSkew);
  if (delivery.channel !== undefined) query.set('channel', delivery.channel);
  return query;
}

/**
 * The local issuer's ready leaders of a service are named by municipality.
 * @param which 1 or 2: a notice is drafted by one leader and approved by another
 */
export function leaderOf(service: Pick<SampleService, 'municipalities'>, which: 1 | 2): string {
  return `leder-${service.municipalities[0]}-${which}`;
}
