import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

export interface NewSource {
  file: string;
  policyId: string;
  jurisdiction: string;
  encoding?: string;
  part?: number;
  inferred?: Readonly<Record<string, { value: string; reason: string }>>;
}

export interface NewJurisdiction {
  label: string;
  province?: string;
  parent?: string;
}

const EMPTY = 'jurisdictions: {}\nsources: []\n';

/**
 * The text of `sources.yaml` with these sources and jurisdictions in it; an entry of the same policyId is
 * brought up to date, keeping what a person wrote in it. Comments, order and layout of the rest stay.
 */
export function withSources(
  text: string | null,
  sources: readonly NewSource[],
  jurisdictions: Readonly<Record<string, NewJurisdiction>>,
): string {
  const document = parseDocument(text ?? EMPTY);
  for (const [id, value] of Object.entries(jurisdictions)) {
    if (document.hasIn(['jurisdictions', id])) continue;
    openList(document, 'jurisdictions');
    const node = document.createNode(value);
    node.flow = true;
    document.setIn(['jurisdictions', id], node);
  }
  for (const source of sources) {
    const index = sourceNodes(document).findIndex(
      (node) => node.get('policyId') === source.policyId,
    );
    if (index >= 0) {
      const { inferred = {}, ...plain } = { encoding: undefined, part: undefined, ...source };
      for (const [key, value] of Object.entries(plain)) {
        if (value === undefined) document.deleteIn(['sources', index, key]);
        else document.setIn(['sources', index, key], value);
      }
      for (const [field, value] of Object.entries(inferred)) {
        document.setIn(['sources', index, 'inferred', field], document.createNode(value));
      }
    } else {
      openList(document, 'sources');
      document.addIn(['sources'], document.createNode(source));
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** The text of `sources.yaml` without the entry of a policy. */
export function withoutSource(text: string, policyId: string): string {
  const document = parseDocument(text);
  const index = sourceNodes(document).findIndex((node) => node.get('policyId') === policyId);
  if (index >= 0) document.deleteIn(['sources', index]);
  return document.toString({ lineWidth: 0 });
}

function sourceNodes(document: Document): YAMLMap[] {
  const sources = document.get('sources');
  return isSeq(sources) ? sources.items.filter((item) => isMap(item)) : [];
}

/** An empty `{}` or `[]` is written on one line; entries read better below each other. */
function openList(document: Document, key: string): void {
  const node = document.get(key);
  if ((isMap(node) || isSeq(node)) && node.items.length === 0) node.flow = false;
  if (node === undefined || node === null) {
    document.set(key, document.createNode(key === 'sources' ? [] : {}));
  }
}
