/** Imported before any schema: zod must not try to make code from text, which the page's policy forbids. */
import { z } from 'zod';

z.config({ jitless: true });
