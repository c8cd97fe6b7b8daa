/** What is published, place by place: a municipality, or a district with a service of its own. */
import type { ClosingReason, NoticeCause } from '#domain/notice/choices.ts';
import type { PublicMunicipality, PublicNotice } from '#domain/notice/public-snapshot.ts';
import { districtName } from './districts.ts';
import { entries, type Entry } from './municipalities.ts';
import { type PublicState, stateOf } from './snapshot.ts';

export interface Place extends PublicState {
  readonly entry: Entry;
  readonly district?: { readonly number: string; readonly name: string };
}

export type NoticedPlace = Place & { readonly notice: PublicNotice };

/** The municipality, then its districts where it has any. */
export function placesOf(entry: Entry, published: PublicMunicipality = stateOf(entry)): Place[] {
  const districts = [...(published.districts ?? [])].sort((a, b) => Number(a.district) - Number(b.district));
  return [
    { entry, ...shown(published) },
    ...districts.map((told) => ({
      entry,
      district: { number: told.district, name: districtName(entry.number, told.district) },
      ...shown(told),
    })),
  ];
}

const shown = ({ state, since, notice }: PublicState): PublicState => ({
  state,
  ...(since !== undefined && { since }),
  ...(notice !== undefined && { notice }),
});

/** By name of the municipality. */
export const allPlaces: readonly Place[] = entries.flatMap((entry) => placesOf(entry));

/** When what is told of a municipality, or of a district of it, last changed; undefined while nothing is known. */
export function lastToldAt(entry: Entry): string | undefined {
  const instants = placesOf(entry).flatMap(({ since, notice }) => [since, notice?.publishedAt]);
  return instants.filter((instant) => instant !== undefined).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

const hasNotice = (place: Place): place is NoticedPlace => place.notice !== undefined;

export const noticedPlaces: readonly NoticedPlace[] = allPlaces.filter(hasNotice);

export const noticedPlacesOf = (entry: Entry): NoticedPlace[] => placesOf(entry).filter(hasNotice);

/** One version of a place's notice. */
export interface Version {
  readonly place: NoticedPlace;
  readonly number: number;
  readonly publishedAt: string;
  /** Why it replaced the one before; absent in the first. */
  readonly cause?: NoticeCause;
  readonly closed?: ClosingReason;
  /** The version that took its place; absent in the one that holds. */
  readonly replaced?: { readonly by: number; readonly at: string; readonly because: NoticeCause };
}

/** Newest first. A version's history says why it was replaced, which is why the next one was made. */
export function versionsOf(place: NoticedPlace): Version[] {
  const { version, publishedAt, cause, closed, history } = place.notice;
  const newest: Version = {
    place,
    number: version,
    publishedAt,
    ...(cause && { cause }),
    ...(closed && { closed }),
  };
  const earlier = history.map((one, index): Version => {
    const next = history[index - 1] ?? newest;
    const because = history[index + 1]?.cause;
    return {
      place,
      number: one.version,
      publishedAt: one.publishedAt,
      ...(because && { cause: because }),
      replaced: {
        by: next === newest ? version : history[index - 1]!.version,
        at: next.publishedAt,
        because: one.cause,
      },
    };
  });
  return [newest, ...earlier];
}

/** Of all places, newest first. */
export const allVersions: readonly Version[] = noticedPlaces
  .flatMap(versionsOf)
  .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
