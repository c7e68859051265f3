import { children, parseXml } from '../xml.ts';

/** How a part refers to another (ISO 29500-2 §6.5); `type` is the last step of the relationship's type. */
export interface Relation {
  id: string;
  type: string;
  /** Name of the part, or an address outside of the package. */
  target: string;
  external: boolean;
}

/** Name of a part as it is compared: forward slashes, lower case (ISO 29500-2 §6.2.2). */
export const plainName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The part that holds the relations of a part; of the package itself for the empty name. */
export function relationsOf(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/** The relations of the part `source`, their targets as names of parts. */
export function readRelations(xml: string | undefined, source: string, file: string): Relation[] {
  const root = xml === undefined ? undefined : parseXml(xml, file);
  return children(root, 'Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(target, source),
      external,
    };
  });
}

/** The part that a target names, from the folder of the part that refers to it (RFC 3986 §5.2). */
function resolve(target: string, source: string): string {
  let path = target.replaceAll('\\', '/').replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // Not percent-encoded after all: the name as it stands.
  }
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folderOf(source) + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** A package without relations of its main part: the parts beside it by their usual names. */
export function usualRelations(main: string, names: readonly string[]): Relation[] {
  const folder = folderOf(main);
  return names.toSorted().flatMap((name) => {
    const type = /^(styles|numbering|footnotes|endnotes|comments|header|footer)\d*\.xml$/.exec(
      name.startsWith(folder) ? name.slice(folder.length) : '',
    )?.[1];
    return type ? [{ id: name, type, target: name, external: false }] : [];
  });
}

/** What [Content_Types].xml says of the parts (ISO 29500-2 §6.2.3). */
export function contentTypes(
  xml: string | undefined,
  file: string,
): { overrides: Map<string, string>; of: (name: string) => string } {
  const root = xml === undefined ? undefined : parseXml(xml, file);
  const overrides = new Map(
    children(root, 'Override').map(({ attributes }) => [
      plainName(attributes.PartName ?? ''),
      attributes.ContentType ?? '',
    ]),
  );
  const byEnding = new Map(
    children(root, 'Default').map(({ attributes }) => [
      (attributes.Extension ?? '').toLowerCase(),
      attributes.ContentType ?? '',
    ]),
  );
  const of = (name: string): string =>
    overrides.get(name) ?? byEnding.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  return { overrides, of };
}
