/**
 * Checks what Avstem has stored against its own ledger, by no code of Avstem's own and no library. Any byte of a
 * delivery, a result, a notice, an answer or a release that was changed is named, as is one taken out or put elsewhere.
 */
import { canonical, field, follows, hashOf, isJson, leafOf } from './receipt.ts';
import { list, number, parsed, rootOf, sha256, text, unhex } from './receipt.ts';
import type { Bytes, Json } from './receipt.ts';

const without = (of: Json, name: string): Json => ({ ...of, [name]: undefined });
const among = (names: readonly string[], one: string): boolean => names.includes(one);

/** What the ledger must say of a document: kind, id, SHA-256, subject; `blob`: a file that it names. */
async function* thingsOf(subject: string, id: string, body: Json): AsyncGenerator<string[]> {
  const [prefix, name, whole] = [id.replace(/-.*/, ''), id.slice(id.indexOf('-') + 1), await hashOf(body)];
  const [state, sha] = [text(body, 'state'), text(body, 'sha256')];
  if (prefix === 'delivery' && among(['received', 'accepted', 'deleted'], state)) {
    yield [prefix, name, sha, subject];
    yield ['blob', text(body, 'blobPath'), text(body, 'storedSha256') || sha];
  }
  if (prefix === 'delivery' && among(['refused', 'accepted', 'deleted'], state)) {
    yield [prefix, `${name}-settled`, whole, subject];
  }
  if (prefix === 'reconciliation') {
    yield ['result', name, whole, subject];
    yield ['blob', text(body, 'resultPath'), text(body, 'resultSha256')];
  }
  if (prefix === 'notice' && 'approvedAtMs' in body) {
    yield ['notice-approved', name, whole, subject];
    const [folder, journal] = [subject.replaceAll('+', '.'), text(body, 'journalSha256')];
    if (journal) yield ['blob', `journals/${folder}/${journal}.html`, journal];
  }
  for (const [i, sending] of (id.startsWith('survey-answer-') ? list(body, 'sent') : []).entries()) {
    yield ['survey-answer', `survey-answer-${i + 1}`, text(sending, 'hash'), text(body, 'scope')];
    yield ['survey-answer', `survey-answer-${i + 1}-kept`, await hashOf(sending), text(body, 'scope')];
  }
  if (prefix === 'deletion') yield [prefix, name, whole, subject];
  if (prefix !== 'release') return;
  yield [prefix, `release-${number(body, 'number')}`, await hashOf(without(body, 'withdrawn')), subject];
  const files = ['exact', 'public'].flatMap((edition) => list(body['files'], edition));
  for (const hash of files.map((file) => text(file, 'sha256'))) {
    yield ['blob', `releases/${subject}/files/${hash}`, hash];
  }
}

/** Other things that the ledger speaks of: versions and steps in a document, with all that is said of them. */
function partsOf(id: string, body: Json): Json[] {
  if (!/^(rules|upgrade|finding|day|breach|sami|hold|reminder|alarm|release)/.test(id)) return [];
  const { number, message, kind, subject, withdrawn } = body;
  const items = [...Object.values(body).flat(), withdrawn].filter(isJson);
  const withAbout = (one: Json): Json[] => [
    one,
    { number, ...one },
    { message, ...one },
    { kind, subject, ...one },
  ];
  return [body, without(body, 'earlier'), without(body, 'takenDown'), ...items.flatMap(withAbout)];
}

interface Store {
  /** `documents/CONTAINER/PARTITION/ID` and `blobs/PATH`. */
  readonly paths: readonly string[];
  readonly read: (path: string) => Bytes;
}
type Hold = (holds: boolean, fault: string) => unknown;
type Documents = readonly { readonly path: string; readonly body: unknown }[];

/** Each leaf has one entry, and each entry that was not erased says what its leaf says. */
async function checkEntries(documents: Documents, hold: Hold) {
  const leaves: string[] = [];
  const [entries, claimed] = [new Map<string, string>(), new Set<number>()];
  for (const { path, body } of documents) {
    const [, shelf, place] = /tree\/leaf-(\d+)-(\d+)$/.exec(path) ?? [];
    if (shelf) leaves[Number(shelf) * 256 + Number(place)] = await leafOf(text(body, 'commitment'));
  }
  for (const { path, body } of documents.filter((one) => /^documents\/ledger\/.*\/entry-/.test(one.path))) {
    const [entry, index, commitment] = [
      field(body, 'entry'),
      number(body, 'index'),
      text(body, 'commitment'),
    ];
    const [kind, id, subject] = [text(entry, 'kind'), text(entry, 'id'), path.split('/')[2]];
    const isOwn = path.endsWith(`/entry-${await sha256(JSON.stringify([kind, id]))}`);
    const isSaid = commitment === (await sha256(unhex(text(body, 'salt')), canonical(entry)));
    hold(entry === undefined || (isSaid && isOwn), `${path}: ${kind} ${id} was changed`);
    if (entry !== undefined) entries.set([kind, id, subject].join(' '), text(entry, 'contentHash'));
    if (!(index >= 0)) continue;
    hold(
      leaves[index] === (await leafOf(commitment)) && !claimed.has(index),
      `${path}: is not leaf ${index}`,
    );
    claimed.add(index);
  }
  for (const i of leaves.keys())
    hold(leaves[i] !== undefined && claimed.has(i), `leaf ${i}: it or its entry is gone`);
  return { leaves, entries };
}

/** @param kept checkpoints that somebody kept, as JSON @returns how many there are */
async function checkChain(
  { paths, read }: Store,
  leaves: readonly string[],
  kept: readonly unknown[],
  hold: Hold,
) {
  let before: unknown = null;
  const roots = new Map([[0, '']]);
  for (const path of paths.filter((one) => one.startsWith('blobs/ledger-checkpoints/checkpoint-')).sort()) {
    const one = parsed(read(path));
    const [size, previous] = [number(one, 'size'), field(one, 'previous')];
    const isNext = number(previous ?? { size: 0 }, 'size') === Math.max(...roots.keys());
    const isSame = [await hashOf(before), ''].includes(text(previous, 'contentHash'));
    hold(isNext && isSame && (await follows(one)), `${path}: does not follow from the one before`);
    hold(path.endsWith(`-${String(size).padStart(10, '0')}.json`), `${path}: has another size`);
    roots.set(size, text(one, 'root'));
    before = one;
  }
  const root = await rootOf(leaves.slice(0, number(before ?? { size: 0 }, 'size')));
  hold(root === text(before, 'root'), 'the newest checkpoint: the leaves have another root');
  const copies = ['blobs/public/ledger/latest.json', 'documents/ledger/tree/checkpoint'];
  for (const path of copies.filter((one) => paths.includes(one))) {
    hold(canonical(parsed(read(path))) === canonical(before), `${path}: is not the newest checkpoint`);
  }
  for (const one of kept) {
    const isIn = roots.get(number(one, 'size')) === text(one, 'root');
    hold(isIn, `the kept checkpoint of ${text(one, 'size')} leaves: not in this history`);
  }
  return roots.size - 1;
}

/** What is stored is what the ledger says, and the ledger says it of all that is stored. */
async function checkThings(
  store: Store,
  documents: Documents,
  entries: ReadonlyMap<string, string>,
  hold: Hold,
) {
  const [parts, said, there] = [new Set<string>(), new Set<string>(), new Set(store.paths)];
  for (const { path, body } of documents.filter((one) => !one.path.startsWith('documents/ledger/'))) {
    const [, container, subject = '', id = ''] = path.split('/');
    const isDeleted = id.startsWith('delivery-') && there.has(path.replace('/delivery-', '/deletion-'));
    const place = container === 'scopes' ? `${subject} ${id.replace(/^sami-/, '')}` : '';
    for (const part of isJson(body) ? partsOf(id, body) : []) parts.add(`${place} ${await hashOf(part)}`);
    for await (const [kind = '', name = '', hash, about] of isJson(body) ? thingsOf(subject, id, body) : []) {
      const [key, blob] = [[kind, name, about].join(' '), `blobs/${name}`];
      const found =
        kind !== 'blob' ? entries.get(key) : there.has(blob) ? await sha256(store.read(blob)) : 'gone';
      hold(
        found === (isDeleted && kind === 'blob' ? 'gone' : hash),
        `${path}: ${kind} ${name} is another or gone`,
      );
      said.add(key);
    }
  }
  for (const [key, hash] of entries) {
    const [, id = '', subject] = key.split(' ');
    const place = `${subject} ${id.replace(/-(\d+|taken-down)$/, '')}`;
    const isKept = said.has(key) || parts.has(`${place} ${hash}`) || parts.has(` ${hash}`);
    hold(isKept, `${key}: what the ledger says of it was changed or is gone`);
  }
}

export async function checkStore(store: Store, kept: readonly unknown[] = []) {
  const faults: string[] = [];
  const hold = (holds: boolean, fault: string): unknown => holds || faults.push(fault);
  const paths = store.paths.filter((path) => path.startsWith('documents/'));
  const documents = paths.map((path) => ({ path, body: parsed(store.read(path)) }));
  for (const { path, body } of documents) hold(isJson(body), `${path}: cannot be read`);
  const { leaves, entries } = await checkEntries(documents, hold);
  const checkpoints = await checkChain(store, leaves, kept, hold);
  await checkThings(store, documents, entries, hold);
  return { faults, leaves: leaves.length, entries: entries.size, checkpoints };
}
