import { hashOf } from '../../src/collection/changed.ts';
import { type Item, itemId } from '../../src/collection/collection.ts';

export const TEXT = '（三）加强人才队伍建设。基层卫生人员按每万常住人口配备35人以上。';

/** An item of a document in force; what isn't given is of its third clause, whole. */
export function makeItem(fields: Partial<Item> = {}): Item {
  const { policyId = 'shaoxing-2022-reform', clauseId = 'c2-3', at = null } = fields;
  return {
    id: itemId(policyId, clauseId, at),
    policyId,
    clauseId,
    at,
    quote: at ? TEXT.slice(...at) : TEXT,
    hash: hashOf(TEXT),
    kind: 'section',
    path: ['二', '（三）'],
    source: {
      place: '绍兴市',
      title: '深化基层卫生健康综合改革实施方案',
      issuer: '绍兴市人民政府办公室',
      docNumber: '绍政办发〔2022〕2号',
      signedOn: '2022-02-11',
      printedOn: null,
      status: null,
    },
    measure: null,
    note: '',
    on: '2026-11-29',
    ...fields,
  };
}
