import type { PolicyMeta } from '../model.ts';

/** What elements of the metadata are called (GB/T 9704—2012), in pages and commands alike. */
export const FIELD_NAMES = {
  title: '标题',
  documentType: '文种',
  jurisdiction: '适用地区',
  province: '省份',
  divisionCode: '行政区划代码',
  issuer: '发文机关',
  letterhead: '发文机关标志',
  docNumber: '发文字号',
  registryNumber: '备案登记号',
  copyNumber: '份号',
  securityLevel: '密级',
  secrecyPeriod: '保密期限',
  urgency: '紧急程度',
  signers: '签发人',
  signedOn: '成文日期',
  printedOn: '印发日期',
  effectiveOn: '施行日期',
  effectiveUntil: '有效期至',
  status: '状态',
  publicity: '公开属性',
  addressees: '主送',
  copiedTo: '抄送',
  attachments: '附件',
  note: '附注',
  keywords: '主题词',
  printer: '印发机关',
} as const satisfies Partial<Record<keyof PolicyMeta, string>>;

export type NamedField = keyof typeof FIELD_NAMES;
