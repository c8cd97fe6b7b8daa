/** Which mutants do not compile: a review would refuse them before any test, so they tell nothing of the tests. */
import { dirname } from 'node:path';
import ts from 'typescript';
import type { Living } from './summary.ts';

/** Asks of the changed file, and of those that import it, whether the types still agree. */
export function refusedByTypes(living: readonly Living[]): Living[] {
  if (living.length === 0) return [];
  const { fileNames, options } = programFiles();
  let changed: { file: string; text: string; version: number } = { file: '', text: '', version: 0 };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => (file === changed.file ? String(changed.version) : '0'),
    getScriptSnapshot: (file) => {
      const text = file === changed.file ? changed.text : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    readDirectory: (...parts) => ts.sys.readDirectory(...parts),
  });
  const importers = importersOf(service.getProgram()!, fileNames);
  return living.filter(({ file, from, to, text, replacement }) => {
    const path = ts.sys.resolvePath(file);
    const mutated = text.slice(0, from) + replacement + text.slice(to);
    changed = { file: path, text: mutated, version: changed.version + 1 };
    return [path, ...(importers.get(path) ?? [])].some(
      (one) =>
        service.getSyntacticDiagnostics(one).length > 0 ||
        service.getSemanticDiagnostics(one).some(({ code }) => !unusedCodes.has(code)),
    );
  });
}

/** "Declared but never read" and its like: the review refuses those too, but no behaviour does. */
const unusedCodes = new Set([6133, 6192, 6196, 6198]);

function programFiles(): ts.ParsedCommandLine {
  const config = ts.sys.resolvePath('tsconfig.json');
  const read = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(config));
  const fileNames = parsed.fileNames.filter(
    (file) => file.includes('/functions/src/domain/') && !file.endsWith('.test.ts'),
  );
  return { ...parsed, fileNames };
}

function importersOf(program: ts.Program, fileNames: readonly string[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const file of fileNames) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    for (const { fileName } of ts.preProcessFile(source.text).importedFiles) {
      const { resolvedModule } = ts.resolveModuleName(
        fileName,
        file,
        program.getCompilerOptions(),
        ts.sys,
        undefined,
        undefined,
        ts.ModuleKind.ESNext,
      );
      if (!resolvedModule || resolvedModule.isExternalLibraryImport === true) continue;
      const known = importers.get(resolvedModule.resolvedFileName) ?? [];
      importers.set(resolvedModule.resolvedFileName, [...known, file]);
    }
  }
  return importers;
}
