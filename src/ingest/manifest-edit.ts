import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

export interface NewSource {
  file: string;
  policyId: string;
  jurisdiction: string;
  /** Of an older text: its day. */
  version?: string;
  encoding?: string;
  part?: number;
  inferred?: Readonly<Record<string, { value: string; reason: string }>>;
}

export interface NewJurisdiction {
  label: string;
  province?: string;
  parent?: string;
}

/** The text that was the newest of a document until now, and the day that it goes by from now on. */
export type KeptVersion = Required<
  Pick<NewSource, 'file' | 'policyId' | 'jurisdiction' | 'version'>
>;

/** What a person inferred of the place of a document holds for its next version too. */
const OF_PLACE = ['province', 'divisionCode'];

/**
 * The text of `sources.yaml` with these sources and jurisdictions in it, and with those in `kept` as older versions;
 * an entry of the same policyId and version is brought up to date, keeping what a person wrote in it. Comments,
 * order and layout of the rest stay.
 */
export function withSources(
  text: string | null,
  sources: readonly NewSource[],
  jurisdictions: Readonly<Record<string, NewJurisdiction>>,
  kept: readonly KeptVersion[] = [],
): string {
  const document = parseDocument(text ?? '');
  for (const [id, value] of Object.entries(jurisdictions)) {
    if (document.hasIn(['jurisdictions', id])) continue;
    openList(document, 'jurisdictions');
    const node = document.createNode(value);
    node.flow = true;
    document.setIn(['jurisdictions', id], node);
  }
  for (const version of kept) {
    const index = sourceNodes(document).findIndex((node) => node.get('file') === version.file);
    if (index >= 0) document.setIn(['sources', index, 'version'], version.version);
    else addSource(document, version);
  }
  for (const source of sources) {
    const index = sourceNodes(document).findIndex(
      (node) => node.get('policyId') === source.policyId && node.get('version') === source.version,
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
      addSource(document, {
        ...source,
        inferred: { ...placeOf(document, source), ...source.inferred },
      });
    }
  }
  return document.toString({ lineWidth: 0 });
}

function addSource(document: Document, { inferred = {}, ...source }: NewSource): void {
  openList(document, 'sources');
  const entry = Object.keys(inferred).length > 0 ? { ...source, inferred } : source;
  document.addIn(['sources'], document.createNode(entry));
}

/** What the entries of other versions of a document say of its place. */
function placeOf(document: Document, { policyId }: NewSource): NewSource['inferred'] {
  const others = sourceNodes(document).filter((node) => node.get('policyId') === policyId);
  const said = others.flatMap((node) => {
    const { inferred = {} } = node.toJSON() as NewSource;
    return OF_PLACE.flatMap((field) =>
      inferred[field] ? [[field, inferred[field]] as const] : [],
    );
  });
  return Object.fromEntries(said);
}

/** The text of `sources.yaml` without the entries of these files. */
export function withoutSources(text: string, files: readonly string[]): string {
  const document = parseDocument(text);
  const sources = document.get('sources');
  if (isSeq<YAMLMap>(sources))
    sources.items = sources.items.filter((node) => !files.includes(node.get('file') as string));
  return document.toString({ lineWidth: 0 });
}

function sourceNodes(document: Document): YAMLMap[] {
  const sources = document.get('sources');
  return isSeq<YAMLMap>(sources) ? sources.items : [];
}

/** An empty `{}` or `[]` is written on one line; entries read better below each other. */
function openList(document: Document, key: string): void {
  const node = document.get(key);
  if ((isMap(node) || isSeq(node)) && node.items.length === 0) node.flow = false;
  if (node === undefined || node === null) {
    document.set(key, document.createNode(key === 'sources' ? [] : {}));
  }
}
