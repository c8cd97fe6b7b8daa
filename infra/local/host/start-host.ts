import { fileURLToPath } from 'node:url';
import { startChild } from '../process/child.ts';
import type { Child } from '../process/child.ts';

export interface HostChildSettings {
  readonly bundleFile: string;
  readonly hostJsonFile: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  /** The app's settings, as environment variables. */
  readonly appSettings: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

export type HostChild = Child<{ readonly port: number; readonly functions: readonly string[] }>;

/** The host in a process of its own, which one app may have to itself. */
export function startHostProcess(settings: HostChildSettings): Promise<HostChild> {
  return startChild({
    name: 'The function host',
    file: fileURLToPath(new URL('host-process.ts', import.meta.url)),
    env: {
      ...settings.appSettings,
      LOCAL_HOST_BUNDLE: settings.bundleFile,
      LOCAL_HOST_JSON: settings.hostJsonFile,
      LOCAL_HOST_PORT: String(settings.port),
      LOCAL_HOST_CORS: settings.corsOrigins.join(','),
    },
    ...(settings.onLine === undefined ? {} : { onLine: settings.onLine }),
  });
}
