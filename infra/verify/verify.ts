// Checks receipts, and what is stored, against the ledger, with no code of Avstem's own and no library: on the SHA-256
// of the platform alone. The rules are RFC 6962's and those of docs/adr/0009, written down a second time on purpose.
type Bytes = Uint8Array<ArrayBuffer>;
type Store = Pick<ReadonlyMap<string, Bytes>, 'keys' | 'get'>;
type Bodies = ReadonlyMap<string, unknown>;
const isJson = (of: unknown): of is Record<string, unknown> => of instanceof Object && !Array.isArray(of);
const field = (of: unknown, name: string): unknown => (isJson(of) ? of[name] : undefined);
const text = (of: unknown, name: string): string => String(field(of, name) ?? '');
const number = (of: unknown, name: string): number => Number(field(of, name) ?? Number.NaN);
const list = (of: unknown, name: string): unknown[] => [field(of, name) ?? []].flat();
const utf8 = new TextDecoder('utf-8', { fatal: true });
const readJson = async (from?: Bytes): Promise<unknown> => JSON.parse(utf8.decode(from));
const parsed = (from?: Bytes): Promise<unknown> => readJson(from).catch(() => null);

/** Keys in the order of their UTF-16 units, no white space (RFC 8785). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isJson(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const fields = names.sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(',')}}`;
}

async function sha256(...pieces: (Bytes | string)[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
const unhex = (hex: string) => Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (two) => parseInt(two, 16));
const commitmentOf = (of: unknown) => sha256(unhex(text(of, 'salt')), canonical(field(of, 'entry')));
/** @param hex `00` and a leaf's commitment, or `01` and a node's halves; of all else comes '' */
const treeHash = async (hex: string): Promise<string> =>
  /^(00|01[0-9a-f]{64})[0-9a-f]{64}$/.test(hex) ? sha256(unhex(hex)) : '';
const halfOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1);

/** MTH of RFC 6962. */
async function rootOf(leaves: readonly string[]): Promise<string> {
  if (leaves.length <= 1) return leaves[0] ?? '';
  const half = halfOf(leaves.length);
  return treeHash(`01${await rootOf(leaves.slice(0, half))}${await rootOf(leaves.slice(half))}`);
}

/** The roots of the first m and of all n leaves, by RFC 6962's PATH or SUBPROOF from the m-th leaf or its tree. */
async function roots(m: number, n: number, path: unknown[]): Promise<string[]> {
  const [half, rest, last] = [halfOf(n), path.slice(0, -1), String(path.at(-1))];
  if (path.length === 1 && m === n) return [last, last];
  if (path.length < 2 || !(m > 0 && m <= n && n > 1)) return [];
  const isLeft = m <= half;
  const [first = '', all] = isLeft ? await roots(m, half, rest) : await roots(m - half, n - half, rest);
  if (isLeft) return [first, await treeHash(`01${all}${last}`)];
  return [await treeHash(`01${last}${first}`), await treeHash(`01${last}${all}`)];
}

/** Is the checkpoint before this one its beginning? Any two belong together by all those between them. */
async function follows(one: unknown): Promise<boolean> {
  const before = field(one, 'previous');
  const [size, root, proof] = [number(before, 'size'), text(before, 'root'), list(before, 'proof')];
  const isNode = Number.isInteger(Math.log2(size));
  const [first, all] = await roots(size, number(one, 'size'), isNode ? [root, ...proof] : proof);
  return before === null || (first === root && all === text(one, 'root'));
}

/** @returns what the page and the command say of what was chosen */
export async function checkReceipt(chosen: Bytes, checkpoints: Bytes[], file?: Bytes): Promise<string[]> {
  const receipt = await parsed(chosen);
  if (text(receipt, 'format') !== 'avstem-receipt-1') return ['unreadableReceipt'];
  const [entry, head] = [field(receipt, 'entry'), field(receipt, 'checkpoint')];
  const path = [await treeHash(`00${await commitmentOf(receipt)}`), ...list(receipt, 'proof')];
  const [, root] = await roots(number(receipt, 'index') + 1, number(head, 'size'), path);
  const answers = [root === text(head, 'root') ? 'sound' : 'unsound'];
  const published = (await Promise.all(checkpoints.map(parsed))).filter((one) => text(one, 'root') !== '');
  if (published.length < checkpoints.length) answers.push('unreadableCheckpoint');
  for (const one of published) answers.push((await follows(one)) ? 'follows' : 'followsNot');
  const heads = [...published, ...published.map((one) => field(one, 'previous'))];
  const same = heads.find((one) => number(one, 'size') === number(head, 'size'));
  const isIt = text(same, 'root') === text(head, 'root') && [text(head, 'at'), ''].includes(text(same, 'at'));
  if (published.length === 0) answers.push('not-compared');
  else answers.push(same === undefined ? 'not-told' : isIt ? 'published' : 'another');
  if (file) answers.push((await sha256(file)) === text(entry, 'contentHash') ? 'sameFile' : 'otherFile');
  return answers;
}

/** Each leaf has one entry, and each entry that was not erased says what its leaf says. @returns their hashes */
async function checkEntries(bodies: Bodies, leaves: string[], faults: string[]) {
  const [entries, unclaimed] = [new Map<string, string>(), new Set(leaves.keys())];
  for (const [path, body] of bodies) {
    const [, subject, name] = /^documents\/ledger\/(.*)\/entry-(.*)/.exec(path) ?? [];
    if (name === undefined) continue;
    const [entry, index] = [field(body, 'entry'), number(body, 'index')];
    const [kind, id, commitment] = [text(entry, 'kind'), text(entry, 'id'), text(body, 'commitment')];
    const isOwn = name === (await sha256(JSON.stringify([kind, id])));
    const isSaid = isOwn && commitment === (await commitmentOf(body));
    if (entry !== undefined && !isSaid) faults.push(`${path}: ${kind} ${id} was changed`);
    if (entry !== undefined) entries.set(`${kind} ${id} ${subject}`, text(entry, 'contentHash'));
    const isLeaf = unclaimed.delete(index) && leaves[index] === (await treeHash(`00${commitment}`));
    if (index >= 0 && !isLeaf) faults.push(`${path}: is not leaf ${index}`);
  }
  for (const i of unclaimed) faults.push(`leaf ${i}: it or its entry is gone`);
  return entries;
}

/** @param kept checkpoints that somebody kept */
async function checkChain(store: Store, leaves: string[], kept: unknown[], faults: string[]) {
  const chain: unknown[] = [{ size: 0 }];
  const paths = [...store.keys()].filter((path) => path.startsWith('blobs/ledger-checkpoints/checkpoint-'));
  for (const path of paths.sort()) {
    const [one, before] = [await parsed(store.get(path)), chain.at(-1)];
    const previous = field(one, 'previous') ?? chain[0];
    const isNext = number(previous, 'size') === number(before, 'size') && (await follows(one));
    const isSame = [await sha256(canonical(before)), ''].includes(text(previous, 'contentHash'));
    const isNamed = path.endsWith(`-${text(one, 'size').padStart(10, '0')}.json`);
    if (!isNext || !isSame || !isNamed) faults.push(`${path}: does not follow from the one before`);
    chain.push(one);
  }
  const newest = chain.at(-1);
  const root = await rootOf(leaves.slice(0, number(newest, 'size')));
  if (root !== text(newest, 'root')) faults.push('the newest checkpoint: the leaves have another root');
  for (const path of ['blobs/public/ledger/latest.json', 'documents/ledger/tree/checkpoint']) {
    const copy = store.get(path) ? await parsed(store.get(path)) : newest;
    if (canonical(copy) !== canonical(newest)) faults.push(`${path}: is not the newest checkpoint`);
  }
  const headOf = (one: unknown): string => `${text(one, 'size')} leaves, ${text(one, 'root')}`;
  const strange = kept.map(headOf).filter((head) => !chain.map(headOf).includes(head));
  faults.push(...strange.map((head) => `the kept checkpoint of ${head}: not in this history`));
}

/** What the ledger must say of a document: kind, id, and a content or its SHA-256; `blob`: a file that it names. */
function* thingsOf(subject: string, id: string, body: object) {
  const [kind, name, state] = [id.replace(/-.*/, ''), id.slice(id.indexOf('-') + 1), text(body, 'state')];
  const [sha, journal] = [text(body, 'sha256'), text(body, 'journalSha256')];
  const isDelivery = (...states: string[]): boolean => kind === 'delivery' && states.includes(state);
  const isTaken = isDelivery('received', 'accepted', 'deleted');
  if (isTaken) yield [kind, name, sha];
  if (isTaken) yield ['blob', text(body, 'blobPath'), text(body, 'storedSha256') || sha];
  if (isDelivery('refused', 'accepted', 'deleted')) yield [kind, `${name}-settled`, body];
  if (kind === 'deletion') yield [kind, name, body];
  if (kind === 'reconciliation') yield ['result', name, body];
  if (kind === 'reconciliation') yield ['blob', text(body, 'resultPath'), text(body, 'resultSha256')];
  if (kind === 'notice' && 'approvedAtMs' in body) yield ['notice-approved', name, body];
  if (journal) yield ['blob', `journals/${subject.replaceAll('+', '.')}/${journal}.html`, journal];
  for (const [i, sending] of (kind === 'survey' ? list(body, 'sent') : []).entries()) {
    yield ['survey-answer', `survey-answer-${i + 1}`, text(sending, 'hash')];
    yield ['survey-answer', `survey-answer-${i + 1}-kept`, sending];
  }
  if (kind !== 'release') return;
  yield [kind, `release-${text(body, 'number')}`, { ...body, withdrawn: undefined }];
  for (const file of ['exact', 'public'].flatMap((edition) => list(field(body, 'files'), edition))) {
    yield ['blob', `releases/${subject}/files/${text(file, 'sha256')}`, text(file, 'sha256')];
  }
}

/** What else it may speak of: versions and steps in a document, with what the document says of all of them. */
function partsOf(body: Record<string, unknown>): unknown[] {
  const { number, message, kind, subject } = body;
  const items = Object.values(body).flat().filter(isJson);
  const told = items.flatMap((one) => [one, { number, message, kind, subject, ...one }]);
  return [body, { ...body, earlier: undefined }, { ...body, takenDown: undefined }, ...told];
}

/** What is stored is what the ledger says, and the ledger says it of all that is stored. */
async function checkThings(store: Store, bodies: Bodies, entries: Map<string, string>, faults: string[]) {
  const said = new Set<string>();
  for (const [path, body] of bodies) {
    const [, container, subject = '', id = ''] = path.split('/');
    if (container === 'ledger' || !isJson(body)) continue;
    const place = container === 'scopes' ? `${subject} ${id.replace(/^sami-/, '')}` : '';
    for (const part of partsOf(body)) said.add(`${place} ${await sha256(canonical(part))}`);
    const isDeleted = id.startsWith('delivery-') && bodies.has(path.replace('/delivery-', '/deletion-'));
    const about = id.startsWith('survey-answer-') ? text(body, 'scope') : subject;
    for (const [kind, name, content] of thingsOf(subject, id, body)) {
      const hash = typeof content === 'string' ? content : await sha256(canonical(content));
      const [key, file] = [`${kind} ${name} ${about}`, store.get(`blobs/${name}`)];
      const found = kind === 'blob' ? file && (await sha256(file)) : entries.get(key);
      const wanted = kind === 'blob' && isDeleted ? undefined : hash;
      if (found !== wanted) faults.push(`${path}: ${kind} ${name} is another or gone`);
      said.add(key);
    }
  }
  for (const [key, hash] of entries) {
    const [, id = '', subject] = key.split(' ');
    const place = `${subject} ${id.replace(/-(\d+|taken-down)$/, '')}`;
    const isKept = [key, `${place} ${hash}`, ` ${hash}`].some((one) => said.has(one));
    if (!isKept) faults.push(`${key}: what the ledger says of it was changed or is gone`);
  }
}

/** @param store by path, `documents/CONTAINER/PARTITION/ID` and `blobs/PATH` @param kept checkpoints, as JSON */
export async function checkStore(store: Store, kept: unknown[] = []) {
  const [faults, leaves, bodies]: [string[], string[], Map<string, unknown>] = [[], [], new Map()];
  for (const path of [...store.keys()].filter((one) => one.startsWith('documents/'))) {
    const body = await parsed(store.get(path));
    bodies.set(path, body);
    if (!isJson(body)) faults.push(`${path}: cannot be read`);
    const [, shelf, place] = /\/tree\/leaf-(\d+)-(\d+)$/.exec(path) ?? [];
    if (shelf) leaves[Number(shelf) * 256 + Number(place)] = await treeHash(`00${text(body, 'commitment')}`);
  }
  const entries = await checkEntries(bodies, leaves, faults);
  await checkChain(store, leaves, kept, faults);
  await checkThings(store, bodies, entries, faults);
  return { faults, leaves: leaves.length, entries: entries.size };
}
