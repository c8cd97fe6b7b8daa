/**
 * A receipt checked by no code of Avstem's own and no library: the platform's SHA-256 is all it rests on. The rules are
 * RFC 6962's and those of docs/adr/0009, written down a second time on purpose. Runs in Node and in the browser.
 */
export type Json = Readonly<Record<string, unknown>>;
export type Bytes = Uint8Array<ArrayBuffer>;

export const isJson = (of: unknown): of is Json =>
  typeof of === 'object' && of !== null && !Array.isArray(of);
export const field = (of: unknown, name: string): unknown => (isJson(of) ? of[name] : undefined);
export const text = (of: unknown, name: string): string => String(field(of, name) ?? '');
export const number = (of: unknown, name: string): number => Number(field(of, name) ?? Number.NaN);
export const list = (of: unknown, name: string): unknown[] => [field(of, name) ?? []].flat();

export function parsed(from: Bytes | string): unknown {
  try {
    return JSON.parse(
      typeof from === 'string' ? from : new TextDecoder('utf-8', { fatal: true }).decode(from),
    );
  } catch {
    return null;
  }
}

/** Keys in the order of their UTF-16 units, no white space (RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isJson(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const fields = names.sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(',')}}`;
}

export async function sha256(...pieces: (Bytes | string)[]): Promise<string> {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  const whole = Uint8Array.from(bytes.length === 1 ? bytes[0]! : bytes.flatMap((part) => [...part]));
  const digest = await crypto.subtle.digest('SHA-256', whole);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
export const hashOf = (value: unknown): Promise<string> => sha256(canonical(value));
export const unhex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
export const leafOf = (commitment: string): Promise<string> => sha256(Uint8Array.of(0), unhex(commitment));
const nodeOf = (left: string, right: string) => sha256(Uint8Array.of(1), unhex(left), unhex(right));
const halfOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1);

/** MTH of RFC 6962. */
export async function rootOf(leaves: readonly string[]): Promise<string> {
  if (leaves.length <= 1) return leaves[0] ?? '';
  const half = halfOf(leaves.length);
  return nodeOf(await rootOf(leaves.slice(0, half)), await rootOf(leaves.slice(half)));
}

/** PATH of RFC 6962, walked down: its last hash is the root's other half. '': no such path. */
async function rootByPath(leaf: string, index: number, size: number, path: unknown[]): Promise<string> {
  if (!(index >= 0 && index < size) || (size === 1) !== (path.length === 0)) return '';
  const [half, rest, other] = [halfOf(size), path.slice(0, -1), String(path.at(-1))];
  if (size === 1) return leaf;
  if (index < half) return nodeOf(await rootByPath(leaf, index, half, rest), other);
  return nodeOf(other, await rootByPath(leaf, index - half, size - half, rest));
}

/** SUBPROOF of RFC 6962: the roots of the first m leaves and of all n. @param known '': the proof tells it */
async function rootsByProof(m: number, n: number, proof: unknown[], known: string): Promise<string[]> {
  const [half, rest, last] = [halfOf(n), proof.slice(0, -1), String(proof.at(-1) ?? '')];
  if (m === n) return proof.length === (known ? 0 : 1) ? [known || last, known || last] : [];
  if (!(m > 0 && m < n) || proof.length === 0) return [];
  const isLeft = m <= half;
  const below = isLeft ? rootsByProof(m, half, rest, known) : rootsByProof(m - half, n - half, rest, '');
  const [first = '', all = ''] = await below;
  return isLeft ? [first, await nodeOf(all, last)] : [await nodeOf(last, first), await nodeOf(last, all)];
}

/** Is the checkpoint before this one its beginning? Any two belong together by all those between them. */
export async function follows(checkpoint: unknown): Promise<boolean> {
  const previous = field(checkpoint, 'previous');
  const [root, size] = [text(previous, 'root'), number(previous, 'size')];
  const [first, all] = await rootsByProof(size, number(checkpoint, 'size'), list(previous, 'proof'), root);
  return previous === null || (root !== '' && first === root && all === text(checkpoint, 'root'));
}

/** @param files texts as they were chosen @returns what the page and the command say of each */
export async function checkReceipt(files: {
  receipt: string;
  checkpoints: string[];
  original?: Bytes | undefined;
}) {
  const receipt = parsed(files.receipt);
  if (text(receipt, 'format') !== 'avstem-receipt-1') return ['unreadableReceipt'];
  const [entry, head] = [field(receipt, 'entry'), field(receipt, 'checkpoint')];
  const leaf = await leafOf(await sha256(unhex(text(receipt, 'salt')), canonical(entry)));
  const root = await rootByPath(leaf, number(receipt, 'index'), number(head, 'size'), list(receipt, 'proof'));
  const answers = [root !== '' && root === text(head, 'root') ? 'sound' : 'unsound'];
  const published = files.checkpoints.map(parsed).filter((one) => text(one, 'root') !== '');
  if (published.length < files.checkpoints.length) answers.push('unreadableCheckpoint');
  for (const one of published) answers.push((await follows(one)) ? 'follows' : 'followsNot');
  const told = [...published, ...published.map((one) => field(one, 'previous'))];
  const same = told.find((one) => number(one, 'size') === number(head, 'size'));
  const isSame =
    text(same, 'root') === text(head, 'root') && [text(head, 'at'), ''].includes(text(same, 'at'));
  if (published.length === 0) answers.push('not-compared');
  else answers.push(same === undefined ? 'not-told' : isSame ? 'published' : 'another');
  if (files.original === undefined) return answers;
  return [
    ...answers,
    (await sha256(files.original)) === text(entry, 'contentHash') ? 'sameFile' : 'otherFile',
  ];
}
