import type { ReconciliationDocument, ScopeDocument, WarningDocument } from './document.ts';
import { compareTexts } from './logs.ts';
import { entriesOf } from './pairs.ts';
import type { Options, Row } from './rows.ts';
import { judgeScope } from './scope-document.ts';
import { scopesOf } from './scopes.ts';
import { fileWarnings } from './warnings.ts';

/**
 * What the contract says of two good logs, computed by definition and apart from the engine: slow and plain, for
 * small logs. Warnings have an empty `text`.
 */
export function oracle(
  portal: readonly Row[],
  register: readonly Row[],
  options: Options,
): ReconciliationDocument {
  const scopes: ScopeDocument[] = [];
  const warnings: WarningDocument[] = [];
  for (const scope of scopesOf(portal, register, options)) {
    // "`scopes`: those with a message or an entry"
    const isEmpty = scope.messages.length === 0 && entriesOf(scope).length === 0;
    const judged = isEmpty ? null : judgeScope(scope, options);
    if (judged !== null) scopes.push(judged.document);
    const codes = [...(judged?.warnings ?? []), ...(scope.rowsOutside ? ['rows-outside-scope'] : [])];
    for (const code of codes.sort(compareTexts)) warnings.push({ code, scope: scope.units, text: '' });
  }
  return { scopes, warnings: [...fileWarnings(portal, register), ...warnings] };
}
