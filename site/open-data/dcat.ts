/**
 * The releases as a catalogue by DCAT-AP-NO 3 (https://data.norge.no/specification/dcat-ap-no): every mandatory
 * property of a catalogue, data set series, data set, distribution, contact point, agent and checksum, and those
 * recommended that we have. As JSON-LD; turtle.ts writes the same triples.
 */
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import type { PublicRelease } from '#domain/release/release.ts';

export interface Addresses {
  /** Of the page on open data. */
  readonly page: string;
  readonly catalogue: string;
  file(number: number, name: string): string;
}

type Value = string | number | Node | readonly Value[];
export interface Node {
  readonly [property: string]: Value;
}

const authority = 'http://publications.europa.eu/resource/authority';
const licence = `${authority}/licence/NLOD_2_0`;
/** Bufdir, in the register of legal entities. */
const publisher = 'https://data.brreg.no/enhetsregisteret/api/enheter/986128433';

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const iri = (address: string): Node => ({ '@id': address });
const inNorwegian = (text: string): Node => ({ '@value': text, '@language': 'nb' });
const typed = (value: string | number, type: string): Node => ({ '@value': String(value), '@type': type });

/** Of the media types that releases have; the authority's list has none for Parquet. */
const formats: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  txt: 'TXT',
  xlsx: 'XLSX',
  zip: 'ZIP',
};

/** @returns null while there is no release to describe */
export function catalogueOf(snapshot: PublicSnapshot | null, addresses: Addresses): Node | null {
  const releases = snapshot?.releases ?? [];
  if (!snapshot || releases.length === 0) return null;
  const sets = releases.map((release) => dataSet(release, snapshot, addresses));
  const series = `${addresses.catalogue}#serie`;
  return {
    '@context': prefixes,
    '@graph': [
      {
        '@id': addresses.catalogue,
        '@type': 'dcat:Catalog',
        'dct:title': inNorwegian(`Avstem: utgivelser${snapshot.sample ? sampleNote : ''}`),
        'dct:description': inNorwegian(description),
        ...responsible(addresses),
        'dct:license': iri(licence),
        'dct:modified': typed(releases.at(-1)!.releasedAt, 'xsd:dateTime'),
        'foaf:homepage': iri(addresses.page),
        'dcat:dataset': [iri(series), ...sets.map(({ id }) => iri(id))],
      },
      {
        '@id': series,
        '@type': 'dcat:DatasetSeries',
        'dct:title': inNorwegian(`Avstem: meldinger som ikke ble funnet${snapshot.sample ? sampleNote : ''}`),
        'dct:description': inNorwegian(description),
        ...responsible(addresses),
        'dcat:theme': themes,
        'dct:accrualPeriodicity': iri(`${authority}/frequency/IRREG`),
      },
      {
        '@id': publisher,
        '@type': 'foaf:Agent',
        'foaf:name': inNorwegian(bufdir),
        'dct:identifier': '986128433',
      },
      contact(addresses),
      ...sets.map(({ node }) => node),
    ],
  };
}

const bufdir = 'Barne-, ungdoms- og familiedirektoratet';
const sampleNote = ' (oppdiktede eksempeldata)';
const description = [
  'Status for hver kommune og bydel, dagene der bekymringsmeldinger ikke ble funnet,',
  'kunngjøringenes versjoner og summer. Tall fra én til tre vises ikke nøyaktig.',
].join(' ');
const themes = [iri(`${authority}/data-theme/SOCI`), iri(`${authority}/data-theme/GOVE`)];

function responsible({ catalogue }: Addresses): Node {
  return { 'dct:publisher': iri(publisher), 'dcat:contactPoint': iri(`${catalogue}#kontakt`) };
}

function contact({ catalogue, page }: Addresses): Node {
  return {
    '@id': `${catalogue}#kontakt`,
    '@type': 'vcard:Organization',
    'vcard:fn': inNorwegian(bufdir),
    'vcard:hasURL': iri(page),
  };
}

function dataSet(
  { number, releasedAt, withdrawn, files }: PublicRelease,
  { incident, sample }: PublicSnapshot,
  addresses: Addresses,
): { readonly id: string; readonly node: Node } {
  const id = `${addresses.catalogue}#utgivelse-${String(number)}`;
  const node = {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inNorwegian(`Avstem, utgivelse ${String(number)}${sample ? sampleNote : ''}`),
    'dct:description': inNorwegian(description),
    ...responsible(addresses),
    'dcat:theme': themes,
    'dcat:keyword': [inNorwegian('barnevern'), inNorwegian('bekymringsmelding')],
    'dct:accessRights': iri(`${authority}/access-right/PUBLIC`),
    'dct:issued': typed(releasedAt, 'xsd:dateTime'),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(incident.from, 'xsd:date'),
      'dcat:endDate': typed(incident.to, 'xsd:date'),
    },
    'dct:spatial': iri(`${authority}/country/NOR`),
    'dcat:landingPage': iri(addresses.page),
    'dcat:inSeries': iri(`${addresses.catalogue}#serie`),
    'dcat:version': String(number),
    ...(withdrawn && { 'adms:versionNotes': inNorwegian(`Trukket tilbake ${withdrawn.at}.`) }),
    'dcat:distribution': files.map((file) => distribution(file, addresses.file(number, file.name))),
  };
  return { id, node };
}

function distribution(
  { name, mediaType, sizeBytes, sha256 }: PublicRelease['files'][number],
  address: string,
): Node {
  const format = formats[name.split('.').at(-1) ?? ''];
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': inNorwegian(name),
    'dcat:accessURL': iri(address),
    'dcat:downloadURL': iri(address),
    'dct:license': iri(licence),
    ...(format && { 'dct:format': iri(`${authority}/file-type/${format}`) }),
    'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${mediaType.split(';')[0]!}`),
    'dcat:byteSize': typed(sizeBytes, 'xsd:nonNegativeInteger'),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
    },
  };
}
