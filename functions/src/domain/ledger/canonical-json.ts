/** One text for one value: keys by their UTF-16 units, no white space, only what JSON has (as RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return listText(value);
  if (isObject(value)) return objectText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('JSON has no such value');
  return text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function listText(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += (text === '' ? '' : ',') + canonicalJson(item ?? null);
  return `[${text}]`;
}

function objectText(fields: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
