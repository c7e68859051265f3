import { z } from 'zod';
import { CodebookFile } from '../measure/codebook.ts';
import {
  Counterparts,
  Coverage,
  DivisionNames,
  DocumentEntry,
  DocumentRows,
  Findable,
  Matrix,
  MeasureFile,
  MeasureName,
  Neighbours,
  Overview,
  Place,
  PlaceColumn,
  PolicyFile,
  PolicyMeta,
  Quantity,
  Wording,
  WordingFile,
} from '../model.ts';

/** The published data files by name, each with the definition that its JSON Schema is made from. */
const DATA_FILES = {
  policies: { title: '政策文件目录', schema: z.array(PolicyMeta) },
  documents: { title: '文件列表', schema: z.array(DocumentEntry) },
  divisions: { title: '全国县级以上行政区划现名', schema: DivisionNames },
  places: { title: '有文件的地方', schema: z.array(Place) },
  policy: { title: '一份文件的条文', schema: PolicyFile },
  quantities: { title: '条文中的数量', schema: z.array(Quantity) },
  measures: { title: '措施名录', schema: z.array(MeasureName) },
  rows: { title: '一份文件的条文由哪些措施引用', schema: DocumentRows },
  counterparts: { title: '各地同类规定', schema: Counterparts },
  neighbours: { title: '相邻地区', schema: Neighbours },
  matrix: { title: '措施对照表', schema: Matrix },
  measure: { title: '一项措施在各地的规定', schema: MeasureFile },
  'place-topic': { title: '一地在一个主题下的规定', schema: PlaceColumn },
  coverage: { title: '各地是否有规定', schema: Coverage },
  find: { title: '措施的查找用语', schema: z.array(Findable) },
  wording: { title: '文字相同的文件', schema: Wording },
  'policy-wording': { title: '一份文件与其他文件相同的文字', schema: WordingFile },
  overview: { title: '各地写明的措施与到期的数值', schema: Overview },
  codebook: { title: '各项措施的找法', schema: CodebookFile },
};

/** JSON Schemas (2020-12) of the data files, by the name of the file in `data/schema/`. */
export function schemas(): Map<string, unknown> {
  return new Map(
    Object.entries(DATA_FILES).map(([name, { title, schema }]) => [
      name,
      // What is read from a file, where a definition goes on to make something of it: the source of a pattern.
      { title, ...z.toJSONSchema(schema, schema === CodebookFile ? { io: 'input' } : {}) },
    ]),
  );
}
