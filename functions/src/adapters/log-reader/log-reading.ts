import type { LogReading } from '#domain/ports/log-reading.ts';
import { readPortalLog, readRegisterLog } from './read-log.ts';

/** The reader as the use cases ask for it. */
export const logReading: LogReading = { portal: readPortalLog, register: readRegisterLog };
