/** What registers call the ways by which a report came in (assumed, like the rest of their formats). */
import type { CaseSystem } from './case-systems.ts';

export const portalChannel: Readonly<Record<CaseSystem, string>> = {
  'Visma Familia': 'Nasjonal portal',
  'Visma Flyt Barnevern': 'Portal for bekymringsmelding',
  'Netcompany Modulus Barn': 'Portal (KS)',
  'Acos Barnevern': 'Digital melding',
  'Manuelt mottak': 'Portal',
};

export const letterChannel = 'Brev';

export const otherChannels: readonly string[] = [
  'Telefon',
  'Telefon',
  'Politi',
  'Politi',
  letterChannel,
  'Møte',
  'E-post',
  'Barnevernvakt',
];
