import type { AstroIntegration } from 'astro';
import { siteData } from '../data/snapshot.ts';

/** The page of the reference check, only where there is one: else neither page, script nor style is on the site. */
export function referenceCheckRoute(): AstroIntegration {
  return {
    name: 'reference-check',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (siteData.snapshot?.referenceCheck === undefined) return;
        const entrypoint = new URL('./page.astro', import.meta.url);
        injectRoute({ pattern: '/[language]/referansesjekk', entrypoint });
      },
    },
  };
}
