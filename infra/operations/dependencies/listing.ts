/** What is installed, from the lock alone: which packages, under which licence, and which would run a script. */
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As its author wrote it in package.json, or in its README; `not told` where there is none. */
  readonly license: string;
  /** Whether it is part of what runs in Azure, or only of building and testing. */
  readonly isShipped: boolean;
  readonly hasInstallScript: boolean;
  readonly isPinned: boolean;
}

/** Packages whose package.json tells none, and where it stands instead. */
const toldElsewhere: Readonly<Record<string, string>> = { semaphore: 'MIT' };

export function packagesOf(lock: unknown): Package[] {
  const { packages } = lockSchema.parse(lock);
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      one,
    }))
    .map(({ name, one }) => ({
      name,
      version: one.version ?? '',
      license: one.license ?? toldElsewhere[name] ?? 'not told',
      isShipped: one.dev !== true && one.optional !== true,
      hasInstallScript: one.hasInstallScript === true,
      isPinned: one.integrity !== undefined,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

const head = `# Dependencies

Made by \`npm run dependencies\` from \`package-lock.json\`; a test holds that it is true. \`npm run sbom\` prints
the same as CycloneDX.

- **Lock.** Every package is fixed by version and SHA-512; what is installed is what \`npm ci\` finds in the lock.
- **No install scripts.** \`.npmrc\` says \`ignore-scripts\`: no package runs anything when it is installed, by
  whatever command. \`allowScripts\` in \`package.json\` says no to each that would like to.
- **Updates.** Once a month, and within two working days for a known weakness in what is shipped: raise the version,
  read what changed, run \`npm test\`, commit the lock alone with the reason. A new dependency needs a reason in its
  commit: what it does that would be worse by our own hands, who keeps it, what it brings with it.
- **Licences.** What is shipped stands under licences that ask for no more than their text. Those of building and
  testing that ask for more (LGPL, MPL, EPL) are used unchanged and are not handed on.
- **Beside it.** Stryker, which \`npm run mutate\` needs and a review does not, stands in a package of its own,
  \`test/mutation\`, with its own lock and the same rules; the command installs it there. None of it is counted below.
`;

export function document(packages: readonly Package[]): string {
  const shipped = packages.filter(({ isShipped }) => isShipped);
  const others = packages.filter(({ isShipped }) => !isShipped);
  const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  return [
    head,
    `Would run a script, and may not: ${scripts.join(', ') || 'none'}.\n`,
    `## Shipped: ${shipped.length} packages\n`,
    '| package | version | licence |\n|---|---|---|',
    ...shipped.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
    `\n## For building and testing: ${others.length} packages\n`,
    '| licence | packages |\n|---|---|',
    ...byLicense(others),
    '',
  ].join('\n');
}

/** The common ones are counted; those that ask for more are named. */
function byLicense(packages: readonly Package[]): string[] {
  const names = new Map<string, string[]>();
  for (const { license, name } of packages) names.set(license, [...(names.get(license) ?? []), name]);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([license, all]) => `| ${license} | ${all.length > 20 ? `${all.length} packages` : all.join(', ')} |`,
    );
}
