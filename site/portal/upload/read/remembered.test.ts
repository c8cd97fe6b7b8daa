import { expect, it } from 'vitest';
import { noClockColumn } from '#domain/logs/understanding/clock-column.ts';
import { nothingPointedOut } from '#domain/logs/understanding/understand.ts';
import { recall, remember } from './remembered.ts';

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

it('is remembered by case system, and forgotten when nothing is pointed out', () => {
  const storage = memoryStorage();
  const pointed = { sheet: 1, headerRow: 3, timeColumn: null, clockColumn: noClockColumn };
  remember(storage, 'Visma Familia', 'register', pointed);
  expect(recall(storage, 'Visma Familia', 'register')).toEqual(pointed);
  expect(recall(storage, 'Acos Barnevern', 'register')).toEqual(nothingPointedOut);
  storage.setItem('avstem.opplasting.Eldre', '{"sheet":null,"headerRow":2,"timeColumn":1}');
  expect(recall(storage, 'Eldre', 'register')).toEqual({ ...nothingPointedOut, headerRow: 2, timeColumn: 1 });
  storage.removeItem('avstem.opplasting.Eldre');
  remember(storage, 'Visma Familia', 'register', nothingPointedOut);
  expect(storage.length).toBe(0);
});

it('is kept apart by side, and for the portal whatever the case system', () => {
  const storage = memoryStorage();
  const ofRegister = { ...nothingPointedOut, headerRow: 2 };
  const ofPortal = { ...nothingPointedOut, headerRow: 7 };
  remember(storage, 'Visma Familia', 'register', ofRegister);
  remember(storage, 'Visma Familia', 'portal', ofPortal);
  expect(recall(storage, 'Visma Familia', 'register')).toEqual(ofRegister);
  expect(recall(storage, 'Acos Barnevern', 'portal')).toEqual(ofPortal);
  remember(storage, 'Visma Familia', 'portal', nothingPointedOut);
  expect(recall(storage, 'Visma Familia', 'register')).toEqual(ofRegister);
});

it('is nothing where the storage holds something else, or is forbidden', () => {
  const storage = memoryStorage();
  for (const text of ['{', '{"sheet":-1,"headerRow":0,"timeColumn":0}', '{"sheet":"x"}']) {
    storage.setItem('avstem.opplasting.X', text);
    expect(recall(storage, 'X', 'register')).toEqual(nothingPointedOut);
  }
  expect(recall(null, 'X', 'register')).toEqual(nothingPointedOut);
});
