/** The pictures of services of the running sample whose states the country's own views do not show. */
import { castOf } from '#local/sample/cast.ts';
import type { CastPart } from '#local/sample/cast.ts';
import { sampleCountry } from '#local/sample/country.ts';
import { leaderOf } from '#local/sample/delivery.ts';
import { chooseServices } from '#local/sample/load.ts';
import type { Shot } from './shots.ts';

const views: readonly (readonly [CastPart, readonly string[]])[] = [
  ['loses-again', ['varsler', 'tilbakeblikk', 'tilbakeblikk/once', 'daglig-kontroll', 'oppgradering']],
  ['interrupted', ['varsler', 'daglig-kontroll', 'oppgradering']],
  ['verified', ['varsler', 'tilbakeblikk', 'oppgradering', 'kunngjoring']],
  ['closes-notice', ['tilbakeblikk', 'kunngjoring']],
  // Nothing is delivered: what the views say then.
  ['cannot-know', ['varsler', 'tilbakeblikk', 'daglig-kontroll', 'kunngjoring']],
];

export function servicesOfSample(): Shot[] {
  const country = sampleCountry();
  const cast = castOf(country, chooseServices(country));
  return views.flatMap(([part, hashes]) =>
    hashes.map((hash) => ({
      name: `sample-${hash.replace('/', '-')}-${part}`,
      address: `/nb/ansatt/#/${hash}`,
      user: () => leaderOf(cast[part], 1),
    })),
  );
}
