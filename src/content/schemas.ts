import { z } from 'zod';
import { DocumentEntry, Matrix, Place, PolicyFile, PolicyMeta, Quantity } from '../model.ts';

/** The published data files by name, each with the definition that its JSON Schema is made from. */
const DATA_FILES = {
  policies: { title: '政策文件目录', schema: z.array(PolicyMeta) },
  documents: { title: '文件列表', schema: z.array(DocumentEntry) },
  places: { title: '有文件的地方', schema: z.array(Place) },
  policy: { title: '一份文件的条文', schema: PolicyFile },
  quantities: { title: '条文中的数量', schema: z.array(Quantity) },
  matrix: { title: '措施对照表', schema: Matrix },
};

/** JSON Schemas (2020-12) of the data files, by the name of the file in `data/schema/`. */
export function schemas(): Map<string, unknown> {
  return new Map(
    Object.entries(DATA_FILES).map(([name, { title, schema }]) => [
      name,
      { title, ...z.toJSONSchema(schema) },
    ]),
  );
}
