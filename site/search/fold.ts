/** Letters that Unicode does not take apart in a letter and a mark. */
const plainLetters: Record<string, string> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };

/** Words for comparing: lower case, without marks, so that `Porsáŋgu`, `porsangu` and `PORSANGU` are one. */
export function foldedWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[æøđŋŧß]/g, (letter) => plainLetters[letter]!)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A name's words in each way that people write them: `Ålesund` also as `aalesund`, `Røros` as `roeros`. */
export function wordsOfName(name: string): string[] {
  const spelledOut = name.toLowerCase().replaceAll('å', 'aa').replaceAll('ø', 'oe');
  return [...new Set([...foldedWords(name), ...foldedWords(spelledOut)])];
}
