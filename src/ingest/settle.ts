import { InputError } from '../errors.ts';
import type { InferrableField, Inferred } from '../source/manifest.ts';

/** What the fields that a person may state are called. */
const FIELD_NAMES: Record<InferrableField, string> = {
  title: '标题',
  province: '省份',
  issuer: '印发机关',
  docNumber: '发文字号',
  registryNumber: '登记号',
  signedOn: '成文日期',
  printedOn: '印发日期',
  effectiveOn: '施行日期',
  status: '状态',
  publicity: '公开属性',
};

const isField = (name: string): name is InferrableField => Object.hasOwn(FIELD_NAMES, name);

/** The Chinese name of a field. */
export const fieldName = (field: InferrableField): string => FIELD_NAMES[field];

/**
 * `--set title=…` and its like → values by field. A field goes by its name in the data or in Chinese. Throws
 * InputError for one that there isn't, or that has no value.
 */
export function readSettled(given: readonly string[]): Inferred {
  return Object.fromEntries(
    given.map((text) => {
      const [, name = '', value = ''] = /^([^=＝]*)[=＝](.*)$/su.exec(text) ?? [];
      const field = Object.entries(FIELD_NAMES).find(([, label]) => label === name.trim())?.[0];
      const key = field ?? name.trim();
      if (!isField(key) || value.trim() === '') {
        const known = Object.entries(FIELD_NAMES).map(([id, label]) => `${id}（${label}）`);
        throw new InputError(
          `--set ${text}：应写作 字段=值，如 --set title=某市实施方案；字段有 ${known.join('、')}`,
        );
      }
      return [key, value.trim()];
    }),
  );
}
