import type { Jurisdiction, Policy, PolicyMeta } from '../model.ts';
import type { Manifest } from '../source/manifest.ts';

export interface CorpusJurisdiction extends Jurisdiction {
  province: string | null;
}

const PROVINCES =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区'.split(
    ' ',
  );
const PLACE =
  /^(?:(.{2,8}?(?:省|自治区))?(.{2,10}?(?:自治州|地区|盟|市))?(.{1,8}?(?:县|区|旗|市))?)/u;
const STATE = /^(?:国务院|中共中央|国家|中华人民共和国|财政部|教育部|民政部)/u;

/** The place that issued a document, read from issuer or title: its name and, where printed, its province. */
export function placeOf(meta: Pick<PolicyMeta, 'issuer' | 'title'>): {
  label: string | null;
  province: string | null;
} {
  for (const text of [meta.issuer, meta.title]) {
    if (!text) continue;
    if (STATE.test(text)) return { label: '国家', province: null };
    const province = PROVINCES.find((name) => text.startsWith(name)) ?? null;
    const [, named, city, county] = PLACE.exec(text) ?? [];
    const label = [province ?? named, city, county]
      .filter((name, index) => name && (index === 0 || name !== province))
      .join('');
    if (label !== '') return { label, province };
  }
  return { label: null, province: null };
}

/** Jurisdictions of the corpus: those of the manifest that have a document, then those read from texts. */
export function jurisdictionsOf(policies: Policy[], manifest: Manifest): CorpusJurisdiction[] {
  const used = new Set(policies.map(({ meta }) => meta.jurisdiction));
  const listed = Object.entries(manifest.jurisdictions)
    .filter(([id]) => used.has(id))
    .map(([id, { label, province, parent }]) => ({
      id,
      label,
      province: province ?? null,
      ...(parent ? { parent } : {}),
    }));
  const known = new Set(listed.map(({ id }) => id));
  const read = policies
    .filter(({ meta }) => !known.has(meta.jurisdiction))
    .map(({ meta }) => ({
      id: meta.jurisdiction,
      label: placeOf(meta).label ?? '原文未载明',
      province: meta.province,
    }));
  const unique = new Map(read.map((jurisdiction) => [jurisdiction.id, jurisdiction]));
  return [...listed, ...unique.values()];
}
