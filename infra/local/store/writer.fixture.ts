// Writes documents one after the other, and tells of each when the store has answered. Ended by its parent.
import { sqliteStore } from './sqlite-store.ts';

const [file = '', name = ''] = process.argv.slice(2);
const store = sqliteStore(file);
process.on('disconnect', () => process.exit(0));
for (let n = 0; n < 100_000; n += 1) {
  const key = { container: 'scopes', partition: '4601', id: `${name}-${n}` } as const;
  await store.create(key, { n });
  process.send?.(n);
  await new Promise((resolve) => setImmediate(resolve));
}
