import { DATE } from './dates.ts';
import { squeeze } from './text.ts';

/** What a line before the first numbered clause, or after the last, is in the layout of a 公文. */
export type LineRole =
  | 'registry'
  | 'docNumber'
  | 'letterhead'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'publicity'
  | 'status'
  | 'note'
  | 'transmittal'
  | 'annexList'
  | 'title'
  | 'text';

const REGISTRY = /^[A-Z]{2,8}\d{0,3}\s*[-—－–]\s*\d{4}\s*[-—－–]\s*\d{3,6}$/u;
export const DOC_NUMBER =
  /[\p{Script=Han}A-Za-z]{1,16}\s*[〔[（(﹝【［]\s*(?:19|20)\d{2}\s*[〕\]）)﹞】］]\s*第?\s*\d{1,5}\s*号/u;
const WHOLE_DOC_NUMBER = new RegExp(`^(?:文号[：:])?${DOC_NUMBER.source}$`, 'u');
const LETTERHEAD = /^\S.{1,40}文\s*件$/u;
export const PUBLICITY =
  /^[（(]?\s*(?:公开(?:方式|属性|类别)[：:])?((?:此件|本件)?(?:主动|依申请|不予|予以)?公开(?:发布)?)[）)]?$/u;
export const STATUS =
  /[（(〔]?\s*((?:公开)?征求意见稿|草案(?:[^）)]{0,8}稿)?|送审稿|讨论稿|审议稿|代拟稿|试行|暂行|试用|修订稿|修正稿)\s*[）)〕]?$/u;
const NOTE = /^[（(]?\s*\d{4}\s*年.{0,260}(?:通过|修订|修正|公布|发布|施行|批准|废止).{0,80}$/u;
const TRANSMITTAL =
  /(?:印发|转发|下发|批转|发布|公布)给你们|现(?:予|将.{0,80})(?:印发|公布|发布|转发)/u;
const ADDRESSEES =
  /(?:政府|委|局|办|部门|单位|机构|处|院|厅|企业|公司|办事处|学校|街道|中心|部|会|区|县|市)[^。；]{0,20}[：:]$/u;
export const DOC_TYPE =
  /(?:通知|意见|方案|规划|办法|规定|条例|措施|细则|计划|决定|公告|通告|通报|命令|函|批复|纲要|[^方办立司]法|要点|清单|标准|规范|指引|指南|规则|章程|行动|报告|解读|决议|议案|纪要|制度|政策|工作要求|目录|预案|政策问答|白皮书)$/u;
export const SENTENCE_START =
  /^(?:为了?(?!民)|根据|按照|依据|为贯彻|经.{0,20}(?:同意|研究)|现将|近年来|当前|今年|各地|党的)/u;
const DATE_LINE = new RegExp(`^[（(]?${DATE.source}[）)]?$`, 'u');
const ORGAN =
  /^[\p{Script=Han}（）()、，]{3,40}(?<=政府|委员会|办公室|办公厅|局|厅|部|委|院|署|会|办|党组|检察院|中心)$/u;

/** What a line is, judged by itself. */
export function roleOf(text: string): LineRole {
  const squeezed = squeeze(text);
  if (REGISTRY.test(squeezed)) return 'registry';
  if (WHOLE_DOC_NUMBER.test(squeezed)) return 'docNumber';
  if (DATE_LINE.test(text.normalize('NFKC'))) return 'date';
  if (PUBLICITY.test(squeezed)) return 'publicity';
  if (isNote(text)) return 'note';
  if (squeezed.length <= 16 && STATUS.exec(squeezed)?.index === 0) return 'status';
  if (/^附\s*件\s*[：:]/u.test(text)) return 'annexList';
  if (LETTERHEAD.test(text) && !/[，。：《》]|关于/u.test(text)) return 'letterhead';
  if (isAddressees(text)) return 'addressees';
  if (TRANSMITTAL.test(text)) return 'transmittal';
  return 'text';
}

/** The line that names whom a document goes to ends with a colon and is no sentence (…通知如下：). */
function isAddressees(text: string): boolean {
  return (
    text.length <= 160 &&
    ADDRESSEES.test(text) &&
    !/[。；]|如下|以下|下列/u.test(text) &&
    !SENTENCE_START.test(text)
  );
}

/** 题注: when and by whom a statute was adopted, promulgated, amended; in brackets or not. */
function isNote(text: string): boolean {
  const plain = text.normalize('NFKC');
  return (
    NOTE.test(plain) &&
    /(?:[）)]|通过|修[订正]|公布|发布|施行|批准|废止)[，,。；;]?\s*[）)]?$/u.test(plain.trim())
  );
}

/** One organ, or several that sign together, apart from each other or not. */
export function isOrgan(text: string): boolean {
  return (
    text.length <= 60 &&
    text
      .trim()
      .split(/\s+/u)
      .every((name) => ORGAN.test(name))
  );
}
