import { statSync } from 'node:fs';
import { join, normalize } from 'node:path';

export type Page =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

/** Never served as pages: they tell the platform how to serve. */
const configuration = '/staticwebapp.config.json';

/** What stands behind a path in the built site: a file, or a folder's index.html, whose path ends in a slash. */
export function findPage(folder: string, urlPath: string): Page {
  const path = decoded(urlPath);
  if (path === null || path === configuration) return { kind: 'missing' };
  const file = join(folder, path);
  const kind = kindOf(file);
  if (kind === 'file' && !path.endsWith('/')) return { kind: 'file', file };
  if (kind !== 'folder' || kindOf(join(file, 'index.html')) !== 'file') return { kind: 'missing' };
  if (!path.endsWith('/')) return { kind: 'redirect', to: `${urlPath}/` };
  return { kind: 'file', file: join(file, 'index.html') };
}

/** @returns null for what is no path within the folder */
function decoded(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    const isPlain =
      path.startsWith('/') && !path.includes('\0') && !path.includes('\\') && !path.startsWith('//');
    return isPlain && normalize(path) === path ? path : null;
  } catch {
    return null;
  }
}

function kindOf(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : null;
}
