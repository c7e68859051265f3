import { strength } from '../../lexicon/strength.ts';
import { outside } from '../../text/brackets.ts';
import { squeeze } from '../../text/squeeze.ts';

/** What the name of an organ, body or office ends with. */
const SUFFIX =
  /(?:委|局|办|部|厅|院|府|会|处|中心|中央|社|司|署|单位|部门|机构|组织|团体|队|站|所|行|校|学|企业|集团|联|协|镇|乡|街道?|村居?|县|区|市|州|旗|盟|省|组|专班|台|库|馆|园|科|室|基地|海关|港|军|警|邮政|电信|移动|联通|铁塔|供电|医(?:共|联)体|班子|各地|等)$/u;
const BARE_PLACE =
  /^各?(?:省|市|州|盟|地区?|县|区|旗|乡|镇|街道|自治区|自治州|自治县|区县|市县|县区|市辖区|直辖市)(?:[（(](?:省|市|州|盟|县|区|旗|、)+[）)])?$/u;
const GOVERNMENT = /(?:政府|管委会?|党委|党工委|办事处|委员会)$/u;
const BARE_GENERIC = /^(?:单位|部门|机构|企业|组织)$/u;
/** Words that no name of a unit holds. */
const SENTENCE = new RegExp(
  `[。？！“”：:]|${strength('must')}|将|的|按照|根据|完成|(?<![青少老])年|[\\d每]月|持续|长期|推进(?!委|办|小组|中心)`,
  'u',
);
const LONGEST = 30;
/** 省卫生健康委及各设区市人民政府: what joins two units, unless it belongs to a name (发展和改革委). */
const JOINED =
  /(委|局|办|部|厅|府|会|院|处|中心|行|队)等?(?:以?及|会同|联合|[和与])(?=各|省|市|县|区|旗|相关|有关|其他|开发区|高新区|经开区|国家)/gu;
/** Whether a text can be the name of a unit. */
export function isUnit(printed: string): boolean {
  const name = printed.replace(/[（(].*[）)]$/u, '');
  return name.length >= 2 && name.length <= LONGEST && SUFFIX.test(name) && !SENTENCE.test(name);
}

/** Splits a list of units; 各区、县（市）政府 stays one unit, as does 市直相关部门、单位. */
export function splitUnits(list: string): string[] {
  const units: string[] = [];
  let pending = '';
  const pieces = splitKeeping(list);
  for (const [index, piece] of pieces.entries()) {
    const unit = piece.text;
    if (BARE_GENERIC.test(unit) && units.length > 0) {
      units.push(units.pop()! + piece.separator + unit);
      continue;
    }
    const whole = pending === '' ? unit : pending + piece.separator + unit;
    const isPlace = BARE_PLACE.test(unit);
    if (isPlace && (governmentFollows(pieces, index) || goesOnAsPlaces(whole, pieces[index + 1])))
      pending = whole;
    else {
      units.push(whole);
      pending = '';
    }
  }
  return (
    units
      .flatMap((unit) => squeeze(unit).replace(JOINED, '$1\n').split('\n'))
      // 市教育局等 leaves the list open; 等相关部门 names others.
      .map((unit) => unit.replace(/(?!^)等$/u, ''))
  );
}

/** 各区、县（市） names all of them in one. */
function goesOnAsPlaces(places: string, next: { text: string } | undefined): boolean {
  const more = next !== undefined && BARE_PLACE.test(next.text) && !next.text.startsWith('各');
  return places.startsWith('各') && more;
}

function governmentFollows(pieces: { text: string }[], index: number): boolean {
  for (const { text } of pieces.slice(index + 1)) {
    if (BARE_PLACE.test(text)) continue;
    return GOVERNMENT.test(text);
  }
  return false;
}

/** Pieces of a list with the separator that stood before each. */
function splitKeeping(list: string): { text: string; separator: string }[] {
  let start = 0;
  const pieces = [...outside(list, /[、，,；;]/gu), list.length].flatMap((end) => {
    const text = list.slice(start, end).trim();
    const separator = list[start - 1] ?? '';
    start = end + 1;
    // 市教育局　市财政局
    const words = text.split(/\s+/u);
    return (words.every(isUnit) ? words : [text]).map((word) => ({ text: word, separator }));
  });
  return pieces.filter(({ text }) => text !== '');
}
