import { documentChangesContract } from './document-changes.ts';
import { documentStoreContract } from './document-store.ts';
import { memoryDocuments } from './memory-documents.ts';

const open = async () => ({ store: memoryDocuments(), close: async () => undefined });
documentStoreContract('in memory', open);
documentChangesContract('in memory', open);
