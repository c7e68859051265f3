import { ANY_KIND } from '../../lexicon/document-kinds.ts';
import { STANDING } from '../../lexicon/drafts.ts';
import { squeeze } from '../../text/squeeze.ts';
import { ANNEX_LABEL } from '../annex-label.ts';
import { OCCASION } from '../outline/accept.ts';
import { DATE, endingInDate } from './dates.ts';
import { DOC_NUMBER, takeElements } from './elements.ts';

/** What a line before the first numbered clause, or after the last, is in the layout of a 公文. */
export type LineRole =
  | 'elements'
  | 'order'
  | 'letterhead'
  | 'label'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'status'
  | 'note'
  | 'transmittal'
  | 'annexList'
  | 'title'
  | 'text';

/** 某市人民政府令, and 第179号 on the line below it or not at all. */
const ORDER = /^\p{Script=Han}{1,40}令$/u;
const LETTERHEAD = /^(?:.{2,81})?文件$/u;
const LABEL = new RegExp(`^[（(]?${ANNEX_LABEL}[）)]?[：:]?$|^目录$`, 'u');
export const STATUS = new RegExp(`[（(〔]?\\s*(${STANDING})\\s*[）)〕]?$`, 'u');
const NOTE = /^\(?\s*\d{4}\s*年.{0,260}(?:通过|修订|修正|公布|发布|施行|批准|废止).{0,80}$/u;
/** （某政办发〔2024〕3号　2024年1月5日印发） below the title. */
const NUMBER_AND_DATE = new RegExp(
  `^\\((?:${DOC_NUMBER.source}[,;、]?${DATE.source}|${DATE.source}[,;、]?${DOC_NUMBER.source})(?:印发|发布|公布)?\\)$`,
  'u',
);
const TRANSMITTAL =
  /(?:印发|转发|下发|批转|发布|公布)给?你们|现(?:予|将.{0,80})(?:印发|公布|发布|转发)/u;
const ADDRESSEES =
  /(?:政府|委|局|办|单位|机构|处|院|厅|企业|公司|学校|街道|中心|部|会|区|县|市|站|所|社|者|同志|代表|主席|总理|书记|先生|女士|朋友|组|队|户|人员).{0,20}[：:]$/u;
/** A kind of document at the end of a text. */
export const DOC_TYPE = new RegExp(`(?:${ANY_KIND})$`, 'u');
export const SENTENCE_START =
  /^(?:为(?!民)|根据|按照|依据|经.{0,20}(?:同意|研究)|现将|近年来|当前|今年|各地|党的)/u;

/** What a line is, judged by itself. */
export function roleOf(text: string): LineRole {
  const squeezed = squeeze(text);
  if (takeElements(text).rest === '') return 'elements';
  const dated = endingInDate(text);
  if (dated?.before === '') return 'date';
  if (isNote(text)) return 'note';
  if (STATUS.exec(squeezed)?.index === 0) return 'status';
  if (LABEL.test(squeezed)) return 'label';
  if (/^附\s*件\s*[：:]/u.test(text)) return 'annexList';
  if (LETTERHEAD.test(squeezed) && !/[，。：《》]|关于|^有关文件/u.test(text)) return 'letterhead';
  if (ORDER.test(squeezed)) return 'order';
  if (isAddressees(text)) return 'addressees';
  if (TRANSMITTAL.test(text)) return 'transmittal';
  return 'text';
}

/** The line that names whom a document goes to ends with a colon and is no sentence (…通知如下：). */
function isAddressees(text: string): boolean {
  return (
    text.length <= 400 &&
    ADDRESSEES.test(text) &&
    !/[。；]|如下|以下|下列|(?:决定|通知|通告|公告|批复|答复|报告|要求|指出|强调|规定)[：:]$/u.test(
      text,
    ) &&
    !SENTENCE_START.test(text)
  );
}

/** 题注: when and by whom a statute was adopted, promulgated, amended; in brackets or not. */
function isNote(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (OCCASION.test(text.trim()) || NUMBER_AND_DATE.test(squeeze(plain))) return true;
  return (
    NOTE.test(plain) &&
    /(?:\)|通过|修[订正]|公布|发布|施行|批准|废止)[,。;]?\s*\)?\s*$/u.test(plain)
  );
}
