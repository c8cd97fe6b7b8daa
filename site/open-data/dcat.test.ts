/**
 * The catalogue against what DCAT-AP-NO 3 makes mandatory: its own SHACL shapes, class by class (dcatapno3-core-shapes,
 * 2025-01-30), and the Turtle against the JSON-LD.
 */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import { type Addresses, catalogueOf } from './dcat.ts';
import { turtleOf } from './turtle.ts';

const file = (name: string, mediaType: string) => ({
  name,
  mediaType,
  sizeBytes: 7,
  sha256: 'ab'.repeat(32),
});
const files = [
  file('kommuner.csv', 'text/csv; charset=utf-8'),
  file('kommuner.parquet', 'application/vnd.apache.parquet'),
];
const snapshot: PublicSnapshot = {
  schemaVersion: 2,
  sample: true,
  incident: { id: 'a', caseSystem: 'Fag "A"', from: '2020-09-01', to: '2023-05-31' },
  asOf: '2023-06-14T10:05:00Z',
  municipalities: [],
  releases: [
    {
      number: 1,
      releasedAt: '2023-06-14T10:00:00Z',
      files,
      withdrawn: { reason: 'replaced', at: '2023-06-15T10:00:00Z' },
    },
    { number: 2, releasedAt: '2023-06-15T10:00:00Z', files },
  ],
};
const addresses: Addresses = {
  page: 'https://avstem.example/nb/data/',
  catalogue: 'https://avstem.example/data/dcat.ttl',
  file: (number, name) => `https://api.example/open-releases/${String(number)}/${name}`,
};
const catalogue = catalogueOf(snapshot, addresses)!;
const nodes = z.array(z.record(z.string(), z.unknown())).parse(catalogue['@graph']);
const all = nodes.flatMap((node) => [node, ...within(node)]);

const responsible = ['dct:title', 'dct:description', 'dcat:contactPoint', 'dct:publisher'];
const mandatory: Record<string, readonly string[]> = {
  'dcat:Catalog': responsible,
  'dcat:Dataset': [...responsible, 'dcat:theme'],
  'dcat:DatasetSeries': [...responsible, 'dcat:theme'],
  'dcat:Distribution': ['dcat:accessURL'],
  'foaf:Agent': ['foaf:name'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasURL'],
  'spdx:Checksum': ['spdx:algorithm', 'spdx:checksumValue'],
};

test.each(Object.entries(mandatory))('each %s has what is mandatory', (type, properties) => {
  const own = all.filter((node) => node['@type'] === type);
  expect(own.length).toBeGreaterThan(0);
  for (const node of own) for (const property of properties) expect(node[property], property).toBeDefined();
});

const authority = 'http://publications.europa.eu/resource/authority';
/** Properties that may stand once at most, and of what kind their values are; from the same shapes. */
const once = [
  'dct:publisher',
  'dct:modified',
  'dct:issued',
  'dct:license',
  'dct:format',
  'dct:accessRights',
  'dct:accrualPeriodicity',
  'dcat:byteSize',
  'dcat:mediaType',
  'dcat:version',
  'dcat:startDate',
  'dcat:endDate',
  'foaf:homepage',
  'spdx:checksum',
  'spdx:algorithm',
  'spdx:checksumValue',
];
const vocabularies: Record<string, RegExp> = {
  'dct:license': /\/licence\/NLOD_2_0$/,
  'dct:format': /\/file-type\/(CSV|JSON|TXT|XLSX|ZIP)$/,
  'dct:accessRights': /\/access-right\/PUBLIC$/,
  'dct:accrualPeriodicity': /\/frequency\/IRREG$/,
  'dct:spatial': /\/country\/NOR$/,
};
const types: Record<string, string> = {
  'dct:modified': 'xsd:dateTime',
  'dct:issued': 'xsd:dateTime',
  'dcat:byteSize': 'xsd:nonNegativeInteger',
  'dcat:startDate': 'xsd:date',
  'dcat:endDate': 'xsd:date',
  'spdx:checksumValue': 'xsd:hexBinary',
};

test('what may stand once stands once, of its type, from the authority’s list', () => {
  const found = new Set<string>();
  for (const node of all)
    for (const [property, value] of Object.entries(node)) {
      found.add(property);
      if (once.includes(property)) expect(Array.isArray(value), property).toBe(false);
      if (property in types) expect(value, property).toMatchObject({ '@type': types[property] });
      const vocabulary = vocabularies[property];
      if (!vocabulary) continue;
      const { '@id': address } = z.object({ '@id': z.string() }).parse(value);
      expect(address.startsWith(authority), address).toBe(true);
      expect(address).toMatch(vocabulary);
    }
  for (const property of [...once, ...Object.keys(vocabularies)]) expect(found).toContain(property);
  for (const node of all.filter((one) => one['dcat:theme'] !== undefined))
    expect(JSON.stringify(node['dcat:theme'])).toContain(`${authority}/data-theme/`);
});

test('what a thing is named by is described, or stands in an authority’s list', () => {
  const ids = new Set(nodes.map((node) => node['@id']));
  const named = nodes.flatMap((node) => [
    node['dct:publisher'],
    node['dcat:contactPoint'],
    node['dcat:dataset'],
    node['dcat:inSeries'],
  ]);
  const references = z
    .array(z.looseObject({ '@id': z.string() }))
    .parse(named.flat().filter((one) => one !== undefined));
  expect(references.length).toBeGreaterThan(5);
  for (const reference of references) expect(ids).toContain(reference['@id']);
});

test('a text has a language, and a title one in each', () => {
  for (const node of all)
    for (const property of ['dct:title', 'dct:description', 'foaf:name', 'vcard:fn'])
      if (node[property] !== undefined) expect(node[property]).toMatchObject({ '@language': 'nb' });
});

test('every release and file is there, with its address and checksum; a withdrawn one says so', () => {
  const distributions = all.filter((node) => node['@type'] === 'dcat:Distribution');
  expect(distributions.map((node) => node['@id'])).toEqual([
    addresses.file(1, 'kommuner.csv'),
    addresses.file(1, 'kommuner.parquet'),
    addresses.file(2, 'kommuner.csv'),
    addresses.file(2, 'kommuner.parquet'),
  ]);
  expect(all.filter((node) => node['adms:versionNotes'] !== undefined)).toHaveLength(1);
  expect(catalogueOf({ ...snapshot, releases: [] }, addresses)).toBeNull();
});

test('the Turtle has every address and text of the JSON-LD, and closes what it opens', () => {
  const turtle = turtleOf(catalogue);
  for (const node of all) {
    if (typeof node['@value'] === 'string') expect(turtle).toContain(JSON.stringify(node['@value']));
    if (typeof node['@id'] === 'string') expect(turtle).toContain(`<${node['@id']}>`);
  }
  // A thing with an address is described under it, a file as well: nested without it, it would be another thing.
  for (const node of all.filter((one) => '@id' in one && '@type' in one))
    expect(turtle).toContain(`<${String(node['@id'])}>\n    a ${String(node['@type'])} ;`);
  const bare = turtle.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/<[^>]*>/g, '<>');
  expect(bare.split('[').length).toBe(bare.split(']').length);
  expect(bare).not.toMatch(/undefined|\[object/);
});

function within(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one) => [...asNode(one), ...within(one)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => [...asNode(one), ...within(one)]);
}

function asNode(value: unknown): Record<string, unknown>[] {
  const node = z.record(z.string(), z.unknown()).safeParse(value);
  return node.success && !Array.isArray(value) ? [node.data] : [];
}
