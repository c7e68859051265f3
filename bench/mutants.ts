import ts from 'typescript';

/** A small change to a file's text that some test ought to notice. */
export interface Mutant {
  file: string;
  line: number;
  /** Where the changed text stands, and what takes its place. */
  at: [from: number, to: number];
  before: string;
  after: string;
}

const OPERATORS: Record<string, string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '+=': ['-='],
  '-=': ['+='],
};
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['indexOf', 'lastIndexOf'],
  ['lastIndexOf', 'indexOf'],
  ['min', 'max'],
  ['max', 'min'],
]);
/** Calls without which what they are called on is left as it was. */
const LEFT_OUT = new Set([
  'filter',
  'trim',
  'trimStart',
  'trimEnd',
  'toSorted',
  'slice',
  'replace',
]);

/** Every mutant of a module's text: operators, conditions, constants, words of tables and patterns, statements. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (from: number, to: number, after: string) => {
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    found.push({ file, line, at: [from, to], before: text.slice(from, to), after });
  };
  const change = (node: ts.Node, ...afters: string[]) => {
    for (const after of afters) add(node.getStart(), node.end, after);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node))
      return;
    if (ts.isTypeAliasDeclaration(node) || ts.isExportDeclaration(node)) return;
    // With other flags most patterns read alike: such mutants say nothing of the tests.
    if (ts.isStringLiteral(node) && isFlags(node)) return;
    if (ts.isBinaryExpression(node)) {
      change(node.operatorToken, ...(OPERATORS[node.operatorToken.getText()] ?? []));
    } else if (
      ts.isPrefixUnaryExpression(node) &&
      node.operator === ts.SyntaxKind.ExclamationToken
    ) {
      change(node, node.operand.getText());
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) change(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) change(node, 'true');
    else if (ts.isNumericLiteral(node)) change(node, `${+node.text + 1}`, `(${+node.text - 1})`);
    else if (ts.isRegularExpressionLiteral(node)) {
      const end = node.end - node.text.slice(node.text.lastIndexOf('/')).length;
      partsOf(text, node.getStart() + 1, end, add);
    } else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      const end = node.end - (ts.isTemplateTail(node) ? 1 : 2);
      partsOf(text, node.getStart() + 1, end, add);
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const [from, to] = [node.getStart() + 1, node.end - 1];
      if (to > from && (!ts.isPropertyAssignment(node.parent) || node.parent.initializer === node))
        add(from, to, '');
      partsOf(text, from, to, add);
    } else if (ts.isArrayLiteralExpression(node)) dropElements(node.elements, add);
    else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const other = METHODS.get(name.text);
      if (other !== undefined) change(name, other);
      if (LEFT_OUT.has(name.text)) change(node, expression.getText());
    } else if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      change(condition, 'true', 'false');
    }
    if (isStep(node)) change(node, ';');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The flags of `new RegExp('…', 'u')`. */
function isFlags(node: ts.StringLiteral): boolean {
  const { parent } = node;
  return (
    ts.isNewExpression(parent) &&
    parent.expression.getText() === 'RegExp' &&
    parent.arguments?.[1] === node
  );
}

/** A statement that may be missing without leaving a name undeclared. */
function isStep(node: ts.Node): boolean {
  if (ts.isReturnStatement(node))
    return !ts.isBlock(node.parent) || ts.isIfStatement(node.parent.parent);
  return (
    ts.isExpressionStatement(node) || ts.isForOfStatement(node) || ts.isContinueStatement(node)
  );
}

function dropElements(elements: ts.NodeArray<ts.Expression>, add: Add): void {
  elements.forEach((element, at) => {
    const next = elements[at + 1]?.getStart() ?? element.end;
    add(element.getStart(), next, '');
  });
}

type Add = (from: number, to: number, after: string) => void;

/**
 * Mutants of the words of a pattern or a list: an alternative, a character of a class, a word between spaces, a
 * bound of a repetition.
 */
function partsOf(text: string, from: number, to: number, add: Add): void {
  const body = text.slice(from, to);
  if (!/[|[({]/u.test(body)) {
    if (!body.includes(' ')) return;
    for (const { index, 0: word } of body.matchAll(/\S+ ?/gu))
      add(from + index, from + index + word.length, '');
    return;
  }
  const starts: number[] = [from];
  const alternatives: [start: number, end: number, last: boolean][] = [];
  for (const { index, 0: token } of body.matchAll(
    /\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<\w+>)|[()|]|\{\d+(?:,\d*)?\}|\?/gu,
  )) {
    const at = from + index;
    if (token.startsWith('[')) classOf(token, at, add);
    else if (token.startsWith('{')) boundsOf(token, at, add);
    else if (token === '?') add(at, at + 1, '');
    else if (token.startsWith('(')) starts.push(at + token.length);
    else {
      alternatives.push([starts.pop() ?? from, at, token === ')']);
      if (token === '|') starts.push(at + 1);
    }
  }
  alternatives.push([starts.pop() ?? from, to, true]);
  for (const [start, end, last] of alternatives) {
    if (!last) add(start, end + 1, '');
    else if (text[start - 1] === '|') add(start - 1, end, '');
  }
}

function classOf(token: string, at: number, add: Add): void {
  const inner = token.startsWith('[^') ? 2 : 1;
  const code = String.raw`\\[pu]\{\w+\}|\\u[\da-f]{4}`;
  const members = new RegExp(String.raw`(?:${code})(?:-(?:${code}))?|\\.|.-[^\]]|[\s\S]`, 'giu');
  const all = [...token.slice(inner, -1).matchAll(members)];
  if (all.length < 2) return;
  for (const { index, 0: member } of all)
    add(at + inner + index, at + inner + index + member.length, '');
}

function boundsOf(token: string, at: number, add: Add): void {
  for (const { index, 0: digits } of token.matchAll(/\d+/gu)) {
    for (const bound of [Number(digits) - 1, Number(digits) + 1])
      if (bound >= 0) add(at + index, at + index + digits.length, String(bound));
  }
}
