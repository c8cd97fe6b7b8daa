/** Which view an address's hash means: `#/funn/2` is the view `#/funn` with `2` as its rest. */
interface Addressed {
  readonly hash: string;
}

export interface Route<View extends Addressed> {
  readonly view: View;
  readonly rest: readonly string[];
}

/** @returns the first view where the hash names none */
export function routeOf<View extends Addressed>(hash: string, views: readonly View[]): Route<View> {
  // Behind a question mark a view keeps what it shows: `#/oversikt?fylke=46`.
  const [first = '', ...rest] = hash.replace(/^#\//, '').split('?', 1)[0]!.split('/');
  const view = views.find((candidate) => candidate.hash === `#/${first}`);
  return view ? { view, rest: rest.map(decoded) } : { view: views[0]!, rest: [] };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
