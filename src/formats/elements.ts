/** What a document states of itself, by the names of GB/T 9704—2012. */
import { OfficialElement, type PolicyFile, type PolicyMeta } from '../model.ts';

const FIELDS = {
  份号: 'copyNumber',
  密级: 'securityLevel',
  保密期限: 'secrecyPeriod',
  紧急程度: 'urgency',
  发文机关标志: 'letterhead',
  发文字号: 'docNumber',
  签发人: 'signers',
  标题: 'title',
  文种: 'documentType',
  主送机关: 'addressees',
  附件说明: 'attachments',
  发文机关: 'issuer',
  成文日期: 'signedOn',
  附注: 'note',
  抄送机关: 'copiedTo',
  印发机关: 'printer',
  印发日期: 'printedOn',
} as const satisfies Record<OfficialElement, keyof PolicyMeta>;

/** Elements that a document states, in the order of GB/T 9704; what it doesn't state, or a person inferred, is absent. */
export function elementsOf(meta: PolicyMeta): PolicyFile['elements'] {
  const inferred = new Set(meta.inferred);
  return Object.fromEntries(
    OfficialElement.options.flatMap((name) => {
      const value = meta[FIELDS[name]];
      const stated = value !== null && value.length > 0 && !inferred.has(FIELDS[name]);
      return stated ? [[name, value]] : [];
    }),
  );
}
