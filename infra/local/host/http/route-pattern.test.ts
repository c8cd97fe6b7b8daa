import { describe, expect, it } from 'vitest';
import { compareRoutes, matchRoute, parseRoute } from './route-pattern.ts';

const match = (template: string, path: string) => {
  const segments = path.split('/').filter((segment) => segment !== '');
  return matchRoute(parseRoute(template), segments);
};

describe('matchRoute', () => {
  it.each([
    ['api/logs', '/api/logs', {}],
    ['api/Logs', '/API/LOGS/', {}],
    ['api/logs', '/api', null],
    ['api/logs', '/api/logs/more', null],
    ['api/{side}/{id}', '/api/portal/0301', { side: 'portal', id: '0301' }],
    ['api/{id:int}', '/api/0301', { id: '0301' }],
    ['api/{id:int}', '/api/x', null],
    ['api/{page:int?}', '/api', {}],
    ['api/{page:int?}', '/api/7', { page: '7' }],
    [
      'api/{id:guid}',
      '/api/12345678-1234-1234-1234-123456789abc',
      { id: '12345678-1234-1234-1234-123456789abc' },
    ],
    ['api/{id:guid}', '/api/12345678', null],
    ['api/{*path}', '/api/a/b%20c', { path: 'a/b c' }],
    ['api/{*path}', '/api', { path: '' }],
    ['api/{id}', '/api/a%2Fb', { id: 'a%2Fb' }],
    ['api/{id}', '/api/%E0%A4%A', { id: '%E0%A4%A' }],
    ['api/{id}', '/api/%C3%A6', { id: 'æ' }],
  ])('%s of %s gives %j', (template, path, expected) => {
    expect(match(template, path)).toEqual(expected);
  });
});

it.each(['a/{b?}/c', '{*rest}/c', 'a/x{b}', 'a/{b:regex(x)}', 'a/{b:nonsense}', 'a/{}'])(
  'refuses %s',
  (template) => {
    expect(() => parseRoute(template)).toThrow();
  },
);

it('sorts the more exact route first', () => {
  const templates = ['{*path}', 'a/{b}', 'a/{b:int}', 'a/b', 'a', 'a/{b}/c', 'a/b/{c}'];
  const sorted = templates.map(parseRoute).sort(compareRoutes);
  const order = ['a', 'a/b', 'a/b/{c}', 'a/{b:int}', 'a/{b}', 'a/{b}/c', '{*path}'];
  expect(sorted.map((route) => route.template)).toEqual(order);
});
