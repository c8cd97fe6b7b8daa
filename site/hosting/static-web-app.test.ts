import { describe, expect, test } from 'vitest';
import { policyOf, withAsked } from './policy.ts';
import { headersOf, staticWebAppConfiguration } from './static-web-app.ts';

describe('the policy', () => {
  test('allows nothing inline and no other place by itself', () => {
    const policy = policyOf({});
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
  });

  test('names what stands inline by its hash, and an installation by its places', () => {
    const policy = policyOf({
      scriptHashes: ['sha256-a='],
      styleHashes: ['sha256-b='],
      asked: ['https://api.example'],
    });
    expect(policy).toContain("script-src 'self' 'sha256-a=';");
    expect(policy).toContain("style-src 'self' 'sha256-b=';");
    expect(policy).toContain("connect-src 'self' https://api.example;");
    expect(withAsked(policyOf({}), ['https://api.example'])).toContain(
      "connect-src 'self' https://api.example;",
    );
  });
});

describe('the headers', () => {
  const configuration = staticWebAppConfiguration({});
  test.each([
    ['/nb/', 'no-cache'],
    ['/assets/a.1234.css', 'public, max-age=31536000, immutable'],
    ['/innstillinger.json', 'no-store'],
  ])('of %s say how long it may be kept', (path, kept) => {
    const headers = headersOf(configuration, path);
    expect(headers['Cache-Control']).toBe(kept);
    expect(headers).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });

  test('are few enough for Azure, which reads at most 20 kB', () => {
    expect(JSON.stringify(configuration).length).toBeLessThan(20_000);
  });
});
