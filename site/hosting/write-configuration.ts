import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { configurationFile, staticWebAppConfiguration } from './static-web-app.ts';

/** Writes `staticwebapp.config.json` beside the pages, its policy from what stands inline in them. */
export function hostingConfiguration(): AstroIntegration {
  return {
    name: 'hosting-configuration',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const scriptHashes = new Set<string>();
        const styleHashes = new Set<string>();
        for (const name of await readdir(folder, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const html = await readFile(join(folder, name), 'utf8');
          for (const text of inlineTexts('script', html)) scriptHashes.add(hashOf(text));
          for (const text of inlineTexts('style', html)) styleHashes.add(hashOf(text));
        }
        const configuration = staticWebAppConfiguration({
          scriptHashes: [...scriptHashes].sort(),
          styleHashes: [...styleHashes].sort(),
        });
        await writeFile(join(folder, configurationFile), `${JSON.stringify(configuration, null, 2)}\n`);
      },
    },
  };
}

/** Of elements that hold their text themselves. */
function inlineTexts(name: 'script' | 'style', html: string): string[] {
  const pattern = new RegExp(`<${name}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${name}>`, 'g');
  return [...html.matchAll(pattern)].map(([, text]) => text ?? '');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
