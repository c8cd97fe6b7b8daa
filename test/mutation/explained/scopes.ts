import type { Explained } from './form.ts';

const beyond = 'beyond the end of a column there is nothing, and what is written there is kept nowhere';
const same = 'of two that are the same either is taken';
const noUnits = 'without units none has a number: nothing that a log can name is added';

export const scopesExplained: readonly Explained[] = [
  { file: 'reconcile/messages.ts', code: 'row < ids.length', becomes: 'row <= ids.length', why: beyond },
  { file: 'reconcile/messages.ts', code: 'row < log.rowCount', becomes: 'row <= log.rowCount', why: beyond },
  { file: 'reconcile/messages.ts', code: 'placeOrder < 0', becomes: 'placeOrder <= 0', why: same },
  { file: 'reconcile/members.ts', code: 'i < count', becomes: 'i <= count', why: beyond },
  { file: 'reconcile/messages-by-id.ts', code: 'i < count', becomes: 'i <= count', why: beyond },
  { file: 'reconcile/scope-messages.ts', code: 'i < count', becomes: 'i <= count', why: beyond },
  {
    file: 'reconcile/scope-messages.ts',
    code: 'from[i]! < firstFrom[scope]!',
    becomes: 'from[i]! <= firstFrom[scope]!',
    why: same,
  },
  {
    file: 'reconcile/scope-messages.ts',
    code: 'from[i]! > lastFrom[scope]!',
    becomes: 'from[i]! >= lastFrom[scope]!',
    why: same,
  },
  {
    file: 'reconcile/scope-messages.ts',
    code: 'to[i]! > lastTo[scope]!',
    becomes: 'to[i]! >= lastTo[scope]!',
    why: same,
  },
  {
    file: 'reconcile/scope-messages.ts',
    code: 'scope < ends.length',
    becomes: 'scope <= ends.length',
    why: beyond,
  },
  { file: 'reconcile/scopes.ts', code: '[]', becomes: '["Stryker was here"]', why: noUnits },
  {
    file: 'reconcile/scopes.ts',
    code: '[number]',
    becomes: '[]',
    why: 'members are told of a joint scope only, and this is one municipality',
  },
  {
    file: 'reconcile/scopes.ts',
    code: '-1',
    becomes: '+1',
    why: 'no municipality has the number 1',
  },
  {
    file: 'reconcile/scopes.ts',
    code: 'row < column.length',
    becomes: 'row <= column.length',
    why: beyond,
  },
  {
    file: 'reconcile/scopes.ts',
    code: 'number < occurs.length',
    becomes: 'number <= occurs.length',
    why: beyond,
  },
  {
    file: 'reconcile/scopes.ts',
    code: 'i < messages.count',
    becomes: 'i <= messages.count',
    why: beyond,
  },
  {
    file: 'reconcile/scopes.ts',
    code: 'a < b',
    becomes: 'a <= b',
    why: 'no two units have one name',
  },
];
