import { z } from 'zod';

/** As vendors write them: `3.23.2`, `2023.1-hf2`; nothing that could be a name or a person's number. */
export const versionSchema = z.string().regex(/^\d{1,5}(\.\d{1,5}){0,4}([-.]?[A-Za-z]{1,6}\d{0,3})?$/);
