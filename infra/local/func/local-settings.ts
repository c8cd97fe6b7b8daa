/** @returns `local.settings.json`, in which Core Tools look for an app's settings */
export function localSettings(settings: Readonly<Record<string, string>>): string {
  const values = { FUNCTIONS_WORKER_RUNTIME: 'node', ...settings };
  return `${JSON.stringify({ IsEncrypted: false, Values: values }, null, 2)}\n`;
}
