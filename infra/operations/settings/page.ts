/** docs/settings.md, from the schema that checks the settings. */
import { describedSettings, platformSettings } from '#adapters/config/described.ts';
import type { DescribedSetting } from '#adapters/config/described.ts';

const where: Readonly<Record<DescribedSetting['needed'], string>> = {
  everywhere: 'must stand everywhere',
  azure: 'in Azure',
  'one-machine': 'on one machine',
  optional: 'may be left out',
};

const head = `# Settings

Made by \`npm run settings\` from \`functions/src/adapters/config/settings.ts\`; a test holds that it is true. They are
read and checked when the app starts: a wrong or missing one stops it with the name of the setting, never with its
value. In Azure \`bicep/modules/function-app.bicep\` gives them, a secret as a reference to the key vault; on one
machine \`infra/local/run/app-settings.ts\` does.
`;

function table(settings: readonly DescribedSetting[]): string {
  const rows = settings.map(({ name, needed, meaning, isSecret }) => {
    return `| \`${name}\` | ${where[needed]}${isSecret ? '; **secret**' : ''} | ${meaning} |`;
  });
  return ['| setting | where | meaning |', '|---|---|---|', ...rows].join('\n');
}

export function settingsPage(): string {
  const platform = `## Read by the platform and by Azure's packages only\n\n${table(platformSettings)}`;
  return `${head}\n## Read by the app\n\n${table(describedSettings)}\n\n${platform}\n`;
}
