import { defineConfig } from 'astro/config';
import { hostingConfiguration } from './hosting/write-configuration.ts';
import { referenceCheckRoute } from './reference-check/route.ts';

// Static pages only. Nothing is inlined: the policy that is sent with the pages allows no inline script or style.
export default defineConfig({
  srcDir: '.',
  cacheDir: '../node_modules/.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [referenceCheckRoute(), hostingConfiguration()],
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { cacheDir: '../node_modules/.vite', build: { assetsInlineLimit: 0 } },
});
