import { HAN_TO_TEN } from '../../text/numerals.ts';
import { halfWidth, squeeze } from '../../text/squeeze.ts';
import { endsAsTitle } from './title.ts';

/** 附件说明 (GB/T 9704—2012, 7.3.4). */
export interface Attachments {
  names: string[];
  /** Indexes of the lines on which a name begins. */
  starts: number[];
}

const LIST = /^附\s*[件表]?\s*[：:]\s*/u;
const LABEL = new RegExp(`^附\\s*件\\s*[\\d${HAN_TO_TEN}]+\\s*[：:.．、]\\s*(?=\\S)`, 'u');
const ENTRY = /^(\d+)\s*[.．、]\s*(?=\S)/u;
const CONTACT = /^[（(]?\s*(?:此件|本件|本文|联\s*系|咨询电话)/u;
/** A name that is over where nothing numbers the names. */
const WHOLE = /(?:表|图|单|书|册)$/u;

/**
 * Names in 附件：1.… 2.…, each on a line, over lines, or all on one. A number counts where it is the one
 * that has to come, so 附件：1.2025年… is the first.
 */
export function readAttachments(printed: string[]): Attachments {
  const lines = printed.map((line) => halfWidth(line.trim()));
  const start = lines.findIndex((line) => LIST.test(line) || LABEL.test(line));
  const names: string[] = [];
  const starts: number[] = [];
  let numbered = false;
  const open = (name: string, at: number) => {
    names.push(name);
    starts.push(at);
  };
  for (let at = start; at !== -1 && at < lines.length; at += 1) {
    const line = lines[at]!;
    if (at > start && (CONTACT.test(line) || /。$/u.test(line))) break;
    const labelled = LABEL.test(line);
    let rest = line.replace(labelled ? LABEL : LIST, '');
    const due = Number(ENTRY.exec(rest)?.[1]) === names.length + 1;
    if (due) rest = rest.replace(ENTRY, '');
    numbered ||= due || labelled;
    const [first = '', ...others] = splitEntries(rest, names.length + (due || !numbered ? 1 : 0));
    const before = names.at(-1);
    const whole = before !== undefined && (WHOLE.test(before) || endsAsTitle(before));
    if (first === '') continue;
    if (before === undefined || due || labelled || (!numbered && whole && !/^[（(]/u.test(first)))
      open(first, at);
    else names.push(names.pop() + first);
    for (const other of others) open(other, at);
  }
  return { names: names.map(bare), starts };
}

/** Entries that stand on one line behind the one numbered `count`. */
function splitEntries(text: string, count: number): string[] {
  const next = new RegExp(`(?:\\s|[；;])${count + 1}\\s*[.．、]\\s*(?=\\S)`, 'u').exec(text);
  if (!next) return [squeeze(text)];
  const behind = text.slice(next.index + next[0].length);
  return [squeeze(text.slice(0, next.index)), ...splitEntries(behind, count + 1)];
}

function bare(name: string): string {
  return name.replace(/[。；;，,]$/u, '').replace(/^《([^》]+)》$/u, '$1');
}
