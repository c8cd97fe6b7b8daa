/**
 * Sámi and Kven names of municipalities, by their number since 2024, so that they can be found by them. The languages
 * are Northern (se), Lule (smj) and Southern Sámi (sma) and Kven (fkv).
 */
export interface OtherName {
  readonly name: string;
  readonly language: 'se' | 'smj' | 'sma' | 'fkv';
}

const se = (name: string): OtherName => ({ name, language: 'se' });
const smj = (name: string): OtherName => ({ name, language: 'smj' });
const sma = (name: string): OtherName => ({ name, language: 'sma' });
const fkv = (name: string): OtherName => ({ name, language: 'fkv' });

export const otherNames: Readonly<Record<string, readonly OtherName[]>> = {
  '1826': [sma('Aarborte')],
  '1841': [smj('Fuossko')],
  '1853': [se('Evenášši')],
  '1870': [se('Suortá')],
  '1875': [smj('Hábmer')],
  '5001': [sma('Tråante')],
  '5007': [sma('Nåavmesjenjaelmie')],
  '5025': [sma('Rosse')],
  '5041': [sma('Snåase')],
  '5043': [sma('Raarvihke')],
  '5503': [se('Hárstták')],
  '5512': [se('Dielddanuorri')],
  '5518': [se('Loabák')],
  '5538': [se('Omasvuotna'), fkv('Omasvuono')],
  '5540': [se('Gáivuotna'), fkv('Kaivuono')],
  '5544': [se('Ráisa'), fkv('Raisi')],
  '5603': [se('Hámmerfeasta')],
  '5610': [se('Kárášjohka')],
  '5612': [se('Guovdageaidnu')],
  '5622': [se('Porsáŋgu'), fkv('Porsanki')],
  '5628': [se('Deatnu')],
  '5636': [se('Unjárga')],
};
