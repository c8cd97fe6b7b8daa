import { expect, test } from 'vitest';
import { atomXml, xmlText, type Feed } from '../../../site/feeds/atom.ts';
import { only, readXml } from './read-feed.ts';
import { stableId } from '../../../site/feeds/stable-id.ts';

const feed: Feed = {
  id: stableId('hendelse', 'feed', 'nb'),
  title: 'A & B <c>',
  subtitle: '"x"',
  language: 'nb',
  self: 'https://avstem.example/nb/kunngjoringer.atom?a=1&b=2',
  page: 'https://avstem.example/nb/',
  updated: '2023-06-14T08:15:00Z',
  author: 'Avstem',
  rights: 'NLOD 2.0',
  entries: [
    {
      id: stableId('hendelse', 'notice', '4601', '1'),
      title: ']]> og \u0007',
      page: 'https://avstem.example/nb/kommune/4601/',
      published: '2023-06-12T08:15:00Z',
      updated: '2023-06-14T08:15:00Z',
      text: '<script>1</script>',
    },
  ],
};

test('whatever the texts hold, the feed is read back as it was', () => {
  const read = readXml(atomXml(feed));
  expect(read.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nb' });
  for (const name of ['id', 'title', 'subtitle'] as const) expect(only(read, name).text).toBe(feed[name]);
  expect(read.children.find(({ attributes }) => attributes['rel'] === 'self')?.attributes['href']).toBe(
    feed.self,
  );
  const entry = only(read, 'entry');
  expect(only(entry, 'title').text).toBe(']]> og ');
  expect(only(entry, 'content')).toMatchObject({ text: '<script>1</script>', attributes: { type: 'text' } });
});

test('characters that XML does not know are left out, others stay', () => {
  expect(xmlText('a\u0000\uFFFEb\tæ😀\uD800')).toBe('ab\tæ😀');
});

test('an id is a UUID that follows from its name', () => {
  expect(feed.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stableId('a', 'b')).toBe(stableId('a', 'b'));
  expect(stableId('a', 'b')).not.toBe(stableId('a', 'c'));
});
