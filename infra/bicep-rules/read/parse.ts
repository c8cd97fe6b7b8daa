/** Bicep's text to a tree, without its compiler: a grammar in WebAssembly, which knows forms and no types. */
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';
import type { Node } from 'web-tree-sitter';

export type { Node } from 'web-tree-sitter';
export type Parse = (text: string) => Node;

export async function openParser(): Promise<Parse> {
  await Parser.init();
  const parser = new Parser();
  const wasm = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser.setLanguage(await Language.load(wasm));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error('The parser gave no tree');
    return tree.rootNode;
  };
}

/** What the grammar could not make out, or had to add, by line. */
export function faultsOf(node: Node): string[] {
  const own = node.isError || node.isMissing ? [`line ${node.startPosition.row + 1}: ${node.type}`] : [];
  return node.hasError ? [...own, ...node.children.flatMap((child) => faultsOf(child))] : own;
}

/** The child that stands for something, by its place; the grammar gives commas and brackets no name. */
export function namedAt(node: Node, place: number): Node {
  const child = partsOf(node).at(place);
  if (child === undefined) throw new Error(`line ${node.startPosition.row + 1}: ${node.type} is cut short`);
  return child;
}

export function partsOf(node: Node): Node[] {
  return node.namedChildren.filter(
    (child) => child.type !== 'comment' && child.type !== 'diagnostic_comment',
  );
}

export function fieldOf(node: Node, name: string): Node {
  const child = node.childForFieldName(name);
  if (child === null) throw new Error(`line ${node.startPosition.row + 1}: ${node.type} has no ${name}`);
  return child;
}
