import { FIELD_NAMES } from '../content/field-names.ts';
import { InputError } from '../errors.ts';
import { InferrableField, type Inferred } from '../source/manifest.ts';

/**
 * `--set title=…` and its like → values by field. A field goes by its name in the data or in Chinese. Throws
 * InputError for one that there isn't, or that has no value.
 */
export function readSettled(given: readonly string[]): Inferred {
  return Object.fromEntries(
    given.map((text) => {
      const [, name = '', value = ''] = /^([^=＝]*)[=＝](.*)$/su.exec(text) ?? [];
      const field = InferrableField.options.find(
        (option) => option === name.trim() || FIELD_NAMES[option] === name.trim(),
      );
      if (field === undefined || value.trim() === '') {
        const known = InferrableField.options.map(
          (option) => `${option}（${FIELD_NAMES[option]}）`,
        );
        throw new InputError(
          `--set ${text}：应写作 字段=值，如 --set title=某市实施方案；字段有 ${known.join('、')}`,
        );
      }
      return [field, value.trim()];
    }),
  );
}
